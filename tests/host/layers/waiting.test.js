// What is asked for beside each other, and what a browser tells in two ways: neither makes a reader wait for the other.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { heard, inChromium, layer } from "../support/chromium.js";

const visit = inChromium();

const ELEMENT = '<palermo-explainer lang="en" country="FR"></palermo-explainer>';
const SCRIPT = '<script async src="/site/embed.js"></script>';

/** @param {string[]} requests @param {string} name */
const times = (requests, name) => requests.filter((path) => path.endsWith(name)).length;

describe("the program and its content", () => {
  const FILES = ["en.bundle.json", "explainer.wasm"];

  it("are asked for beside its script, once, for two explainers too", async (test) => {
    /** @type {Set<string>} */
    const asked = new Set();
    /** @type {(value?: unknown) => void} */
    let both;
    const beside = new Promise((resolve) => {
      both = resolve;
    });
    const { page, server, messages } = await visit(test, ELEMENT + ELEMENT + SCRIPT, {
      change: (path) => {
        const name = path.split("/").at(-1);
        if (FILES.includes(name)) asked.add(name);
        if (asked.size === FILES.length) both();
        // The script does not come before they are asked for.
        return name === "explainer.js" ? beside : undefined;
      },
    });
    await layer(page, "app");
    await page.locator("palermo-explainer").last().scrollIntoViewIfNeeded();
    await page.waitForFunction(() => globalThis.heard.filter((what) => what === "app").length === 2);
    for (const name of [...FILES, "explainer.js"]) assert.equal(times(server.requests, name), 1, name);
    assert.deepEqual(messages, []);
  });

  it("are not both asked for where a policy lets no program run: the program is not", async (test) => {
    const headers = { "content-security-policy": "default-src 'none'; script-src 'self'; connect-src 'self'" };
    const { page, server } = await visit(test, ELEMENT + SCRIPT, { headers });
    await heard(page, "wasm-blocked");
    assert.equal(times(server.requests, "explainer.wasm"), 0);
  });

  it("are not asked for before a reader comes near", async (test) => {
    const { page, server } = await visit(test, `<p style="height: 500vh">Far above</p>${ELEMENT}${SCRIPT}`);
    await page.locator("palermo-explainer .ending").waitFor({ state: "attached" });
    await page.locator("palermo-explainer .by-keyboard:not([hidden])").waitFor({ state: "attached" });
    for (const name of FILES) assert.equal(times(server.requests, name), 0, name);
    await page.locator("palermo-explainer").scrollIntoViewIfNeeded();
    await layer(page, "app");
  });
});

describe("whether a helpline answers", () => {
  it("is the same by the older way of telling the time of a zone and by the younger", async (test) => {
    const source = await readFile(new URL("../../../www/app/opening.js", import.meta.url), "utf8");
    const { page } = await visit(test, "", { pages: { "/opening.js": { body: source, headers: { "content-type": "text/javascript" } } } });
    const [younger, older, known] = await page.evaluate(async () => {
      const where = "/opening.js";
      const { opening } = /** @type {typeof import("../../../www/app/opening.js")} */ (await import(where));
      const zones = ["Europe/Paris", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland", "Nowhere/Land"];
      const all = () =>
        zones.flatMap((zone) =>
          Array.from({ length: 400 }, (_, hour) =>
            JSON.stringify(opening(`${zone} 12345 09:00 17:30 67 22:00 02:00`, new Date(Date.UTC(2026, 2, 20, hour, 30))) ?? null),
          ),
        );
      const first = all();
      const had = Boolean(globalThis.Temporal);
      globalThis.Temporal = undefined;
      return [first, all(), had];
    });
    assert.ok(known, "this browser knows the older way alone");
    assert.deepEqual(younger, older);
    // It is open and closed at some of these times, and a zone that nobody knows has none.
    assert.deepEqual(new Set(younger.map((said) => JSON.parse(said)?.isOpen)), new Set([true, false, undefined]));
  });
});
