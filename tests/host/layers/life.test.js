// What hosts do to an element: before or after the script, made by script, moved, removed, put back, again and again.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { heard, inChromium, layer } from "../support/chromium.js";
import { manifest } from "../support/site.js";

/** @import { Page } from "../support/chromium.js" */

const visit = inChromium();

const ELEMENT = '<palermo-explainer lang="en"><a href="/site/en/">Facts and help</a></palermo-explainer>';
const SCRIPT = '<script async src="/site/embed.js"></script>';
/** @param {Page} page */
const count = (page) => page.locator("palermo-explainer").count();

describe("where a script inserts an element", () => {
  for (const [what, body, head, expected] of /** @type {[what: string, body: string, head: string, expected: number][]} */ ([
    ["bare in the body of a page without one", SCRIPT, "", 1],
    ["bare in the body of a page with one", ELEMENT + SCRIPT, "", 1],
    ["bare before the one of the page", SCRIPT + ELEMENT, "", 1],
    ["with an option, beside the one of the page", ELEMENT + SCRIPT.replace("async", 'async data-lang="en"'), "", 2],
    ["in the head, with an option", "", SCRIPT.replace("async", 'async data-lang="en"'), 0],
    ["in the head, bare, for the one of the page", ELEMENT, SCRIPT, 1],
    ["in the head, bare, of a page without one", "", SCRIPT, 0],
    ["told not to", SCRIPT.replace("async", 'async data-insert="off" data-lang="en"'), "", 0],
  ])) {
    it(`${what}: ${expected}`, async (test) => {
      const { page, messages } = await visit(test, body, { head });
      await page.waitForFunction(() => document.readyState === "complete" && customElements.get("palermo-explainer"));
      assert.equal(await count(page), expected);
      assert.equal(messages.length, /^in the head.*(option|without one)$/.test(what) ? 1 : 0, messages.join("\n"));
    });
  }

  it("right after itself, with its options as attributes", async (test) => {
    const { page } = await visit(
      test,
      `<p id="before"></p>${SCRIPT.replace("async", 'data-heading-level="3" data-country="FR"')}<p id="after"></p>`,
    );
    const found = await page.evaluate(() => {
      const element = document.querySelector("palermo-explainer");
      return [
        element.previousElementSibling.localName,
        element.nextElementSibling.id,
        element.getAttribute("heading-level"),
        element.getAttribute("country"),
      ];
    });
    assert.deepEqual(found, ["script", "after", "3", "FR"]);
  });
});

describe("life on a page", () => {
  it("starts when a script makes it", async (test) => {
    const { page } = await visit(test, SCRIPT.replace("async", 'async data-insert="off"'));
    await page.evaluate(() => document.querySelector("main").append(document.createElement("palermo-explainer")));
    await layer(page, "app");
  });

  it("says each layer once a connection", async (test) => {
    const { page } = await visit(test, ELEMENT + SCRIPT);
    await layer(page, "app");
    assert.deepEqual(await page.evaluate(() => globalThis.heard), ["html", "app"]);
  });

  it("keeps the reader's choice when a host moves it", async (test) => {
    const { page, messages } = await visit(test, `${ELEMENT}<div id="elsewhere"></div>${SCRIPT}`);
    await layer(page, "app");
    await page.getByLabel(/country/i).selectOption("FR");
    await page.evaluate(() => {
      globalThis.heard = [];
      document.querySelector("#elsewhere").append(document.querySelector("palermo-explainer"));
    });
    assert.deepEqual(await page.evaluate(() => globalThis.heard), ["html", "app"]);
    await layer(page, "app");
    assert.equal(await page.getByLabel(/country/i).inputValue(), "FR");
    await page.getByLabel(/country/i).selectOption("ES");
    await page.locator('palermo-explainer .first-country [data-country="ES"]').waitFor();
    assert.deepEqual(messages, []);
  });

  it("comes back after it was taken out for a while", async (test) => {
    const { page, messages } = await visit(test, ELEMENT + SCRIPT);
    await layer(page, "app");
    await page.evaluate(async () => {
      globalThis.heard = [];
      const element = document.querySelector("palermo-explainer");
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      globalThis.layerOutside = element.dataset.layer;
      document.querySelector("main").append(element);
    });
    await heard(page, "app");
    assert.equal(await page.evaluate(() => globalThis.layerOutside), "html");
    assert.deepEqual(await page.evaluate(() => globalThis.heard), ["html", "app"]);
    await page.getByLabel(/country/i).selectOption("FR");
    await page.locator('palermo-explainer .first-country [data-country="FR"]').waitFor();
    assert.deepEqual(messages, []);
  });

  it("three scripts, two elements, fifty re-insertions: one definition, two instances, one download of each file, silence", async (test) => {
    const { page, messages, server } = await visit(test, ELEMENT + ELEMENT + SCRIPT + SCRIPT + SCRIPT);
    await page.locator('palermo-explainer[data-layer="app"]').first().waitFor();
    await page.evaluate(async () => {
      const elements = [...document.querySelectorAll("palermo-explainer")];
      for (let round = 0; round < 50; round += 1) {
        for (const element of elements) element.remove();
        await new Promise((resolve) => setTimeout(resolve));
        document.querySelector("main").append(...elements);
        await new Promise((resolve) => setTimeout(resolve));
      }
    });
    await page.locator('palermo-explainer[data-layer="app"]').first().waitFor();
    await page.locator("palermo-explainer").nth(1).scrollIntoViewIfNeeded();
    await page.locator('palermo-explainer[data-layer="app"]').nth(1).waitFor();
    assert.equal(await count(page), 2);
    const roots = await page
      .locator("palermo-explainer")
      .evaluateAll((all) => all.map((one) => one.shadowRoot.querySelectorAll(".explainer").length));
    assert.deepEqual(roots, [1, 1]);
    const files = server.requests.filter((path) => path.includes("/v/"));
    assert.deepEqual([...files].sort(), [...new Set(files)].sort());
    assert.deepEqual(messages, []);
  });

  it("is built anew when lang, sections or heading-level change", async (test) => {
    const { page, messages } = await visit(test, ELEMENT + SCRIPT);
    await layer(page, "app");
    await page.evaluate(() => {
      globalThis.heard = [];
      document.querySelector("palermo-explainer").setAttribute("sections", "help resources");
    });
    await heard(page, "app");
    assert.equal(await page.locator("palermo-explainer [data-section]").count(), 2);
    await page.evaluate(() => {
      globalThis.heard = [];
      document.querySelector("palermo-explainer").setAttribute("heading-level", "4");
    });
    await heard(page, "app");
    assert.equal(await page.locator("palermo-explainer h4.title").count(), 1);
    assert.deepEqual(messages, []);
  });

  it("works from the pinned folder, with its digest", async (test) => {
    const pinned = manifest.files.find((file) => file.role === "embed-pinned");
    const script = `<script async src="/site/${pinned.path}" integrity="${pinned.integrity}" crossorigin="anonymous" referrerpolicy="no-referrer"></script>`;
    const { page, messages, server } = await visit(test, ELEMENT + script);
    await layer(page, "app");
    assert.ok(server.requests.every((path) => path === "/" || path === "/favicon.ico" || path.startsWith(`/site/v/${manifest.version}/`)));
    assert.deepEqual(messages, []);
  });

  it("says that it is overdue by the reader's clock, and not before", async (test) => {
    const { page } = await visit(test, ELEMENT + SCRIPT);
    await layer(page, "html");
    assert.equal(await page.locator("palermo-explainer .overdue").isVisible(), false);
    await page.clock.setFixedTime(new Date("2040-01-01"));
    await page.reload();
    await layer(page, "html");
    // It comes right after the text.
    await page.locator("palermo-explainer .overdue").waitFor();
  });

  it("can be used again after the reader came back through the browser's history", async (test) => {
    const { page, server, messages } = await visit(test, ELEMENT + SCRIPT, {
      pages: { "/elsewhere": { body: "<title>Elsewhere</title>" } },
    });
    await layer(page, "app");
    await page.goto(`${server.origin}/elsewhere`);
    await page.goBack();
    await layer(page, "app");
    await page.getByLabel(/country/i).selectOption("FR");
    await page.locator('palermo-explainer .first-country [data-country="FR"]').waitFor();
    assert.deepEqual(messages, []);
  });

  it("keeps its looks, and answers, when a host moves it into a frame's document and back", async (test) => {
    const { page, messages } = await visit(test, `${ELEMENT}<iframe id="place" width="800" height="600"></iframe>${SCRIPT}`);
    await layer(page, "app");
    const looks = () =>
      page.evaluate(() => {
        const element =
          document.querySelector("palermo-explainer") ??
          document.querySelector("iframe").contentDocument.querySelector("palermo-explainer");
        const view = element.ownerDocument.defaultView;
        return view.getComputedStyle(element.shadowRoot.querySelector(".exit")).backgroundColor;
      });
    const before = await looks();
    for (const isInside of [true, false]) {
      await page.evaluate((isInside) => {
        globalThis.heard = [];
        const frame = document.querySelector("iframe");
        const element = document.querySelector("palermo-explainer") ?? frame.contentDocument.querySelector("palermo-explainer");
        frame.contentDocument.addEventListener("explainer-ready", ({ detail }) => globalThis.heard.push(detail.layer));
        (isInside ? frame.contentDocument.body : document.querySelector("main")).append(element);
      }, isInside);
      await heard(page, "app");
      assert.equal(await looks(), before);
    }
    assert.deepEqual(messages, []);
  });
});
