// Each attribute of the public contract, on a page.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { complaints, heard, inChromium, layer } from "../support/chromium.js";

/** @import { Page } from "../support/chromium.js" */

const visit = inChromium({ whole: true });

const SCRIPT = '<script async src="/site/embed.js"></script>';
/**
 * @param {string} attributes
 * @param {string} [children]
 */
const element = (attributes, children = "") => `<palermo-explainer ${attributes}>${children}</palermo-explainer>${SCRIPT}`;

/** @param {Page} page */
const sections = (page) => page.locator("palermo-explainer [data-section]").evaluateAll((all) => all.map((one) => one.dataset.section));
/** @param {Page} page */
const levels = (page) =>
  page
    .locator("palermo-explainer")
    .evaluate((host) => [
      host.shadowRoot.querySelector(".title").localName,
      host.shadowRoot.querySelector("summary > [part=heading]").localName,
      host.shadowRoot.querySelector(".body [part=heading]").localName,
    ]);

describe("lang", () => {
  for (const value of ["en", " en", "en_GB", "EN", "“en”", "nonsense", ""]) {
    it(`${JSON.stringify(value)} is never a blank`, async (test) => {
      const { page } = await visit(test, element(`lang="${value}"`));
      await layer(page, "html");
      assert.equal(await page.locator("palermo-explainer .explainer").getAttribute("lang"), "en");
    });
  }

  it("says which languages there are", async (test) => {
    const { page, messages } = await visit(test, element('lang="tlh"'));
    await heard(page, "attribute");
    assert.match((await complaints(page, messages)).join(), /lang="tlh" is not understood: use one of en/);
  });
});

describe("sections", () => {
  it("shows those named, in that order, in html and app", async (test) => {
    const { page } = await visit(test, element('sections="protocol help signs"'));
    await layer(page, "app");
    assert.deepEqual(await sections(page), ["protocol", "help", "signs"]);
    assert.deepEqual(await page.locator("palermo-explainer .contents li:visible").count(), 3);
  });

  it("never loses help", async (test) => {
    const { page } = await visit(test, element('sections="sources"'));
    await layer(page, "app");
    assert.deepEqual(await sections(page), ["help", "sources"]);
  });
});

describe("heading-level", () => {
  for (const [value, expected] of /** @type {[value: string, expected: string[]][]} */ ([
    ["2", ["h2", "h3", "h4"]],
    ["5", ["h5", "h6", "h6"]],
    ["9", ["h2", "h3", "h4"]],
  ])) {
    it(`${value} is ${expected.join(", ")} in html and app`, async (test) => {
      const { page, messages } = await visit(test, element(`heading-level="${value}"`));
      await layer(page, "app");
      assert.deepEqual(await levels(page), expected);
      if (value === "9") await complaints(page, messages);
      assert.equal(messages.length, value === "9" ? 1 : 0, messages.join("\n"));
    });
  }
});

describe("theme", () => {
  /** @param {Page} page */
  const surface = (page) => page.locator("palermo-explainer .explainer").evaluate((one) => getComputedStyle(one).backgroundColor);
  const LIGHT = "rgb(252, 250, 245)";
  const DARK = "rgb(20, 24, 27)";

  for (const [attributes, head, expected] of [
    ['theme="dark"', "", DARK],
    ['theme="light"', "<style>:root{color-scheme:dark}</style>", LIGHT],
    ["", "", LIGHT],
    ["", "<style>:root{color-scheme:light dark}</style>", DARK],
    ['theme=" dark "', "", DARK],
    ['theme="mauve"', "", LIGHT],
  ]) {
    it(`${attributes || "none"} on ${head ? "a host with a color-scheme" : "a light-only host"}, reader prefers dark`, async (test) => {
      const { page } = await visit(test, element(attributes), { head, settings: { colorScheme: "dark" } });
      await layer(page, "html");
      assert.equal(await surface(page), expected);
    });
  }

  it("follows the host's switch without a reload", async (test) => {
    const { page } = await visit(test, element(""));
    await layer(page, "html");
    assert.equal(await surface(page), LIGHT);
    await page.evaluate(() => {
      document.documentElement.style.colorScheme = "dark";
    });
    assert.equal(await surface(page), DARK);
    await page.evaluate(() => document.querySelector("palermo-explainer").setAttribute("theme", "light"));
    assert.equal(await surface(page), LIGHT);
  });
});

describe("country", () => {
  /** @param {Page} page */
  const first = (page) =>
    page.locator("palermo-explainer .first-country [data-country]").evaluateAll((all) => all.map((one) => one.dataset.country));

  it("comes from the region of the first language where the time zone says nothing, never from the page's language", async (test) => {
    const { page } = await visit(test, element('lang="en"'), { language: "fr", settings: { locale: "es-ES", timezoneId: "Pacific/Fiji" } });
    await layer(page, "html");
    assert.deepEqual(await first(page), ["ES"]);
  });

  it("is nobody's where nothing says it", async (test) => {
    const { page } = await visit(test, element(""), { settings: { locale: "fj-FJ", timezoneId: "Pacific/Fiji" } });
    await layer(page, "app");
    assert.deepEqual(await first(page), []);
    assert.ok(await page.locator("palermo-explainer").getByRole("link", { name: "Global Modern Slavery Directory" }).first().isVisible());
  });

  it("changes with the attribute, in html and in app", async (test) => {
    const { page } = await visit(test, element('country="FR"'));
    await layer(page, "app");
    await page.evaluate(() => document.querySelector("palermo-explainer").setAttribute("country", "ES"));
    await page.locator('palermo-explainer .first-country [data-country="ES"]').waitFor();
    assert.deepEqual(await first(page), ["ES"]);
    assert.equal(await page.getByLabel(/country/i).inputValue(), "ES");
  });

  it("chosen by hand outlives a new attribute, and no country is lost or out of place", async (test) => {
    const { page } = await visit(test, element('country="FR"'));
    await page.locator('palermo-explainer [data-section="sources"]').waitFor();
    const names = () =>
      page
        .locator("palermo-explainer .all-countries [data-country] > details > summary")
        .evaluateAll((all) => all.map((one) => one.textContent));
    const others = await names();
    assert.deepEqual(others, [...others].sort());
    await layer(page, "app");
    await page.getByLabel(/country/i).selectOption("ES");
    await page.evaluate(() => document.querySelector("palermo-explainer").setAttribute("country", "BE"));
    assert.deepEqual(await first(page), ["ES"]);
    const afterwards = await names();
    assert.deepEqual(afterwards, [...others.filter((name) => name !== "Spain"), "France"].sort());
    await page.getByLabel(/country/i).selectOption("");
    assert.deepEqual(await first(page), []);
    assert.equal((await names()).length, afterwards.length + 1);
  });
});

describe("exit", () => {
  it("off takes the exit and its note away, and live brings them back", async (test) => {
    const { page } = await visit(test, element('exit="off"'));
    await layer(page, "app");
    assert.equal(await page.locator("palermo-explainer .exit").first().isVisible(), false);
    assert.equal(
      await page
        .locator("palermo-explainer")
        .getByText(/deletes nothing|cannot do/)
        .first()
        .isVisible(),
      false,
    );
    await page.evaluate(() => document.querySelector("palermo-explainer").removeAttribute("exit"));
    assert.ok(await page.locator("palermo-explainer .exit").first().isVisible());
  });

  it("leads to exit-url, and to the neutral page where that is no https address", async (test) => {
    const { page } = await visit(test, element('exit-url="https://weather.example/today"'));
    await layer(page, "html");
    const address = () => page.locator("palermo-explainer .exit").first().getAttribute("href");
    assert.equal(await address(), "https://weather.example/today");
    await page.evaluate(() => document.querySelector("palermo-explainer").setAttribute("exit-url", "javascript:alert(1)"));
    await heard(page, "attribute");
    assert.equal(await address(), "https://www.bbc.co.uk/weather");
  });
});

describe("shadow and slot", () => {
  it("closed hides the root and still answers", async (test) => {
    const { page } = await visit(test, element('shadow="closed"'));
    await layer(page, "app");
    assert.equal(await page.evaluate(() => document.querySelector("palermo-explainer").shadowRoot), null);
  });

  it("an NGO's own number shows in the help section without WASM", async (test) => {
    const headers = { "content-security-policy": "default-src 'none'; script-src 'self'; connect-src 'self'" };
    const { page } = await visit(test, element("", '<p slot="help">Our own line: <a href="tel:+3221234567">02 123 45 67</a></p>'), {
      headers,
    });
    await heard(page, "wasm-blocked");
    assert.ok(await page.getByRole("link", { name: "02 123 45 67" }).isVisible());
  });
});
