// Custom properties and parts: what a host may change, on the page of the site that shows each.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inChromium, violations } from "../support/chromium.js";

/** @import { Page, Test } from "../support/chromium.js" */

const visit = inChromium();

/**
 * Opens the page and waits until each of its explainers runs.
 * @param {Test} test
 * @param {"light" | "dark"} colorScheme
 */
async function theming(test, colorScheme) {
  const visited = await visit(test, "", { settings: { colorScheme } });
  const { page, server } = visited;
  await page.goto(`${server.origin}/site/theming/`);
  for (const element of await page.locator("palermo-explainer").all()) {
    await element.scrollIntoViewIfNeeded();
    await element.and(page.locator("[data-layer=app]")).waitFor();
  }
  return visited;
}

/**
 * Computed styles of elements inside the explainer of a class.
 * @param {Page} page
 * @param {string} name
 * @param {Record<string, string>} wanted properties, by selector
 */
const styles = (page, name, wanted) =>
  page.evaluate(
    ([name, wanted]) => {
      const { shadowRoot } = document.querySelector(`palermo-explainer.${name}`);
      return Object.fromEntries(
        Object.entries(wanted).map(([selector, property]) => [
          selector,
          Reflect.get(getComputedStyle(shadowRoot.querySelector(selector)), property),
        ]),
      );
    },
    [name, wanted],
  );

describe("the page that shows how to match a site", () => {
  for (const [scheme, accent, surface, text] of /** @type {const} */ ([
    ["light", "rgb(91, 33, 102)", "rgb(238, 244, 239)", "rgb(16, 32, 26)"],
    ["dark", "rgb(220, 180, 230)", "rgb(16, 32, 26)", "rgb(238, 244, 239)"],
  ])) {
    it(`applies every property: ${scheme}`, async (test) => {
      const { page, messages } = await theming(test, scheme);
      assert.deepEqual(await styles(page, "accent", { ".links a": "color" }), { ".links a": accent });
      assert.deepEqual(await styles(page, "surface", { ".explainer": "backgroundColor", ".lead": "color" }), {
        ".explainer": surface,
        ".lead": text,
      });
      assert.deepEqual(await styles(page, "shape", { ".lead": "fontFamily", select: "borderTopLeftRadius" }), {
        ".lead": "Georgia, serif",
        select: "22.4px",
      });
      assert.deepEqual(messages, []);
    });
  }

  it("applies every part", async (test) => {
    const { page } = await theming(test, "light");
    const wanted = {
      section: "borderTopStyle",
      ".title": "fontStyle",
      ".helpline": "borderLeftWidth",
      ".call a": "fontWeight",
      ".contents button": "textDecorationStyle",
      ".exit": "backgroundColor",
    };
    assert.deepEqual(await styles(page, "parts", wanted), {
      section: "double",
      ".title": "italic",
      ".helpline": "3px",
      ".call a": "700",
      ".contents button": "dotted",
      ".exit": "rgb(18, 58, 107)",
    });
  });

  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    it(`gives axe nothing to find: ${scheme}`, async (test) => {
      const { page } = await theming(test, scheme);
      await page.locator("palermo-explainer.faint").evaluate(
        (element) =>
          new Promise((resolve) => {
            const look = () =>
              element.shadowRoot.querySelector(".explainer").style.length ? resolve(undefined) : requestAnimationFrame(look);
            look();
          }),
      );
      assert.deepEqual(await violations(page), []);
    });
  }
});
