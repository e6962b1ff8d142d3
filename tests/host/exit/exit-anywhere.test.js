// exit.js: the exit of the explainer on any page of a host, by one tag.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inChromium, violations } from "../support/chromium.js";
import { ELEMENT, SCRIPT } from "../support/covering.js";

/** @import { Page, Test, Visiting } from "../support/chromium.js" */

const NEUTRAL = "https://www.bbc.co.uk/**";
const TAG = '<script async src="/site/exit.js"></script>';

const visit = inChromium({ whole: true });

/** @param {Page} page */
const bar = (page) => page.locator("[role=region]");
/** @param {Page} page */
const exit = (page) => page.locator("[role=region] .exit");

/**
 * @param {Test} test
 * @param {string} body
 * @param {Visiting} [settings]
 */
async function ready(test, body, settings) {
  const visited = await visit(test, body, settings);
  const { page } = visited;
  await page.route(NEUTRAL, (route) => route.fulfill({ contentType: "text/html", body: "<title>Weather</title>" }));
  return { ...visited, left: () => page.waitForURL(NEUTRAL) };
}

describe("exit.js", () => {
  it("is a link that covers and leaves, the first thing that the keyboard meets, and loads nothing", async (test) => {
    const { page, requested, left, server, messages } = await ready(test, `<a href="#x">A link</a>${TAG}`);
    await exit(page).waitFor();
    assert.equal(await bar(page).getAttribute("aria-label"), "Leave this page");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.className), "exit");
    assert.deepEqual(requested, [`${server.origin}/`, `${server.origin}/site/exit.js`]);
    assert.deepEqual(messages, []);
    const { width, height } = await exit(page).boundingBox();
    assert.ok(width >= 44 && height >= 44);
    await page.keyboard.press("Enter");
    await left();
    await page.goBack();
    assert.equal(page.url(), "about:blank");
  });

  it("counts Shift, and says so in words", async (test) => {
    const { page, left } = await ready(test, TAG);
    await exit(page).waitFor();
    await page.keyboard.press("Shift");
    assert.equal(await page.locator("[role=region] .presses").textContent(), "Press Shift two more times to leave.");
    await page.keyboard.press("Shift");
    await page.keyboard.press("Shift");
    await left();
  });

  it("leads where the host says, if that is a page by https, and speaks a language that it has", async (test) => {
    const own = 'data-exit-url="https://www.bbc.co.uk/news" data-lang="en-GB"';
    const good = await ready(test, TAG.replace("async", `async ${own}`));
    assert.equal(await exit(good.page).getAttribute("href"), "https://www.bbc.co.uk/news");
    for (const bad of ["http://www.bbc.co.uk/news", "https://bank@stranger.test/", "https://\u0430pple.com/", "javascript:alert(1)"]) {
      const { page, messages } = await ready(test, TAG.replace("async", `async data-exit-url="${bad}"`));
      assert.match(await exit(page).getAttribute("href"), /^https:\/\/www\.bbc\.co\.uk\/weather/);
      assert.equal(messages.filter((message) => message.includes("data-exit-url")).length, 1);
    }
  });

  it("never shows beside another exit: an explainer's own goes first while it is in reach", async (test) => {
    const { page } = await ready(
      test,
      `${TAG}<p style="block-size: 200vh">A long page</p>${ELEMENT}${SCRIPT}<p style="block-size: 200vh">End</p>`,
    );
    await exit(page).waitFor();
    await page
      .locator("palermo-explainer[data-layer=html]")
      .or(page.locator("palermo-explainer[data-layer=app]"))
      .waitFor({ state: "attached" });
    await page.locator("palermo-explainer").evaluate((element) => element.scrollIntoView());
    await bar(page).waitFor({ state: "detached" });
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await exit(page).waitFor();
    for (let time = 0; time < 2; time += 1) await page.keyboard.press("Shift");
    const said = await page.evaluate(() => [
      document.querySelector("[role=region]").shadowRoot.querySelector(".presses").textContent,
      document.querySelector("palermo-explainer").shadowRoot.querySelector(".presses").textContent,
    ]);
    assert.deepEqual(said.filter(Boolean), ["Press Shift once more to leave."]);
  });

  it("lies above a banner, and below a header that is fixed", async (test) => {
    const header = '<header style="position: fixed; inset: 0 0 auto 0; block-size: 70px; background: #ddd"><button>Menu</button></header>';
    const below = await ready(test, header + TAG);
    await exit(below.page).waitFor();
    assert.ok((await exit(below.page).boundingBox()).y >= 70);
    const banner = '<div style="position: fixed; inset: 0; z-index: 2147483647; background: #eee">We value your privacy</div>';
    const above = await ready(test, banner + TAG);
    await exit(above.page).click();
    await above.left();
  });

  it("works under a strict policy, and gives axe nothing to find", async (test) => {
    const headers = { "content-security-policy": "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'" };
    const { page, messages } = await ready(test, TAG, { headers });
    await exit(page).waitFor();
    assert.deepEqual(messages, []);
    const { page: plain } = await ready(test, TAG);
    await exit(plain).waitFor();
    assert.deepEqual(await violations(plain), []);
  });
});
