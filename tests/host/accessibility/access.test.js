// What a reader gets in every shape, measured in the page: contrast, size of targets, headings, landmarks, languages, rest.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { inShapes, views } from "../support/shapes.js";

/** @import { Page } from "../support/chromium.js" */
/** @import { Locator } from "playwright-core" */

/** @param {string} name */
const content = async (name) => JSON.parse(await readFile(new URL(`../../../content/${name}.json`, import.meta.url), "utf8"));

const show = inShapes();

for (const view of views()) {
  describe(`everything open: ${view.what}`, () => {
    /** @type {Page} */
    let page;
    /** @type {(() => unknown)[]} */
    const undone = [];
    before(async () => {
      ({ page } = await show({ after: (undo) => undone.push(undo) }, view));
      await page.evaluate(() => looking.openAll());
    });
    after(async () => {
      for (const undo of undone) await undo();
    });

    it("stands out seven to one, every text", async () => {
      assert.ok((await page.evaluate(() => looking.texts())) > 1000);
      assert.deepEqual(await page.evaluate(() => looking.faint(7)), []);
    });

    it("shows where controls are, three to one", async () => {
      const edges = await page.evaluate(() => looking.edges(3));
      assert.deepEqual(edges, []);
    });

    it("offers a finger 44 pixels, wherever a control or a link of its own stands", async () => {
      assert.deepEqual(await page.evaluate(() => looking.small(44)), []);
      assert.deepEqual(await page.evaluate(() => looking.missed(44)), []);
    });

    it("has headings that leave out no level", async () => {
      const levels = await page.evaluate(() => looking.levels());
      assert.equal(levels[0], view.shape === "frame" ? 2 : 1);
      assert.deepEqual(
        levels.filter((level, index) => index && level > levels[index - 1] + 1),
        [],
      );
    });

    it("adds no landmark of a page to its host's, and names those it has", async () => {
      const landmarks = await page.evaluate(() => looking.landmarks());
      assert.deepEqual(landmarks, [{ role: "search", isNamed: true }]);
    });

    it("stays still", async () => {
      assert.deepEqual(await page.evaluate(() => looking.moving()), []);
    });

    it("goes no further than its page is wide", async () => {
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
    });
  });
}

describe("headings", () => {
  for (const level of [2, 3, 4, 5]) {
    it(`begin at level ${level} where the host wants it, and go one deeper at a time, to the sixth`, async (test) => {
      const { page } = await show(test, {}, { attributes: `heading-level="${level}"` });
      const levels = await page.evaluate(() => {
        const explainer = document.querySelector("palermo-explainer");
        /** @param {string} selector */
        const of = (selector) => [
          ...new Set([...explainer.shadowRoot.querySelectorAll(selector)].map((heading) => Number(heading.localName[1]))),
        ];
        return [of(".title"), of("section > details > summary > [part=heading]"), of(".body :is(h1, h2, h3, h4, h5, h6)")];
      });
      assert.deepEqual(levels, [[level], [Math.min(level + 1, 6)], [Math.min(level + 2, 6)]]);
    });
  }
});

describe("languages", () => {
  it("are said of every name and title that is in another one", async (test) => {
    const { page } = await show(test, {});
    const helplines = Object.values((await content("helplines")).countries).flatMap((country) => country.helplines);
    const named = [...helplines, ...(await content("resources")), ...Object.values(await content("sources"))];
    const foreign = named.filter(({ language }) => language && language !== "en");
    assert.ok(foreign.length > 20);
    const spoken = await page.evaluate(() => looking.languages());
    const missing = foreign.filter(({ name, title, language }) => {
      const said = spoken.filter(([, words]) => words === (title ?? name));
      return said.length && said.some(([tag]) => tag !== language);
    });
    assert.deepEqual(missing, []);
    const shown = foreign.filter(({ name, title }) => spoken.some(([, words]) => words === (title ?? name)));
    assert.ok(shown.length > 20, `${shown.length}`);
  });

  it("are said of every text that reads like one of Europe's others", async (test) => {
    const { page } = await show(test, {});
    const spoken = await page.evaluate(() => looking.languages());
    // Two small words of them in a text: an English one has none or, in a name, one.
    const SMALL =
      /(?<!\p{L})(de la|de los|des|une?|les|della|delle|dei|und|der|für|von|voor|het|een|gegen|contra|contre|mensen)(?!\p{L})/giu;
    const doubtful = spoken.filter(([tag, words]) => tag === "en" && (words.match(SMALL)?.length ?? 0) > 1);
    assert.deepEqual(doubtful, []);
  });
});

describe("live regions", () => {
  /** @type {[what: string, act: (explainer: Locator) => Promise<unknown>, words: RegExp][]} */
  const ACTS = [
    ["a country is chosen", (explainer) => explainer.locator(".choice select").selectOption("ES"), /Spain/],
    ["no country is chosen", (explainer) => explainer.locator(".choice select").selectOption(""), /No country selected/],
    [
      "a case is changed",
      async (explainer) => {
        // In the first, all three elements are there.
        await explainer.locator(".explorer summary").first().click();
        await explainer.locator(".explorer details[open] button").click();
        await explainer.locator(".explorer [role=status]").waitFor();
        await explainer.page().evaluate(() => looking.listen());
        await explainer.locator(".explorer select").last().selectOption("");
      },
      /Missing/,
    ],
    ["a word is searched", (explainer) => explainer.locator("[type=search]").fill("child"), /shown/],
    ["a word is searched in vain", (explainer) => explainer.locator("[type=search]").fill("zzz"), /No results/],
    ["a type is chosen", (explainer) => explainer.locator(".filters select").first().selectOption({ index: 1 }), /shown/],
    ["Shift is pressed", (explainer) => explainer.page().keyboard.press("Shift"), /two more times/],
  ];
  for (const [what, act, words] of ACTS) {
    it(`say it once when ${what}`, async (test) => {
      const { page } = await show(test, {});
      const explainer = page.locator("palermo-explainer");
      await page.evaluate(() => looking.openAll());
      await page.evaluate(() => looking.listen());
      await act(explainer);
      await page.waitForFunction(() => looking.said.length);
      await page.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 0)));
      const said = await page.evaluate(() => looking.said);
      assert.equal(said.length, 1, said.join("\n"));
      assert.match(said[0], words);
    });
  }

  it("say nothing when the page comes, nor when a section or a country is opened", async (test) => {
    const { page } = await show(test, {});
    await page.evaluate(() => looking.listen());
    await page.locator("[data-section=signs] summary").first().click();
    await page.locator(".contents [data-target=act]").click();
    await page.locator(".all-countries > summary").click();
    await page.locator("[data-country=DE] > details > summary").click();
    assert.deepEqual(await page.evaluate(() => looking.said), []);
    assert.deepEqual(await page.evaluate(() => looking.elements("[role=status]").map((region) => region.textContent)), ["", "", ""]);
  });
});
