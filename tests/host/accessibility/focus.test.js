// The focus: always in sight, never under what stays on top, and told from everything else.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inShapes } from "../support/shapes.js";

/** @import { Page } from "../support/chromium.js" */

const show = inShapes();

/** A host with something to focus before and after the explainer. @param {string} explainer */
const between = (explainer) => `<p><button>Before</button></p>${explainer}<p><button>After</button></p>`;

/** More steps than any page here has places. */
const ENOUGH = 2000;

/**
 * Goes from place to place until the explainer is left.
 * @returns {Promise<{ places: string[], hidden: string[] }>}
 * @param {Page} page
 * @param {string} key
 */
async function walk(page, key) {
  const places = [];
  const hidden = [];
  for (let step = 0; step < ENOUGH; step += 1) {
    await page.keyboard.press(key);
    const place = await page.evaluate(() => looking.focused());
    if (!place) {
      if (places.length) return { places, hidden };
      continue;
    }
    places.push(place.name);
    if (place.isHidden) hidden.push(place.name);
  }
  throw new Error(`the explainer is not left after ${ENOUGH} steps`);
}

/** @type {[what: string, viewport: { width: number, height: number }][]} */
const VIEWPORTS = [
  ["a desk's window", { width: 1280, height: 800 }],
  ["400 %", { width: 320, height: 256 }],
];

for (const [what, viewport] of VIEWPORTS) {
  for (const direction of /** @type {const} */ (["ltr", "rtl"])) {
    it(`is never hidden by the exit or beyond the edge, forwards and backwards: ${what}, ${direction}`, async (test) => {
      const { page } = await show(test, { direction }, { around: between, settings: { viewport } });
      await page.evaluate(() => looking.openAll());
      await page.getByRole("button", { name: "Before" }).focus();
      const forwards = await walk(page, "Tab");
      await page.getByRole("button", { name: "After" }).focus();
      const backwards = await walk(page, "Shift+Tab");
      assert.deepEqual(forwards.hidden, []);
      assert.deepEqual(backwards.hidden, []);
      // One way is the other one's mirror, and no place is left out.
      assert.deepEqual(backwards.places.toReversed(), forwards.places);
      const all = await page.evaluate(() => looking.focusable());
      assert.deepEqual(forwards.places, all);
    });
  }
}

for (const shape of /** @type {const} */ (["standalone", "frame"])) {
  it(`is never hidden with everything as it comes: ${shape}`, async (test) => {
    const { page } = await show(test, { shape });
    const { places, hidden } = await walk(page, "Tab");
    assert.deepEqual(hidden, []);
    assert.ok(places.length > 30, `${places.length}`);
  });
}

describe("its mark", () => {
  /** One place of each kind. */
  const KINDS = [
    ".exit",
    "details.safety > summary",
    ".contents [data-target]",
    ".doors button",
    ".about > summary",
    "section > details > summary",
    ".choice select",
    ".all-countries .countries summary",
    ".call a",
    ".evidence a",
    ".all-countries > summary",
    ".links a",
    ".citations a",
    ".explorer details[open] button",
    "[type=search]",
    ".filters select",
    ".sources a",
    ".ending .exit",
  ];

  for (const [
    what,
    settings,
  ] of /** @type {[what: string, settings: import("playwright-core").BrowserContextOptions & { colorScheme?: "dark" }][]} */ ([
    ["light", {}],
    ["dark", { colorScheme: "dark" }],
    ["forced colours", { forcedColors: "active" }],
  ])) {
    it(`is at least as large as a line of two pixels around, three to one: ${what}`, async (test) => {
      const { page } = await show(
        test,
        { scheme: settings.colorScheme ?? "light" },
        { settings: { reducedMotion: "reduce", ...settings } },
      );
      await page.evaluate(() => looking.openAll());
      // From here on the browser takes the focus for the keyboard's.
      await page.keyboard.press("Tab");
      const weak = [];
      for (const kind of KINDS) {
        const place = page.locator(`palermo-explainer ${kind}`).first();
        await place.evaluate((element) => {
          const focused = /** @type {HTMLElement | null} */ (document.activeElement?.shadowRoot?.activeElement);
          focused?.blur();
          element.scrollIntoView({ block: "center" });
        });
        const box = await place.boundingBox();
        const clip = { x: Math.max(0, box.x - 8), y: Math.max(0, box.y - 8), width: box.width + 16, height: box.height + 16 };
        const before = await page.screenshot({ clip });
        await place.evaluate((element) => element.focus({ preventScroll: true }));
        const after = await page.screenshot({ clip });
        const changed = await page.evaluate(
          ([one, other]) => looking.changed(one, other, 3),
          [before.toString("base64"), after.toString("base64")],
        );
        // A screen draws whole pixels: what a box has beyond them is drawn or not.
        const needed = 2 * 2 * (Math.floor(box.width) + Math.floor(box.height));
        if (changed < needed) weak.push(`${kind}: ${changed} of ${Math.round(needed)} pixels`);
      }
      assert.deepEqual(weak, []);
    });
  }
});
