// A host's web server for tests: the built site under /site/, the one with the pseudo-locale under /pseudo-locale/, the one from frozen
// content under /frozen/, and pages that a test writes itself.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

/** @param {string} folder */
const built = (folder) => fileURLToPath(new URL(`../../../${folder}/`, import.meta.url));

const SITE = built("dist");

/** More sites, by the beginnings of their paths. @type {Record<string, string>} */
const SITES = {
  "/site": SITE,
  "/pseudo-locale": built("target/pseudo-locale"),
  "/frozen": built("target/frozen"),
  // A release that this one is measured beside (`cargo xtask bench --against FOLDER`).
  ...(process.env.PALERMO_BENCH_AGAINST && { "/release": process.env.PALERMO_BENCH_AGAINST }),
};

/** @type {Record<string, string>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/**
 * A page, or a file, that a test writes itself.
 * @typedef {{ body: string | Buffer, headers?: Record<string, string> }} Written
 */

/**
 * What the server is about to answer. One with `stalls` comes half and does not end.
 * @typedef {{ status: number, headers: Record<string, string>, body: Buffer, stalls?: boolean }} Answer
 */

/**
 * May replace what the site answers, to play a broken host; the answer waits for what it gives back.
 * @typedef {(path: string, answer: Answer) => unknown} Change
 */

/** A server that runs: where, what it was asked for, and the pages of the test. @typedef {Awaited<ReturnType<typeof serve>>} Server */

/**
 * Starts a server.
 * @param {object} [settings]
 * @param {Record<string, Written>} [settings.pages] by path
 * @param {(request: import("node:http").IncomingMessage) => void} [settings.listen] is told of every request
 * @param {Change} [settings.change]
 */
export async function serve({ pages = {}, change = () => {}, listen = () => {} } = {}) {
  /** @type {string[]} */
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://host.test");
    requests.push(pathname);
    listen(request);
    const answer = await find(pathname, pages);
    await change(pathname, answer);
    if (answer.stalls) {
      response.writeHead(answer.status, { ...answer.headers, "content-length": answer.body.length });
      response.write(answer.body.subarray(0, answer.body.length / 2));
      return;
    }
    response.writeHead(answer.status, answer.headers).end(request.method === "HEAD" ? undefined : answer.body);
  });
  const origin = `http://127.0.0.1:${await portOf(server)}`;
  return {
    origin,
    requests,
    pages,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * Lets a server listen where nobody else does.
 * @param {import("node:net").Server} server
 */
export async function portOf(server) {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  return /** @type {import("node:net").AddressInfo} */ (server.address()).port;
}

/**
 * @param {string} pathname
 * @param {Record<string, Written>} pages
 * @returns {Promise<Answer>}
 */
async function find(pathname, pages) {
  // Browsers ask for it by themselves, and a host has one.
  if (pathname === "/favicon.ico") return { status: 204, headers: {}, body: Buffer.of() };
  const page = pages[pathname];
  if (page) {
    return { status: 200, headers: { "content-type": TYPES[".html"], ...page.headers }, body: Buffer.from(page.body) };
  }
  const prefix = Object.keys(SITES).find((prefix) => pathname.startsWith(`${prefix}/`)) ?? "";
  const folder = SITES[prefix] ?? SITE;
  const name = normalize(pathname.slice(prefix.length)).replace(/\/$/, "/index.html");
  try {
    const body = await readFile(join(folder, name));
    return { status: 200, headers: { "content-type": TYPES[extname(name)] ?? "text/plain", ...(await told(folder, name)) }, body };
  } catch {
    return { status: 404, headers: { "content-type": "text/plain" }, body: Buffer.from("not found") };
  }
}

/**
 * What `_headers` of the site tells a static host to send with a file, but how long it may be kept.
 * @param {string} folder
 * @param {string} name
 */
async function told(folder, name) {
  /** @type {Record<string, string>} */
  const headers = {};
  let applies = false;
  for (const line of (await readFile(join(folder, "_headers"), "utf8")).split("\n")) {
    if (line.startsWith("/")) {
      const [before, after] = line.split("*");
      applies = name.startsWith(before) && name.endsWith(after ?? "") && (after !== undefined || name === before);
    } else if (applies && line.trim()) {
      const [header, ...value] = line.trim().split(": ");
      headers[header.toLowerCase()] = value.join(": ");
    }
  }
  delete headers["cache-control"];
  return headers;
}

/**
 * A page of a host.
 * @param {string} body
 * @param {{ language?: string, head?: string }} [settings]
 */
export function page(body, { language = "en", head = "" } = {}) {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>A host</title>${head}</head><body><main><h1>A host</h1>${body}</main></body></html>`;
}
