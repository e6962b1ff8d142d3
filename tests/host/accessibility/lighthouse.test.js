// What Lighthouse has to say of the standalone page. Its scores for speed are left out: they measure the machine.

// Alone: what it says depends on how soon a page comes to rest.

import assert from "node:assert/strict";
import { createServer } from "node:net";
import { it } from "node:test";
import lighthouse from "lighthouse";
import { launch } from "../support/chromium.js";
import { portOf, serve } from "../support/server.js";

const CATEGORIES = ["accessibility", "best-practices", "seo"];

/** A port that nobody listens to. */
async function freePort() {
  const server = createServer();
  const port = await portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

it("gives the standalone page full marks", async (test) => {
  const port = await freePort();
  const browser = await launch([`--remote-debugging-port=${port}`], { whole: true });
  const server = await serve();
  test.after(async () => {
    await browser.close();
    await server.close();
  });
  /** @type {import("lighthouse").Flags} */
  const settings = { port, onlyCategories: CATEGORIES, logLevel: "error", throttlingMethod: "provided", disableFullPageScreenshot: true };
  const { lhr } = await lighthouse(`${server.origin}/site/en/`, settings);
  assert.deepEqual(lhr.runWarnings, []);
  const lost = Object.values(lhr.audits).filter(({ score }) => score !== null && score < 1);
  assert.deepEqual(
    lost.map(({ id, title }) => `${id}: ${title}`),
    [],
  );
  assert.deepEqual(
    CATEGORIES.map((id) => lhr.categories[id].score),
    [1, 1, 1],
  );
});
