// axe, as the tests use it: every rule, best practices and AAA included.

import { createRequire } from "node:module";

/** The file to run in a page first. */
export const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/**
 * What axe finds, one line for each thing: rule, element, advice. It runs in a page.
 * @param {ShadowRoot | null} root an explainer's, or the whole page is looked at
 * @param {string[]} [except] rules that are left out
 * @returns {Promise<string[]>}
 */
export async function axeFinds(root, except = []) {
  const rules = Object.fromEntries(axe.getRules().map((rule) => [rule.ruleId, { enabled: !except.includes(rule.ruleId) }]));
  const { violations } = await axe.run(root?.host ?? document, { rules, resultTypes: ["violations"] });
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.flat().join(" ")}: ${node.failureSummary}`));
}
