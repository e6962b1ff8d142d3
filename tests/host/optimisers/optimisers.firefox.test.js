// What tools that make pages faster make of the script, in Firefox: the explainer appears, once.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launch, layer } from "../support/firefox.js";
import { page as hostPage, serve } from "../support/server.js";
import { CODE, CONTENT, OPT_OUTS, SHAPES, served } from "./shapes.js";

/** @type {import("selenium-webdriver").WebDriver} */
let driver;
before(async () => {
  driver = await launch();
});
after(() => driver.quit());

/** Whose pointer moves, by an event alone. @type {import("./shapes.js").Reader} */
const page = {
  mouse: { move: () => driver.executeScript("for (const name of ['mousemove', 'mouseover']) dispatchEvent(new Event(name))") },
};

describe("an element with content, in Firefox", () => {
  for (const shape of SHAPES.filter(({ never }) => !never)) {
    it(shape.name, async (test) => {
      const { body, head } = shape.write({ element: CONTENT, code: CODE, options: OPT_OUTS });
      const server = await serve({ pages: { "/": { body: hostPage(body, { head }) }, ...served(shape) } });
      test.after(() => driver.get("about:blank").then(server.close));
      await driver.get(`${server.origin}/`);
      await shape.touch?.(page);
      await layer(driver, "app");
      assert.equal(await driver.executeScript("return document.querySelectorAll('palermo-explainer').length"), 1);
    });
  }
});
