// The page with the snippets: what it says to paste works where it is pasted.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { heard, inChromium, layer, violations } from "../support/chromium.js";
import { page as hostPage } from "../support/server.js";

/** @import { Test } from "../support/chromium.js" */

const visit = inChromium();

/**
 * Opens the page.
 * @param {Test} test
 * @param {import("playwright-core").BrowserContextOptions} [settings]
 */
async function snippets(test, settings = {}) {
  const visited = await visit(test, "", { settings });
  await visited.page.goto(`${visited.server.origin}/site/embed/`);
  return visited;
}

describe("the page with the snippets", () => {
  for (const [index, what] of [
    "an element with content",
    "one line",
    "an element with a pinned script",
    "a frame with its helper",
  ].entries()) {
    it(`gives what works on a page of another origin: ${what}`, async (test) => {
      const { page, server, messages } = await snippets(test);
      const snippet = await page.locator("pre > code").nth(index).textContent();
      assert.ok(snippet.includes(`${server.origin}/site/`), snippet);
      const host = await visit(test, snippet, { pages: { "/pasted": { body: hostPage(snippet) } } });
      if (index < 3) await layer(host.page, "app");
      else await host.page.frameLocator("iframe").locator("palermo-explainer[data-helped]").waitFor({ state: "attached" });
      assert.deepEqual([...messages, ...host.messages], []);
    });
  }

  it("copies, and says so once", async (test) => {
    const { page } = await snippets(test, { permissions: ["clipboard-read", "clipboard-write"] });
    for (const [index, name] of ["An element that holds help", "One line"].entries()) {
      await page.getByRole("button", { name: `Copy: ${name}` }).click();
      await page
        .locator("[role=status]")
        .filter({ hasText: `Copied: ${name}` })
        .waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.locator("pre > code").nth(index).textContent());
    }
  });

  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    it(`gives axe nothing to find: ${colorScheme}`, async (test) => {
      const { page } = await snippets(test, { colorScheme });
      assert.deepEqual(await violations(page), []);
    });
  }

  it("leads to pages that are there", async (test) => {
    const { page } = await snippets(test);
    for (const link of await page
      .locator("main a")
      .evaluateAll((/** @type {HTMLAnchorElement[]} */ links) => links.map((one) => one.href))) {
      assert.equal((await page.request.get(link)).status(), 200, link);
    }
  });
});

/**
 * The snippet for a country, from the page that makes it.
 * @param {Test} test
 * @param {string} country
 */
async function snippetFor(test, country) {
  const { page, server } = await snippets(test);
  await page.getByLabel("Country").selectOption(country);
  return { snippet: await page.locator("#snippet").textContent(), server, page };
}

describe("the snippet that holds content", () => {
  it("is made for a country, with the editor's day and this site's address", async (test) => {
    const { snippet, server, page } = await snippetFor(test, "FR");
    const today = await page.evaluate(() => new Intl.DateTimeFormat("sv").format());
    assert.ok(snippet.includes('country="FR"') && snippet.includes("tel:3919"), snippet);
    assert.ok(snippet.includes(`Copied on ${today}, for use until 20`), snippet);
    assert.ok(snippet.includes(`<a href="${server.origin}/site/en/">${server.origin}/site/en/</a>`), snippet);
    assert.ok(!/ngo\.example|\{|version/.test(snippet), snippet);
    const leave = snippet.indexOf("Leave:");
    assert.ok(leave > 0 && leave < snippet.indexOf("<a ", leave), "the way out comes first");
    await page.getByLabel("Country").selectOption("--");
    assert.ok(!(await page.locator("#snippet").textContent()).includes("tel:"));
  });

  it("is there without a script: one without a country, and text for all of them", async (test) => {
    const { page, server } = await snippets(test, { javaScriptEnabled: false });
    assert.match(await page.locator("pre > code").first().textContent(), /^<palermo-explainer lang="en">\n<p.*Leave:/);
    const address = await page.locator("#languages a").first().getAttribute("href");
    const text = await (await page.request.get(new URL(address, `${server.origin}/site/embed/`).href)).text();
    assert.match(text, /^== FR France\n<palermo-explainer lang="en" country="FR">$/m);
  });

  it("is made in every language of the site", async (test) => {
    const { page, server } = await snippets(test);
    await page.goto(`${server.origin}/pseudo-locale/embed/`);
    await page.getByLabel("Country").selectOption("FR");
    await page.getByLabel("Language").selectOption({ index: 1 });
    const snippet = page.locator("#snippet").filter({ hasText: 'dir="rtl"' });
    assert.match(
      await snippet.textContent(),
      /<palermo-explainer lang="ar-XB" country="FR">[\s\S]*\d{4}-\d\d-\d\d[\s\S]*\/pseudo-locale\/ar-XB\//,
    );
  });

  it("gives way to the explainer, and says nothing while it is in order", async (test) => {
    const { snippet } = await snippetFor(test, "FR");
    const { page, messages } = await visit(test, snippet);
    await layer(page, "app");
    assert.equal(await page.getByText("Leave: open a page about the weather").isVisible(), false);
    assert.equal(await page.getByText("Copied on").isVisible(), false);
    assert.equal(await page.locator(".first-country [data-country]").getAttribute("data-country"), "FR");
    assert.deepEqual(messages, []);
  });

  it("stays where the script is kept away", async (test) => {
    const { snippet } = await snippetFor(test, "FR");
    const { page } = await visit(test, snippet, { headers: { "content-security-policy": "script-src 'none'" } });
    for (const name of ["3919", "112", "Leave: open a page about the weather"]) {
      assert.ok(await page.getByRole("link", { name, exact: true }).isVisible(), name);
    }
  });

  it("gives axe nothing to find by itself", async (test) => {
    const { snippet } = await snippetFor(test, "FR");
    const { page } = await visit(test, snippet.split("<script")[0]);
    assert.deepEqual(await violations(page), []);
  });

  for (const [what, change, clock] of /** @type {[what: string, change: (snippet: string) => string, clock?: string][]} */ ([
    ["whose day has passed", (snippet) => snippet, "2040-01-01"],
    ["with a number that is not shown any more", (snippet) => snippet.replaceAll("3919", "3918"), undefined],
    ["with both", (snippet) => snippet.replaceAll("3919", "3918"), "2040-01-01"],
  ])) {
    it(`is complained of by one line: a copy ${what}`, async (test) => {
      const made = await snippetFor(test, "FR");
      const { page, messages, server } = await visit(test, "", { pages: { "/pasted": { body: hostPage(change(made.snippet)) } } });
      if (clock) await page.clock.setFixedTime(new Date(clock));
      await page.goto(`${server.origin}/pasted`);
      await layer(page, "app");
      assert.equal(messages.length, 1, messages.join("\n"));
      assert.match(messages[0], /^palermo-explainer: the copy /);
      // Built anew by the host, it is the same copy.
      await page.evaluate(() => {
        globalThis.heard = [];
        document.querySelector("palermo-explainer").setAttribute("heading-level", "3");
      });
      await heard(page, "app");
      assert.equal(messages.length, 1, messages.join("\n"));
    });
  }
});
