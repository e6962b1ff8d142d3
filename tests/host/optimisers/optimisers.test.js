// Tools that make pages faster, and tools that wait for consent: whatever they make of the script, a reader has what the host has pasted
// between the element's tags, and the explainer wherever the script runs at all.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inChromium, layer } from "../support/chromium.js";
import { CODE, CONTENT, OPT_OUTS, SHAPES, served } from "./shapes.js";

/** @import { Page, Test } from "../support/chromium.js" */
/** @import { Shape } from "./shapes.js" */

// A shell without a window tells a page of a pointer that nobody has moved.
const visit = inChromium({ whole: true });

/** @param {Page} page */
const explainers = (page) => page.locator("palermo-explainer").count();

/**
 * What the script says; the browser itself says so where a file of a wrong folder is not there.
 * @param {string[]} messages
 */
const said = (messages) => messages.filter((message) => /^(palermo-explainer|uncaught)/.test(message));

/**
 * Visits a page as a tool has left it.
 * @param {Test} test
 * @param {Shape} shape
 * @param {{ element?: string, options?: string }} pasted
 */
async function visited(test, shape, { element = "", options = "" }) {
  const { body, head } = shape.write({ element, code: CODE, options });
  return visit(test, body, { head, pages: served(shape) });
}

/**
 * Until the host's page has loaded everything that it asked for, and the script has had its turn.
 * @param {Page} page
 */
const settled = (page) => page.waitForFunction(() => document.readyState === "complete" && customElements.get("palermo-explainer"));

describe("an element with content, as its host has pasted it", () => {
  for (const shape of SHAPES) {
    it(shape.name, async (test) => {
      const { page, messages, requested } = await visited(test, shape, { element: CONTENT, options: OPT_OUTS });
      const number = page.locator("palermo-explainer > p > a[href='tel:112']");
      if (shape.touch || shape.never) {
        // The content is there before the script runs.
        await number.waitFor();
      }
      await shape.touch?.(page);
      if (shape.never) {
        assert.ok(await page.getByText("Leave: open a page about the weather").isVisible());
        return;
      }
      await layer(page, "app");
      assert.equal(await explainers(page), 1);
      assert.equal(await page.locator("palermo-explainer [data-section]").count(), 11);
      assert.equal(await number.isVisible(), false, "what stood beside the link is not shown any more");
      assert.ok(await page.getByText("Our office").isVisible(), "what is meant for the help section is");
      assert.deepEqual(said(messages), []);
      if (!shape.asks) assert.deepEqual(messages, []);
      const strangers = requested.filter((address) => /\/v\/\d/.test(address) && !address.includes("/site/v/"));
      assert.equal(strangers.length > 0, shape.asks === true, strangers.join(" "));
    });
  }
});

describe("a tag with options and nothing else", () => {
  for (const shape of SHAPES) {
    it(`${shape.name}: ${shape.alone}`, async (test) => {
      const options = `${OPT_OUTS} data-lang="en" data-country="FR" data-base="/site"`;
      const { page, messages } = await visited(test, shape, { options });
      await shape.touch?.(page);
      if (!shape.never) await settled(page);
      if (shape.alone) {
        await layer(page, "app");
        assert.equal(await page.locator("palermo-explainer .first-country [data-country=FR]").count(), 1);
        assert.ok(await page.locator("main palermo-explainer").isVisible());
        assert.deepEqual(
          await page.locator("palermo-explainer").evaluate((element) => element.getAttributeNames().sort()),
          ["country", "data-layer", "lang"],
          "no other attribute of the tag is an option",
        );
      }
      assert.equal(await explainers(page), shape.alone);
      assert.equal(said(messages).length, shape.inHead ? 1 : 0, messages.join("\n"));
    });
  }
});

describe("every way out of such tools on one tag", () => {
  for (const [what, body] of [
    ["before the element", `<script ${OPT_OUTS} async src="/site/embed.js"></script>${CONTENT}`],
    ["after the element", `${CONTENT}<script ${OPT_OUTS} async src="/site/embed.js"></script>`],
    ["without an element", `<script ${OPT_OUTS} async src="/site/embed.js"></script>`],
    ["with data-base", `${CONTENT}<script ${OPT_OUTS} data-base="/site/" async src="/site/embed.js"></script>`],
  ]) {
    it(`${what}: one explainer`, async (test) => {
      const { page, messages } = await visit(test, body);
      await layer(page, "app");
      assert.equal(await explainers(page), 1);
      assert.deepEqual(messages, []);
    });
  }

  it("a combined script on a page without an element inserts none", async (test) => {
    const body = '<script src="/cache/all.min.js" data-cfasync="false"></script>';
    const pages = { "/cache/all.min.js": { body: CODE, headers: { "content-type": "text/javascript" } } };
    const { page, messages } = await visit(test, body, { pages });
    await settled(page);
    assert.equal(await explainers(page), 0);
    assert.deepEqual(messages, []);
  });
});

describe("where nothing says where the files are", () => {
  it("says so once and leaves what the host has pasted", async (test) => {
    const element = '<palermo-explainer lang="en"><p>Call <a href="tel:112">112</a></p></palermo-explainer>';
    const { page, messages, requested } = await visit(test, `${element}<script type="module" src="/copy.js"></script>`, {
      pages: { "/copy.js": { body: CODE, headers: { "content-type": "text/javascript" } } },
    });
    await page.waitForFunction(() => globalThis.heard.includes("fragment-missing"));
    assert.equal(messages.length, 1, messages.join("\n"));
    assert.match(messages[0], /link/);
    assert.ok(await page.locator("a[href='tel:112']").isVisible());
    assert.deepEqual(
      requested.filter((address) => address.includes("/v/")),
      [],
    );
  });

  it("asks no stranger: of two tags that might be ours, neither is", async (test) => {
    const body = `<script type="text/plain" src="/a/embed.js" data-theme="dark"></script>
      <script type="text/plain" src="/b/embed.js" data-lang="en"></script><script type="module" src="/copy.js"></script>`;
    const { page, requested } = await visit(test, body, {
      pages: { "/copy.js": { body: CODE, headers: { "content-type": "text/javascript" } } },
    });
    await settled(page);
    assert.equal(await explainers(page), 0);
    assert.deepEqual(
      requested.filter((address) => address.includes("/v/")),
      [],
    );
  });
});
