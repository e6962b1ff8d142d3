// The core of the host pages in Firefox.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launch, layer, PATIENCE } from "./firefox.js";
import { page as hostPage, serve } from "./server.js";

const POLICY = { "content-security-policy": "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'" };

let driver;
before(async () => {
  driver = await launch();
});
after(() => driver.quit());

async function visit(test, body, { headers, pages } = {}) {
  const server = await serve({ pages: { "/": { body: hostPage(body), headers }, ...pages } });
  // The page goes before its server does, so that no request is cut off.
  test.after(() => driver.get("about:blank").then(server.close));
  await driver.get(`${server.origin}/`);
  return server;
}

/** Runs a function's body with `root`, the first explainer's shadow root. */
function inRoot(body) {
  return driver.executeScript(`const root = document.querySelector("palermo-explainer").shadowRoot; ${body}`);
}

describe("Firefox", () => {
  it("shows every section and answers", async (test) => {
    await visit(test, '<script async src="/site/embed.js" data-lang="en"></script>');
    await layer(driver, "app");
    assert.equal(await inRoot("return root.querySelectorAll('[data-section]').length"), 11);
    await inRoot(
      "const select = root.querySelector('select'); select.value = 'FR'; select.dispatchEvent(new Event('change', { bubbles: true }))",
    );
    await driver.wait(() => inRoot("return root.querySelector('[role=status]').textContent.includes('France')"), PATIENCE);
    assert.equal(await inRoot("return root.querySelector('.first-country [data-country]').dataset.country"), "FR");
  });

  it("informs without WebAssembly, and leaves by the exit", async (test) => {
    const neutral = { body: hostPage("Weather") };
    const element =
      '<palermo-explainer lang="en"><a href="/">Facts and help</a></palermo-explainer><script async src="/site/embed.js"></script>';
    const server = await visit(test, element, { headers: POLICY, pages: { "/neutral": neutral } });
    await layer(driver, "html");
    const failed = () => inRoot("return root.host.dataset.layer === 'html' && root.querySelectorAll('[data-section]').length === 11");
    await driver.wait(failed, PATIENCE);
    // A test has no neutral page of its own under https: the address is that of the test's server.
    const covered = await inRoot(
      "const exit = root.querySelector('.exit'); exit.href = '/neutral'; exit.click(); return root.elementFromPoint(5, 5).className",
    );
    assert.equal(covered, "cover");
    await driver.wait(async () => (await driver.getCurrentUrl()) === `${server.origin}/neutral`, PATIENCE);
    assert.equal(await driver.executeScript("return document.referrer"), "");
  });

  it("runs two elements on one page", async (test) => {
    const element = '<palermo-explainer lang="en"></palermo-explainer>';
    await visit(test, `${element}${element}<script async src="/site/embed.js"></script>`);
    const whole =
      "return [...document.querySelectorAll('palermo-explainer')].every((one) => one.shadowRoot?.querySelectorAll('[data-section]').length === 11)";
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
