// A page that looks the same on every machine: its fonts, its day, its place.

import { readFile } from "node:fs/promises";
import { open } from "../host/support/chromium.js";
import { page as hostPage, serve } from "../host/support/server.js";

/** @import { Browser, Page } from "playwright-core" */
/** @import { View } from "./views.js" */

/** A Tuesday, while offices in Europe are open. */
const NOW = new Date("2026-12-01T10:00:00Z");

/** Two families from npm, under the names by which styles ask for a font first. */
const FAMILIES = { Plain: "noto-sans/{}/NotoSans_{}.ttf", "Iowan Old Style": "noto-serif/{}/NotoSerif_{}.ttf" };
const WEIGHTS = { 400: "400Regular", 600: "600SemiBold", 700: "700Bold", 800: "800ExtraBold" };

/** What letters have beside them, such as a tick. */
const SIGNS = { family: "Signs", weight: "400", file: "noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf" };

const FACES = Object.entries(FAMILIES)
  .flatMap(([family, files]) => Object.entries(WEIGHTS).map(([weight, name]) => ({ family, weight, file: files.replaceAll("{}", name) })))
  .concat(SIGNS);

const FONTS = FACES.map(
  ({ family, weight, file }) => `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("/fonts/${file}") }`,
).join("\n");

/** Pages of the site's own take no font from elsewhere. */
const STYLES = `${FONTS}
  :root { --explainer-font: "Plain", "Signs" }
  body { font-family: "Plain", "Signs" !important; margin: 0 }`;

/** A host that is laid out for telephones and follows the reader's choice of light or dark. */
const HEAD = '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">';

/** Where pages and fonts come from, for all views. */
export async function host() {
  const fonts = FACES.map(async ({ file }) => {
    const body = await readFile(new URL(`../../node_modules/@expo-google-fonts/${file}`, import.meta.url));
    return [`/fonts/${file}`, { body, headers: { "content-type": "font/ttf" } }];
  });
  const explainers = ["en", "ar-XB"].map((language) => {
    const body = `<palermo-explainer lang="${language}"></palermo-explainer><script async src="/frozen/embed.js"></script>`;
    return [`/${language}`, { body: hostPage(body, { head: HEAD, language }).replace("<h1>A host</h1>", "") }];
  });
  return serve({ pages: Object.fromEntries([...(await Promise.all(fonts)), ...explainers]) });
}

/**
 * Opens a page for a view, its fonts there.
 * @param {Browser} browser
 * @param {string} address
 * @param {View} view
 */
export async function show(browser, address, { width, magnified = 1, paper, settings }) {
  const { page, close } = await open(browser, {
    viewport: { width, height: 800 },
    // So much smaller is the picture: what is magnified is as sharp as elsewhere, in a quarter of the bytes.
    deviceScaleFactor: 1 / magnified,
    // What stands for a reader in France; the country is guessed from it.
    timezoneId: "Europe/Paris",
    reducedMotion: "reduce",
    bypassCSP: true,
    ...settings,
  });
  await page.clock.setFixedTime(NOW);
  await page.goto(address);
  await page.addStyleTag({ content: STYLES });
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
  if (paper) await page.emulateMedia({ media: "print" });
  return { page, close };
}

/**
 * Makes it possible to show one part of the explainer at a time: so no part moves another. The exit stays, unseen: where it could not be
 * pressed, another would come above everything.
 * @param {Page} page
 * @param {number} [magnified] how many times as large text is
 */
export function dress(page, magnified = 1) {
  return page.evaluate(
    (size) => {
      const { shadowRoot } = document.querySelector("palermo-explainer");
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`${size}
      .explainer:has(> [data-pictured]) > :not([data-pictured], .masthead) { display: none !important }
      .explainer:has(> [data-pictured]) > .masthead:not([data-pictured]) > :not(:has(.exit)) { display: none !important }
      .explainer:has(> [data-pictured]) > .masthead:not([data-pictured]) > :has(.exit) { position: absolute; inset: 0 0 auto; opacity: 0 }
      .explainer > * { content-visibility: visible !important }`);
      shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
    },
    magnified === 1 ? "" : `.explainer { font-size: ${16 * magnified}px !important }`,
  );
}

/**
 * Opens all that opens; in the list of all countries, three of them or each.
 * @param {Page} page
 * @param {boolean} [everyCountry]
 */
export function unfold(page, everyCountry = false) {
  return page.evaluate((everyCountry) => {
    const { shadowRoot } = document.querySelector("palermo-explainer");
    for (const details of shadowRoot.querySelectorAll("details")) {
      // Of those with one name only one can be open.
      details.removeAttribute("name");
      details.open = everyCountry || !details.matches(".all-countries .countries > :nth-child(n + 4) *");
    }
  }, everyCountry);
}

/**
 * Shows these parts of the explainer alone, and says how much room they take.
 * @param {Page} page
 * @param {string} parts
 */
export async function alone(page, parts) {
  await page.evaluate((parts) => {
    for (const child of document.querySelector("palermo-explainer").shadowRoot.querySelector(".explainer").children) {
      child.toggleAttribute("data-pictured", child.matches(parts));
    }
  }, parts);
  const { width, height } = await page.locator("palermo-explainer").boundingBox();
  return { x: 0, y: 0, width, height: Math.ceil(height) };
}
