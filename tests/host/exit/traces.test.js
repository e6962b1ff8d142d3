// What a reader's visit leaves behind, by the browser's own records: nothing that the explainer put there.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inChromium, layer } from "../support/chromium.js";
import { page as hostPage, serve } from "../support/server.js";

/** @import { Page } from "../support/chromium.js" */

const visit = inChromium({ whole: true });

/**
 * Everything that the browser keeps of a visit, one line for each thing.
 * @param {import("playwright-core").Page} page
 * @param {{ entries: number, title: string, icons: string[] }} before how the page was
 * @param {string[]} requested the addresses that were asked for
 * @param {string} folder the only place whence anything may come, beside the host itself
 */
async function traces(page, before, requested, folder) {
  const context = page.context();
  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  const found = [];
  for (const { name } of await context.cookies()) found.push(`cookie ${name}`);
  for (const isLocalStorage of [true, false]) {
    const { entries } = await session.send("DOMStorage.getDOMStorageItems", { storageId: { securityOrigin: origin, isLocalStorage } });
    for (const [key] of entries) found.push(`${isLocalStorage ? "localStorage" : "sessionStorage"} ${key}`);
  }
  const { databaseNames } = await session.send("IndexedDB.requestDatabaseNames", { securityOrigin: origin });
  for (const name of databaseNames) found.push(`database ${name}`);
  const { caches } = await session.send("CacheStorage.requestCacheNames", { securityOrigin: origin });
  for (const { cacheName } of caches) found.push(`cache ${cacheName}`);
  for (const worker of context.serviceWorkers()) found.push(`service worker ${new URL(worker.url()).pathname}`);
  const { usageBreakdown } = await session.send("Storage.getUsageAndQuota", { origin });
  for (const { storageType, usage } of usageBreakdown) if (usage) found.push(`${usage} bytes of ${storageType}`);
  const now = await state(page);
  if (now.entries !== before.entries) found.push(`${now.entries - before.entries} history entries`);
  if (now.title !== before.title) found.push("title");
  if (now.icons.join() !== before.icons.join()) found.push("icon");
  for (const address of requested) {
    if (!address.startsWith(folder) && address !== `${origin}/`) found.push(`request ${address}`);
  }
  return found;
}

/** What a page shows of itself in the browser's own windows and lists. @param {Page} page */
async function state(page) {
  const session = await page.context().newCDPSession(page);
  const { entries } = await session.send("Page.getNavigationHistory");
  const icons = await page
    .locator("link[rel~=icon]")
    .evaluateAll((/** @type {HTMLLinkElement[]} */ links) => links.map((link) => link.href));
  return { entries: entries.length, title: await page.title(), icons };
}

/** Uses every control that there is. @param {Page} page */
async function useEverything(page) {
  const explainer = page.locator("palermo-explainer");
  await explainer.evaluate((element) => {
    /** @type {NodeListOf<HTMLElement>} */
    const closed = element.shadowRoot.querySelectorAll("details:not([open]) > summary");
    for (const summary of closed) summary.click();
  });
  for (const button of await explainer.getByRole("button").all()) await button.click();
  for (const select of await explainer.getByRole("combobox").all()) {
    const values = await select
      .locator("option")
      .evaluateAll((/** @type {HTMLOptionElement[]} */ options) => options.map((option) => option.value));
    for (const value of values.slice(0, 4)) await select.selectOption(value);
  }
  for (const search of await explainer.getByRole("searchbox").all()) await search.pressSequentially("unodc");
  for (const box of await explainer.getByRole("checkbox").all()) await box.check();
  for (const [name, value] of [
    ["theme", "dark"],
    ["country", "FR"],
    ["heading-level", "3"],
    ["sections", "facts help"],
  ]) {
    await explainer.evaluate((element, [name, value]) => element.setAttribute(name, value), [name, value]);
  }
  await layer(page, "app");
  await page.keyboard.press("Shift");
  await page.keyboard.press("Shift");
}

describe("a whole visit", () => {
  it("leaves nothing behind that the explainer put there", async (test) => {
    const site = await serve();
    test.after(site.close);
    const { page, requested } = await visit(test, `<script async src="${site.origin}/site/embed.js" data-lang="en"></script>`);
    await page.evaluate(() => {
      // Paper is none of the browser's records.
      globalThis.print = () => {};
    });
    const before = await state(page);
    await layer(page, "app");
    await useEverything(page);
    assert.deepEqual(await traces(page, before, requested, `${site.origin}/site/`), []);

    await page.route("https://www.bbc.co.uk/**", (route) => route.fulfill({ contentType: "text/html", body: "<title>Weather</title>" }));
    await page.keyboard.press("Shift");
    await page.waitForURL("https://www.bbc.co.uk/**");
    const { entries } = await (await page.context().newCDPSession(page)).send("Page.getNavigationHistory");
    assert.deepEqual(
      entries.map((entry) => new URL(entry.url).protocol),
      ["about:", "https:"],
    );
  });

  // So that the list above is known to be empty because there is nothing, and not because nobody looked.
  for (const [what, leave] of /** @type {[what: string, leave: () => unknown][]} */ ([
    [
      "cookie left",
      () => {
        // biome-ignore lint/suspicious/noDocumentCookie: it is the trace that must be found.
        document.cookie = "left=1";
      },
    ],
    ["localStorage left", () => localStorage.setItem("left", "1")],
    ["sessionStorage left", () => sessionStorage.setItem("left", "1")],
    [
      "database left",
      () =>
        new Promise((resolve) => {
          indexedDB.open("left").onsuccess = resolve;
        }).then(() => {}),
    ],
    ["cache left", () => caches.open("left").then(() => {})],
    [
      "service worker /worker.js",
      () => navigator.serviceWorker.register("/worker.js").then(() => navigator.serviceWorker.ready.then(() => {})),
    ],
    ["1 history entries", () => history.pushState({}, "", "#left")],
    ["title", () => (document.title = "left")],
    ["icon", () => document.head.append(Object.assign(document.createElement("link"), { rel: "icon", href: "/left.png" }))],
    ["request https://elsewhere.test/left", () => fetch("https://elsewhere.test/left").catch(() => {})],
  ])) {
    it(`would be found out: ${what}`, async (test) => {
      const worker = { body: "", headers: { "content-type": "text/javascript" } };
      const { page, requested } = await visit(test, "", { pages: { "/worker.js": worker } });
      const before = await state(page);
      await page.evaluate(leave);
      const found = await traces(
        page,
        before,
        requested.filter((address) => !address.endsWith("/worker.js")),
        "none:",
      );
      assert.ok(found.includes(what), found.join("\n"));
    });
  }
});

describe("a visit to the pages of the site", () => {
  for (const path of ["en/", "frame/en/", "check/"]) {
    it(`leaves nothing behind: ${path}`, async (test) => {
      const { page, requested, server } = await visit(test, hostPage(""));
      await page.goto(`${server.origin}/site/${path}`);
      const before = await state(page);
      if (path !== "check/") await layer(page, "app");
      assert.deepEqual(await traces(page, before, requested, `${server.origin}/site/`), []);
    });
  }
});
