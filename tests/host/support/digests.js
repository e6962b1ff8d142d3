// Pages that have loaded scripts of ours before the loader does, for the tests of digests in both browsers.

import { readFileSync } from "node:fs";

export const VERSION = JSON.parse(readFileSync(new URL("../../../dist/manifest.json", import.meta.url), "utf8")).version;

export const PAGE = '<palermo-explainer lang="en"></palermo-explainer><script async src="/site/embed.js" data-insert="off"></script>';

/** @param {string} name */
const address = (name) => `/site/v/${VERSION}/${name}`;

/** How a page may have loaded a script, by name. @type {Record<string, (name: string) => string>} */
export const BEFORE = {
  modulepreload: (name) => `<link rel="modulepreload" href="${address(name)}" crossorigin>`,
  preload: (name) => `<link rel="preload" as="script" href="${address(name)}" crossorigin>`,
  "a module of its own": (name) => `<script type="module" src="${address(name)}"></script>`,
};

/**
 * A server that sends another script in place of ours, which says so when it is called.
 * @param {string} name
 * @returns {import("./server.js").Change}
 */
export const alteredScripts = (name) => (path, answer) => {
  if (!path.endsWith(name)) return;
  answer.body = Buffer.from(
    "const altered = () => { document.documentElement.dataset.ran = 1; }; export { altered as protect, altered as begin };",
  );
};

/** Whether the other script was called: run in the page. */
export const RAN = "document.documentElement.dataset.ran";
