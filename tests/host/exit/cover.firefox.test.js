// The cover in Firefox, on a network where the neutral page never answers: nothing else can be seen, whatever the host does.

import assert from "node:assert/strict";
import { createServer } from "node:net";
import { after, before, describe, it } from "node:test";
import { Key } from "selenium-webdriver";
import { AFTERWARDS, ELEMENT, hostThatNeverLeaves, SCRIPT, strangePixels } from "../support/covering.js";
import { launch, PATIENCE } from "../support/firefox.js";
import { portOf, serve } from "../support/server.js";

/** @import { Test } from "../support/chromium.js" */
/** @import { WebDriver } from "selenium-webdriver" */

/** How long nothing else may be seen: once for each shape, and a shorter time for the rest. */
const LONG = 10_000;
const SHORT = 2000;

/** An address where somebody listens and never says a word. */
async function silent() {
  const server = createServer(() => {});
  return { address: `https://127.0.0.1:${await portOf(server)}/`, close: () => server.close() };
}

/**
 * What of a shape a test must know: the page, and how its exit is pressed.
 * @type {Record<string, { body: (site: string, neutral: string) => string, isThere: string, exit: string }>}
 */
const SHAPES = {
  "an explainer": {
    body: (_site, neutral) => `${ELEMENT.replace(">", ` exit-url="${neutral}">`)}%body%${SCRIPT}`,
    isThere: "return ['html', 'app'].includes(document.querySelector('palermo-explainer')?.dataset.layer)",
    exit: "return document.querySelector('palermo-explainer').shadowRoot.querySelector('.exit')",
  },
  "exit.js": {
    body: (_site, neutral) => `<p>A page of the host</p>%body%<script async src="/site/exit.js" data-exit-url="${neutral}"></script>`,
    isThere: "return Boolean(document.querySelector('[role=region]'))",
    exit: "return document.querySelector('[role=region]').shadowRoot.querySelector('.exit')",
  },
  "a frame with its helper": {
    body: (site, neutral) =>
      `<iframe src="${site}/site/frame/en/#exit-url=${encodeURIComponent(neutral)}" title="Facts" width="100%" height="640"></iframe>%body%<script async src="${site}/site/frame.js"></script>`,
    isThere: "return Boolean(document.querySelector('[role=region]')?.shadowRoot.querySelector('.exit').href.startsWith('https://127'))",
    exit: "return document.querySelector('[role=region]').shadowRoot.querySelector('.exit')",
  },
};

/** @type {import("selenium-webdriver").WebDriver} */
let driver;
/** @type {import("../support/server.js").Server} */
let site;
/** @type {Awaited<ReturnType<typeof silent>>} */
let neutral;
before(async () => {
  [driver, site, neutral] = await Promise.all([launch(), serve(), silent()]);
});
after(async () => {
  await driver.quit();
  neutral.close();
  await site.close();
});

/**
 * Visits a page of a host. The one before is on its way for ever, and must not be taken for this one.
 * @param {Test} test
 * @param {string} body
 */
async function visit(test, body) {
  const server = await hostThatNeverLeaves(test, body);
  await driver.get("about:blank");
  await driver.get(`${server.origin}/`);
  await driver.wait(() => driver.executeScript(`return location.origin === "${server.origin}"`), PATIENCE);
}

describe("once an exit was pressed in Firefox, and the neutral page never answers", () => {
  for (const [shape, { body: pageOf, isThere, exit }] of Object.entries(SHAPES)) {
    for (const [what, { body = "", act }] of Object.entries(AFTERWARDS)) {
      if (act.includes("palermo-explainer") && shape !== "an explainer") continue;
      it(`nothing but the cover is seen: ${shape}, where the host ${what}`, async (test) => {
        await visit(test, pageOf(site.origin, neutral.address).replace("%body%", body));
        await driver.wait(() => driver.executeScript(isThere), PATIENCE);
        await driver.executeScript(`addEventListener("pointerup", () => setTimeout(() => { ${act} }), true)`);
        const { x, y } = await driver.executeScript(
          `const { left, top, width, height } = (() => { ${exit} })().getBoundingClientRect(); return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };`,
        );
        await driver.actions().move({ x, y }).press().release().perform();
        await seeOnlyTheCover(driver, what === "does nothing" ? LONG : SHORT);
      });
    }
  }

  it("nothing but the cover is seen in the box of a frame without its helper", async (test) => {
    const source = `${site.origin}/site/frame/en/#exit-url=${encodeURIComponent(neutral.address)}`;
    await visit(
      test,
      `<iframe src="${source}" title="Facts" style="position: fixed; inset: 0; inline-size: 100%; block-size: 100%; border: 0"></iframe>`,
    );
    await driver.switchTo().frame(0);
    await driver.wait(() => driver.executeScript(SHAPES["an explainer"].isThere), PATIENCE);
    const exit = await driver.executeScript(SHAPES["an explainer"].exit);
    await exit.sendKeys(Key.ENTER);
    await driver.switchTo().defaultContent();
    await seeOnlyTheCover(driver, LONG);
  });
});

/**
 * Looks again and again, and finds nothing but the cover, which speaks in the end.
 * @param {WebDriver} driver
 * @param {number} milliseconds
 */
async function seeOnlyTheCover(driver, milliseconds) {
  const until = Date.now() + milliseconds;
  let seen;
  do {
    seen = strangePixels(Buffer.from(await driver.takeScreenshot(), "base64"));
    assert.equal(seen.strange, 0, `${seen.strange} of ${seen.all} pixels are of something else`);
  } while (Date.now() < until);
  assert.ok(seen.spoken > 100 || milliseconds < LONG, "the cover does not say: close this tab");
}
