// What assistive technology is told, in the order of the text: role, name, state. The expected answers are text files, so that a change
// is read before it is accepted: PALERMO_SNAPSHOTS=write writes them anew.

import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { launch as launchFirefox, layer, PATIENCE } from "../support/firefox.js";
import { looking as defineLooking } from "../support/looking.js";
import { page as hostPage, serve } from "../support/server.js";
import { inShapes } from "../support/shapes.js";

const FOLDER = new URL("snapshots/", import.meta.url);

/**
 * Compares with the text file of a name, or writes it.
 * @param {string} name
 * @param {string[]} lines
 */
async function compare(name, lines) {
  const file = new URL(`${name}.txt`, FOLDER);
  const text = `${lines.join("\n")}\n`;
  if (process.env.PALERMO_SNAPSHOTS === "write") {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(file, text);
    return;
  }
  assert.equal(text, await readFile(file, "utf8"));
}

/** What is looked at: a name, and what a reader has done before. Content that changes with every correction is left out. */
const PARTS = {
  top: { selector: ".explainer", without: "section, .ending" },
  help: { selector: "[data-section=help]", without: ".helplines, .all-countries .countries, .links, option" },
  protocol: { selector: "[data-section=protocol]", without: ".citations, .articles, .links, .statements, .answer" },
  resources: { selector: "[data-section=resources]", without: ".links, option" },
  signs: { selector: "[data-section=signs]", without: ".citations" },
  end: { selector: ".ending", without: "none" },
};

describe("the accessibility tree in Chromium", () => {
  const show = inShapes();

  for (const [name, part] of Object.entries(PARTS)) {
    it(`tells ${name} as it did`, async (test) => {
      const { page } = await show(test, {});
      await page.evaluate(() => {
        for (const id of ["protocol", "resources"]) {
          const [details] = /** @type {HTMLDetailsElement[]} */ (looking.elements(`[data-section=${id}] > details`));
          details.open = true;
        }
      });
      await compare(`chromium-${name}`, await tree(page, part));
    });
  }

  it("tells what was done: changed, searched, chosen", async (test) => {
    const { page } = await show(test, {});
    const explainer = page.locator("palermo-explainer");
    await page.evaluate(() => looking.openAll());
    await explainer.locator(".choice select").selectOption("ES");
    await explainer.locator(".explorer details[open] button").click();
    await explainer.locator(".explorer select").last().selectOption("");
    await explainer.locator("[type=search]").fill("zzz");
    await explainer.locator(".count").filter({ hasText: "No results" }).waitFor();
    const told = [];
    for (const selector of [".choice", "[data-section=help] [role=status]", ".explorer", ".filters", ".count"]) {
      told.push(...(await tree(page, { selector, without: "option" })));
    }
    await compare("chromium-done", told);
  });
});

/** A part of the page, and what of it is left out. @typedef {{ selector: string, without: string }} Part */

/**
 * What Chromium tells of one thing, as far as it is read here.
 * @typedef {object} Told
 * @property {string} nodeId
 * @property {boolean} ignored
 * @property {{ value?: string }} [role]
 * @property {{ value?: string }} [name]
 * @property {Value} [value]
 * @property {{ name: string, value: Value }[]} [properties]
 * @property {string[]} [childIds]
 * @property {number} [backendDOMNodeId]
 */

/** @typedef {{ value?: string | number | boolean }} Value */

/**
 * Chromium's own tree of a part of the page, one line for each thing that is told.
 * @param {import("../support/chromium.js").Page} page
 * @param {Part} part
 */
async function tree(page, { selector, without }) {
  const protocol = await page.context().newCDPSession(page);
  await page.evaluate(
    ([selector, without]) => {
      const root = looking.elements(selector)[0];
      for (const element of looking.elements())
        element.toggleAttribute("data-left-out", root.contains(element) && element.matches(without));
      root.setAttribute("data-root", "");
    },
    [selector, without],
  );
  /** @param {string} wanted */
  const ids = async (wanted) => {
    const { result } = await protocol.send("Runtime.evaluate", { expression: `looking.elements("${wanted}")` });
    const { result: entries } = await protocol.send("Runtime.getProperties", { objectId: result.objectId, ownProperties: true });
    const found = [];
    for (const { name, value } of entries) {
      if (!/^\d+$/.test(name)) continue;
      const { node } = await protocol.send("DOM.describeNode", { objectId: value.objectId });
      found.push(node.backendNodeId);
    }
    return found;
  };
  await protocol.send("DOM.enable");
  await protocol.send("Accessibility.enable");
  const [root] = await ids("[data-root]");
  const leftOut = new Set(await ids("[data-left-out]"));
  const { nodes } = await protocol.send("Accessibility.getFullAXTree");
  await page.evaluate(() => {
    for (const element of looking.elements("[data-root], [data-left-out]")) {
      element.removeAttribute("data-root");
      element.removeAttribute("data-left-out");
    }
  });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  /** @type {string[]} */
  const lines = [];
  /**
   * @param {Told} node
   * @param {number} depth
   */
  const walk = (node, depth) => {
    if (leftOut.has(node.backendDOMNodeId)) return;
    const line = node.ignored ? undefined : told(node);
    if (line) lines.push("  ".repeat(depth) + line);
    for (const child of node.childIds.map((id) => byId.get(id))) {
      // A text that is a name was told with what it names.
      const isTold = child?.role.value === "StaticText" && node.name?.value.includes(child.name.value.trim());
      if (child && !isTold) walk(child, line ? depth + 1 : depth);
    }
  };
  const start = nodes.find((node) => node.backendDOMNodeId === root);
  walk(start, 0);
  return lines;
}

const STATES = ["level", "expanded", "checked", "disabled", "focusable", "live", "readonly", "required", "invalid"];

/** Role, name and state of a node that is told; nothing of those that only hold others. @param {Told} node */
function told({ role, name, value, properties = [] }) {
  if (["generic", "none", "InlineTextBox", "ListMarker", "LineBreak"].includes(role.value)) return undefined;
  const states = properties
    .filter(({ name, value }) => STATES.includes(name) && (name === "expanded" || !["false", "off"].includes(String(value.value))))
    .map((property) => (property.value.value === true ? property.name : `${property.name}: ${property.value.value}`));
  const words = [role.value];
  if (name?.value) words.push(`“${name.value}”`);
  if (value?.value) words.push(`= ${value.value}`);
  if (states.length) words.push(`(${states.join(", ")})`);
  return words.join(" ");
}

describe("the accessibility tree in Firefox", () => {
  /** @type {import("selenium-webdriver").WebDriver} */
  let driver;
  /** @type {import("../support/server.js").Server} */
  let server;
  before(async () => {
    driver = await launchFirefox();
    const body = '<palermo-explainer lang="en" country="FR"></palermo-explainer><script async src="/site/embed.js"></script>';
    server = await serve({ pages: { "/": { body: hostPage(body) } } });
    await driver.get(`${server.origin}/`);
    await layer(driver, "app");
    await driver.executeScript(`(${defineLooking})()`);
    await driver.executeScript(
      "for (const details of looking.elements('[data-section=protocol] > details, [data-section=resources] > details')) details.open = true;",
    );
    await driver.wait(() => driver.executeScript("return looking.elements('.filters')[0].checkVisibility()"), PATIENCE);
  });
  after(async () => {
    await driver.quit();
    await server.close();
  });

  for (const [name, { selector, without }] of Object.entries(PARTS)) {
    it(`tells headings, controls and live regions of ${name} as it did`, async () => {
      const question = `return looking.elements("h1, h2, h3, h4, h5, h6, a[href], button, summary, select, input, [role]").filter((element) => {
        const root = element.closest(arguments[0]);
        const out = element.closest(arguments[1]);
        return root && looking.isShown(element) && !(out && root.contains(out));
      });`;
      const lines = [];
      for (const element of await driver.executeScript(question, selector, without)) {
        const [role, label] = [await element.getAriaRole(), await element.getAccessibleName()];
        // It has no role for a summary.
        const said = role || `(${await element.getTagName()})`;
        lines.push(label ? `${said} “${label}”` : said);
      }
      await compare(`firefox-${name}`, lines);
    });
  }
});
