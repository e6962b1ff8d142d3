// The shapes in which a reader meets the explainer, in light and dark, from left to right and from right to left.

import { inChromium, layer } from "./chromium.js";
import { looking } from "./looking.js";
import { page as hostPage } from "./server.js";

const SITES = { ltr: { folder: "/site", tag: "en" }, rtl: { folder: "/pseudo-locale", tag: "ar-XB" } };

/** A host that is laid out for telephones and follows the reader's choice of light or dark. */
const HEAD = '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">';

/** How each shape is reached. */
const PATHS = {
  standalone: ({ folder, tag }) => `${folder}/${tag}/`,
  embed: ({ tag }) => `/embed-${tag}`,
  frame: ({ folder, tag }) => `${folder}/frame/${tag}/`,
};

/**
 * Every view of the explainer, or some of them.
 * @param {{ shapes?: string[], schemes?: string[], directions?: string[] }} [wanted]
 * @returns {Array<{ what: string, shape: string, scheme: string, direction: string }>}
 */
export function views({ shapes = Object.keys(PATHS), schemes = ["light", "dark"], directions = ["ltr", "rtl"] } = {}) {
  return shapes.flatMap((shape) =>
    schemes.flatMap((scheme) => directions.map((direction) => ({ what: `${shape}, ${scheme}, ${direction}`, shape, scheme, direction }))),
  );
}

/**
 * Starts Chromium for the tests of a file.
 * @returns a function that shows the explainer in a view, its program running; `looking` is there in the page
 */
export function inShapes() {
  const visit = inChromium();
  return async function show(test, { shape = "embed", scheme = "light", direction = "ltr" }, options = {}) {
    const { attributes = 'country="FR"', around = (explainer) => explainer, head = "", settings, layerThen = "app" } = options;
    const site = SITES[direction];
    const explainer = `<palermo-explainer lang="${site.tag}" ${attributes}></palermo-explainer>`;
    const host = around(`${explainer}<script async src="${site.folder}/embed.js"></script>`);
    const pages = { [PATHS.embed(site)]: { body: hostPage(host, { head: HEAD + head, language: site.tag }) } };
    const visited = await visit(test, "", { pages, settings: { colorScheme: scheme, ...settings } });
    await visited.page.addInitScript(looking);
    await visited.page.goto(visited.server.origin + PATHS[shape](site));
    await layer(visited.page, layerThen);
    return visited;
  };
}
