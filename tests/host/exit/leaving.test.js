// Leaving, on hosts that stand in the way: names that shadow the browser's own, focus traps, questions before unloading, routers,
// headers; and pages that the browser keeps.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { heard, inChromium, layer } from "../support/chromium.js";
import { ELEMENT, SCRIPT } from "../support/covering.js";
import { page as hostPage } from "../support/server.js";

/** @import { Page, Test, Visiting } from "../support/chromium.js" */
/** @import { Change } from "../support/server.js" */
/** @import { Locator } from "playwright-core" */

const EXPLAINER = ELEMENT + SCRIPT;
const BANNER = '<div style="position: fixed; inset: 0; z-index: 2147483647; background: #eee">We value your privacy</div>';

const visit = inChromium({ whole: true });

/** Pages of the test's own server to which exits lead. */
const PAGES = { "/neutral": { body: hostPage("Weather") } };

/**
 * Visits a page whose exits lead to a page of the test's own server.
 * @param {Test} test
 * @param {string} body
 * @param {Visiting & { address?: string, wanted?: string[] }} [visiting] where exits lead, and what is waited for
 */
async function ready(test, body, { address = "/neutral", pages, wanted = ["app"], ...settings } = {}) {
  const visited = await visit(test, body, { ...settings, pages: { ...PAGES, ...pages } });
  const { page } = visited;
  page.setDefaultTimeout(15_000);
  await page.waitForFunction((wanted) => globalThis.heard.some((said) => wanted.includes(said)), wanted);
  await page.evaluate((address) => {
    for (const element of document.querySelectorAll("palermo-explainer")) {
      // The loader writes it anew when the rest of the text comes.
      for (const exit of element.shadowRoot?.querySelectorAll(".exit") ?? []) exit.href = exit.dataset.neutral = address;
    }
  }, address);
  return { ...visited, left: () => page.waitForURL("**/neutral") };
}

/**
 * Presses where an exit is, as a hand does.
 * @param {Page} page
 * @param {Locator} locator
 */
async function press(page, locator) {
  const { x, y, width, height } = await locator.boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** @param {Page} page */
const own = (page) => page.locator("palermo-explainer .exit").first();
/** @param {Page} page */
const raised = (page) => page.locator("[role=region] .exit");
/** @param {Page} page */
const cover = (page) => page.locator("dialog.cover");

/**
 * Nobody can see or reach anything else, and the page says so by itself.
 * @param {Page} page
 * @param {string} text
 */
async function isCovered(page, text) {
  await cover(page).filter({ hasText: text }).waitFor();
  assert.equal(await page.evaluate(() => document.body.checkVisibility()), false);
}

describe("a host with names of the browser's own", () => {
  for (const name of ["head", "body", "documentElement", "createElement", "currentScript"]) {
    for (const [what, html] of [
      ["form", `<form name="${name}"></form>`],
      ["frame", `<iframe name="${name}" title="A frame"></iframe>`],
    ]) {
      it(`is left by the exit: a ${what} called ${name}`, async (test) => {
        // The program may not run under such names; the text and its exit do.
        const { page, left } = await ready(test, html + EXPLAINER, { wanted: ["html"] });
        await press(page, own(page));
        await left();
        await page.goBack();
        assert.equal(page.url(), "about:blank");
      });
    }
  }

  it("is left by the exit: a script of its own under self and parent", async (test) => {
    const { page, left } = await ready(test, `<script>var self = {}; var parent = {};</script>${EXPLAINER}`, { wanted: ["html"] });
    await press(page, own(page));
    await left();
  });
});

/** As focus-trap and its like do it: whatever is pressed outside of a wall is cancelled. */
const TRAP = `<div id="wall" style="position: fixed; inset-block-end: 0; background: #fff"><button>Inside</button></div><script>
  for (const name of ["mousedown", "touchstart", "click"]) document.addEventListener(name, (event) => {
    if (event.target.closest?.("#wall")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
  document.addEventListener("focusin", (event) => event.target.closest?.("#wall") ?? document.querySelector("#wall button").focus());
</script>`;

describe("a host that stops presses", () => {
  it("is left over its focus trap", async (test) => {
    const { page, left } = await ready(test, TRAP + EXPLAINER);
    await press(page, own(page));
    await left();
    await page.goBack();
    assert.equal(page.url(), "about:blank");
  });

  it("is left over its focus trap, from above a banner", async (test) => {
    const { page, left } = await ready(test, TRAP + EXPLAINER + BANNER);
    await raised(page).waitFor();
    await press(page, raised(page));
    await left();
  });

  it("is left where everything but a part of it is inert", async (test) => {
    const { page, left } = await ready(test, EXPLAINER);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML("beforeend", '<div style="position: fixed; inset-block-end: 0">A sheet</div>');
      document.querySelector("main").inert = true;
    });
    await raised(page).waitFor();
    await press(page, raised(page));
    await left();
  });

  it("is covered and left where clicks are stopped on the window", async (test) => {
    const stop = "<script>addEventListener('click', (event) => event.stopImmediatePropagation(), true)</script>";
    const { page, left } = await ready(test, stop + EXPLAINER);
    await press(page, own(page));
    await left();
    await page.goBack();
    assert.equal(page.url(), "about:blank");
  });

  it("is left by the keyboard where clicks are stopped on the window", async (test) => {
    const stop = "<script>addEventListener('click', (event) => event.stopImmediatePropagation(), true)</script>";
    const { page, left } = await ready(test, stop + EXPLAINER);
    await own(page).focus();
    await page.keyboard.press("Enter");
    await left();
    await page.goBack();
    assert.equal(page.url(), "about:blank");
  });

  it("is left from the explainer that is shown, where another one is in a closed tab", async (test) => {
    const { page, left } = await ready(test, `<div hidden>${ELEMENT}</div>${EXPLAINER}${BANNER}`);
    await raised(page).waitFor();
    assert.equal(await raised(page).count(), 1);
    await press(page, raised(page));
    await left();
  });

  it("is left by a middle press and by one with Control, and no other page opens", async (test) => {
    for (const options of /** @type {Parameters<Locator["click"]>[0][]} */ ([{ button: "middle" }, { modifiers: ["Control"] }])) {
      const { page, left } = await ready(test, EXPLAINER);
      await own(page).click(options);
      await left();
      assert.equal(page.context().pages().length, 1);
    }
  });

  it("is not left by a press that began elsewhere, nor by the other button", async (test) => {
    const { page } = await ready(test, EXPLAINER);
    const { x, y } = await own(page).boundingBox();
    await page.mouse.move(300, 500);
    await page.mouse.down();
    await page.mouse.move(x + 20, y + 20);
    await page.mouse.up();
    await page.mouse.click(x + 20, y + 20, { button: "right" });
    assert.equal(await cover(page).count(), 0);
  });
});

describe("a host that asks before it is left", () => {
  for (const [what, listener] of [
    ["by a listener", `addEventListener("beforeunload", (event) => { event.preventDefault(); event.returnValue = ""; }, true)`],
    ["by a handler", `window.onbeforeunload = () => "really?"`],
  ]) {
    it(`is left without a question: ${what}`, async (test) => {
      const { page, left } = await ready(test, `<script>${listener}</script>${EXPLAINER}`);
      let asked = 0;
      page.on("dialog", (dialog) => {
        asked += 1;
        dialog.dismiss();
      });
      await press(page, own(page));
      await left();
      assert.equal(asked, 0);
    });
  }

  it("stays covered and says: close this tab, where it asks by means that nobody can take away, and the reader stays", async (test) => {
    const ask = "const { preventDefault } = Event.prototype; addEventListener('beforeunload', (event) => preventDefault.call(event));";
    const { page, server } = await ready(test, `<script>${ask}</script>${EXPLAINER}`);
    const asked = new Promise((resolve) => {
      page.on("dialog", (dialog) => {
        resolve(undefined);
        dialog.dismiss();
      });
    });
    await press(page, own(page));
    await asked;
    await isCovered(page, "Close this tab now.");
    assert.equal(page.url(), `${server.origin}/`);
  });
});

describe("a neutral page that does not come", () => {
  it("is asked for past a router of the host", async (test) => {
    const router = `<script>navigation.addEventListener("navigate", (event) => event.canIntercept && event.intercept({ handler: async () => { document.body.textContent = "Swallowed"; } }));</script>`;
    const { page } = await ready(test, router + EXPLAINER);
    await press(page, own(page));
    await page.getByText("Weather").waitFor();
  });

  for (const [what, headers, status] of /** @type {const} */ ([
    ["answers with nothing", {}, 204],
    ["is a download", { "content-disposition": "attachment" }, 200],
  ])) {
    it(`leaves the cover, which says: close this tab, where it ${what}`, async (test) => {
      /** @type {Change} */
      const change = (path, answer) => path === "/neutral" && Object.assign(answer, { status, headers: { ...answer.headers, ...headers } });
      const { page, server } = await ready(test, EXPLAINER, { change });
      await press(page, own(page));
      await isCovered(page, "Close this tab now.");
      assert.equal(page.url(), `${server.origin}/`);
    });
  }
});

describe("Shift with the wheel", () => {
  it("scrolls sideways, and does not leave", async (test) => {
    const { page } = await ready(test, EXPLAINER);
    await page.mouse.move(300, 400);
    for (let time = 0; time < 3; time += 1) {
      await page.keyboard.down("Shift");
      await page.mouse.wheel(0, 100);
      // The wheel is heard with the next picture.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      await page.keyboard.up("Shift");
    }
    assert.equal(await cover(page).count(), 0);
    assert.equal(await page.locator("palermo-explainer .presses").textContent(), "");
  });
});

describe("what a host has fixed at the top", () => {
  const HEADER =
    '<header style="position: sticky; top: 0; z-index: 1000; background: #ddd; block-size: 60px; text-align: end"><button style="block-size: 44px; inline-size: 44px; margin: 8px">Menu</button></header>';

  it("is not covered by the exit, which comes to rest below it", async (test) => {
    const { page, left } = await ready(test, `<div style="margin: 0">${HEADER}${EXPLAINER}</div>`, {
      settings: { viewport: { width: 360, height: 640 } },
    });
    await page.evaluate(() => {
      document.querySelector("main > h1").remove();
      scrollTo(0, 900);
    });
    await raised(page).waitFor();
    const exit = await raised(page).boundingBox();
    const header = await page.locator("header").boundingBox();
    assert.ok(exit.y >= header.y + header.height, `${exit.y} is above ${header.y + header.height}`);
    assert.ok(exit.x >= 0 && exit.x + exit.width <= 360);
    await page.getByRole("button", { name: "Menu" }).click({ timeout: 5000 });
    await press(page, raised(page));
    await left();
  });
});

describe("a page that the browser kept", () => {
  it("is still covered after its exit, and left once more", async (test) => {
    const { page, server } = await ready(test, EXPLAINER, { address: "#stay" });
    await press(page, own(page));
    await cover(page).waitFor();
    await page.evaluate(() => history.replaceState(null, "", "/"));
    // As the browser does it when it brings a page back from its cache.
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
    await page.waitForURL(`${server.origin}/#stay`);
    assert.equal(await cover(page).count(), 1);
    assert.equal(await page.evaluate(() => document.body.checkVisibility()), false);
  });

  it("is as it was at first after an ordinary link: no country, no search, no tick, nothing opened", async (test) => {
    const { page, left } = await ready(test, EXPLAINER, { settings: { timezoneId: "Europe/Paris" } });
    const explainer = page.locator("palermo-explainer");
    await explainer.evaluate((element) => {
      for (const details of element.shadowRoot.querySelectorAll("details")) details.open = true;
    });
    await explainer.getByLabel(/country/i).selectOption("ES");
    await explainer.locator("input[type=search]").fill("child");
    await explainer.locator(".explorer details[open] button").click();
    await explainer.locator("input[type=checkbox]").first().check();
    const before = await page.evaluate(() => {
      globalThis.heard = [];
      dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
      const root = document.querySelector("palermo-explainer").shadowRoot;
      return {
        country: root.querySelector(".first-country [data-country]")?.dataset.country,
        typed: [...root.querySelectorAll("input")].filter((input) => input.value && input.type === "search").length,
        ticked: root.querySelectorAll("input:checked").length,
        open: [...root.querySelectorAll("[data-section] details[open]")].map((one) => one.closest("[data-section]").dataset.section),
      };
    });
    assert.deepEqual(before, { country: undefined, typed: 0, ticked: 0, open: ["help", "facts", "protocol"] });
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
    await layer(page, "app");
    assert.equal(await explainer.locator(".first-country [data-country]").getAttribute("data-country"), "FR");
    assert.equal(await explainer.getByLabel(/country/i).inputValue(), "FR");
    // Both layers were announced before: nobody is told twice.
    assert.deepEqual(await page.evaluate(() => globalThis.heard), []);
    await own(page).evaluate((/** @type {HTMLAnchorElement} */ exit) => {
      exit.href = "/neutral";
    });
    await press(page, own(page));
    await left();
  });
});

describe("Back", () => {
  it("leads to the page itself after a followed # link of the host, which is loaded anew and knows nothing", async (test) => {
    const { page, left, server } = await ready(test, `<a href="#part">A part of the page</a>${EXPLAINER}<p id="part">Part</p>`);
    await page.getByRole("link", { name: "A part of the page" }).click();
    await press(page, own(page));
    await left();
    await page.goBack();
    assert.equal(page.url(), `${server.origin}/`);
    await heard(page, "html");
    assert.equal(await cover(page).count(), 0);
  });
});
