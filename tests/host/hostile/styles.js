// Hosts whose styles reach too far.

import { style } from "./page.js";

/**
 * @param {string} name
 * @param {string} rules
 * @param {import("./page.js").Fixture} [more]
 * @returns {import("./page.js").Fixture}
 */
const styled = (name, rules, more) => ({ name, head: style(rules), ...more });

/** @type {import("./page.js").Fixture[]} */
export const STYLES = [
  styled("root of 62.5 %", "html { font-size: 62.5% } body { font-size: 1.6rem }"),
  styled("text of 9 pixels, in another font", "body { font: italic 300 9px/1 Georgia, serif; color: #999 }"),
  styled("line height of 2.3", "* { line-height: 2.3 !important }"),
  styled(
    "capitals, letter-spacing, justified text",
    "body { text-transform: uppercase; letter-spacing: 0.3em; word-spacing: 1em; text-indent: 3em; text-align: justify; text-shadow: 1px 1px red; white-space: nowrap; user-select: none; cursor: wait }",
  ),
  styled("everything unset", "* { all: unset !important }"),
  styled("content boxes", "*, *::before, *::after { box-sizing: content-box !important }"),
  styled(
    "controls reset",
    "a, button, select, input, summary, details { all: unset !important } summary { display: none !important } a { color: red !important; text-decoration: line-through !important } details > :not(summary) { display: none !important }",
  ),
  styled(
    "a framework's reset",
    "*, *::before, *::after { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; outline: none !important } ul, ol { list-style: none } table { border-collapse: collapse; width: 100% } [hidden] { display: revert !important } img, svg { display: block; max-width: 100% }",
  ),
  styled("boxes that flow anew", "main > * { display: flex !important; gap: 3em } main * { float: left; clear: both; column-count: 2 }"),
  { name: "right to left", attributes: 'dir="rtl"' },
  styled("dark only", ":root { color-scheme: dark; background: #000; color: #fff }", { scheme: "dark" }),
  styled("light only", ":root { color-scheme: only light; background: #fff; color: #000 }", { scheme: "light" }),
  styled("no pointer for anything", "body * { pointer-events: none } main { user-select: none }"),
  styled("hidden until defined", ":not(:defined) { visibility: hidden !important; opacity: 0 !important }"),
  styled("lines from top to bottom", "main { writing-mode: vertical-rl; text-orientation: upright; width: 100%; height: 60em }"),
  styled("text of no size", "main { font-size: 0 }"),
  styled("motion everywhere", "* { transition: all 2s !important; scroll-behavior: smooth !important }", {
    settings: { reducedMotion: "reduce" },
  }),
  styled(
    "its own properties",
    ":root, * { --accent: red !important; --surface: red !important; --text: red !important; --measure: 5em !important; --target: 1px !important; --gap: 9em !important; --radius: 5em !important }",
  ),
];
