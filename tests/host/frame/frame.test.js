// The explainer in a frame of another origin: with its helper on the page around and without, in a sandbox and in none.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inChromium, violations } from "../support/chromium.js";
import { serve } from "../support/server.js";

/** @import { Page, Test, Visiting } from "../support/chromium.js" */
/** @import { Frame } from "playwright-core" */

/** What an NGO is told to paste: scripts, and leaving by the reader's own act. */
const SANDBOX = 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"';

/** What some site builders make of it. */
const LOCKED = 'sandbox="allow-scripts"';

const NEUTRAL = "https://www.bbc.co.uk/**";

const visit = inChromium({ whole: true });

/**
 * A host with frames of another origin's explainer: what each has, whether their helper is there, and what stands after them.
 * @typedef {Visiting & { frames?: { attributes?: string, options?: string }[], helper?: boolean, after?: string }} Framing
 */

/**
 * Visits a page that holds frames of another origin's explainer.
 * @param {Test} test
 * @param {Framing} [framing]
 */
async function framed(test, { frames = [{}], helper = true, after = "", ...settings } = {}) {
  const site = await serve();
  test.after(site.close);
  const html = frames
    .map(
      ({ attributes = "", options = "" }) =>
        `<iframe src="${site.origin}/site/frame/en/${options}" title="Trafficking: facts and help" width="100%" height="640" ${attributes}></iframe>`,
    )
    .join("");
  const script = helper ? `<script async src="${site.origin}/site/frame.js"></script>` : "";
  const visited = await visit(test, html + script + after, settings);
  const { page } = visited;
  await page.route(NEUTRAL, (route) => route.fulfill({ contentType: "text/html", body: "<title>Weather</title>" }));
  const inner = (index = 0) => page.frames().filter((frame) => frame.url().includes("/site/frame/"))[index];
  for (let index = 0; index < frames.length; index += 1) {
    await page.locator("iframe").nth(index).scrollIntoViewIfNeeded();
    await page.frameLocator("iframe").nth(index).locator("palermo-explainer[data-layer=app]").waitFor({ state: "attached" });
  }
  await page.evaluate(() => scrollTo(0, 0));
  if (helper) {
    for (let index = 0; index < frames.length; index += 1) {
      await page.frameLocator("iframe").nth(index).locator("palermo-explainer[data-helped]").waitFor({ state: "attached" });
    }
  }
  return { ...visited, site, inner, left: () => page.waitForURL(NEUTRAL) };
}

/** The exit that the page around holds. @param {Page} page */
const outer = (page) => page.locator("[role=region] .exit");

/**
 * How far the height of a frame is from that of its content.
 * @param {Page} page
 * @param {Frame} inner
 */
const difference = async (page, inner) => {
  const content = await inner.evaluate(() => document.documentElement.scrollHeight);
  const frame = await page
    .locator("iframe")
    .first()
    .evaluate((element) => element.clientHeight);
  return frame - content;
};

describe("a frame with its helper", () => {
  for (const [what, attributes] of [
    ["plain", ""],
    ["sandboxed", SANDBOX],
  ]) {
    it(`is as high as its content at every width: ${what}`, async (test) => {
      const { page, inner, messages } = await framed(test, { frames: [{ attributes }] });
      for (const width of [320, 360, 500, 768, 1024, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await inner().evaluate(() => {
          const { shadowRoot } = document.querySelector("palermo-explainer");
          /** @type {NodeListOf<HTMLDetailsElement>} */
          const sections = shadowRoot.querySelectorAll("section > details");
          for (const details of sections) details.open = !details.open;
        });
        await page.waitForFunction(
          async () => {
            const frame = document.querySelector("iframe");
            const before = frame.clientHeight;
            await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
            return frame.clientHeight === before && before !== 640;
          },
          undefined,
          { polling: 100 },
        );
        await assertSoon(async () => Math.abs(await difference(page, inner())) <= 1, `${width} pixels`);
        assert.equal(await inner().evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, `${width} pixels`);
      }
      assert.deepEqual(messages, []);
    });

    it(`leaves by the exit that the page holds, over the whole page: ${what}`, async (test) => {
      const { page, left } = await framed(test, { frames: [{ attributes }] });
      await page.evaluate(() => scrollTo(0, 1500));
      // At the top of the window, as soon as the page has heard that it was scrolled.
      await page.waitForFunction(() => {
        const bar = document.querySelector("[role=region]");
        const { top } = bar.shadowRoot.querySelector(".exit").getBoundingClientRect();
        return top >= 0 && top < 40;
      });
      const { x, y, width, height } = await outer(page).boundingBox();
      await page.mouse.click(x + width / 2, y + height / 2);
      await left();
      await page.goBack();
      assert.equal(page.url(), "about:blank");
    });

    it(`leaves by the exit at the end of the frame: ${what}`, async (test) => {
      const { page, inner, left } = await framed(test, { frames: [{ attributes }] });
      assert.equal(await inner().locator(".exit-bar .exit").isVisible(), false);
      await inner().locator(".ending .exit").click();
      await left();
      await page.goBack();
      assert.equal(page.url(), "about:blank");
    });

    it(`counts Shift on the page and in the frame: ${what}`, async (test) => {
      const { page, inner, left } = await framed(test, { frames: [{ attributes }] });
      const status = page.locator("[role=region] .presses");
      await page.keyboard.press("Shift");
      await status.filter({ hasText: "Press Shift two more times to leave." }).waitFor();
      await inner().locator("[data-section=help] summary").first().focus();
      await page.keyboard.press("Shift");
      await status.filter({ hasText: "Press Shift once more to leave." }).waitFor();
      await page.keyboard.press("a");
      await status.filter({ hasText: /^$/ }).waitFor({ state: "attached" });
      for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
      await left();
    });
  }

  it("is met by the keyboard before the frame, and says that Shift leaves", async (test) => {
    const { page, inner } = await framed(test);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.className), "exit");
    assert.equal(
      await inner()
        .locator(".by-keyboard")
        .evaluate((/** @type {HTMLElement} */ sentence) => sentence.hidden),
      false,
    );
  });

  it("holds one exit for each of two frames, where it is", async (test) => {
    const { page } = await framed(test, { frames: [{}, { options: "#country=FR", attributes: SANDBOX }] });
    const place = async () => (await outer(page).boundingBox()).y;
    await outer(page).waitFor();
    assert.equal(await outer(page).count(), 1);
    assert.ok((await place()) < 200);
    await page
      .locator("iframe")
      .nth(1)
      .evaluate((frame) => frame.scrollIntoView());
    await outer(page).waitFor();
    assert.equal(await outer(page).count(), 1);
  });

  it("holds one exit again where its host has taken it out and put it back", async (test) => {
    const { page, inner, left } = await framed(test);
    for (const pause of [false, true]) {
      await page.evaluate(async (pause) => {
        const frame = document.querySelector("iframe");
        const { parentNode } = frame;
        frame.remove();
        if (pause) {
          dispatchEvent(new Event("resize"));
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        parentNode.append(frame);
      }, pause);
      await page.frameLocator("iframe").locator("palermo-explainer[data-layer=app][data-helped]").waitFor({ state: "attached" });
      await outer(page).waitFor();
      assert.equal(await outer(page).count(), 1);
      assert.equal(await inner().locator(".exit-bar .exit").isVisible(), false);
    }
    await outer(page).click();
    await left();
  });

  it("goes on after the frame has loaded its page again", async (test) => {
    const { page, inner } = await framed(test);
    await inner().evaluate(() => location.reload());
    await page.frameLocator("iframe").locator("palermo-explainer[data-layer=app][data-helped]").waitFor({ state: "attached" });
    assert.equal(await outer(page).count(), 1);
    assert.equal(await inner().locator(".exit-bar .exit").isVisible(), false);
  });

  it("holds none where the exit is off, and lets it go with the frame", async (test) => {
    const off = await framed(test, { frames: [{ options: "#exit=off" }] });
    assert.equal(await outer(off.page).count(), 0);
    const on = await framed(test);
    await outer(on.page).waitFor();
    await on.page.evaluate(() => {
      document.querySelector("iframe").remove();
      dispatchEvent(new Event("resize"));
    });
    assert.equal(await outer(on.page).count(), 0);
  });

  it("lies above a banner that covers everything", async (test) => {
    const after = '<div style="position: fixed; inset: 0; z-index: 2147483647; background: #eee">We value your privacy</div>';
    const { page, left } = await framed(test, { after });
    await outer(page).waitFor();
    const { x, y, width, height } = await outer(page).boundingBox();
    await page.mouse.click(x + width / 2, y + height / 2);
    await left();
  });

  it("does not hear what comes from other windows", async (test) => {
    const { page } = await framed(test);
    await page.evaluate(async () => {
      const stranger = document.createElement("iframe");
      document.body.append(stranger);
      const said = { palermo: 1, leave: true, height: 7, exit: { address: "https://stranger.test/" } };
      stranger.contentWindow.eval(`parent.postMessage(${JSON.stringify(said)}, "*")`);
      await new Promise((resolve) => addEventListener("message", resolve, { once: true }));
    });
    assert.equal(await page.locator("dialog").count(), 0);
    assert.ok(
      (await page
        .locator("iframe")
        .first()
        .evaluate((frame) => frame.clientHeight)) > 700,
    );
    assert.match(await outer(page).getAttribute("href"), /^https:\/\/www\.bbc\.co\.uk\//);
  });

  it("works on a page with a strict policy, and gives axe nothing to find", async (test) => {
    const site = await serve();
    test.after(site.close);
    const { page, messages } = await framed(test, {
      headers: {
        "content-security-policy":
          "default-src 'none'; script-src http://127.0.0.1:*; frame-src http://127.0.0.1:*; require-trusted-types-for 'script'",
      },
    });
    await outer(page).waitFor();
    assert.deepEqual(messages, []);
  });

  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    it(`gives axe nothing to find: ${colorScheme}`, async (test) => {
      const { page } = await framed(test, { settings: { colorScheme } });
      assert.deepEqual(await violations(page), []);
    });
  }
});

describe("a frame without its helper", () => {
  for (const [what, attributes] of [
    ["plain", ""],
    ["sandboxed", SANDBOX],
  ]) {
    it(`scrolls inside itself and keeps its exit in sight: ${what}`, async (test) => {
      const { page, inner, left } = await framed(test, { helper: false, frames: [{ attributes }] });
      assert.equal(await page.locator("iframe").evaluate((frame) => frame.clientHeight), 640);
      await inner().evaluate(() => scrollTo(0, 1500));
      const exit = inner().locator(".exit-bar .exit");
      assert.ok(await exit.isVisible());
      assert.equal(
        await inner()
          .locator(".by-keyboard")
          .evaluate((/** @type {HTMLElement} */ sentence) => sentence.hidden),
        true,
      );
      for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
      assert.equal(await inner().locator("dialog").count(), 0);
      await exit.click();
      await left();
      await page.goBack();
      assert.equal(page.url(), "about:blank");
    });
  }

  it("covers itself and asks to close the tab, where a sandbox keeps it from leaving", async (test) => {
    const { page, inner, server } = await framed(test, { helper: false, frames: [{ attributes: LOCKED }] });
    await inner().locator(".exit-bar .exit").click();
    const cover = inner().locator("dialog.cover");
    await cover.filter({ hasText: "Close this tab now." }).waitFor();
    assert.equal(page.url(), `${server.origin}/`);
  });

  it("is a link that leads the whole page away where scripts are off", async (test) => {
    const site = await serve();
    test.after(site.close);
    const { page } = await visit(test, `<iframe src="${site.origin}/site/frame/en/"></iframe>`, { settings: { javaScriptEnabled: false } });
    await page.route(NEUTRAL, (route) => route.fulfill({ contentType: "text/html", body: "<title>Weather</title>" }));
    await page.frameLocator("iframe").locator(".exit-bar .exit").click();
    await page.waitForURL(NEUTRAL);
  });
});

describe("the options after #", () => {
  it("are those of the element", async (test) => {
    const options = "#country=ES&theme=dark&sections=help%20protocol&heading-level=3&exit-url=https%3A%2F%2Fwww.bbc.co.uk%2Fnews";
    const { page, inner } = await framed(test, { frames: [{ options }] });
    const explainer = inner().locator("palermo-explainer");
    assert.deepEqual(
      await inner()
        .locator("[data-section]")
        .evaluateAll((all) => all.map((one) => one.dataset.section)),
      ["help", "protocol"],
    );
    assert.equal(await inner().locator(".first-country [data-country]").getAttribute("data-country"), "ES");
    assert.equal(await inner().locator("h3.title").count(), 1);
    assert.equal(await explainer.getAttribute("theme"), "dark");
    assert.equal(await inner().evaluate(() => getComputedStyle(document.documentElement).colorScheme), "dark");
    assert.equal(await outer(page).getAttribute("href"), "https://www.bbc.co.uk/news");
  });

  it("may change while the frame is shown, and are said to be wrong where they are", async (test) => {
    const { page, messages } = await framed(test);
    await page.locator("iframe").evaluate((/** @type {HTMLIFrameElement} */ frame) => {
      frame.src = `${frame.src.replace(/#.*/, "")}#country=FR&colour=red`;
    });
    await page.frameLocator("iframe").locator('.first-country [data-country="FR"]').waitFor();
    assert.deepEqual(messages.filter((message) => message.includes('"colour"')).length, 1);
  });
});

describe("a link to a frame's own page", () => {
  it("carries language, country and theme, and nothing that a stranger could aim", async (test) => {
    const site = await serve();
    test.after(site.close);
    const { page, messages } = await visit(test, "");
    const stranger = encodeURIComponent(`${site.origin}/stranger.json`);
    const away = encodeURIComponent("https://stranger.test/");
    const options = `country=ES&theme=dark&exit=off&exit-url=${away}&sections=act&heading-level=4&supplement=${stranger}`;
    await page.goto(`${site.origin}/site/frame/en/#${options}`);
    await page.locator("palermo-explainer[data-layer=app]").waitFor({ state: "attached" });
    const explainer = page.locator("palermo-explainer");
    assert.equal(await explainer.locator(".first-country [data-country]").getAttribute("data-country"), "ES");
    assert.equal(await explainer.getAttribute("theme"), "dark");
    assert.equal(await explainer.locator(".exit").first().isVisible(), true);
    assert.match(await explainer.locator(".exit").first().getAttribute("href"), /^https:\/\/www\.bbc\.co\.uk\//);
    assert.ok((await explainer.locator("[data-section]").count()) > 2);
    assert.ok(!site.requests.includes("/stranger.json"));
    assert.equal(messages.filter((message) => message.includes("[attribute]")).length, 5);
  });

  it("takes a file of another site only from the page around, by its frame's data-supplement", async (test) => {
    const file = "https://other.test/own.json";
    const { inner, messages } = await framed(test, { frames: [{ options: `#supplement=${encodeURIComponent(file)}` }] });
    assert.ok(messages.some((message) => message.includes("another site")));
    assert.equal(await inner().locator("palermo-explainer").getAttribute("supplement"), null);
    const said = await framed(test, { frames: [{ attributes: `data-supplement="${file}"` }] });
    await said.inner().locator(`palermo-explainer[supplement="${file}"]`).waitFor({ state: "attached" });
  });
});

/**
 * Waits until something holds.
 * @param {() => Promise<boolean>} holds
 * @param {string} what
 */
async function assertSoon(holds, what) {
  const deadline = Date.now() + 5000;
  while (!(await holds())) {
    assert.ok(Date.now() < deadline, what);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
