// Room: 400 % zoom, text at twice its size, wider spacing, forced colours. Nothing goes sideways, nothing is cut off or lost.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inShapes, views } from "../support/shapes.js";

/** @import { Page } from "../support/chromium.js" */

const show = inShapes();

/** A window of 1280 by 1024 pixels at 400 %. */
const ZOOMED = { width: 320, height: 256 };

/** WCAG 1.4.12, as a reader's own style sheet sets it everywhere. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/**
 * Puts a style sheet into the page and into every shadow root.
 * @param {Page} page
 * @param {string} css
 */
const dress = (page, css) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    for (const root of [document, ...looking.elements().map((element) => element.shadowRoot)].filter(Boolean))
      root.adoptedStyleSheets.push(sheet);
  }, css);

/** @param {Page} page */
const fits = async (page) => {
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
  assert.deepEqual(await page.evaluate(() => looking.beyond()), []);
  assert.deepEqual(await page.evaluate(() => looking.cut()), []);
};

for (const view of views({ schemes: ["light"] })) {
  describe(`${view.shape}, ${view.direction}`, () => {
    it("needs no scrolling sideways at 400 %", async (test) => {
      const { page } = await show(test, view, { settings: { viewport: ZOOMED } });
      await page.evaluate(() => looking.openAll());
      await fits(page);
    });

    for (const width of [320, 1280]) {
      it(`loses nothing when lines, letters, words and paragraphs stand further apart: ${width} pixels`, async (test) => {
        const { page } = await show(test, view, { settings: { viewport: { width, height: 800 } } });
        await page.evaluate(() => looking.openAll());
        await dress(page, SPACING);
        await fits(page);
      });
    }

    it("loses nothing with text at twice its size", async (test) => {
      const { page } = await show(test, view, { settings: { viewport: { width: 640, height: 800 } } });
      await page.evaluate(() => looking.openAll());
      // The reader's own size, as the browser's settings have it: what is `medium` is twice as large.
      await dress(page, ":root, .explainer { font-size: 32px !important }");
      await fits(page);
    });
  });
}

describe("forced colours", () => {
  for (const shape of /** @type {const} */ (["standalone", "embed", "frame"])) {
    it(`leave controls and their state in sight: ${shape}`, async (test) => {
      const { page } = await show(test, { shape }, { settings: { forcedColors: "active" } });
      const explainer = page.locator("palermo-explainer");
      /** @param {string} section */
      const mark = (section) =>
        explainer
          .locator(`[data-section=${section}] > details > summary`)
          .evaluate((summary) => getComputedStyle(summary, "::after").content);
      assert.equal(await mark("help"), '"−"');
      assert.equal(await mark("signs"), '"+"');
      await explainer.locator("[data-section=signs] summary").first().click();
      assert.equal(await mark("signs"), '"−"');
      await page.evaluate(() => looking.openAll());
      assert.deepEqual(await page.evaluate(() => looking.edges(3)), []);
      assert.deepEqual(await page.evaluate(() => looking.faint(7)), []);
      // A tick is told from none by its picture, which the platform draws.
      await explainer.locator(".explorer details[open] button").click();
      const box = explainer.locator(".explorer input");
      const picture = async () => (await box.screenshot()).toString("base64");
      const empty = await picture();
      await box.check();
      assert.ok((await page.evaluate(([one, other]) => looking.changed(one, other, 3), [empty, await picture()])) > 20);
    });
  }
});
