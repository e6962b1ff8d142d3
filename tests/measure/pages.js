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
const ROOM = "palermo-explainer { display: block; min-height: 100vh }";

/** A page of a host has its looks in a sheet that it links, and nothing of it is drawn before that is there. */
const SHEET = '<link rel="stylesheet" href="/host.css">';

const CSS = { "content-type": "text/css; charset=utf-8" };

const VIEWPORT = '<meta name="viewport" content="width=device-width">';

/**
 * The same text and looks without any script: what the standalone page holds in its shadow root, and the reader's country first, as an
 * author would write it down for it. Its looks stand in the sheet of the host, as those of any text on its pages; or else in the page
 * itself, which no page can outrun and few are.
 */
async function staticPages() {
  /** @param {string} name */
  const site = (name) => readFile(new URL(`../../dist/${name}`, import.meta.url), "utf8");
  const standalone = await site("en/index.html");
  const text = /<template shadowrootmode="open">(.*?)<\/template>/s.exec(standalone)[1].replace(/<link [^>]*>/, "");
  const country = new RegExp(`<li data-country="${COUNTRY}">.*?(?=<li data-country=|</ul></details><)`, "s").exec(text)?.[0];
  const place = '<ul class="countries"></ul>';
  if (!country || !text.includes(place)) throw new Error("the standalone page is not as this measuring knows it");
  const opened = country.replace("<details>", "<details open>");
  const ready = text.replace(country, "").replace(place, `<ul class="countries">${opened}</ul>`);
  const looks = await site(`v/${manifest.version}/explainer.css`);
  return {
    "/static": { body: hostPage(ready, { head: VIEWPORT + SHEET.replace("host", "text") }) },
    "/text.css": { body: looks, headers: CSS },
    "/file": { body: hostPage(ready, { head: `${VIEWPORT}<style>${looks}</style>` }) },
  };
}

/** The path of a host page with the explainer in a frame. */
export const FRAMED = "/framed";

/** The paths that are measured, by what they are; the release before this one where there is one to be measured beside. */
export const PATHS = {
  static: "/static",
  "one file": "/file",
  embedded: "/",
  framed: FRAMED,
  standalone: "/site/en/",
  ...(process.env.PALERMO_BENCH_AGAINST && { "release before": "/before" }),
};

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
  /** @param {string} site */
  const embedded = (site) => `<palermo-explainer lang="en"></palermo-explainer><script async src="${site}/embed.js"></script>`;
  // As `docs/embedding.md` has it, at the top of the page, where nothing would be gained by waiting for it to come near.
  const framed =
    '<iframe src="/site/frame/en/" title="Explainer" width="100%" height="640" style="border: 0"></iframe><script async src="/site/frame.js"></script>';
  const pages = {
    "/": { body: hostPage(embedded("/site"), { head: VIEWPORT + SHEET }) },
    "/before": { body: hostPage(embedded("/release"), { head: VIEWPORT + SHEET }) },
    [FRAMED]: { body: hostPage(framed, { head: VIEWPORT + SHEET }) },
    "/host.css": { body: ROOM, headers: CSS },
    ...(await staticPages()),
  };
  return serve({ pages, change });
}
