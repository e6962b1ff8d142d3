// The hosts of a concern in Chromium, each in several modes: it defines the tests.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launch, open } from "../support/chromium.js";
import { serve } from "../support/server.js";
import * as look from "./looks.js";
import { hostPage, parts } from "./page.js";
import { suite, untouched } from "./suite.js";
import { worldOf } from "./world.js";

/** @import { Fixture, Mode, Parts } from "./page.js" */

const LEFT = { site: "/site", language: "en" };
const RIGHT = { site: "/pseudo-locale", language: "ar-XB" };

/** A mode, and what the reader prefers. @typedef {Mode & { colorScheme: "light" | "dark" }} Themed */

/** The first two hold both themes and both directions. @type {Record<string, Themed>} */
const MODES = {
  "light, from left to right": { colorScheme: "light", ...LEFT },
  "dark, from right to left": { colorScheme: "dark", ...RIGHT },
  "dark, from left to right": { colorScheme: "dark", ...LEFT },
  "light, from right to left": { colorScheme: "light", ...RIGHT },
};

/** Wide enough for the largest title, in a zoomed page too. */
const VIEWPORT = { width: 1680, height: 900 };

/** @type {import("playwright-core").Browser} */
let browser;

/** Explainers on bare pages, by what they depend on. @type {Map<string, ReturnType<typeof openBare>>} */
const bare = new Map();

/**
 * Opens a fixture's page, with what is given to it.
 * @param {Fixture} fixture
 * @param {Themed} mode
 * @param {Parts} given
 */
async function visit(fixture, mode, given) {
  const pages = { "/": { body: hostPage(fixture, given), headers: fixture.headers }, "/elsewhere": { body: hostPage({}, NOTHING) } };
  const server = await serve({ pages });
  const opened = await open(browser, { colorScheme: mode.colorScheme, viewport: VIEWPORT, ...fixture.settings });
  await opened.page.goto(server.origin);
  const close = async () => {
    await opened.close();
    await server.close();
  };
  return { ...opened, close };
}

const NOTHING = { element: "", script: "" };

/**
 * @param {Themed} mode
 * @param {Fixture["settings"]} settings
 */
async function openBare(mode, settings) {
  const { page, close } = await visit(
    { settings, place: ({ element, script }) => `<div>${element}</div>${script}` },
    mode,
    parts({}, mode),
  );
  const world = await worldOf(page);
  await world.until(look.isComplete);
  return { world, close };
}

/**
 * How the explainer looks on a bare page, as wide as asked.
 * @param {Fixture} fixture
 * @param {Themed} mode
 * @param {number} width
 */
async function onBarePage({ scheme, settings }, mode, width) {
  const plain = { ...mode, colorScheme: scheme ?? mode.colorScheme };
  const key = JSON.stringify([plain, settings]);
  if (!bare.has(key)) bare.set(key, openBare(plain, settings));
  const { world } = await bare.get(key);
  await world.run(look.widen, width);
  return world.run(look.looks, look.LISTED, look.PROPERTIES);
}

/**
 * Runs the suite on hosts.
 * @param {string} concern
 * @param {import("./page.js").Fixture[]} fixtures
 * @param {number} count of the modes
 */
export function runOn(concern, fixtures, count) {
  describe(`hostile ${concern}`, () => {
    before(async () => {
      // A driven Chromium keeps no pages to go back to; a reader's does, and the headless shell never.
      browser = await launch([], { whole: concern === "lives", ignoreDefaultArgs: ["--disable-back-forward-cache"] });
    });
    after(async () => {
      for (const opened of bare.values()) await (await opened).close();
      bare.clear();
      await browser.close();
    });

    for (const fixture of fixtures) {
      for (const [title, mode] of Object.entries(MODES).slice(0, count)) {
        it(`${fixture.name}: ${title}`, { timeout: 120_000 }, async (test) => {
          const without = await visit(fixture, mode, NOTHING);
          const before = await untouched(await worldOf(without.page));
          await without.close();

          const given = parts(fixture, mode);
          const { page, messages, close } = await visit(fixture, mode, given);
          test.after(close);
          await fixture.arrive?.({ page, parts: given });
          const wrong = await suite(await worldOf(page), before, (width) => onBarePage(fixture, mode, width));
          const complaints = (await fixture.complain?.(page)) ?? [];
          assert.deepEqual([...wrong, ...messages, ...complaints], []);
        });
      }
    }
  });
}
