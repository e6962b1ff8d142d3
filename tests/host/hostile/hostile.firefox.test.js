// The most telling of the hostile hosts in Firefox.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { AXE, axeFinds } from "../support/axe.js";
import { launch, PATIENCE } from "../support/firefox.js";
import { serve } from "../support/server.js";
import { HOSTS } from "./hosts.js";
import * as look from "./looks.js";
import { hostPage, parts } from "./page.js";
import { suite, untouched } from "./suite.js";

/** @import { Fixture, Parts } from "./page.js" */

/** Those in which browsers differ most, and that need nobody to do anything. */
const TELLING = [
  "text of 9 pixels, in another font",
  "everything unset",
  "controls reset",
  "right to left",
  "extensions like those of Prototype.js",
  "under a cookie banner",
  "in a row of boxes",
  "in a column that centres",
  "without a doctype, in quirks mode",
  "XHTML",
  "a strict policy, with Trusted Types",
];

const MODE = { site: "/site", language: "en" };
const NOTHING = { element: "", script: "" };

/** @type {import("selenium-webdriver").WebDriver} */
let driver;
before(async () => {
  // A scroll bar that takes room moves the host's own controls as soon as there is something to scroll to.
  driver = await launch({ "ui.useOverlayScrollbars": 1 });
});
after(() => driver.quit());

/**
 * Runs the text of a function, with the root as its first argument.
 * @param {string} looking
 * @param {unknown[]} given
 */
const runText = (looking, given) =>
  driver.executeScript(`return (${looking})((${look.find})()?.shadowRoot ?? null, ...arguments);`, ...given);

/** Runs a function of `looks.js`. @type {import("./suite.js").Run} */
const run = (looking, ...given) => runText(String(looking), given);

/** @type {import("./suite.js").World} */
const world = {
  run,
  until: (looking, ...given) => driver.wait(() => runText(`(root, ...given) => root && (${looking})(root, ...given)`, given), PATIENCE),
  click: ({ x, y }) => driver.actions().move({ x, y }).click().perform(),
  globals: () => run(look.globals),
  violations: async () => {
    await driver.executeScript(await readFile(AXE, "utf8"));
    return run(axeFinds);
  },
};

describe("hostile hosts in Firefox", () => {
  for (const name of TELLING) {
    it(name, { timeout: 120_000 }, async (test) => {
      const fixture = Object.values(HOSTS)
        .flat()
        .find((one) => one.name === name);
      /** @type {Fixture} */
      const plain = { place: ({ element, script }) => `<div>${element}</div>${script}` };
      /**
       * @param {Fixture} host
       * @param {Parts} given
       */
      const page = (host, given) => ({ body: hostPage(host, given), headers: host.headers });
      const server = await serve({
        pages: {
          "/": page(fixture, parts(fixture, MODE)),
          "/without": page(fixture, NOTHING),
          "/bare": page(plain, parts({}, MODE)),
        },
      });
      test.after(() => driver.get("about:blank").then(server.close));
      await driver.get(`${server.origin}/without`);
      const before = await untouched(world);
      await driver.get(`${server.origin}/`);
      /** @param {number} width */
      const bare = async (width) => {
        const here = await driver.getWindowHandle();
        await driver.switchTo().newWindow("tab");
        await driver.get(`${server.origin}/bare`);
        await world.until(look.isComplete);
        await run(look.widen, width);
        const looks = await run(look.looks, look.LISTED, look.PROPERTIES);
        await driver.close();
        await driver.switchTo().window(here);
        return looks;
      };
      assert.deepEqual(await suite(world, before, bare), []);
    });
  }
});
