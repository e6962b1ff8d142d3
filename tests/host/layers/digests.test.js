// A page that has loaded our scripts already, without a digest, from a server that alters them: its copy must not run as ours.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { heard, inChromium, layer } from "../support/chromium.js";
import { alteredScripts, BEFORE, PAGE, RAN, VERSION } from "../support/digests.js";

const visit = inChromium();

describe("scripts that the page had before", () => {
  for (const [how, before] of Object.entries(BEFORE)) {
    for (const [name, code] of [
      ["companion.js", "fragment-integrity"],
      ["explainer.js", "wasm-integrity"],
    ]) {
      it(`altered, by ${how}: ${name} is refused`, async (test) => {
        const { page } = await visit(test, "", { change: alteredScripts(name), pages: { "/host": { body: before(name) + PAGE } } });
        await page.goto(`${page.url()}host`);
        await heard(page, code);
        assert.equal(await page.evaluate(RAN), undefined);
      });
    }
  }

  it("unaltered, are not asked for a second time", async (test) => {
    const headers = { "cache-control": "public, max-age=31536000, immutable" };
    /** @type {import("../support/server.js").Change} */
    const change = (_, answer) => Object.assign(answer.headers, headers);
    const names = ["companion.js", "explainer.js"];
    const body = names.map(BEFORE.modulepreload).join("") + PAGE;
    const { page, server, messages } = await visit(test, "", { change, pages: { "/host": { body } } });
    await page.goto(`${page.url()}host`);
    await layer(page, "app");
    await page.locator("palermo-explainer .by-keyboard:not([hidden])").first().waitFor({ state: "attached" });
    for (const name of names) assert.equal(server.requests.filter((path) => path === `/site/v/${VERSION}/${name}`).length, 1, name);
    assert.deepEqual(messages, []);
  });
});
