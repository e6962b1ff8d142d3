// The page with the snippets: what it says to paste works where it is pasted.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inChromium, layer, violations } from "./chromium.js";
import { page as hostPage } from "./server.js";

const visit = inChromium();

/** Opens the page. */
async function snippets(test, settings = {}) {
  const visited = await visit(test, "", { settings });
  await visited.page.goto(`${visited.server.origin}/site/embed/`);
  return visited;
}

describe("the page with the snippets", () => {
  for (const [index, what] of ["one line", "an element with a pinned script", "a frame with its helper"].entries()) {
    it(`gives what works on a page of another origin: ${what}`, async (test) => {
      const { page, server, messages } = await snippets(test);
      const snippet = await page.locator("pre > code").nth(index).textContent();
      assert.ok(snippet.includes(`${server.origin}/site/`), snippet);
      const host = await visit(test, snippet, { pages: { "/pasted": { body: hostPage(snippet) } } });
      if (index < 2) await layer(host.page, "app");
      else await host.page.frameLocator("iframe").locator("palermo-explainer[data-helped]").waitFor({ state: "attached" });
      assert.deepEqual([...messages, ...host.messages], []);
    });
  }

  it("copies, and says so once", async (test) => {
    const { page } = await snippets(test, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByRole("button", { name: "Copy: One line" }).click();
    await page.locator("[role=status]").filter({ hasText: "Copied: One line" }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.locator("pre > code").first().textContent());
  });

  for (const colorScheme of ["light", "dark"]) {
    it(`gives axe nothing to find: ${colorScheme}`, async (test) => {
      const { page } = await snippets(test, { colorScheme });
      assert.deepEqual(await violations(page), []);
    });
  }

  it("leads to pages that are there", async (test) => {
    const { page } = await snippets(test);
    for (const link of await page.locator("main a").evaluateAll((links) => links.map((one) => one.href))) {
      assert.equal((await page.request.get(link)).status(), 200, link);
    }
  });
});
