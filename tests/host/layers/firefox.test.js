// The core of the host pages in Firefox.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { alteredScripts, BEFORE, PAGE, RAN } from "../support/digests.js";
import { launch, layer, PATIENCE } from "../support/firefox.js";
import { page as hostPage, serve } from "../support/server.js";
import { SECTIONS } from "../support/site.js";

/** @import { Answer } from "../support/server.js" */
/** @import { Test, Visiting } from "../support/chromium.js" */

const POLICY = { "content-security-policy": "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'" };

/** @type {import("selenium-webdriver").WebDriver} */
let driver;
before(async () => {
  driver = await launch();
});
after(() => driver.quit());

/**
 * @param {Test} test
 * @param {string} body
 * @param {Pick<Visiting, "headers" | "pages" | "change">} [visiting]
 */
async function visit(test, body, { headers, pages, change } = {}) {
  const server = await serve({ pages: { "/": { body: hostPage(body), headers }, ...pages }, change });
  // The page goes before its server does, so that no request is cut off.
  test.after(() => driver.get("about:blank").then(server.close));
  await driver.get(`${server.origin}/`);
  return server;
}

/** Changes one bit of an answer. @param {Answer} answer */
function alter(answer) {
  answer.body = Buffer.from(answer.body);
  answer.body[answer.body.length - 3] ^= 1;
}

/** Runs a function's body with `root`, the first explainer's shadow root. @param {string} body */
function inRoot(body) {
  return driver.executeScript(`const root = document.querySelector("palermo-explainer").shadowRoot; ${body}`);
}

describe("Firefox", () => {
  it("shows every section and answers", async (test) => {
    await visit(test, '<script async src="/site/embed.js" data-lang="en"></script>');
    await layer(driver, "app");
    assert.equal(await inRoot("return root.querySelectorAll('[data-section]').length"), SECTIONS);
    await inRoot(
      "const select = root.querySelector('select'); select.value = 'FR'; select.dispatchEvent(new Event('change', { bubbles: true }))",
    );
    await driver.wait(
      () => inRoot("return root.querySelector('[data-section=help] [role=status]').textContent.includes('France')"),
      PATIENCE,
    );
    assert.equal(await inRoot("return root.querySelector('.first-country [data-country]').dataset.country"), "FR");
  });

  it("answers on a page of another origin", async (test) => {
    const site = await serve();
    test.after(site.close);
    await visit(test, `<script async src="${site.origin}/site/embed.js" data-lang="en"></script>`);
    await layer(driver, "app");
    assert.equal(await inRoot("return root.querySelectorAll('.choice select').length"), 1);
  });

  it("informs without WebAssembly, and leaves by the exit", async (test) => {
    const neutral = { body: hostPage("Weather") };
    const element =
      '<palermo-explainer lang="en"><a href="/">Facts and help</a></palermo-explainer><script async src="/site/embed.js"></script>';
    const server = await visit(test, element, { headers: POLICY, pages: { "/neutral": neutral } });
    await layer(driver, "html");
    const failed = () =>
      inRoot(`return root.host.dataset.layer === 'html' && root.querySelectorAll('[data-section]').length === ${SECTIONS}`);
    await driver.wait(failed, PATIENCE);
    // A test has no neutral page of its own under https: the address is that of the test's server.
    const covered = await inRoot(
      "const exit = root.querySelector('.exit'); exit.href = '/neutral'; exit.click(); return document.documentElement.lastElementChild.shadowRoot?.elementFromPoint(5, 5).className",
    );
    assert.equal(covered, "cover");
    await driver.wait(async () => (await driver.getCurrentUrl()) === `${server.origin}/neutral`, PATIENCE);
    assert.equal(await driver.executeScript("return document.referrer"), "");
  });

  for (const [
    what,
    file,
    change,
    layerThen,
  ] of /** @type {[what: string, file: string, change: (answer: Answer) => unknown, layer: string][]} */ ([
    ["WASM missing", "explainer.wasm", (answer) => Object.assign(answer, { status: 404 }), "html"],
    ["WASM altered", "explainer.wasm", alter, "html"],
    ["glue altered, found by the digest of its preload", "explainer.js", alter, "html"],
    ["the first part altered", "en.first.json", alter, "host"],
  ])) {
    it(`stays below: ${what}`, async (test) => {
      const hear = "<script>document.addEventListener('explainer-error', (event) => { globalThis.code = event.detail.code; });</script>";
      const body = `${hear}<palermo-explainer lang="en"><a href="/">Facts and help</a></palermo-explainer><script async src="/site/embed.js"></script>`;
      await visit(test, body, { change: (path, answer) => (path.endsWith(file) ? change(answer) : undefined) });
      const code = await driver.wait(() => driver.executeScript("return globalThis.code"), PATIENCE);
      assert.equal(code, `${file.endsWith(".json") ? "fragment" : "wasm"}-${change === alter ? "integrity" : "missing"}`);
      assert.equal(await driver.executeScript("return document.querySelector('palermo-explainer').dataset.layer"), layerThen);
    });
  }

  for (const [how, before] of Object.entries(BEFORE)) {
    for (const [name, expected] of [
      ["companion.js", "fragment-integrity"],
      ["explainer.js", "wasm-integrity"],
    ]) {
      it(`does not run what the page had before, altered, by ${how}: ${name}`, async (test) => {
        const hear = "<script>document.addEventListener('explainer-error', (event) => { globalThis.code = event.detail.code; });</script>";
        await visit(test, hear + before(name) + PAGE, { change: alteredScripts(name) });
        const code = await driver.wait(() => driver.executeScript("return globalThis.code"), PATIENCE);
        assert.equal(code, expected);
        assert.equal(await driver.executeScript(`return ${RAN} ?? null`), null);
      });
    }
  }

  it("comes back when a host takes it out and puts it back", async (test) => {
    await visit(test, '<palermo-explainer lang="en"></palermo-explainer><script async src="/site/embed.js"></script>');
    await layer(driver, "app");
    await driver.executeAsyncScript(
      "const done = arguments[0]; const one = document.querySelector('palermo-explainer'); one.remove(); setTimeout(() => { document.body.append(one); done(); });",
    );
    await layer(driver, "app");
    assert.equal(await inRoot("return root.querySelectorAll('.choice select').length"), 1);
  });

  it("runs two elements on one page", async (test) => {
    const element = '<palermo-explainer lang="en"></palermo-explainer>';
    await visit(test, `${element}${element}<script async src="/site/embed.js"></script>`);
    const whole = `return [...document.querySelectorAll('palermo-explainer')].every((one) => one.shadowRoot?.querySelectorAll('[data-section]').length === ${SECTIONS})`;
    await driver.wait(() => driver.executeScript(whole), PATIENCE);
    // The second starts its program when it comes near, and the first must have its length by then.
    await driver.executeScript("document.querySelectorAll('palermo-explainer')[1].scrollIntoView()");
    await layer(driver, "app");
  });

  it("adopts the declarative shadow root of the standalone page", async (test) => {
    const server = await visit(test, "");
    await driver.get(`${server.origin}/site/en/`);
    await layer(driver, "app");
    assert.equal(
      await driver.executeScript("return document.querySelector('palermo-explainer').shadowRoot.querySelectorAll('link').length"),
      1,
    );
  });
});
