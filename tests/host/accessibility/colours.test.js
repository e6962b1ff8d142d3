// Colours that a host chooses: corrected where a text would not stand out seven to one, left alone where it does.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inShapes } from "../support/shapes.js";

/** @import { Page } from "../support/chromium.js" */

const show = inShapes();

const HARD = [
  ["a bright accent", "--explainer-accent: #ff0"],
  ["a pale text", "--explainer-text: #999"],
  ["a middling surface", "--explainer-surface: #888"],
  ["all of these", "--explainer-accent: #ff0; --explainer-text: #999; --explainer-surface: #888"],
  ["text and surface of one colour", "--explainer-text: #fff; --explainer-surface: #fff; --explainer-accent: #fff"],
  ["a dark surface alone", "--explainer-surface: #123"],
  ["a light surface alone", "--explainer-surface: #ffe"],
  ["a saturated surface", "--explainer-surface: #f00"],
  ["another way to write colours", "--explainer-surface: oklch(0.6 0.1 200); --explainer-accent: hsl(200 50% 50%)"],
  ["a text that can be seen through", "--explainer-text: rgb(0 0 0 / 40%)"],
  ["a surface that cannot be seen", "--explainer-surface: transparent"],
  ["a surface that can be seen through", "--explainer-surface: rgb(128 128 128 / 50%)"],
  ["words that are no colours", "--explainer-text: banana; --explainer-surface: #12345; --explainer-accent: 7"],
];

/** Waits until every text stands out; what still does not is said. @param {Page} page */
async function readable(page) {
  const clear = () => page.waitForFunction(() => looking.faint(7).length === 0, undefined, { polling: 250, timeout: 6000 });
  await clear().catch(() => {});
  assert.deepEqual(await page.evaluate(() => looking.faint(7).slice(0, 8)), []);
}

/**
 * @param {Page} page
 * @param {string} colours
 */
const set = (page, colours) =>
  page.evaluate((colours) => {
    for (const pair of colours.split("; ")) {
      const [property, value] = pair.split(": ");
      document.querySelector("palermo-explainer").style.setProperty(property, value);
    }
  }, colours);

for (const scheme of /** @type {const} */ (["light", "dark"])) {
  for (const [what, colours] of HARD) {
    it(`makes readable what a host chose: ${what}, ${scheme}`, async (test) => {
      const { page } = await show(test, { scheme }, { head: `<style>palermo-explainer { ${colours} }</style>` });
      await page.evaluate(() => looking.openAll());
      await readable(page);
      assert.deepEqual(await page.evaluate(() => looking.edges(3)), []);
    });
  }
}

describe("a host's colours", () => {
  const GOOD = "--explainer-text: #112; --explainer-surface: #fffef8; --explainer-accent: #5b2166";

  it("are left alone where they stand out", async (test) => {
    const { page } = await show(test, {}, { head: `<style>palermo-explainer { ${GOOD} }</style>` });
    const colours = () =>
      page.evaluate(() => {
        const { shadowRoot } = document.querySelector("palermo-explainer");
        /** @param {string} selector */
        const style = (selector) => getComputedStyle(shadowRoot.querySelector(selector));
        return [style(".explainer").color, style(".explainer").backgroundColor, style("[data-target]").color];
      });
    const given = ["rgb(17, 17, 34)", "rgb(255, 254, 248)", "rgb(91, 33, 102)"];
    assert.deepEqual(await colours(), given);
    // A good pair after a bad one: nothing of the correction stays.
    await set(page, "--explainer-text: #999");
    await readable(page);
    assert.notDeepEqual(await colours(), given);
    await set(page, GOOD);
    await page.waitForFunction(() => {
      const { shadowRoot } = document.querySelector("palermo-explainer");
      return getComputedStyle(shadowRoot.querySelector(".explainer")).color === "rgb(17, 17, 34)";
    });
    assert.deepEqual(await colours(), given);
  });

  it("are followed when the host changes them, and when the reader changes between light and dark", async (test) => {
    const head = "<style>palermo-explainer { --explainer-text: light-dark(#112, #445) }</style>";
    const { page } = await show(test, {}, { head });
    await readable(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await readable(page);
    await set(page, "--explainer-surface: #777; --explainer-accent: #f0f");
    await readable(page);
    await page.evaluate(() => document.querySelector("palermo-explainer").setAttribute("theme", "light"));
    await readable(page);
  });

  it("are followed on a page whose own ground shows through and changes", async (test) => {
    const { page } = await show(test, {}, { head: "<style>palermo-explainer { --explainer-surface: transparent }</style>" });
    await readable(page);
    for (const ground of ["#102030", "#777", "#fafafa"]) {
      await page.evaluate((ground) => {
        document.body.style.background = ground;
      }, ground);
      await readable(page);
    }
  });

  it("are kept readable on a ground that is an image", async (test) => {
    const head =
      "<style>body { background: linear-gradient(#000, #fff) } palermo-explainer { --explainer-surface: rgb(255 255 255 / 20%) }</style>";
    const { page } = await show(test, {}, { head });
    await page.waitForFunction(() => looking.elements(".explainer").every((one) => looking.contrast(one) >= 7));
    await readable(page);
  });
});
