// The address of a standalone page, pasted by an author into a real WordPress: a quotation with a link, and a frame that speaks WordPress'
// language. `cargo xtask test wordpress` builds the site for an address, which no other suite has.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, open } from "../host/support/chromium.js";
import { wordpress } from "./support/wordpress.js";

/** The site that was built for an address. */
const SITE = fileURLToPath(new URL("../../target/wordpress/", import.meta.url));

/** @typedef {import("playwright-core").Page} Page */

/** @type {string} */
let address;
/** @type {Awaited<ReturnType<typeof wordpress>>} */
let site;
/** @type {import("playwright-core").Browser} */
let browser;
/** The author's post. @type {string} */
let post;

before(async () => {
  ({ address } = JSON.parse(await readFile(`${SITE}manifest.json`, "utf8")));
  [site, browser] = await Promise.all([wordpress({ address, folder: SITE }), launch()]);
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

/**
 * Answers for the explainer's site from its folder, and for nobody else's.
 * @param {Page} page
 * @param {RegExp} [without] what does not arrive
 */
async function answerFor(page, without) {
  await page.route(/^https:/, async (route) => {
    const url = route.request().url().split(/[?#]/)[0];
    if (!url.startsWith(address) || without?.test(url)) return route.abort();
    const path = url.slice(address.length).replace(/(^|\/)$/, "$1index.html");
    /** @type {Record<string, string>} */
    const types = {
      ".html": "text/html",
      ".js": "text/javascript",
      ".css": "text/css",
      ".json": "application/json",
      ".wasm": "application/wasm",
    };
    return route.fulfill({ path: SITE + path, contentType: types[extname(path)] });
  });
}

/**
 * The post, as a reader opens it.
 * @param {{ after: (undo: () => unknown) => unknown }} test
 * @param {RegExp} [without]
 */
async function read(test, without) {
  const { page, close } = await open(browser);
  test.after(close);
  await answerFor(page, without);
  await page.goto(post);
  return { page, frame: page.locator("iframe.wp-embedded-content"), quotation: page.locator("blockquote.wp-embedded-content") };
}

describe("an address pasted into WordPress", () => {
  it("becomes a quotation and a frame in a sandbox, as an author pastes it", async (test) => {
    const { page, close } = await open(browser, { permissions: ["clipboard-read", "clipboard-write"] });
    test.after(close);
    await answerFor(page);
    await site.logIn(page, "author");
    await page.goto(`${site.address}/wp-admin/post-new.php`);
    await page.getByRole("textbox", { name: "Add title" }).fill("An address");
    await page.keyboard.press("Enter");
    await page.evaluate((text) => navigator.clipboard.writeText(text), `${address}en/`);
    await page.keyboard.press("Control+V");
    await page.locator(".wp-block-embed iframe").waitFor();
    await page.click(".editor-post-publish-panel__toggle");
    await page.click(".editor-post-publish-button");
    post = await page.locator(".post-publish-panel__postpublish-buttons a").first().getAttribute("href");
    const kept = await (await fetch(post)).text();
    assert.match(kept, /<blockquote class="wp-embedded-content"[^>]*><a href="[^"]*\/en\/">/);
    assert.match(kept, /<iframe [^>]*sandbox="allow-scripts"[^>]* security="restricted"/);
  });

  it("shows a frame as high as WordPress grants, in which numbers and addresses are text and one link opens the whole explainer", async (test) => {
    const { page, frame, quotation } = await read(test);
    await page.locator("iframe.wp-embedded-content[height='1000']").waitFor({ state: "visible" });
    // WordPress hides it as soon as the frame has spoken: so the frame must have a way of its own.
    assert.equal(await quotation.isVisible(), false);
    const inside = frame.contentFrame();
    assert.equal(await inside.locator("a").count(), 1);
    assert.match(await inside.locator(".frame").innerText(), /close this tab/);
    assert.ok((await inside.locator(".frame").innerText()).includes(`${address}en/`));
    assert.ok(await inside.getByText("112", { exact: true }).first().isVisible());
    await inside.locator(".frame a").click();
    await page.waitForURL(`${address}en/`);
    await page.locator('palermo-explainer [data-section="help"]').waitFor();
  });

  it("leaves the quotation with its link where the frame has no script", async (test) => {
    const { page, frame, quotation } = await read(test, /oembed\.js$/);
    await frame.contentFrame().locator(".frame").waitFor({ state: "attached" });
    await quotation.locator("a").click();
    await page.waitForURL(`${address}en/`);
  });
});
