// How every part of the explainer looks, from content that stays as it is: `cargo xtask snapshots` takes the pictures anew, and somebody
// looks at them before they are kept.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launch, layer } from "../host/support/chromium.js";
import { foreignLetters } from "./fonts.js";
import { alone, dress, host, show, unfold } from "./page.js";
import { hang, judge, notCompared, shelf } from "./shelf.js";
import { CLOSED, PARTS, SHEETS, VIEWS } from "./views.js";

/** @import { Browser, Page, PageScreenshotOptions } from "playwright-core" */
/** @import { Finding } from "./shelf.js" */

/** Nothing of the machine is to show: neither its screen's colours nor how it smooths letters. */
const PLAIN = ["--force-color-profile=srgb", "--disable-lcd-text", "--font-render-hinting=none", "--hide-scrollbars"];

/** What is not printed leaves this height, in pixels. */
const EMPTY = 40;

/** All pictures together, in bytes. */
const ROOM = 6_000_000;

/** @type {Browser} */
let browser;
/** @type {import("../host/support/server.js").Server} */
let server;
/** @type {string | undefined} */
let reason;
/** @type {string[]} */
const taken = [];
/** @type {Finding[]} */
const findings = [];

before(async () => {
  browser = await launch(PLAIN);
  server = await host();
  const { product } = await (await browser.newBrowserCDPSession()).send("Browser.getVersion");
  reason = notCompared(product);
});
after(async () => {
  if (!reason) hang(taken, findings);
  await browser.close();
  await server.close();
});

/**
 * A test that is passed over, in words, where nothing can be compared.
 * @param {string} name
 * @param {() => Promise<void> | void} look
 */
function compared(name, look) {
  it(name, async (test) => {
    if (reason) test.skip(reason);
    else await look();
  });
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {PageScreenshotOptions} [options]
 */
async function take(page, name, options) {
  taken.push(name);
  findings.push(...judge(name, await page.screenshot({ animations: "disabled", ...options })));
}

/** Fails with what is different in some pictures. @param {string} folder */
function nothingIn(folder) {
  const different = findings.filter(({ name }) => name.startsWith(`${folder}/`)).map(({ name, words }) => `${name}: ${words}`);
  assert.deepEqual(different, [], "the new pictures are in target/visual/, side by side with the old ones in target/visual/pictures.html");
}

describe("pictures of the explainer", () => {
  for (const [folder, view] of Object.entries(VIEWS)) {
    compared(folder, async () => {
      const { page, close } = await show(browser, `${server.origin}/${view.language ?? "en"}`, view);
      await layer(page, "app");
      await dress(page, view.magnified);
      if (!view.paper) await take(page, `${folder}/first-screen`);
      /** @param {Record<string, string>} parts */
      const takeAll = async (parts) => {
        for (const [name, part] of Object.entries(parts)) {
          const clip = await alone(page, part);
          if (clip.height > EMPTY) await take(page, `${folder}/${name}`, { fullPage: true, clip });
        }
      };
      // On paper all is open by itself.
      if (!view.paper) {
        await takeAll(CLOSED);
        await unfold(page, view.everyCountry);
      }
      await takeAll(PARTS);
      await close();
      nothingIn(folder);
    });
  }

  compared("sheets", async () => {
    for (const [name, path] of Object.entries(SHEETS)) {
      const { page, close } = await show(browser, `${server.origin}/frozen/${path}`, VIEWS.paper);
      await take(page, `sheets/${name}`, { fullPage: true });
      await close();
    }
    nothingIn("sheets");
  });

  for (const view of [VIEWS.light, VIEWS.mirrored]) {
    it(`are drawn with letters that every machine has: ${view.language ?? "en"}`, async () => {
      const { page, close } = await show(browser, `${server.origin}/${view.language ?? "en"}`, view);
      await layer(page, "app");
      await unfold(page, true);
      const { foreign, own } = await foreignLetters(page);
      assert.deepEqual(foreign, []);
      assert.ok(own > 300, `${own} texts`);
      await close();
    });
  }

  compared("are all that are kept, and take little room", () => {
    const { names, bytes } = shelf();
    assert.deepEqual(names, taken.toSorted());
    assert.ok(bytes <= ROOM, `${bytes} bytes`);
    console.log(`${names.length} pictures, ${(bytes / 1e6).toFixed(2)} MB`);
  });
});
