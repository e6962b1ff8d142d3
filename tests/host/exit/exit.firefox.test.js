// The quick exit in Firefox: Shift, what a host lays over the exit, and pages that the browser keeps.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { By, Key } from "selenium-webdriver";
import { launch, layer, PATIENCE } from "../support/firefox.js";
import { page as hostPage, serve } from "../support/server.js";

/** @import { Test } from "../support/chromium.js" */

const EXPLAINER = '<palermo-explainer lang="en"></palermo-explainer><script async src="/site/embed.js"></script>';
const BANNER =
  '<div id="banner" style="position: fixed; inset: 0; z-index: 2147483647; background: #eee">We value your privacy <button>Accept</button></div>';

/** @type {import("selenium-webdriver").WebDriver} */
let driver;
before(async () => {
  driver = await launch();
});
after(() => driver.quit());

/**
 * Visits a page whose exits lead to a page of the test's own server.
 * @param {Test} test
 * @param {string} body
 */
async function visit(test, body) {
  const server = await serve({ pages: { "/": { body: hostPage(body) }, "/neutral": { body: hostPage("Weather") } } });
  test.after(() => driver.get("about:blank").then(server.close));
  await driver.get(`${server.origin}/`);
  // The exit is guarded from afar by a script that is loaded before the program.
  await layer(driver, "app");
  await driver.executeScript(
    "for (const exit of document.querySelector('palermo-explainer').shadowRoot.querySelectorAll('.exit')) exit.href = '/neutral';",
  );
  return { server, left: () => driver.wait(async () => (await driver.getCurrentUrl()) === `${server.origin}/neutral`, PATIENCE) };
}

/** @param {string} body */
const inRoot = (body) => driver.executeScript(`const root = document.querySelector("palermo-explainer").shadowRoot; ${body}`);

/** @param {string} key */
const press = (key) => driver.actions().keyDown(key).keyUp(key).perform();

describe("the exit in Firefox", () => {
  it("leaves on the third press of Shift, and not with another key in between", async (test) => {
    const { left } = await visit(test, EXPLAINER);
    const status = () => inRoot("return root.querySelector('.presses').textContent");
    await press(Key.SHIFT);
    await press(Key.SHIFT);
    assert.equal(await status(), "Press Shift once more to leave.");
    await press("a");
    assert.equal(await status(), "");
    await press(Key.SHIFT);
    await press(Key.SHIFT);
    assert.equal(
      await inRoot("return [...document.documentElement.children].filter((one) => one.shadowRoot?.querySelector('dialog')).length"),
      0,
    );
    await press(Key.SHIFT);
    await left();
  });

  it("is hit above a banner that covers everything", async (test) => {
    const { left } = await visit(test, EXPLAINER + BANNER);
    const bar = "const bar = document.querySelector('[role=region]');";
    await driver.wait(() => driver.executeScript(`${bar} return Boolean(bar)`), PATIENCE);
    const { x, y } = await driver.executeScript(
      bar +
        "const { left, top, width, height } = bar.shadowRoot.querySelector('.exit').getBoundingClientRect(); return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };",
    );
    await driver.actions().move({ x, y }).click().perform();
    await left();
  });

  it("leads past the page on the way back", async (test) => {
    const { server, left } = await visit(test, EXPLAINER);
    await driver.get(`${server.origin}/?before`);
    await driver.executeScript("location.href = '/';");
    await layer(driver, "app");
    await inRoot("for (const exit of root.querySelectorAll('.exit')) exit.href = '/neutral'; root.querySelector('.ending .exit').click();");
    await left();
    await driver.navigate().back();
    assert.equal(await driver.getCurrentUrl(), `${server.origin}/?before`);
  });

  it("leaves nothing open on a page that was kept while the reader was elsewhere", async (test) => {
    const { left } = await visit(test, `${EXPLAINER}<a href="/neutral">An ordinary link</a>`);
    await inRoot("root.host.dataset.same = ''; for (const details of root.querySelectorAll('details')) details.open = true;");
    await driver.findElement(By.linkText("An ordinary link")).click();
    await left();
    await driver.navigate().back();
    // Else it was loaded anew, and this would prove nothing.
    assert.equal(await inRoot("return root.host.dataset.same"), "");
    // The country that the browser guesses stands open again, and so does the first case, as for everybody who comes.
    const open = await inRoot(
      "return [...root.querySelectorAll('details[open]')].filter((one) => !one.closest('.first-country, .explorer')).map((one) => one.parentElement.dataset.section)",
    );
    assert.deepEqual(open, ["help", "facts"]);
  });
});
