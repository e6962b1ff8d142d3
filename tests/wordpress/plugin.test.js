// The plugin in a real WordPress: an administrator installs it, an author places the explainer, a reader uses it, and it leaves nothing.
//
// The tests follow each other as the days of a site do. `PALERMO_SCREENSHOTS=FOLDER` keeps the pictures of docs/wordpress.md.

import assert from "node:assert/strict";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { heard, launch, open } from "../host/support/chromium.js";
import { wordpress } from "./support/wordpress.js";

const ARCHIVE = fileURLToPath(new URL("../../target/packages/palermo-explainer-wordpress.zip", import.meta.url));

/** @typedef {import("playwright-core").Page} Page */

/** @type {Awaited<ReturnType<typeof wordpress>>} */
let site;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Page} */
let administrator;
/** @type {Page} */
let author;

before(async () => {
  [site, browser] = await Promise.all([wordpress(), launch()]);
  const people = await Promise.all([open(browser), open(browser)]);
  [administrator, author] = people.map(({ page }) => page);
  for (const page of [administrator, author]) page.setDefaultTimeout(30_000);
  await Promise.all([site.logIn(administrator, "administrator"), site.logIn(author, "author")]);
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

/**
 * Keeps a picture for the document, where somebody wants one.
 * @param {Page} page
 * @param {string} name
 */
async function picture(page, name) {
  const folder = process.env.PALERMO_SCREENSHOTS;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}

/**
 * Posts something as the author does, through the same door as the editor.
 * @param {string} content
 * @returns {Promise<string>} its address
 */
async function post(content) {
  await author.goto(`${site.address}/wp-admin/post-new.php`);
  return author.evaluate(async (content) => {
    const data = { title: "A post", content, status: "publish" };
    return (await /** @type {any} */ (globalThis).wp.apiFetch({ path: "/wp/v2/posts", method: "POST", data })).link;
  }, content);
}

/**
 * Visits a page as a reader.
 * @param {{ after: (undo: () => unknown) => unknown }} test
 * @param {string} address
 */
async function read(test, address) {
  const opened = await open(browser);
  test.after(opened.close);
  // The neutral page, without its network.
  await opened.page.route(/^https:/, (route) => route.fulfill({ contentType: "text/html", body: "<title>Weather</title>" }));
  await opened.page.goto(address);
  return opened;
}

/**
 * The explainer answers, and its exit leaves.
 * @param {Page} page
 */
async function answers(page) {
  await page.locator("palermo-explainer").scrollIntoViewIfNeeded();
  await heard(page, "app");
  const explainer = page.locator("palermo-explainer");
  await explainer.locator("select").first().selectOption("AR");
  await explainer.locator('[data-country="AR"] a[href="tel:145"]').first().waitFor({ state: "visible" });
  await explainer.locator("a.exit").first().click();
  await page.waitForURL(/^https:\/\/www\.bbc\.co\.uk\/weather/);
  assert.equal(await page.title(), "Weather");
}

describe("the plugin", () => {
  it("is uploaded and switched on by an administrator, who chooses what holds everywhere", async () => {
    await administrator.goto(`${site.address}/wp-admin/plugin-install.php`);
    await administrator.click("a.upload-view-toggle");
    await administrator.setInputFiles("#pluginzip", ARCHIVE);
    await picture(administrator, "upload");
    await administrator.click("#install-plugin-submit");
    await administrator.click("a[href*='action=activate']");
    await administrator.waitForURL(/plugins\.php/);
    await administrator.click("tr[data-slug=palermo-explainer] a[href$='page=palermo-explainer']");
    await administrator.locator("#palermo-country").waitFor();
    assert.equal(await administrator.locator("#palermo-country option").count(), 67);
    await administrator.selectOption("#palermo-country", "FR");
    await picture(administrator, "settings");
    await Promise.all([administrator.waitForURL(/settings-updated=true/), administrator.click("#submit")]);
    assert.equal(await administrator.inputValue("#palermo-country"), "FR");
  });

  it("lets an author place the block, and a reader use it", async (test) => {
    await author.goto(`${site.address}/wp-admin/post-new.php`);
    await author.getByRole("textbox", { name: "Add title" }).fill("Where help is");
    await author
      .getByRole("button", { name: /block inserter/i })
      .first()
      .click();
    await author.getByPlaceholder("Search").fill("palermo");
    await author.getByRole("option", { name: "Palermo Explainer" }).click();
    const block = author.locator(".wp-block-palermo-explainer-explainer");
    await block.getByText("The explainer stands here on the page.").waitFor();
    await author
      .getByRole("button", { name: /block inserter/i })
      .first()
      .click();
    await block.getByText("Country:").click();
    const settings = author.getByRole("button", { name: "Settings", exact: true });
    if ((await settings.getAttribute("aria-expanded")) === "false") await settings.click();
    await author.getByLabel("Country whose helplines come first").selectOption("BR");
    await block.getByText("Country: Brazil").waitFor();
    await picture(author, "block");
    await author.click(".editor-post-publish-panel__toggle");
    await author.click(".editor-post-publish-button");
    const address = await author.locator(".post-publish-panel__postpublish-buttons a").first().getAttribute("href");
    const [[kept]] = await site.ask("SELECT post_content FROM wp_posts WHERE post_status = 'publish' AND post_title = 'Where help is'");
    assert.equal(kept, '<!-- wp:palermo-explainer/explainer {"country":"BR"} /-->');

    const { page, requested, messages } = await read(test, address);
    const element = page.locator("palermo-explainer");
    assert.equal(await element.getAttribute("country"), "BR");
    const script = page.locator("#palermo-explainer-js");
    assert.match(await script.getAttribute("integrity"), /^sha384-/);
    assert.match(await script.getAttribute("src"), /\/wp-content\/plugins\/palermo-explainer\/release\/v\/[^/]+\/embed\.js$/);
    await heard(page, "app");
    await picture(page, "page");
    assert.deepEqual(
      requested.filter((other) => !other.startsWith(site.address)),
      [],
    );
    assert.deepEqual(
      messages.filter((message) => message.startsWith("palermo-explainer:")),
      [],
    );
    await answers(page);
  });

  it("gives a reader without scripts a way out, numbers and a link that leads somewhere", async (test) => {
    const address = await post('<!-- wp:palermo-explainer/explainer {"country":"BR"} /-->');
    const { page, close } = await open(browser, { javaScriptEnabled: false });
    test.after(close);
    await page.goto(address);
    const links = page.locator("palermo-explainer a");
    assert.match(await links.first().getAttribute("href"), /^https:\/\/www\.bbc\.co\.uk\/weather/);
    assert.ok((await page.locator("palermo-explainer a[href^='tel:']").count()) > 1);
    await page.getByRole("link", { name: "Trafficking in persons: understand it, find help" }).click();
    await page.waitForURL(/release\/en\/index\.html$/);
    assert.ok(await page.locator('[data-section="help"]').isVisible());
  });

  it("takes a shortcode of an author, with a line of the site's own", async (test) => {
    const code =
      '[palermo_explainer theme="dark" heading_level="3" sections="facts, help"]Call us: <a href="tel:+33123456789">us</a>[/palermo_explainer]';
    const { page } = await read(test, await post(`<!-- wp:shortcode -->${code}<!-- /wp:shortcode -->`));
    const element = page.locator("palermo-explainer");
    const names = ["lang", "country", "theme", "heading-level", "sections"];
    const values = await Promise.all(names.map((name) => element.getAttribute(name)));
    assert.deepEqual(values, [null, "FR", "dark", "3", "facts help"]);
    await heard(page, "html");
    assert.ok(await page.getByRole("link", { name: "us", exact: true }).isVisible());
    await answers(page);
  });

  it("lets nothing through that an author may not post", async (test) => {
    const wrong = {
      country: '"><script>hit()</script>',
      theme: "darker",
      exitUrl: "javascript:hit()",
      sections: 'help x" onclick="hit()',
      lang: "<b>",
    };
    const block = `<!-- wp:palermo-explainer/explainer ${JSON.stringify(wrong).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e")} /-->`;
    const code =
      '[palermo_explainer exit-url="https://a@b.example/" supplement="javascript:hit()"]<script>hit()</script><b onclick="hit()">own</b>[/palermo_explainer]';
    const { page } = await read(test, await post(`${block}<!-- wp:shortcode -->${code}<!-- /wp:shortcode -->`));
    const elements = page.locator("palermo-explainer");
    assert.equal(await elements.count(), 2);
    const attributes = await elements.evaluateAll((all) =>
      all.map((one) =>
        one
          .getAttributeNames()
          .filter((name) => !name.startsWith("data-"))
          .map((name) => `${name}=${one.getAttribute(name)}`),
      ),
    );
    assert.deepEqual(attributes, [["sections=help", "country=FR"], ["country=FR"]]);
    assert.equal(await page.locator("palermo-explainer script, palermo-explainer [onclick]").count(), 0);
    assert.equal(await page.locator("#palermo-explainer-js").count(), 1);
  });

  it("leaves out the way out where the page has one of its own, and the subject where the title is neutral", async (test) => {
    const { page, close } = await open(browser, { javaScriptEnabled: false });
    test.after(close);
    await page.goto(await post("[palermo_explainer exit=off heading=neutral]"));
    assert.equal(await page.locator("palermo-explainer a[href*='weather']").count(), 0);
    assert.ok((await page.locator("palermo-explainer a").count()) > 1);
    assert.equal(await page.locator("palermo-explainer a", { hasText: /traffick/i }).count(), 0);
    const link = page.getByRole("link", { name: "Rights and help: an explainer" });
    assert.match(await link.getAttribute("href"), /release\/en\/index\.html$/);
    // Where to look for newer numbers is said as before.
    assert.equal(await page.locator("palermo-explainer a[href$='release/en/index.html']").count(), 2);
  });

  it("loads nothing on pages without an explainer, and PHP complains of nothing", async (test) => {
    const { page } = await read(test, await post("<p>Nothing here.</p>"));
    assert.equal(await page.locator("script[src*=palermo]").count(), 0);
    assert.doesNotMatch(await site.complaints(), /palermo/i);
  });

  it("leaves nothing when it is deleted", async () => {
    const [[options]] = await site.ask("SELECT COUNT(*) FROM wp_options WHERE option_name = 'palermo_explainer'");
    assert.equal(options, "1");
    await administrator.goto(`${site.address}/wp-admin/plugins.php`);
    await Promise.all([administrator.waitForURL(/deactivate=true/), administrator.click("#deactivate-palermo-explainer")]);
    administrator.on("dialog", (dialog) => dialog.accept());
    await administrator.click("#delete-palermo-explainer");
    await administrator.locator("tr.plugin-deleted-tr[data-slug=palermo-explainer]").waitFor();
    for (const [table, column] of [
      ["wp_options", "option_name"],
      ["wp_usermeta", "meta_key"],
      ["wp_postmeta", "meta_key"],
    ]) {
      const left = await site.ask(`SELECT ${column} FROM ${table} WHERE ${column} LIKE '%palermo%'`);
      assert.deepEqual(left, [], table);
    }
    await assert.rejects(stat(join(site.folder, "wp-content/plugins/palermo-explainer")), { code: "ENOENT" });
  });
});
