// The pages that are measured beside each other, on a server that answers as a good host does: compressed by brotli.

import { readFile } from "node:fs/promises";
import { brotliCompressSync } from "node:zlib";
import { page as hostPage, serve } from "../host/support/server.js";
import { manifest } from "../host/support/site.js";

/** @import { Change } from "../host/support/server.js" */

export { manifest };

const COUNTRY = "FR";

/** What a reader's device says, so that the explainer guesses this country. */
export const READER = { locale: "en-GB", timezoneId: "Europe/Paris", viewport: { width: 360, height: 740 } };

/** As `docs/embedding.md` has it, so that nothing moves. */
const ROOM = "<style>palermo-explainer { display: block; min-height: 100vh }</style>";

const VIEWPORT = '<meta name="viewport" content="width=device-width">';

/**
 * The same text and looks as one file without any script: what the standalone page holds in its shadow root, with its sheet, and the
 * reader's country first, as an author would write it down for it.
 */
async function staticPage() {
  /** @param {string} name */
  const site = (name) => readFile(new URL(`../../dist/${name}`, import.meta.url), "utf8");
  const standalone = await site("en/index.html");
  const text = /<template shadowrootmode="open">(.*?)<\/template>/s.exec(standalone)[1].replace(/<link [^>]*>/, "");
  const country = new RegExp(`<li data-country="${COUNTRY}">.*?(?=<li data-country=|</ul></details><)`, "s").exec(text)?.[0];
  const place = '<ul class="countries"></ul>';
  if (!country || !text.includes(place)) throw new Error("the standalone page is not as this measuring knows it");
  const opened = country.replace("<details>", "<details open>");
  const ready = text.replace(country, "").replace(place, `<ul class="countries">${opened}</ul>`);
  return hostPage(ready, { head: `${VIEWPORT}<style>${await site(`v/${manifest.version}/explainer.css`)}</style>` });
}

/** The paths that are measured, by what they are. */
export const PATHS = { static: "/static", embedded: "/", standalone: "/site/en/" };

/** Starts the server. */
export async function servePages() {
  const compressed = new Map();
  /** @type {Change} */
  const change = (path, answer) => {
    if (!compressed.has(path)) compressed.set(path, brotliCompressSync(answer.body));
    answer.body = compressed.get(path);
    answer.headers["content-encoding"] = "br";
    answer.headers["content-length"] = String(answer.body.length);
  };
  const embedded = '<palermo-explainer lang="en"></palermo-explainer><script async src="/site/embed.js"></script>';
  const pages = { "/": { body: hostPage(embedded, { head: VIEWPORT + ROOM }) }, "/static": { body: await staticPage() } };
  return serve({ pages, change });
}
