// Posters, hand-outs and the page in easy words, as they are built: one page on A4 and on Letter, sound for axe, and left by their exit.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import pdf from "pdf-parse/lib/pdf-parse.js";
import { inChromium, violations } from "../support/chromium.js";
import { manifest } from "../support/site.js";

const visit = inChromium({ whole: true });

const ROLES = ["poster", "hand-out", "easy"];

/** Every sheet of a country. */
const files = manifest.files.filter((file) => ROLES.includes(file.role) && file.country);

/** All of them in English, and in each other language those with the most text: what fits there fits everywhere. @param {string} role */
function demanding(role) {
  const all = files.filter((file) => file.role === role).sort((one, other) => other.size - one.size);
  const others = [...new Set(all.map((file) => file.language))].filter((language) => language !== "en");
  return [
    ...all.filter((file) => file.language === "en"),
    ...others.flatMap((language) => all.filter((file) => file.language === language).slice(0, 2)),
  ];
}

/** What a sheet prints. @param {import("playwright-core").Page} page @param {string} format */
async function printed(page, format) {
  const { text, numpages } = await pdf(await page.pdf({ format }));
  return { text: text.replace(/\s+/g, ""), pages: numpages };
}

/**
 * Opens a file of the site.
 * @param {import("node:test").TestContext} test
 * @param {string} path
 * @param {NonNullable<Parameters<typeof visit>[2]>} [settings]
 */
async function sheet(test, path, settings = {}) {
  const visited = await visit(test, "", settings);
  await visited.page.goto(`${visited.server.origin}/site/${path.replace(/index\.html$/, "")}`);
  return visited;
}

describe("what is made for paper", () => {
  it("is listed for each country with the part that it plays", () => {
    /** @param {string} role */
    const countries = (role) => files.filter((file) => file.role === role).map((file) => file.country);
    assert.ok(countries("poster").length > 40 && countries("poster").every((country) => manifest.countries.includes(country)));
    for (const role of ROLES) assert.deepEqual(countries(role), countries("poster"), role);
  });

  for (const role of ROLES) {
    it(`fits on one page of A4 and of Letter, in every country: ${role}`, async (test) => {
      const { page, server } = await visit(test, "");
      const wrong = [];
      for (const { path, country, language } of demanding(role)) {
        await page.goto(`${server.origin}/site/${path}`);
        const number = await page.locator(".number bdi").first().textContent();
        for (const format of ["A4", "Letter"]) {
          const { text, pages } = await printed(page, format);
          if (pages !== 1 || !text.includes(number.replace(/\s+/g, ""))) wrong.push(`${language} ${country} ${format}: ${pages}`);
        }
      }
      assert.deepEqual(wrong, []);
    });
  }

  it("stays on the strips and on the page, whatever the number's length", async (test) => {
    const { page, server } = await visit(test, "");
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 718, height: 1046 });
    const wrong = [];
    for (const { path, country } of demanding("poster")) {
      await page.goto(`${server.origin}/site/${path}`);
      const out = await page.evaluate(() => {
        /** @param {Element} inner @param {Element} outer */
        const inside = (inner, outer) => {
          const [a, b] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
          return a.left >= b.left && a.right <= b.right + 0.5 && a.top >= b.top && a.bottom <= b.bottom + 0.5;
        };
        const strips = [...document.querySelectorAll(".strips li")].every((strip) => inside(strip.querySelector("bdi"), strip));
        const numbers = [...document.querySelectorAll(".number")].every((number) => inside(number, document.body));
        return !strips || !numbers;
      });
      if (out) wrong.push(country);
    }
    assert.deepEqual(wrong, []);
  });

  for (const [country, languages] of /** @type {const} */ ([
    ["FR", "en ar zh"],
    ["UA", "en"],
  ])) {
    for (const { path, role } of files.filter((file) => file.country === country && languages.includes(file.language))) {
      for (const width of [320, 1280]) {
        it(`gives axe nothing to find and goes no further than the window: ${role} of ${country} at ${width} pixels`, async (test) => {
          const { page, messages } = await sheet(test, path, { settings: { viewport: { width, height: 800 } } });
          assert.deepEqual(await violations(page), []);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
          assert.deepEqual(messages, []);
        });
      }
    }
  }

  it("has a neutral title everywhere, and names no country's subject in it", async (test) => {
    const { page, server } = await visit(test, "");
    for (const { path, role } of files.filter((file) => file.country === "FR" && file.language === "en")) {
      await page.goto(`${server.origin}/site/${path}`);
      assert.equal(await page.title(), "Rights and help: France", role);
    }
  });
});

describe("the page in easy words", () => {
  /** The file in easy words of a country. @param {string} country */
  const of = (country) => files.find((file) => file.role === "easy" && file.country === country && file.language === "en").path;

  for (const country of ["FR", "UA"]) {
    it(`is left by its exit: ${country}`, async (test) => {
      const { page, server } = await sheet(test, of(country));
      const exit = page.getByRole("link", { name: /Leave this page/ });
      await exit.waitFor();
      const neutral = await exit.getAttribute("href");
      await page.context().route(neutral, (route) => route.fulfill({ body: "<title>Weather</title>", contentType: "text/html" }));
      const left = page.waitForURL(neutral);
      await exit.click();
      await left;
      await page.goBack();
      assert.ok(!page.url().startsWith(`${server.origin}/site/easy`), page.url());
    });
  }

  it("has a way out without any script, and every number after the advice", async (test) => {
    const { page } = await sheet(test, of("FR"), { settings: { javaScriptEnabled: false } });
    const leave = page.locator(".leave a");
    assert.match(await leave.getAttribute("href"), /^https:/);
    assert.equal(await leave.isVisible(), true);
    /** @param {string} selector */
    const tops = async (selector) => (await page.locator(selector).all()).map(async (one) => (await one.boundingBox()).y);
    const [advice, numbers] = [await Promise.all(await tops(".before p")), await Promise.all(await tops(".number"))];
    assert.ok(advice.length > 1 && Math.max(...advice) < Math.min(...numbers), `${advice} ${numbers}`);
  });

  it("is reached from the page of its language, and reaches every country", async (test) => {
    const { page } = await visit(test, "");
    await page.goto(`${page.url()}site/en/`);
    await page.getByRole("link", { name: "In easy words" }).click();
    await page.getByRole("link", { name: "France" }).click();
    await page.getByRole("heading", { name: "Numbers in France" }).waitFor();
    await page.getByRole("link", { name: "All of it, with sources" }).click();
    await page.locator("palermo-explainer[data-layer]").waitFor({ state: "attached" });
  });
});

describe("the page that lists what there is for paper", () => {
  it("leads to every sheet, and gives axe nothing to find", async (test) => {
    const { page, server } = await visit(test, "");
    await page.goto(`${server.origin}/site/embed/`);
    await page.getByRole("link", { name: /Posters and hand-outs/ }).click();
    await page.getByRole("heading", { level: 1, name: /Posters/ }).waitFor();
    const links = await page.locator(".papers a").evaluateAll((all) => all.map((one) => /** @type {HTMLAnchorElement} */ (one).href));
    const known = new Set(manifest.files.map((file) => `${server.origin}/site/${file.path.replace(/index\.html$/, "")}`));
    assert.equal(links.length, files.length);
    assert.deepEqual(
      links.filter((link) => !known.has(link)),
      [],
    );
    assert.deepEqual(await violations(page), []);
  });
});
