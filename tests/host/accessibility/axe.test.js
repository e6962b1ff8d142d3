// What axe has to say, every rule of it, after every act and with everything open. docs/accessibility.md argues what is left out.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { heard, violations } from "../support/chromium.js";
import { inShapes, views } from "../support/shapes.js";

/** @import { Page } from "../support/chromium.js" */
/** @import { Locator } from "playwright-core" */

const show = inShapes();

/** A frame is a part of the page around it, which has these: its own would stand twice. */
const OF_PAGES = ["landmark-one-main", "page-has-heading-one", "region"];

/**
 * @param {Page} page
 * @param {string} [what]
 */
const silent = async (page, what) => {
  const except = page.url().includes("/frame/") ? OF_PAGES : [];
  assert.deepEqual(await violations(page, except), [], what);
};

/**
 * @param {Locator} explainer
 * @param {string} id
 */
const section = (explainer, id) => explainer.locator(`[data-section=${id}] > details > summary`);

/** What a reader does, one after the other. @type {[what: string, act: (explainer: Locator) => Promise<unknown>][]} */
const ACTS = [
  ["opens what leaving does", (explainer) => explainer.locator("details.safety > summary").click()],
  ["goes on by a door", (explainer) => explainer.locator(".doors [data-target=signs]").click()],
  ["goes to a section by the contents", (explainer) => explainer.locator(".contents [data-target=signs]").click()],
  ["chooses a country", (explainer) => explainer.locator(".choice select").selectOption("ES")],
  ["reads who runs a line", (explainer) => explainer.locator(".first-country .about > summary").first().click()],
  ["chooses none", (explainer) => explainer.locator(".choice select").selectOption("")],
  ["opens all countries", (explainer) => explainer.locator(".all-countries > summary").click()],
  ["opens one of them", (explainer) => explainer.locator("[data-country=DE] > details > summary").click()],
  [
    "closes help and key facts",
    async (explainer) => {
      await section(explainer, "help").click();
      await section(explainer, "facts").click();
    },
  ],
  ["opens the Protocol", (explainer) => section(explainer, "protocol").click()],
  ["opens another case", (explainer) => explainer.locator(".explorer summary").nth(1).click()],
  ["changes it", (explainer) => explainer.locator(".explorer details[open] button").click()],
  ["takes the purpose away", (explainer) => explainer.locator(".explorer select").last().selectOption("")],
  ["says that nobody is a child", (explainer) => explainer.locator(".explorer input").uncheck()],
  ["opens the resources", (explainer) => section(explainer, "resources").click()],
  ["searches", (explainer) => explainer.locator("[type=search]").fill("child")],
  ["filters", (explainer) => explainer.locator(".filters select").first().selectOption({ index: 1 })],
  ["finds nothing", (explainer) => explainer.locator("[type=search]").fill("zzz")],
  ["presses Shift", (explainer) => explainer.page().keyboard.press("Shift")],
  ["leaves", (explainer) => explainer.locator(".ending .exit").click()],
];

for (const shape of /** @type {const} */ (["standalone", "embed", "frame"])) {
  it(`finds nothing after any act of a reader: ${shape}`, async (test) => {
    const { page } = await show(test, { shape });
    const explainer = page.locator("palermo-explainer");
    await page.evaluate(() => {
      for (const exit of /** @type {HTMLAnchorElement[]} */ (looking.elements(".exit"))) exit.href = "#stay";
    });
    await silent(page, "nothing done yet");
    for (const [what, act] of ACTS) {
      await act(explainer);
      await silent(page, what);
    }
  });
}

describe("with everything open", () => {
  for (const view of views()) {
    it(`finds nothing: ${view.what}`, async (test) => {
      const { page } = await show(test, view);
      await page.evaluate(() => looking.openAll());
      await silent(page);
    });
  }

  for (const shape of /** @type {const} */ (["standalone", "embed", "frame"])) {
    it(`finds nothing in forced colours: ${shape}`, async (test) => {
      const { page } = await show(test, { shape }, { settings: { forcedColors: "active" } });
      await page.evaluate(() => looking.openAll());
      await silent(page);
    });
  }

  it("finds nothing in the html layer, which is all there is without WebAssembly", async (test) => {
    const { page } = await show(test, {}, { layerThen: "html", headers: { "content-security-policy": "script-src 'self'" } });
    await heard(page, "wasm-blocked");
    await page.evaluate(() => looking.openAll());
    await silent(page);
  });
});

describe("the page that checks a supplement", () => {
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    for (const [what, text] of [
      ["a good file", '{"version": 1, "name": "An NGO", "languages": {"en": {"introduction": "We help."}}}'],
      ["a wrong one", '{"version": 2, "colour": "red"}'],
      ["no JSON", "{"],
    ]) {
      it(`finds nothing before and after ${what}: ${scheme}`, async (test) => {
        const { page, server } = await show(test, { scheme });
        await page.goto(`${server.origin}/site/check/`);
        await silent(page, "before");
        await page.getByLabel("or paste its text").fill(text);
        await page.getByRole("button", { name: "Check" }).click();
        await page.locator(".outcome h3").waitFor();
        await silent(page, "after");
        assert.deepEqual(await page.evaluate(() => looking.small(44)), []);
      });
    }
  }
});
