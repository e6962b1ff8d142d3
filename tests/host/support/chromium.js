// Chromium for the tests of host pages: the system's own, headless.

import { readFile } from "node:fs/promises";
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { AXE, axeFinds } from "./axe.js";
import { page as hostPage, serve } from "./server.js";

/** @typedef {import("playwright-core").Page} Page */

/** A test, as far as it must be known to whoever puts something in order after it. @typedef {{ after: (undo: () => unknown) => unknown }} Test */

/**
 * A host page, and whoever reads it.
 * @typedef {object} Visiting
 * @property {Record<string, string>} [headers] of the page
 * @property {import("./server.js").Change} [change]
 * @property {import("playwright-core").BrowserContextOptions} [settings] of the browser
 * @property {string} [head] what the host has in it
 * @property {string} [language] of the host
 * @property {Record<string, import("./server.js").Written>} [pages] more of the host's, by path
 */

/** A page that was opened, and what is written down of it. @typedef {Awaited<ReturnType<typeof open>>} Opened */

/** A host page that was visited. @typedef {Opened & { server: import("./server.js").Server }} Visited */

/** Visits a host page with this body. @typedef {(test: Test, body: string, visiting?: Visiting) => Promise<Visited>} Visit */

/** How long a test may look at a page, in milliseconds. */
const PATIENCE = 180_000;

/** Chromium looks for its maker's hosts otherwise, and a test must not wait for that. */
const QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--no-sandbox"];

/**
 * Chromium's headless shell, which has no window: the same engine for half the work. Where it is not installed, or a test is about what a
 * browser does around the page (leaving, covering, measuring), the whole browser.
 * @param {string[]} [more] arguments beside the usual
 * @param {import("playwright-core").LaunchOptions & { whole?: boolean }} [settings]
 */
export function launch(more = [], { whole = false, ...settings } = {}) {
  const browser = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  const executablePath = whole ? browser : (process.env.CHROMIUM_SHELL_PATH ?? browser);
  return chromium.launch({ executablePath, args: [...QUIET, ...more], ...settings });
}

/**
 * A page that writes down what it says in the console, what goes wrong, and the explainers' events.
 * @param {import("playwright-core").Browser} browser
 * @param {import("playwright-core").BrowserContextOptions} [settings]
 */
export async function open(browser, settings = {}) {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Pacific/Fiji", ...settings });
  const page = await context.newPage();
  /** @type {string[]} */
  const messages = [];
  /** @type {string[]} */
  const requested = [];
  page.on("request", (request) => requested.push(request.url()));
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(`uncaught: ${error.message}`));
  await page.addInitScript(() => {
    globalThis.heard = [];
    for (const name of /** @type {const} */ (["explainer-ready", "explainer-error"])) {
      document.addEventListener(name, ({ detail }) => globalThis.heard.push(detail.code ?? detail.layer));
    }
  });
  return { page, messages, requested, close: () => context.close() };
}

/**
 * Starts Chromium for the tests of a file.
 * @param {{ whole?: boolean }} [settings] whether they take the whole browser
 * @returns {Visit} browser context and server are gone after the test
 */
export function inChromium({ whole = false } = {}) {
  /** @type {import("playwright-core").Browser} */
  let browser;
  before(async () => {
    browser = await launch([], { whole });
  });
  after(() => browser.close());

  return async function visit(test, body, { headers, change, settings, head, language, pages } = {}) {
    const server = await serve({ pages: { "/": { body: hostPage(body, { head, language }), headers }, ...pages }, change });
    const opened = await open(browser, settings);
    // A page that never answers fails its test and does not hold up the others.
    const patience = setTimeout(opened.close, PATIENCE);
    test.after(async () => {
      clearTimeout(patience);
      await opened.close();
      await server.close();
    });
    await opened.page.goto(server.origin);
    return { ...opened, server };
  };
}

/**
 * Waits until the explainers of a page have said something: a layer or a code.
 * @param {Page} page
 * @param {string} what
 */
export function heard(page, what) {
  return page.waitForFunction((wanted) => globalThis.heard.includes(wanted), what);
}

/**
 * What explainers have written into the console, once there is something: its words come after the event.
 * @param {Page} page
 * @param {string[]} messages
 */
export async function complaints(page, messages) {
  const lines = () => messages.filter((message) => message.startsWith("palermo-explainer:"));
  while (!lines().length) await page.waitForEvent("console");
  return lines();
}

/**
 * Waits for a layer of the first explainer on a page.
 * @param {Page} page
 * @param {string} name
 */
export function layer(page, name) {
  // The app may come so soon after the text that nobody sees the layer in between.
  const higher = name === "html" ? ', palermo-explainer[data-layer="app"]' : "";
  return page.locator(`palermo-explainer[data-layer="${name}"]${higher}`).first().waitFor({ state: "attached" });
}

/**
 * What axe finds on a page, one line for each thing: rule, element, advice. Every rule, best practices and AAA included.
 * @param {Page} page
 * @param {string[]} [except] rules that are left out; docs/accessibility.md says why
 * @returns {Promise<string[]>}
 */
export async function violations(page, except = []) {
  await page.evaluate(await readFile(AXE, "utf8"));
  return page.evaluate(`(${axeFinds})(null, ${JSON.stringify(except)})`);
}
