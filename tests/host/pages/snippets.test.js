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
  if (settings.javaScriptEnabled !== false) await filled(visited.page);
  return visited;
}

/**
 * Waits until the snippet has its content, and gives it.
 * @param {import("playwright-core").Page} page
 * @param {RegExp} [holds] what it must hold
 */
async function filled(page, holds = /Copied on/) {
  const code = page.locator("#snippet").filter({ hasText: holds });
  await code.waitFor();
  return code.textContent();
}

/**
 * What the page itself has to say: Chromium warns of a sandbox in which our own frame could reach our own page.
 * @param {string[]} messages
 */
const said = (messages) => messages.filter((message) => !message.includes("can escape its sandboxing"));

describe("the page for web editors", () => {
  for (const [what, choose] of /** @type {[string, (page: import("playwright-core").Page) => Promise<unknown>][]} */ ([
    ["an element with content", async () => {}],
    ["an element with a pinned script", (page) => page.getByLabel("Stay with version").check()],
    [
      "a frame with its helper",
      async (page) => {
        await page.getByLabel("HTML of my own").check();
        await page.getByLabel("Paste frames").check();
      },
    ],
  ])) {
    it(`gives what works on a page of another origin, and finds nothing to mend there: ${what}`, async (test) => {
      const { page, server, messages } = await snippets(test);
      await choose(page);
      const snippet = await page.locator("#snippet").textContent();
      assert.ok(snippet.includes(`${server.origin}/site/`), snippet);
      const host = await visit(test, snippet, { pages: { "/pasted": { body: hostPage(snippet) } } });
      if (snippet.includes("<iframe"))
        await host.page.frameLocator("iframe").locator("palermo-explainer[data-helped]").waitFor({ state: "attached" });
      else await layer(host.page, "app");
      assert.deepEqual([...said(messages), ...host.messages], []);
      await page.getByLabel("The source of your page").fill(snippet.replaceAll("http:", "https:"));
      await page.getByRole("button", { name: "Check the page" }).click();
      await page.getByRole("heading", { name: "All is as it should be" }).waitFor();
    });
  }

  it("gives an author of WordPress a copy as source, and copies at the button", async (test) => {
    const { page, server } = await snippets(test, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByRole("button", { name: "Copy", exact: true }).first().click();
    await page.locator(".copy", { hasText: "Copied. Now paste it" }).first().waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.locator("#snippet").textContent());
    await page.getByLabel("I am an author or contributor").check();
    const button = page.getByRole("button", { name: "Copy the HTML" });
    await button.click();
    await page.locator(".copy", { has: button, hasText: "Copied. Now paste it" }).waitFor();
    const source = await (await page.request.get(`${server.origin}/site/static/en.html`)).text();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), source);
    assert.ok(!(await page.locator("#snippet").textContent()).includes("<palermo-explainer"), "nor does the short copy hold an element");
  });

  it("shows what was chosen in its preview, and reads contrast out", async (test) => {
    const { page, messages } = await snippets(test, { viewport: { width: 1280, height: 900 } });
    await page.getByLabel("Name", { exact: true }).fill("Our office");
    await page.getByLabel("Telephone number").fill("+33 1 23");
    assert.match(await page.locator("#snippet").textContent(), /<p slot="help">Our office: <a href="tel:\+33123">\+33 1 23<\/a><\/p>/);
    const explainer = page.frameLocator(".preview iframe").locator("palermo-explainer[data-layer=app]");
    const shown = explainer.locator("[data-section]");
    // Each choice has a frame of its own, and one that goes while it loads says so: one choice after the other.
    await shown.nth(10).waitFor({ state: "attached" });
    await page.getByLabel("Help only, for").check();
    await shown.nth(10).waitFor({ state: "detached" });
    await explainer.waitFor();
    await page.getByLabel("Dark", { exact: true }).check();
    assert.match(await page.locator("#snippet").textContent(), /^<palermo-explainer lang="en" sections="help" theme="dark">/);
    await page.locator(".stage.dark iframe[src$='sections=help&theme=dark']").waitFor();
    await explainer.waitFor();
    assert.equal(await shown.count(), 1);
    await page.getByText("Colours of my site").click();
    await page.getByLabel("Use colours of my own").check();
    await page.locator("#accent").fill("#767676");
    await page.locator("#surface").fill("#ffffff");
    await page.getByText("Links and marks on the background: 4.5 to 1. Enough for most rules (AA)").waitFor();
    assert.match(await page.locator("#rule").textContent(), /--explainer-accent: #767676;/);
    await page.waitForFunction(() => {
      const frame = /** @type {HTMLIFrameElement} */ (document.querySelector(".preview iframe"));
      return frame.contentDocument?.querySelector("palermo-explainer")?.style.getPropertyValue("--explainer-surface") === "#ffffff";
    });
    assert.deepEqual(said(messages), []);
  });

  it("names what is wrong with a page, and every file of this copy that is not the release's", async (test) => {
    const { page, messages } = await snippets(test);
    await page.getByLabel("The source of your page").fill('<palermo-explainer lang="en"></palermo-explainer>');
    await page.getByRole("button", { name: "Check the page" }).click();
    await page.getByRole("heading", { name: "1 to mend" }).waitFor();
    await page.getByText("The element is there, its script is gone.").waitFor();
    // One letter of one file is changed on its way, and another file is not there.
    await page.route("**/site/exit.js", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace(/.$/s, " ") });
    });
    await page.route("**/site/easy.css", (route) => route.fulfill({ status: 404, body: "" }));
    await page.getByRole("button", { name: "Check every file" }).click();
    await page.getByRole("heading", { name: /^2 of \d+ files are not as they should be/ }).waitFor();
    const items = page.locator("section", { hasText: "Is this copy" }).getByRole("listitem");
    assert.deepEqual(await items.evaluateAll((all) => all.map((one) => one.querySelector("code").textContent)), ["easy.css", "exit.js"]);
    await page.unroute("**/site/exit.js");
    await page.unroute("**/site/easy.css");
    await page.getByRole("button", { name: "Check every file" }).click();
    await page.getByRole("heading", { name: /^All \d+ files are those of version/ }).waitFor();
    assert.deepEqual(
      said(messages).filter((message) => !message.includes("404")),
      [],
    );
  });

  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    it(`gives axe nothing to find, and does not scroll sideways: ${colorScheme}`, async (test) => {
      const { page } = await snippets(test, { colorScheme, viewport: { width: 320, height: 640 } });
      for (const name of ["Headings and exit", "Colours of my site", "For your IT", "Preview"])
        await page.locator("summary", { hasText: name }).click();
      await page.getByLabel("Use colours of my own").check();
      await page.getByLabel("My choice").check();
      await page.getByRole("button", { name: "Check the page" }).click();
      await page.getByText("The box is empty").waitFor();
      await page.frameLocator(".preview iframe").locator("palermo-explainer[data-layer=app]").waitFor();
      assert.deepEqual(await violations(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing scrolls sideways");
    });
  }

  it("is answered by keys alone", async (test) => {
    const { page } = await snippets(test);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("value")), "wordpress");
    await page.keyboard.press("ArrowRight");
    await page.getByRole("button", { name: "Copy the address" }).waitFor();
    assert.match(await page.locator("#snippet").textContent(), /\/site\/frame\/en\/$/);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("name")), "may");
  });

  it("is a list of snippets and links without a script", async (test) => {
    const { page, server } = await snippets(test, { javaScriptEnabled: false });
    assert.match(await page.locator("pre > code").first().textContent(), /^<palermo-explainer lang="en">\n<p.*Leave:/);
    for (const link of await page.locator("main a").evaluateAll((/** @type {HTMLAnchorElement[]} */ all) => all.map((one) => one.href))) {
      assert.equal((await page.request.get(link)).status(), 200, link);
    }
    const text = await (await page.request.get(`${server.origin}/site/embed/en.txt`)).text();
    assert.match(text, /^== FR France\n<palermo-explainer lang="en" country="FR">$/m);
  });

  it("keeps that list, with its own address, where programs are forbidden", async (test) => {
    const { page, server } = await visit(test, "");
    await page.route("**/embed-page.wasm", (route) => route.abort());
    await page.goto(`${server.origin}/site/embed/`);
    const snippet = page
      .locator("#list pre > code")
      .nth(1)
      .filter({ hasText: `${server.origin}/site/embed.js` });
    const host = await visit(test, await snippet.textContent());
    await layer(host.page, "app");
  });
});

/**
 * The snippet for a country, from the page that makes it.
 * @param {Test} test
 * @param {string} country
 */
async function snippetFor(test, country) {
  const { page, server } = await snippets(test);
  await page.getByLabel("Country whose helplines").selectOption(country);
  return { snippet: await filled(page, /tel:/), server, page };
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
    await page.getByLabel("Country whose helplines").selectOption("");
    assert.ok(!(await page.locator("#snippet").textContent()).includes("tel:"));
  });

  it("is made in every language of the site", async (test) => {
    const { page, server } = await snippets(test);
    await page.goto(`${server.origin}/pseudo-locale/embed/`);
    await page.getByLabel("Country whose helplines").selectOption("FR");
    await page.getByLabel("Language", { exact: true }).selectOption("ar-XB");
    assert.match(
      await filled(page, /dir="rtl"/),
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
