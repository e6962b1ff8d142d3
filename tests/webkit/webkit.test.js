// The core of the explainer in WebKit: it is read, it answers, it is left.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { page as hostPage, serve } from "../host/support/server.js";
import { SECTIONS } from "../host/support/site.js";
import { launch, PATIENCE } from "./webkit.js";

const EXPLAINER = '<palermo-explainer lang="en"></palermo-explainer><script async src="/site/embed.js"></script>';
const NO_PROGRAM = { "content-security-policy": "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'" };

describe("WebKit", () => {
  /** @type {Awaited<ReturnType<typeof launch>>} */
  let webkit;
  /** @type {import("selenium-webdriver").WebDriver} */
  let driver;
  before(async () => {
    webkit = await launch();
    driver = webkit.driver;
  });
  after(() => webkit?.quit());

  /**
   * @param {import("../host/support/chromium.js").Test} test
   * @param {string} body
   * @param {{ headers?: Record<string, string>, path?: string }} [visiting]
   */
  async function visit(test, body, { headers, path = "/" } = {}) {
    const server = await serve({ pages: { "/": { body: hostPage(body), headers }, "/neutral": { body: hostPage("Weather") } } });
    test.after(() => driver.get("about:blank").then(server.close));
    await driver.get(server.origin + path);
    return server;
  }

  /** @param {string} body */
  const inRoot = (body) => driver.executeScript(`const root = document.querySelector("palermo-explainer").shadowRoot; ${body}`);

  /** @param {string} name */
  const layer = (name) =>
    driver.wait(
      () => driver.executeScript("return document.querySelector('palermo-explainer')?.dataset.layer === arguments[0]", name),
      PATIENCE,
      `the layer ${name} is not reached`,
    );

  it("shows every section and answers the choice of a country", async (test) => {
    await visit(test, EXPLAINER);
    await layer("app");
    assert.equal(await inRoot("return root.querySelectorAll('[data-section]').length"), SECTIONS);
    await inRoot(
      "const select = root.querySelector('select'); select.value = 'FR'; select.dispatchEvent(new Event('change', { bubbles: true }))",
    );
    await driver.wait(() => inRoot("return root.querySelector('.first-country [data-country]')?.dataset.country === 'FR'"), PATIENCE);
    assert.match(await inRoot("return root.querySelector('.first-country').textContent"), /116 006/);
    assert.match(await inRoot("return root.querySelector('[data-section=help] [role=status]').textContent"), /France/);
  });

  it("informs where WebAssembly is forbidden", async (test) => {
    await visit(test, EXPLAINER, { headers: NO_PROGRAM });
    await layer("html");
    await driver.wait(() => inRoot(`return root.querySelectorAll('[data-section]').length === ${SECTIONS}`), PATIENCE);
  });

  it("covers the page and leaves it, and Back does not return", async (test) => {
    const server = await visit(test, EXPLAINER);
    await driver.get(`${server.origin}/?before`);
    await layer("app");
    await driver.executeScript("location.href = '/?here'");
    await driver.wait(async () => (await driver.getCurrentUrl()).endsWith("?here"), PATIENCE);
    await layer("app");
    const covered = await inRoot(
      "for (const exit of root.querySelectorAll('.exit')) exit.href = '/neutral'; root.querySelector('.exit').click(); return document.documentElement.lastElementChild.shadowRoot?.elementFromPoint(5, 5).className",
    );
    assert.equal(covered, "cover");
    await driver.wait(async () => (await driver.getCurrentUrl()) === `${server.origin}/neutral`, PATIENCE);
    assert.equal(await driver.executeScript("return document.referrer"), "");
    await driver.navigate().back();
    await driver.wait(async () => (await driver.getCurrentUrl()) === `${server.origin}/?before`, PATIENCE);
  });

  it("reads the standalone page from its declarative shadow root", async (test) => {
    const server = await visit(test, "", { path: "/site/en/" });
    await layer("app");
    assert.equal(await inRoot("return root.querySelectorAll('link').length"), 1);
    assert.equal(await inRoot("return root.querySelectorAll('[data-section]').length"), SECTIONS);
    assert.ok(await inRoot("return root.querySelector('.figure').getBoundingClientRect().height > 50"));
    assert.ok(server.requests.includes("/site/v/1.0.0/explainer.wasm"));
  });

  it("scrolls nowhere sideways and keeps the exit in sight", async (test) => {
    await visit(test, EXPLAINER);
    await layer("app");
    await inRoot("root.querySelector('[data-section=facts]').scrollIntoView()");
    assert.equal(await inRoot("const { top } = root.querySelector('.exit').getBoundingClientRect(); return top >= 0 && top < 40"), true);
    assert.equal(await driver.executeScript("return document.documentElement.scrollWidth - innerWidth"), 0);
  });
});
