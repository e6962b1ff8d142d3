// What pictures are taken of, and how it is looked at. A telephone in every way of looking; wider screens in light alone.

import { manifest } from "../host/support/site.js";

/**
 * A way of looking.
 * @typedef {object} View
 * @property {number} width
 * @property {string} [language]
 * @property {number} [magnified] how many times as large text is
 * @property {boolean} [everyCountry] whether all countries of the list are open
 * @property {boolean} [paper]
 * @property {import("playwright-core").BrowserContextOptions} [settings]
 */

const PHONE = 360;

/** A sheet of A4 without its margins. */
const PAPER = 680;

/** @type {Record<string, View>} */
export const VIEWS = {
  light: { width: PHONE, everyCountry: true },
  dark: { width: PHONE, settings: { colorScheme: "dark" } },
  "forced-colours": { width: PHONE, settings: { forcedColors: "active" } },
  mirrored: { width: PHONE, language: "ar-XB" },
  "large-text": { width: PHONE, magnified: 2 },
  paper: { width: PAPER, paper: true },
  768: { width: 768 },
  1280: { width: 1280 },
};

/** Parts of the explainer as they come: their name, and which of the children of `.explainer` are shown. */
export const CLOSED = { closed: "section:has(> details:not([open]))" };

/** Its parts with everything open, each by itself. */
export const PARTS = {
  masthead: ".masthead",
  ...Object.fromEntries(manifest.sections.map((id) => [id, `[data-section="${id}"]`])),
  ending: ".ending",
};

/** Pages that are printed, in the site. */
export const SHEETS = {
  poster: "paper/en/FR/poster.html",
  "hand-out": "paper/en/FR/handout.html",
  "easy-words": "easy/en/FR/index.html",
};
