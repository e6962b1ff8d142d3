// The shapes in which a reader meets the explainer, in light and dark, from left to right and from right to left.

import { inChromium, layer } from "./chromium.js";
import { looking } from "./looking.js";
import { page as hostPage } from "./server.js";

/** @typedef {keyof typeof PATHS} Shape */
/** @typedef {"light" | "dark"} Scheme */
/** @typedef {"ltr" | "rtl"} Direction */

/** A shape of the explainer, as a reader with this scheme and this direction sees it. @typedef {{ shape?: Shape, scheme?: Scheme, direction?: Direction }} View */

/**
 * The host around it.
 * @typedef {object} Around
 * @property {string} [attributes] of the element
 * @property {(explainer: string) => string} [around]
 * @property {string} [head]
 * @property {Record<string, string>} [headers] of a page that embeds it
 * @property {import("playwright-core").BrowserContextOptions} [settings]
 * @property {"html" | "app"} [layerThen] the layer that is waited for
 */

/** A build of the site. @typedef {{ folder: string, tag: string }} Site */

/** @type {Record<Direction, Site>} */
const SITES = { ltr: { folder: "/site", tag: "en" }, rtl: { folder: "/pseudo-locale", tag: "ar-XB" } };

/** A host that is laid out for telephones and follows the reader's choice of light or dark. */
const HEAD = '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">';

/** How each shape is reached. */
const PATHS = {
  /** @param {Site} site */
  standalone: ({ folder, tag }) => `${folder}/${tag}/`,
  /** @param {Site} site */
  embed: ({ tag }) => `/embed-${tag}`,
  /** @param {Site} site */
  frame: ({ folder, tag }) => `${folder}/frame/${tag}/`,
};

/**
 * Every view of the explainer, or some of them.
 * @param {{ shapes?: Shape[], schemes?: Scheme[], directions?: Direction[] }} [wanted]
 * @returns {Array<Required<View> & { what: string }>}
 */
export function views({
  shapes = /** @type {Shape[]} */ (Object.keys(PATHS)),
  schemes = ["light", "dark"],
  directions = ["ltr", "rtl"],
} = {}) {
  return shapes.flatMap((shape) =>
    schemes.flatMap((scheme) => directions.map((direction) => ({ what: `${shape}, ${scheme}, ${direction}`, shape, scheme, direction }))),
  );
}

/**
 * Starts Chromium for the tests of a file.
 * @returns {(test: import("./chromium.js").Test, view: View, around?: Around) => Promise<import("./chromium.js").Visited>} shows the
 *   explainer in a view, its program running; `looking` is there in the page
 */
export function inShapes() {
  const visit = inChromium();
  return async function show(test, { shape = "embed", scheme = "light", direction = "ltr" }, options = {}) {
    const { attributes = 'country="FR"', around = (explainer) => explainer, head = "", headers, settings, layerThen = "app" } = options;
    const site = SITES[direction];
    const explainer = `<palermo-explainer lang="${site.tag}" ${attributes}></palermo-explainer>`;
    const host = around(`${explainer}<script async src="${site.folder}/embed.js"></script>`);
    const pages = { [PATHS.embed(site)]: { body: hostPage(host, { head: HEAD + head, language: site.tag }), headers } };
    const visited = await visit(test, "", { pages, settings: { colorScheme: scheme, ...settings } });
    await visited.page.addInitScript(looking);
    await visited.page.goto(visited.server.origin + PATHS[shape](site));
    await layer(visited.page, layerThen);
    return visited;
  };
}
