// Much of it, and for long: two versions on one page, twenty explainers, a hundred removals.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { inChromium, layer } from "../support/chromium.js";
import { manifest } from "../support/site.js";

/** @import { Answer } from "../support/server.js" */

const visit = inChromium({ whole: true });

const ELEMENT = '<palermo-explainer lang="en"></palermo-explainer>';
const SCRIPT = '<script async src="/site/embed.js"></script>';

/** Another release of the same content: only its script knows its name. */
const OTHER = "77.0.0";

/**
 * Plays a server on which the other release lies beside the one of this build.
 * @param {string} path
 * @param {Answer} answer
 */
async function besides(path, answer) {
  const folder = `/site/v/${OTHER}/`;
  if (!path.startsWith(folder)) return;
  const body = await readFile(new URL(`../../../dist/v/${manifest.version}/${path.slice(folder.length)}`, import.meta.url));
  const type = path.endsWith(".js") ? "text/javascript" : path.endsWith(".wasm") ? "application/wasm" : "application/json";
  const isLoader = path.endsWith("/embed.js");
  Object.assign(answer, { status: 200, body: isLoader ? Buffer.from(String(body).replaceAll(manifest.version, OTHER)) : body });
  answer.headers["content-type"] = type;
}

describe("two versions on one page", () => {
  for (const [first, second] of [
    [manifest.version, OTHER],
    [OTHER, manifest.version],
  ]) {
    it(`${first} before ${second}: both explainers are of the first`, async (test) => {
      /**
       * @param {string} version
       * @param {string} options
       */
      const script = (version, options) => `<script src="/site/v/${version}/embed.js" ${options}></script>`;
      const body = ELEMENT + script(first, 'data-insert="off"') + script(second, 'data-lang="en" data-country="FR"');
      const { page, messages, server } = await visit(test, body, { change: besides });
      const all = page.locator("palermo-explainer");
      assert.equal(await all.count(), 2);
      for (const one of await all.all()) {
        await one.scrollIntoViewIfNeeded();
        await one.and(page.locator('[data-layer="app"]')).waitFor();
      }
      const files = server.requests.filter((path) => path.startsWith("/site/v/") && !path.endsWith("/embed.js"));
      assert.ok(files.length > 0);
      assert.deepEqual(
        files.filter((path) => !path.startsWith(`/site/v/${first}/`)),
        [],
      );
      assert.deepEqual(messages, []);
    });
  }
});

describe("twenty explainers on one page", () => {
  it("all answer, each for itself, and every file is loaded once", async (test) => {
    const { page, messages, server } = await visit(test, ELEMENT.repeat(20) + SCRIPT);
    await page.waitForFunction(() => globalThis.heard.filter((what) => what === "html").length === 20);
    const all = page.locator("palermo-explainer");
    for (const one of await all.all()) {
      // Whatever stands above has its length by then.
      await one.locator(".ending").waitFor({ state: "attached" });
    }
    for (const [index, one] of (await all.all()).entries()) {
      await one.scrollIntoViewIfNeeded();
      await one.and(page.locator('[data-layer="app"]')).waitFor();
      await one.locator(".choice select").selectOption(index % 2 ? "FR" : "ES");
    }
    const countries = await all.evaluateAll((elements) =>
      elements.map((element) => element.shadowRoot.querySelector(".first-country [data-country]").dataset.country),
    );
    assert.deepEqual(
      countries,
      Array.from({ length: 20 }, (_, index) => (index % 2 ? "FR" : "ES")),
    );
    const files = server.requests.filter((path) => path.startsWith("/site/"));
    assert.deepEqual([...files].sort(), [...new Set(files)].sort());
    assert.deepEqual(messages, []);
  });
});

describe("a hundred removals", () => {
  /** What Yew does not give back for each island of the program: its root, empty, and the listeners on that. */
  const KEPT = { nodes: 3, listeners: 4, kilobytes: 2.5 };
  const ROUNDS = 100;
  /** What one measurement differs from the next although nothing has happened. */
  const NOISE = 20;

  it("leave nothing behind but the empty roots of the islands", async (test) => {
    const { page, messages } = await visit(test, ELEMENT + SCRIPT);
    await layer(page, "app");
    await page.locator("palermo-explainer .ending").waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");

    /** @returns {Promise<Record<string, number>>} */
    const measure = async () => {
      // Once is not enough where one thing is only let go when another is gone.
      for (let round = 0; round < 3; round += 1) await session.send("HeapProfiler.collectGarbage");
      const { metrics } = await session.send("Performance.getMetrics");
      const { usedSize } = await session.send("Runtime.getHeapUsage");
      const { Nodes, JSEventListeners, Documents } = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
      return { nodes: Nodes, listeners: JSEventListeners, documents: Documents, kilobytes: Math.round(usedSize / 1024) };
    };
    /** @param {number} rounds */
    const takeOutAndPutBack = (rounds) =>
      page.evaluate(async (count) => {
        const element = document.querySelector("palermo-explainer");
        const place = element.parentElement;
        for (let round = 0; round < count; round += 1) {
          const answers = new Promise((resolve) => {
            /** @param {{ detail: { layer: string } }} event */
            const hear = ({ detail }) => {
              if (detail.layer !== "app") return;
              element.removeEventListener("explainer-ready", hear);
              resolve(undefined);
            };
            element.addEventListener("explainer-ready", hear);
          });
          element.remove();
          await new Promise((resolve) => setTimeout(resolve));
          place.append(element);
          await answers;
        }
      }, rounds);

    // What is made once and kept is made by then.
    await takeOutAndPutBack(10);
    const before = await measure();
    await takeOutAndPutBack(ROUNDS);
    const after = await measure();
    const grown = Object.fromEntries(Object.entries(after).map(([what, value]) => [what, value - before[what]]));
    const numbers = `before ${JSON.stringify(before)}, after ${JSON.stringify(after)}`;
    test.diagnostic(numbers);
    assert.equal(grown.documents, 0, numbers);
    for (const [what, most] of Object.entries(KEPT))
      assert.ok(grown[what] <= most * ROUNDS + NOISE, `${what} grew by ${grown[what]}: ${numbers}`);
    assert.deepEqual(messages, []);
  });
});
