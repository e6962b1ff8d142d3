// Chromium for the tests of host pages: the system's own, headless.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Chromium looks for its maker's hosts otherwise, and a test must not wait for that. */
const QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--no-sandbox"];

export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium", args: QUIET });
}

/**
 * A page that writes down what it says in the console and what goes wrong.
 * @param {import("playwright-core").Browser} browser
 * @param {import("playwright-core").BrowserContextOptions} [settings]
 */
export async function open(browser, settings = {}) {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Asia/Tokyo", ...settings });
  const page = await context.newPage();
  const messages = [];
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(`uncaught: ${error.message}`));
  return { page, messages, close: () => context.close() };
}

/** Waits for a layer of the first explainer on a page. */
export function layer(page, name) {
  return page.locator(`palermo-explainer[data-layer="${name}"]`).first().waitFor({ state: "attached" });
}

/**
 * What axe finds on a page, one line for each thing: rule, element, advice. Every rule, best practices and AAA included.
 * @param {import("playwright-core").Page} page
 * @returns {Promise<string[]>}
 */
export async function violations(page) {
  await page.evaluate(await readFile(AXE, "utf8"));
  return page.evaluate(async () => {
    const rules = Object.fromEntries(axe.getRules().map((rule) => [rule.ruleId, { enabled: true }]));
    const { violations } = await axe.run(document, { rules, resultTypes: ["violations"] });
    return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.flat().join(" ")}: ${node.failureSummary}`));
  });
}
