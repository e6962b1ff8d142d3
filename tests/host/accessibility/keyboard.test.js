// Keyboard alone, from the top of a host page, in both browsers: find help for a country, find what counts as trafficking, narrow the
// resources down, leave.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Key } from "selenium-webdriver";
import { launch as launchChromium, layer as layerInChromium } from "../support/chromium.js";
import { launch as launchFirefox, layer as layerInFirefox } from "../support/firefox.js";
import { looking as defineLooking } from "../support/looking.js";
import { page as hostPage, serve } from "../support/server.js";

const BODY =
  '<p><a href="/elsewhere">A link of the host</a></p><palermo-explainer lang="en"></palermo-explainer><script async src="/site/embed.js"></script>';

/** More presses than it takes to get anywhere with everything closed. */
const ENOUGH = 120;

/** A key that a reader presses, by its name. @typedef {"Tab" | "Enter" | "Space" | "ArrowDown" | "ArrowUp"} KeyName */

/**
 * Whoever reads a page by the keyboard alone.
 * @typedef {object} Reader
 * @property {(address: string) => Promise<void>} visit
 * @property {(key: KeyName) => Promise<void>} press
 * @property {(text: string) => Promise<void>} type
 * @property {<Answer>(question: () => Answer) => Promise<Answer>} ask runs a function in the page
 * @property {() => string | Promise<string>} address where the reader is
 * @property {() => Promise<void>} quit
 */

/** What a browser is asked for, the same for both. @type {Record<string, () => Promise<Reader>>} */
const BROWSERS = {
  Chromium: async () => {
    const browser = await launchChromium([], { whole: true });
    const context = await browser.newContext({ locale: "en-GB", timezoneId: "Pacific/Fiji" });
    const page = await context.newPage();
    return {
      visit: async (address) => {
        await page.goto(address);
        await layerInChromium(page, "app");
      },
      press: (key) => page.keyboard.press(key),
      type: (text) => page.keyboard.type(text),
      ask: (question) => page.evaluate(question),
      address: () => page.url(),
      quit: () => browser.close(),
    };
  },
  Firefox: async () => {
    const driver = await launchFirefox();
    const names = { Tab: Key.TAB, Enter: Key.ENTER, Space: Key.SPACE, ArrowDown: Key.ARROW_DOWN, ArrowUp: Key.ARROW_UP };
    return {
      visit: async (address) => {
        await driver.get(address);
        await layerInFirefox(driver, "app");
      },
      press: (key) => driver.actions().sendKeys(names[key]).perform(),
      type: (text) => driver.actions().sendKeys(text).perform(),
      ask: (question) => driver.executeScript(`return (${question})();`),
      address: () => driver.getCurrentUrl(),
      quit: () => driver.quit(),
    };
  },
};

for (const [name, launch] of Object.entries(BROWSERS)) {
  describe(`by keyboard alone, in ${name}`, () => {
    /** @type {Reader} */
    let reader;
    /** @type {import("../support/server.js").Server} */
    let server;
    before(async () => {
      reader = await launch();
      server = await serve({ pages: { "/": { body: hostPage(BODY) }, "/neutral": { body: hostPage("Weather") } } });
    });
    after(async () => {
      await reader.quit();
      await server.close();
    });

    /** The host page, nothing pressed yet. */
    const arrive = async () => {
      await reader.visit(`${server.origin}/`);
      await reader.ask(defineLooking);
      await reader.ask(() => {
        for (const exit of /** @type {HTMLAnchorElement[]} */ (looking.elements(".exit"))) exit.href = "/neutral";
      });
    };

    /** What has the focus, and what it says. */
    const place = () =>
      reader.ask(() => {
        const focused = looking.focused();
        return focused?.name ?? document.activeElement.localName;
      });

    /** Presses Tab until the focus is on a place with these words. @param {RegExp} words */
    const goTo = async (words) => {
      const passed = [];
      for (let step = 0; step < ENOUGH; step += 1) {
        await reader.press("Tab");
        passed.push(await place());
        if (words.test(passed.at(-1))) return;
      }
      assert.fail(`Tab does not get to ${words}:\n${passed.join("\n")}`);
    };

    /**
     * Asks until the answer is yes.
     * @param {() => unknown} question
     * @param {string} what
     */
    const soon = async (question, what) => {
      const deadline = Date.now() + 10_000;
      while (!(await question())) {
        assert.ok(Date.now() < deadline, what);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };

    /**
     * Asks the page until the answer is yes.
     * @param {() => unknown} question
     * @param {string} what
     */
    const becomes = (question, what) => soon(() => reader.ask(question), what);

    it("finds help for a country", async () => {
      await arrive();
      await goTo(/^select .*None, or not in this list/);
      // In a closed list letters choose, as arrows do.
      await reader.type("Spa");
      await becomes(() => looking.elements(".first-country [data-country=ES]").length === 1, "Spain does not come first");
      await goTo(/^a “\d+ Emergency number/);
      assert.match(await reader.ask(() => looking.active().getAttribute("href")), /^tel:/);
    });

    it("finds help for a country by arrows, and in the list of all", async () => {
      await arrive();
      await goTo(/^select .*None, or not in this list/);
      const first = () => looking.elements(".first-country [data-country]")[0]?.dataset.country;
      const guessed = await reader.ask(first);
      await reader.press("ArrowUp");
      await soon(async () => (await reader.ask(first)) !== guessed, "no other country comes first");
      await goTo(/^summary “All countries”/);
      await reader.press("Enter");
      await goTo(/^summary “Belgium”/);
      await reader.press("Space");
      await becomes(() => looking.active().closest("details").open, "Belgium does not open");
      await goTo(/^a “/);
      assert.ok(await reader.ask(() => looking.active().closest("[data-country=BE]") !== null));
    });

    it("finds what counts as trafficking", async () => {
      await arrive();
      await goTo(/^button “What does the Palermo Protocol say/);
      await reader.press("Enter");
      assert.match(await place(), /^summary “What does the Palermo Protocol say/);
      // The first case is open; its button leads on to the first of three lists.
      await goTo(/^button “Change the case”/);
      await reader.press("Enter");
      await becomes(() => looking.active().matches("select"), "the focus does not go to the first list");
      const answer = "the definition does not answer";
      await becomes(() => /All three are there/.test(looking.elements(".explorer [role=status]")[0].textContent), answer);
      await goTo(/^select/);
      await reader.type("None");
      await becomes(() => /Missing: The means/.test(looking.elements(".explorer [role=status]")[0].textContent), answer);
      await goTo(/^input/);
      await reader.press("Space");
      await becomes(() => /No means is needed/.test(looking.elements(".explorer [role=status]")[0].textContent), answer);
      await goTo(/^summary “A girl of sixteen”/);
      await reader.press("Enter");
      await becomes(() => looking.elements(".explorer details[open]").length === 1, "the other case does not close");
    });

    it("narrows the resources down", async () => {
      await arrive();
      await goTo(/^button “Resources”/);
      await reader.press("Space");
      assert.match(await place(), /^summary “Resources/);
      await goTo(/^input/);
      await reader.type("child");
      await becomes(() => /^\d+ of \d+ shown$/.test(looking.elements(".count")[0].textContent), "the search does not answer");
      await goTo(/^select/);
      await reader.press("ArrowDown");
      await becomes(
        () => new Set(looking.elements("[data-section=resources] [data-kind]").map((one) => one.dataset.kind)).size <= 1,
        "no type",
      );
      await goTo(/^select/);
      await reader.press("Tab");
      assert.ok(await reader.ask(() => looking.active().closest("[data-section=resources], [data-section=sources]") !== null));
    });

    it("leaves at the first press of Tab inside, by Enter", async () => {
      await arrive();
      await goTo(/^a “A link of the host”|^a$/);
      await reader.press("Tab");
      assert.match(await place(), /^a\.exit/);
      await reader.press("Enter");
      await soon(async () => (await reader.address()) === `${server.origin}/neutral`, "the page is not left");
    });

    it("leaves no place by which it cannot be left: after the last comes the end of the page", async () => {
      await arrive();
      for (let step = 0; step < ENOUGH; step += 1) {
        await reader.press("Tab");
        if (/^a\.exit/.test(await place()) && step > 5) break;
      }
      assert.ok(await reader.ask(() => looking.active().closest(".ending") !== null));
      await reader.press("Tab");
      assert.equal(await reader.ask(() => document.activeElement.localName !== "palermo-explainer"), true);
    });
  });
}
