// The page of a host: controls of its own, then the explainer in whatever place the fixture gives it.
//
// All of it is well-formed XML as well, because one host serves it as such.

/** @import { Page } from "playwright-core" */

/**
 * What a host does to the explainer. Everything may be left out; those that are tested have a name.
 * @typedef {object} Fixture
 * @property {string} [name] what the host does, as the title of its tests
 * @property {string} [doctype]
 * @property {string} [attributes] of the root element
 * @property {string} [head] styles and scripts of the host, before all others
 * @property {string} [before] what the host shows before its own controls
 * @property {string} [element] attributes of the explainer
 * @property {(parts: Parts) => string} [place] where the host puts the explainer and its script
 * @property {(visit: { page: Page, parts: Parts }) => Promise<unknown>} [arrive] what the host, or its reader, does before the explainer is used
 * @property {(page: Page) => Promise<string[]>} [complain] what the host has to complain about afterwards
 * @property {Record<string, string>} [headers]
 * @property {import("playwright-core").BrowserContextOptions} [settings]
 * @property {"light" | "dark"} [scheme] what the explainer looks like here, whatever the reader prefers
 * @property {RegExp} [says] the one thing that the console may say
 */

/** The explainer and its script, as the host pastes them. @typedef {{ element: string, script: string }} Parts */

/** A build of the site, and its language. @typedef {{ site: string, language: string }} Mode */

/** A script of a host, from a function. @param {() => void} run */
export const script = (run) => `<script>(${run})();</script>`;

/** Styles of a host. @param {string} rules */
export const style = (rules) => `<style>${rules}</style>`;

const CONTROLS = `
  <nav><a href="/elsewhere">Home</a> <a href="/elsewhere">About us</a></nav>
  <form><label>Search <input name="q" /></label> <button type="button">Go</button></form>
  <details><summary>A summary of the host</summary><p>And what it hides.</p></details>
  <footer>Written by the host</footer>`;

/** The elements of the host that an explainer may not move or change. */
export const CONTROLLED = "header, header *, h1";

/**
 * What the host pastes.
 * @param {Fixture} fixture
 * @param {Mode} mode
 */
export function parts({ element = "" }, { site, language }) {
  return {
    element: `<palermo-explainer lang="${language}" ${element}><a href="/elsewhere">Facts and help</a></palermo-explainer>`,
    script: `<script async="async" src="${site}/embed.js"></script>`,
  };
}

/** @param {Parts} parts */
const asItComes = ({ element, script }) => element + script;

/**
 * @param {Fixture} fixture
 * @param {Parts} given empty on the page that shows how the host is without an explainer
 */
export function hostPage({ doctype = "<!DOCTYPE html>", attributes = "", head = "", before = "", place = asItComes }, given) {
  return `${doctype}<html lang="en" ${attributes} xmlns="http://www.w3.org/1999/xhtml"><head><meta charset="utf-8" />
    <title>A host</title><meta name="viewport" content="width=device-width" /><meta name="color-scheme" content="light dark" />${head}</head>
    <body>${before}<header>${CONTROLS}</header><main><h1>A host</h1>${place(given)}</main></body></html>`;
}
