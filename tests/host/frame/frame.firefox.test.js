// The explainer in a frame of another origin, in Firefox: its height, its exit, and what it loads in a sandbox.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { By, Key } from "selenium-webdriver";
import { launch, PATIENCE } from "../support/firefox.js";
import { page as hostPage, serve } from "../support/server.js";

/** @import { Test } from "../support/chromium.js" */

const SANDBOX = 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"';

/** @type {import("selenium-webdriver").WebDriver} */
let driver;
before(async () => {
  driver = await launch();
});
after(() => driver.quit());

/**
 * Visits a page with a frame, and waits until the program runs in it.
 * @param {Test} test
 * @param {string} attributes of the frame
 */
async function framed(test, attributes, helper = true) {
  const site = await serve();
  const frame = `<iframe src="${site.origin}/site/frame/en/" title="Facts and help" width="100%" height="640" ${attributes}></iframe>`;
  const script = helper ? `<script async src="${site.origin}/site/frame.js"></script>` : "";
  const host = await serve({ pages: { "/": { body: hostPage(frame + script) }, "/neutral": { body: hostPage("Weather") } } });
  test.after(async () => {
    await driver.switchTo().defaultContent();
    await driver.get("about:blank");
    await Promise.all([site.close(), host.close()]);
  });
  await driver.get(`${host.origin}/`);
  await inFrame(() => driver.wait(async () => (await layer()) === "app", PATIENCE, "the program does not run in the frame"));
  return { host, left: () => driver.wait(async () => (await driver.getCurrentUrl()) === `${host.origin}/neutral`, PATIENCE) };
}

const layer = () => driver.executeScript("return document.querySelector('palermo-explainer')?.dataset.layer");

/**
 * Does something with the frame as the place of commands.
 * @template Result
 * @param {() => Promise<Result>} act
 */
async function inFrame(act) {
  await driver.switchTo().frame(driver.findElement(By.css("iframe")));
  const result = await act();
  await driver.switchTo().defaultContent();
  return result;
}

/** The root in which the page around holds the exit. */
const BAR = "const bar = document.querySelector('[role=region]')?.shadowRoot;";

/**
 * Lets the exit of the frame lead to a page of the test's own server, and the page around hear of it.
 * @param {string} origin
 */
const NEUTRAL = (origin) => `const element = document.querySelector('palermo-explainer');
  for (const exit of element.shadowRoot.querySelectorAll('.exit')) exit.href = '${origin}/neutral';
  element.dataset.layer = element.dataset.layer;`;

describe("a frame in Firefox", () => {
  for (const [what, attributes] of [
    ["plain", ""],
    ["sandboxed", SANDBOX],
  ]) {
    it(`is as high as its content, and the page holds its exit: ${what}`, async (test) => {
      const { host, left } = await framed(test, attributes);
      await driver.wait(() => driver.executeScript(`${BAR} return Boolean(bar?.querySelector('.exit'))`), PATIENCE);
      const content = await inFrame(() => driver.executeScript("return document.documentElement.scrollHeight"));
      const height = await driver.executeScript("return document.querySelector('iframe').clientHeight");
      assert.ok(Math.abs(height - content) <= 1, `${height} for ${content}`);
      await inFrame(() => driver.executeScript(NEUTRAL(host.origin)));
      await driver.wait(() => driver.executeScript(`${BAR} return bar.querySelector('.exit').href.endsWith('/neutral')`), PATIENCE);
      const covered = await driver.executeScript(
        `${BAR} bar.querySelector('.exit').click(); return document.documentElement.lastElementChild.shadowRoot.elementFromPoint(5, 5).className;`,
      );
      assert.equal(covered, "cover");
      await left();
      await driver.navigate().back();
      assert.notEqual(await driver.getCurrentUrl(), `${host.origin}/`);
    });

    it(`leaves by Shift, counted on the page and in the frame: ${what}`, async (test) => {
      const { host, left } = await framed(test, attributes);
      await driver.wait(() => driver.executeScript(`${BAR} return Boolean(bar?.querySelector('.exit'))`), PATIENCE);
      await inFrame(() => driver.executeScript(NEUTRAL(host.origin)));
      await driver.wait(() => driver.executeScript(`${BAR} return bar.querySelector('.exit').href.endsWith('/neutral')`), PATIENCE);
      const press = () => driver.actions().keyDown(Key.SHIFT).keyUp(Key.SHIFT).perform();
      await press();
      await inFrame(async () => {
        await driver.executeScript("document.querySelector('palermo-explainer').shadowRoot.querySelector('summary').focus()");
        await press();
      });
      await driver.wait(
        () => driver.executeScript(`${BAR} return bar.querySelector('.presses').textContent === 'Press Shift once more to leave.'`),
        PATIENCE,
      );
      await press();
      await left();
    });

    it(`leaves by its own exit where nobody helps: ${what}`, async (test) => {
      const { host, left } = await framed(test, attributes, false);
      await driver.switchTo().frame(driver.findElement(By.css("iframe")));
      const exit = await driver.executeScript(
        `const exit = document.querySelector('palermo-explainer').shadowRoot.querySelector('.exit'); exit.href = '${host.origin}/neutral'; return exit;`,
      );
      await exit.click();
      await driver.switchTo().defaultContent();
      await left();
    });
  }

  it("covers itself and asks to close the tab, where a sandbox keeps it from leaving", async (test) => {
    const { host } = await framed(test, 'sandbox="allow-scripts"', false);
    const cover = "document.documentElement.lastElementChild.shadowRoot?.querySelector('.cover')";
    await inFrame(async () => {
      const exit = await driver.executeScript("return document.querySelector('palermo-explainer').shadowRoot.querySelector('.exit')");
      await exit.click();
      await driver.wait(() => driver.executeScript(`return ${cover}?.textContent === 'Close this tab now.'`), PATIENCE);
    });
    assert.equal(await driver.getCurrentUrl(), `${host.origin}/`);
  });
});
