// The cover, on a network where the neutral page never answers: nothing else can be seen, whatever the host does.

// Alone: looks for the cover in pictures taken one after the other; what is busy elsewhere makes them fewer.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launch, open } from "../support/chromium.js";
import { AFTERWARDS, ELEMENT, hostThatNeverLeaves, SCRIPT, strangePixels } from "../support/covering.js";
import { serve } from "../support/server.js";

/** @import { Page, Test } from "../support/chromium.js" */
/** @import { Locator } from "playwright-core" */

/** How long nothing else may be seen: once for each shape, and a shorter time for the rest. */
const LONG = 10_000;
const SHORT = 2000;

/**
 * Talks to a page by the browser's own protocol: Playwright waits for a page that is on its way, and this one never is. Nothing can be
 * run in such a page any more; what the host does after the press is given to it before.
 * @param {Page} page
 * @param {string} [act] the body of a function that the page calls once it was pressed
 */
async function talk(page, act = "") {
  const session = await page.context().newCDPSession(page);
  // In a task of its own, as a host would.
  await page.evaluate(`addEventListener("pointerup", () => setTimeout(() => { ${act} }), true)`);
  return {
    /**
     * Looks again and again, and finds nothing but the cover.
     * @param {number} milliseconds
     * @param {{ x: number, y: number, width: number, height: number }} [clip] a part of the page
     */
    seeOnlyTheCover: async (milliseconds, clip) => {
      const until = Date.now() + milliseconds;
      let seen;
      do {
        const { data } = await session.send("Page.captureScreenshot", { format: "png", ...(clip && { clip: { ...clip, scale: 1 } }) });
        seen = strangePixels(Buffer.from(data, "base64"));
        assert.equal(seen.strange, 0, `${seen.strange} of ${seen.all} pixels are of something else`);
      } while (Date.now() < until);
      return seen;
    },
  };
}

/**
 * Presses in the middle of an element, as a hand does.
 * @param {Page} page
 * @param {Locator} locator
 */
async function press(page, locator) {
  const { x, y, width, height } = await locator.boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch([], { whole: true });
});
after(() => browser.close());

/**
 * A page of a host with an explainer whose exit leads to where nothing answers, pressed.
 * @param {Test} test
 * @param {{ body?: string, act?: string, before?: (page: Page) => Promise<void>, head?: string }} [host]
 */
async function pressed(test, { body = "", act, before: prepare, head } = {}) {
  const server = await hostThatNeverLeaves(test, ELEMENT + body + SCRIPT, { head });
  const { page, close } = await open(browser);
  test.after(close);
  await page.goto(server.origin);
  await page.locator("palermo-explainer[data-layer=app]").waitFor({ state: "attached" });
  await page.evaluate(() => {
    for (const exit of document.querySelector("palermo-explainer").shadowRoot.querySelectorAll(".exit")) exit.href = "/never";
  });
  await prepare?.(page);
  return { page, server, window: await talk(page, act) };
}

describe("once the exit of an explainer was pressed, and the neutral page never answers", { concurrency: 4 }, () => {
  for (const [what, { body, act }] of Object.entries(AFTERWARDS)) {
    it(`nothing but the cover is seen, where the host ${what}`, async (test) => {
      const { page, window } = await pressed(test, { body, act });
      await press(page, page.locator("palermo-explainer .exit").first());
      const { spoken } = await window.seeOnlyTheCover(what === "does nothing" ? LONG : SHORT);
      assert.ok(spoken > 100, "the cover does not say: close this tab");
    });
  }

  it("nothing but the cover is seen after Shift three times, where the explainer is closed away", async (test) => {
    const { page, window } = await pressed(test, {
      before: (page) =>
        page.evaluate(() => {
          const details = document.createElement("details");
          document.querySelector("palermo-explainer").replaceWith(details);
          details.innerHTML = '<summary>Trafficking</summary><palermo-explainer lang="en"></palermo-explainer>';
        }),
    });
    await page.waitForFunction(() => globalThis.heard.filter((said) => said === "html").length === 2);
    await page.evaluate(() => {
      for (const exit of document.querySelector("palermo-explainer").shadowRoot.querySelectorAll(".exit")) exit.href = "/never";
    });
    for (let time = 0; time < 3; time += 1) await page.keyboard.press("Shift");
    await window.seeOnlyTheCover(SHORT);
  });

  it("more presses ask for the neutral page once", async (test) => {
    const { page, server, window } = await pressed(test);
    for (let time = 0; time < 6; time += 1) await page.keyboard.press("Shift");
    await window.seeOnlyTheCover(SHORT);
    assert.equal(server.requests.filter((path) => path === "/never").length, 1);
  });
});

describe("once exit.js was pressed, and the neutral page never answers", { concurrency: 4 }, () => {
  for (const [what, { body = "", act }] of Object.entries(AFTERWARDS).filter(([, { act }]) => !act.includes("palermo-explainer"))) {
    it(`nothing but the cover is seen, where the host ${what}`, async (test) => {
      const server = await hostThatNeverLeaves(test, `<p>A page of the host</p>${body}<script async src="/site/exit.js"></script>`);
      const { page, close } = await open(browser);
      test.after(close);
      await page.route("https://www.bbc.co.uk/**", () => {});
      await page.goto(server.origin);
      const window = await talk(page, act);
      await press(page, page.locator(".exit"));
      await window.seeOnlyTheCover(what === "does nothing" ? LONG : SHORT);
    });
  }
});

describe("once the exit of a frame was used, and the neutral page never answers", { concurrency: 4 }, () => {
  /**
   * A page with a frame of another origin, and the exit used.
   * @param {Test} test
   * @param {{ helper: boolean, use: (page: Page, explainer: Locator) => Promise<void>, act?: string, body?: string }} host
   */
  async function framed(test, { helper, use, act, body = "" }) {
    const site = await serve();
    test.after(site.close);
    const frame = `<iframe src="${site.origin}/site/frame/en/" title="Facts and help" width="100%" height="640"></iframe>`;
    const script = helper ? `<script async src="${site.origin}/site/frame.js"></script>` : "";
    const server = await hostThatNeverLeaves(test, `${frame}<p style="margin-block-start: 200vh">The end</p>${body}${script}`);
    const { page, close } = await open(browser);
    test.after(close);
    await page.route("https://www.bbc.co.uk/**", () => {});
    await page.goto(server.origin);
    const explainer = page.frameLocator("iframe").locator("palermo-explainer");
    await page.frameLocator("iframe").locator("palermo-explainer[data-layer=app]").waitFor({ state: "attached" });
    if (helper) await page.locator("[role=region] .exit").waitFor();
    const window = await talk(page, act);
    const box = await page.locator("iframe").boundingBox();
    await use(page, explainer);
    return { window, box };
  }

  for (const [what, { body, act }] of Object.entries(AFTERWARDS).filter(([, { act }]) => !act.includes("palermo-explainer"))) {
    it(`with its helper nothing but the cover is seen, where the host ${what}`, async (test) => {
      const { window } = await framed(test, { helper: true, body, act, use: (page) => press(page, page.locator("[role=region] .exit")) });
      await window.seeOnlyTheCover(what === "does nothing" ? LONG : SHORT);
    });
  }

  it("with its helper nothing but the cover is seen after Shift three times, with the frame out of sight", async (test) => {
    const { window } = await framed(test, {
      helper: true,
      use: async (page) => {
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        for (let time = 0; time < 3; time += 1) await page.keyboard.press("Shift");
      },
    });
    await window.seeOnlyTheCover(SHORT);
  });

  it("without its helper nothing but the cover is seen in the frame's own box", async (test) => {
    const { window, box } = await framed(test, {
      helper: false,
      use: (page, explainer) => press(page, explainer.locator(".exit").first()),
    });
    const { x, y, width } = box;
    const height = Math.min(box.height, 720 - y);
    const { spoken } = await window.seeOnlyTheCover(LONG, { x: x + 3, y: y + 3, width: width - 6, height: height - 6 });
    assert.ok(spoken > 100);
  });
});
