// Hosts that put the explainer into an odd place.

import { style } from "./page.js";

/**
 * @param {string} name
 * @param {string} rules
 * @param {import("./page.js").Fixture} [more]
 * @returns {import("./page.js").Fixture}
 */
const wrapped = (name, rules, more) => ({
  name,
  head: style(rules),
  place: ({ element, script }) => `<div class="place">${element}</div>${script}`,
  ...more,
});

/** @type {import("./page.js").Fixture[]} */
export const PLACES = [
  {
    name: "under a cookie banner",
    head: style(
      ".consent { position: fixed; inset: auto 0 0; height: 30vh; z-index: 2147483647; background: #eee } .top { position: fixed; inset: 0 0 auto; height: 20vh; z-index: 2147483647; background: #ddd }",
    ),
    before: '<div class="top">Sign up for our newsletter</div><div class="consent">We value your privacy <button>Accept</button></div>',
  },
  wrapped(
    "in a box with transform, filter and no overflow",
    ".place { transform: translateZ(0); filter: brightness(1); overflow: hidden; perspective: 500px; will-change: transform } main { overflow: hidden; contain: paint }",
  ),
  wrapped("in a box that scrolls", ".place { height: 700px; overflow: auto }"),
  wrapped("in a body that is zoomed", "body { zoom: 1.5 }"),
  wrapped("in a row of boxes", ".place { display: flex }"),
  wrapped("in a column that centres", ".place { display: flex; flex-direction: column; align-items: center }"),
  wrapped("in a box that floats", ".place { float: inline-end }"),
  wrapped("in a grid that centres", ".place { display: grid; place-items: center }"),
  wrapped("in a narrow container", ".place { container-type: inline-size; width: 340px }"),
  wrapped("in a tab that is shown later", ".place { display: none } .place.shown { display: block }", {
    async arrive({ page }) {
      await page.locator('palermo-explainer[data-layer="html"]').waitFor({ state: "attached" });
      await page.evaluate(() => document.querySelector(".place").classList.add("shown"));
    },
  }),
  {
    name: "in a disclosure that is opened later",
    place: ({ element, script }) => `<details id="place"><summary>More</summary>${element}</details>${script}`,
    arrive: async ({ page }) => {
      await page.locator('palermo-explainer[data-layer="html"]').waitFor({ state: "attached" });
      await page.locator("#place > summary").click();
    },
  },
  {
    name: "in a modal dialog",
    place: ({ element, script }) => `<dialog>${element}</dialog>${script}`,
    arrive: ({ page }) => page.evaluate(() => document.querySelector("dialog").showModal()),
  },
  {
    name: "inside another shadow root",
    // The script cannot see that there is one in there, and would insert another.
    place: ({ script }) => `<div id="outer"></div>${script.replace("async", 'data-insert="off" async')}`,
    arrive: ({ page, parts }) =>
      page.evaluate((markup) => {
        const root = document.querySelector("#outer").attachShadow({ mode: "open" });
        const made = new DOMParser().parseFromString(markup, "text/html").querySelector("palermo-explainer");
        root.append(document.importNode(made, true));
      }, parts.element),
  },
  { name: "on a page with another base", head: '<base href="/deep/down/" target="_blank" />' },
];
