// Languages: which one is shown, and the choice of another. The site for tests holds those that are still being translated too.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { heard, inChromium, layer, violations } from "../support/chromium.js";

/** @import { Page } from "../support/chromium.js" */

const visit = inChromium();

/** @type {{ languages: string[] }} */
const { languages: all } = JSON.parse(readFileSync(new URL("../../../target/pseudo-locale/manifest.json", import.meta.url), "utf8"));
const LANGUAGES = all.filter((tag) => tag !== "ar-XB");

const SCRIPT = '<script async src="/pseudo-locale/embed.js"></script>';

/**
 * @param {string} attributes
 * @param {string} [children]
 */
const element = (attributes, children = "") => `<palermo-explainer ${attributes}>${children}</palermo-explainer>${SCRIPT}`;

/** @param {Page} page */
const shown = (page) => page.locator("palermo-explainer .explainer").getAttribute("lang");

/**
 * Chooses a language as a reader does.
 * @param {Page} page
 * @param {string} tag
 */
async function choose(page, tag) {
  await page.locator("palermo-explainer .languages summary").click();
  await page.locator(`palermo-explainer .languages a[lang="${tag}"]`).click();
  await page.locator(`palermo-explainer .explainer[lang="${tag}"] .ending`).waitFor({ state: "attached" });
}

describe("the language that is shown", () => {
  for (const [asked, found] of [
    ["pt-PT", "pt"],
    ["pt-BR", "pt"],
    ["ar-EG", "ar"],
    ["ar_SA", "ar"],
    ["zh-Hant-TW", "zh"],
    ["zh-CN", "zh"],
    ["fr-CA", "fr"],
    ["es-419", "es"],
    ["RU", "ru"],
  ]) {
    it(`for ${asked} is ${found}`, async (test) => {
      const { page } = await visit(test, element(`lang="${asked}"`));
      await layer(page, "html");
      assert.equal(await shown(page), found);
    });
  }

  it("for one that nobody knows is that of the page around, else the browser's, else English", async (test) => {
    const around = await visit(test, element('lang="tlh"'), { language: "es-MX" });
    await layer(around.page, "html");
    assert.equal(await shown(around.page), "es");
    const reader = await visit(test, element('lang="tlh"'), { language: "xx", settings: { locale: "ru-KZ" } });
    await layer(reader.page, "html");
    assert.equal(await shown(reader.page), "ru");
    const nobody = await visit(test, element("lang"), { language: "xx", settings: { locale: "ja-JP" } });
    await layer(nobody.page, "html");
    assert.equal(await shown(nobody.page), "en");
  });

  it("says that Traditional Chinese is not there yet, to its readers alone", async (test) => {
    for (const [asked, locale, isTold] of /** @type {const} */ ([
      ["zh-Hant-TW", "en-GB", true],
      ["zh-HK", "en-GB", true],
      ["zh", "zh-TW", true],
      ["zh-CN", "zh-TW", false],
      ["zh", "zh-CN", false],
      ["zh", "en-GB", false],
    ])) {
      const { page } = await visit(test, element(`lang="${asked}"`), { settings: { locale } });
      await layer(page, "app");
      assert.equal(await page.locator("palermo-explainer .not-yet:visible").count(), isTold ? 1 : 0, `${asked}, ${locale}`);
    }
  });
});

describe("the choice of another language", () => {
  it("names each under its own name, in its own language", async (test) => {
    const { page } = await visit(test, element('lang="en"'));
    await layer(page, "app");
    const links = page.locator("palermo-explainer .languages a");
    const named = await links.evaluateAll((all) =>
      all.map((link) => ["lang", "hreflang", "aria-current"].map((name) => link.getAttribute(name)).join(" ")),
    );
    assert.deepEqual(
      named,
      all.map((tag) => `${tag} ${tag} ${tag === "en" ? "true" : ""}`),
    );
    await page.locator("palermo-explainer .languages summary").click();
    for (const box of await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().height)))
      assert.ok(box >= 44, String(box));
    assert.ok((await page.locator("palermo-explainer .languages summary").boundingBox()).height >= 44);
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press("Escape");
    assert.equal(await links.first().isVisible(), false);
  });

  it("closes as soon as its reader goes on, by keyboard or by hand", async (test) => {
    const { page } = await visit(test, element('lang="en"'));
    await layer(page, "app");
    const summary = page.locator("palermo-explainer .languages summary");
    const list = page.locator("palermo-explainer .languages ul");
    await summary.click();
    await list.locator("a").last().focus();
    assert.equal(await list.isVisible(), true);
    await page.keyboard.press("Tab");
    assert.equal(await list.isVisible(), false);
    await summary.click();
    await page.locator("palermo-explainer .title").click();
    assert.equal(await list.isVisible(), false);
  });

  it("keeps place, country, what is open, and focus, and says the language", async (test) => {
    const { page, requested } = await visit(test, `<div style="height: 900px"></div>${element('lang="en" country="FR"')}`);
    await layer(page, "app");
    await page.locator("palermo-explainer .choice select").selectOption("ES");
    await page.locator("palermo-explainer [data-section=impact] > details > summary").click();
    await page.locator("palermo-explainer [data-section=facts] > details > summary").click();
    const impact = page.locator("palermo-explainer [data-section=impact]");
    const place = async () => (await impact.boundingBox()).y;
    await impact.evaluate((section) => scrollBy(0, section.getBoundingClientRect().top - 60));
    const before = await place();
    await choose(page, "ar");
    await layer(page, "app");
    assert.ok(Math.abs((await place()) - before) < 3, `${before} ${await place()}`);
    const state = await page.locator("palermo-explainer").evaluate(({ shadowRoot, style }) => ({
      direction: getComputedStyle(shadowRoot.querySelector(".explainer")).direction,
      country: shadowRoot.querySelector(".first-country [data-country]").dataset.country,
      chosen: shadowRoot.querySelector("select").value,
      impact: shadowRoot.querySelector("[data-section=impact] > details").hasAttribute("open"),
      facts: shadowRoot.querySelector("[data-section=facts] > details").hasAttribute("open"),
      focus: shadowRoot.activeElement.closest(".languages") !== null,
      said: shadowRoot.querySelector(".explainer > [role=status]").textContent.includes("العربية"),
      height: style.minHeight,
    }));
    assert.deepEqual(state, {
      direction: "rtl",
      country: "ES",
      chosen: "ES",
      impact: true,
      facts: false,
      focus: true,
      said: true,
      height: "",
    });
    const loaded = requested.map((address) => /(\w+)\.first\.json/.exec(address)?.[1]).filter(Boolean);
    assert.deepEqual(loaded, ["en", "ar"], "one language at a time");
  });

  it("follows the host again once the host has named another, and leaves the host's own lines in their language", async (test) => {
    const { page } = await visit(test, element('lang="en"', '<p slot="help">Call us: 1</p>'));
    await layer(page, "app");
    await choose(page, "ru");
    assert.equal(await page.locator("palermo-explainer > p").getAttribute("lang"), "en");
    await page.locator("palermo-explainer").evaluate((host) => host.setAttribute("lang", "fr"));
    await page.locator('palermo-explainer .explainer[lang="fr"] .ending').waitFor({ state: "attached" });
  });

  it("works where WebAssembly does not", async (test) => {
    const { page } = await visit(test, element('lang="en"'), {
      headers: { "content-security-policy": "script-src 'self'; object-src 'none'" },
    });
    await heard(page, "wasm-blocked");
    await choose(page, "zh");
    assert.equal(await shown(page), "zh");
  });

  it("is made of links on a page of the site, without a script too", async (test) => {
    const { page, server } = await visit(test, "", { settings: { javaScriptEnabled: false } });
    for (const [from, to] of [
      ["/pseudo-locale/en/", "/pseudo-locale/fr/"],
      ["/pseudo-locale/", "/pseudo-locale/fr/"],
      ["/pseudo-locale/frame/en/", "/pseudo-locale/frame/fr/"],
    ]) {
      await page.goto(server.origin + from);
      await page.locator("palermo-explainer .languages summary").click();
      await page.locator('palermo-explainer .languages a[lang="fr"]').click();
      await page.waitForURL(server.origin + to);
    }
  });

  it("stays in its frame, and tells the page around", async (test) => {
    const { page } = await visit(
      test,
      '<iframe src="/pseudo-locale/frame/en/#country=FR" width="600" height="600"></iframe><script async src="/pseudo-locale/frame.js"></script>',
    );
    const frame = page.frameLocator("iframe");
    await frame.locator('palermo-explainer[data-layer="app"]').waitFor({ state: "attached" });
    await frame.locator("palermo-explainer .languages summary").click();
    await frame.locator('palermo-explainer .languages a[lang="ar"]').click();
    await frame.locator('palermo-explainer .explainer[lang="ar"] .ending').waitFor({ state: "attached" });
    const said = () => [...document.querySelectorAll("*")].map((host) => host.shadowRoot?.textContent ?? "").join();
    await page.waitForFunction(`(${said})().includes("مغادرة")`);
  });
});

describe("every language", () => {
  for (const tag of LANGUAGES) {
    it(`${tag} is read, answers and leaves`, async (test) => {
      const { page, messages } = await visit(test, element(`lang="${tag}" country="FR"`), {
        head: '<meta name="viewport" content="width=device-width">',
        settings: { viewport: { width: 320, height: 640 } },
      });
      await layer(page, "app");
      assert.equal(await shown(page), tag);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, "it fits into 320 pixels");
      await page.locator("palermo-explainer .choice select").selectOption("ES");
      await page.locator('palermo-explainer .first-country [data-country="ES"]').waitFor();
      assert.match(await page.locator("palermo-explainer .exit").first().getAttribute("href"), /^https:/);
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(messages, []);
    });
  }
});
