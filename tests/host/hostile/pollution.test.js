// A host that has added a name to every object: nothing of it becomes an attribute or an option of ours.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inChromium, layer } from "../support/chromium.js";
import { page as hostPage } from "../support/server.js";

/** @import { Page } from "../support/chromium.js" */

const visit = inChromium();

const PAGE = '<palermo-explainer lang="en"></palermo-explainer><script async src="/site/embed.js"></script>';

/** Names that a browser looks up in options, and what would do harm there. */
const NAMES = {
  onclick: "document.title = 'clicked'",
  country: "FR",
  integrity: "sha256-AAAA",
  once: true,
  signal: "stop",
  method: "POST",
  mode: "no-cors",
  // A function there breaks each promise of the page itself, `fetch` first.
  // biome-ignore lint/suspicious/noThenProperty: it is what a host does.
  then: "later",
  get: "got",
  timeout: 86_400_000,
  inert: "",
  popover: "auto",
  code: "broken",
  cache: "only-if-cached",
  region: "FR",
  rootMargin: "-100%",
};

/**
 * The names of all attributes in an explainer that its release does not know.
 * @param {Page} page
 * @param {string[]} names
 */
const strange = (page, names) =>
  page
    .locator("palermo-explainer")
    .evaluate(
      ({ shadowRoot }, names) => [...shadowRoot.querySelectorAll("*")].flatMap((one) => names.filter((name) => one.hasAttribute(name))),
      names,
    );

/** What goes wrong: run in the page, which has every object as it was afterwards. */
const errorOf = () =>
  new Promise((resolve) => {
    document.addEventListener("explainer-error", ({ detail }) => {
      Reflect.deleteProperty(Object.prototype, "signal");
      resolve(detail.code);
    });
  });

/** Adds names to every object before anything of ours runs. @param {Record<string, unknown>} names */
const polluted = (names) =>
  `<script>for (const [name, value] of Object.entries(${JSON.stringify(names)})) Object.prototype[name] = value;</script>`;

describe("Object.prototype with a name of the host", () => {
  for (const [name, value] of Object.entries(NAMES)) {
    it(`${name}: changes nothing`, async (test) => {
      const pages = { "/neutral": { body: hostPage("Weather") } };
      const { page, messages } = await visit(test, PAGE, { head: polluted({ [name]: value }), pages });
      // The program's own listeners cannot be had with a signal that is none: the text is whole without it, and that is said. Nor can those
      // of whoever drives the browser.
      const hasProgram = name !== "signal";
      if (hasProgram) await layer(page, "app");
      else assert.equal(await page.evaluate(errorOf), "wasm-timeout");
      await page.locator("palermo-explainer .ending").waitFor({ state: "attached" });
      assert.deepEqual(await strange(page, [name]), []);
      // By the region of the browser's language: the time zone of the tests is that of a country without lines.
      assert.equal(await page.locator("palermo-explainer .first-country [data-country]").getAttribute("data-country"), "GB");
      if (hasProgram) {
        await page.getByLabel(/country/i).selectOption("ES");
        await page.locator('palermo-explainer .first-country [data-country="ES"]').waitFor();
        assert.deepEqual(messages, []);
      }
      await page.locator("palermo-explainer .all-countries > summary").click();
      assert.notEqual(await page.title(), "clicked");
      const exit = page.locator("palermo-explainer .exit").first();
      await exit.evaluate((/** @type {HTMLAnchorElement} */ link) => {
        link.href = "/neutral";
      });
      await exit.click();
      await page.waitForURL("**/neutral");
    });
  }
});
