// The quick exit in a page: by Shift, over what a host lays on top, at the end, and what is found by whoever comes back.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { heard, inChromium, layer } from "../support/chromium.js";
import { page as hostPage } from "../support/server.js";

/** @import { Page, Test, Visiting } from "../support/chromium.js" */
/** @import { Change } from "../support/server.js" */

const SCRIPT = '<script async src="/site/embed.js"></script>';
const ELEMENT = '<palermo-explainer lang="en"></palermo-explainer>';
const EXPLAINER = ELEMENT + SCRIPT;

/** Most of these need no program: without WebAssembly they show what works before it and without it. */
const NO_PROGRAM = { headers: { "content-security-policy": "script-src 'self' 'unsafe-inline'" } };

const visit = inChromium({ whole: true });

/**
 * Visits a page whose exits lead to a page of the test's own server, and waits until the exit is guarded.
 * @param {Test} test
 * @param {string} body
 * @param {Visiting & { before?: () => void }} [visiting] with what the host does in its page first
 */
async function ready(test, body, { before, ...settings } = NO_PROGRAM) {
  const neutral = { "/neutral": { body: hostPage("Weather") } };
  const visited = await visit(test, body, { ...settings, pages: neutral });
  const { page } = visited;
  if (before) await page.evaluate(before);
  // The guards are loaded right after the text, and the program is given up after that.
  await page.waitForFunction(
    (count) => globalThis.heard.filter((said) => said === "html").length === count,
    body.split("<palermo-explainer").length - 1,
  );
  await heard(page, "wasm-blocked");
  await page.evaluate(() => {
    for (const element of document.querySelectorAll("palermo-explainer")) {
      for (const exit of element.shadowRoot.querySelectorAll(".exit")) exit.href = "/neutral";
    }
  });
  return { ...visited, left: () => page.waitForURL("**/neutral"), status: page.locator("palermo-explainer .presses") };
}

/** Makes the exits lead nowhere, so that the page can be looked at after one was used. @param {Page} page */
const stay = (page) =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll("palermo-explainer")) {
      for (const exit of element.shadowRoot.querySelectorAll(".exit")) exit.href = "#stay";
    }
  });

/** How many covers there are. @param {Page} page */
const covers = (page) => page.locator("dialog.cover").count();

/** The exit that lies above the page while the explainer's own cannot be pressed. @param {Page} page */
const raised = (page) => page.locator("[role=region] .exit");

/** Whether the middle of the first exit is hit by a click, from the page's point of view. */
const isHit = () => {
  const host = document.querySelector("palermo-explainer");
  const exit = host.shadowRoot.querySelector(".exit");
  const { left, top, width, height } = exit.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  return document.elementFromPoint(x, y) === host && exit.contains(host.shadowRoot.elementFromPoint(x, y));
};

describe("Shift, pressed three times", () => {
  it("leaves, and says how many presses are missing", async (test) => {
    const { page, left, status } = await ready(test, EXPLAINER);
    await page.keyboard.press("ShiftLeft");
    assert.equal(await status.textContent(), "Press Shift two more times to leave.");
    await page.keyboard.press("ShiftRight");
    assert.equal(await status.textContent(), "Press Shift once more to leave.");
    await page.keyboard.press("ShiftLeft");
    await left();
    await page.goBack();
    assert.equal(page.url(), "about:blank");
  });

  for (const [what, disturb] of /** @type {[what: string, disturb: (page: Page) => Promise<void>][]} */ ([
    ["another key", (page) => page.keyboard.press("a")],
    ["the pointer", (page) => page.mouse.click(5, 5)],
    ["Shift as a modifier", (page) => page.keyboard.press("Shift+Tab")],
    ["five seconds", (page) => page.clock.runFor(5001)],
  ])) {
    it(`begins anew after ${what}`, async (test) => {
      const { page, left, status } = await ready(test, EXPLAINER);
      if (what === "five seconds") await page.clock.install();
      await page.keyboard.press("Shift");
      await page.keyboard.press("Shift");
      await disturb(page);
      assert.equal(await status.textContent(), "");
      await page.keyboard.press("Shift");
      assert.equal(await status.textContent(), "Press Shift two more times to leave.");
      assert.equal(await covers(page), 0);
      await page.keyboard.press("Shift");
      await page.keyboard.press("Shift");
      await left();
    });
  }

  it("does nothing where the exit is off, and where the explainer was taken away", async (test) => {
    const { page, status } = await ready(test, EXPLAINER);
    const thrice = async () => {
      for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
    };
    await page.evaluate(() => document.querySelector("palermo-explainer").setAttribute("exit", "off"));
    await thrice();
    assert.equal(await covers(page), 0);
    assert.equal(await status.textContent(), "");
    const apart = await page.evaluateHandle(() => {
      const element = document.querySelector("palermo-explainer");
      element.removeAttribute("exit");
      element.remove();
      return element;
    });
    await thrice();
    assert.equal(await apart.evaluate((element) => element.shadowRoot.querySelector("dialog")), null);
    assert.equal(await apart.evaluate((element) => element.shadowRoot.querySelector(".presses").textContent), "");
  });

  it("is counted once, and leaves once, where two explainers are on the page", async (test) => {
    const { page, status } = await ready(test, ELEMENT + EXPLAINER);
    await page.keyboard.press("Shift");
    assert.deepEqual((await status.allTextContents()).filter(Boolean), ["Press Shift two more times to leave."]);
    await page.keyboard.press("Shift");
    await stay(page);
    await page.keyboard.press("Shift");
    assert.equal(await covers(page), 1);
  });
});

describe("while the page is read", () => {
  it("stays in its place at the top, as far as the explainer reaches, before any script guards it", async (test) => {
    /** @type {Change} */
    const change = (path, answer) => path.endsWith("/companion.js") && Object.assign(answer, { status: 404 });
    const { page } = await visit(test, EXPLAINER, { change });
    await page.locator("palermo-explainer .ending").waitFor({ state: "attached" });
    for (const part of ["facts", "resources", "sources"]) {
      await page.locator(`[data-section=${part}]`).evaluate((section) => section.scrollIntoView());
      assert.ok(await page.evaluate(isHit), part);
    }
  });
});

describe("what a host lays over the exit", () => {
  const BANNER =
    '<div id="banner" style="position: fixed; inset: 0; z-index: 2147483647; background: #eee">We value your privacy <button>Accept</button></div>';

  for (const [
    what,
    around,
    before,
  ] of /** @type {[what: string, around: (explainer: string) => string, before?: (page: Page) => Promise<void>][]} */ ([
    ["a cookie banner over everything", (explainer) => explainer + BANNER],
    [
      "an ancestor that moves and clips",
      (explainer) => `<div style="transform: translateX(4px); overflow: hidden">${explainer}</div>${BANNER}`,
    ],
    [
      "a popover that is opened later",
      (explainer) =>
        `${explainer}<div id="later" popover="manual" style="inset: 0; inline-size: 100%; block-size: 100%">A host's offer</div>`,
      (page) => page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("#later")).showPopover()),
    ],
    [
      "an ancestor that clips, with the page scrolled",
      (explainer) => `<div style="overflow: hidden">${explainer}</div>`,
      (page) => page.evaluate(() => scrollTo(0, 900)),
    ],
  ])) {
    it(`does not hide it: ${what}`, async (test) => {
      const { page, left } = await ready(test, around(EXPLAINER));
      await before?.(page);
      await raised(page).waitFor();
      const { x, y, width, height } = await raised(page).boundingBox();
      await page.mouse.click(x + width / 2, y + height / 2);
      await left();
    });
  }

  it("is not shown where it could not be pressed, and Shift still leaves: a modal dialog", async (test) => {
    const { page, left } = await ready(test, `${EXPLAINER}${BANNER}<dialog>A host's question</dialog>`);
    await raised(page).waitFor();
    await page.evaluate(() => document.querySelector("dialog").showModal());
    await raised(page).waitFor({ state: "detached" });
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
    await left();
  });

  it("does not hide it inside a modal dialog of the host", async (test) => {
    const over = '<div style="position: absolute; inset: 0; background: #eee; z-index: 9">Over it</div>';
    const { page, left } = await ready(test, `<dialog style="inline-size: 90%; block-size: 90%">${EXPLAINER}${over}</dialog>`, {
      ...NO_PROGRAM,
      before: () => document.querySelector("dialog").showModal(),
    });
    await raised(page).waitFor();
    const { x, y, width, height } = await raised(page).boundingBox();
    await page.mouse.click(x + width / 2, y + height / 2);
    await left();
  });

  it("shows it no longer once the explainer is out of sight", async (test) => {
    const { page } = await ready(test, `${EXPLAINER}<p style="margin-block-start: 300vh">End</p>${BANNER}`);
    await raised(page).waitFor();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await raised(page).waitFor({ state: "detached" });
  });

  it("shows one of two", async (test) => {
    const { page } = await ready(test, `${ELEMENT}${EXPLAINER}${BANNER}`);
    await page.setViewportSize({ width: 1280, height: 20_000 });
    await raised(page).waitFor();
    assert.equal(await raised(page).count(), 1);
  });
});

describe("leaving", () => {
  it("works from the end too, where Tab arrives last", async (test) => {
    const { page, left } = await ready(test, `${EXPLAINER}<button>The host's</button>`);
    await page.getByRole("button", { name: "The host's" }).focus();
    await page.keyboard.press("Shift+Tab");
    const focused = await page.evaluate(() => document.activeElement.shadowRoot.activeElement.closest(".ending") !== null);
    assert.ok(focused);
    await page.keyboard.press("Enter");
    await left();
  });

  it("stops speech, and whatever else is heard", async (test) => {
    const { page } = await ready(test, `${EXPLAINER}<video></video>`);
    await stay(page);
    const silenced = await page.evaluate(() => {
      /** @type {string[]} */
      const silenced = [];
      speechSynthesis.cancel = () => silenced.push("speech");
      document.querySelector("video").pause = () => silenced.push("video");
      document.querySelector("palermo-explainer").shadowRoot.querySelector(".exit").click();
      return silenced;
    });
    assert.deepEqual(silenced, ["speech", "video"]);
  });

  it("covers in the same task, and hides everything else from screen readers too", async (test) => {
    const { page } = await ready(test, EXPLAINER);
    await stay(page);
    const seen = await page.evaluate(() => {
      document.querySelector("palermo-explainer").shadowRoot.querySelector(".exit").click();
      const place = document.documentElement.lastElementChild;
      const cover = place.shadowRoot.firstElementChild;
      return { modal: cover.matches(":modal"), named: cover.ariaLabel, shown: document.body.checkVisibility() };
    });
    assert.deepEqual(seen, { modal: true, named: "Close this tab now.", shown: false });
  });

  it("cannot be uncovered by Escape", async (test) => {
    const { page } = await ready(test, EXPLAINER);
    await stay(page);
    await page.locator("palermo-explainer .exit").first().click();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Escape");
    assert.equal(await page.locator("dialog.cover").evaluate((cover) => cover.matches(":modal")), true);
  });

  it("works without what guards it from afar", async (test) => {
    /** @type {Change} */
    const change = (path, answer) => path.endsWith("/companion.js") && Object.assign(answer, { status: 404 });
    const { page } = await visit(test, EXPLAINER, { change });
    await heard(page, "fragment-missing");
    await layer(page, "html");
    await page.route("https://www.bbc.co.uk/**", (route) => route.fulfill({ contentType: "text/html", body: "<title>Weather</title>" }));
    await page.locator("palermo-explainer .exit").first().click();
    await page.waitForURL("https://www.bbc.co.uk/**");
  });
});
