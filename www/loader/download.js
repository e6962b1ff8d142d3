// Files of the release: each is checked by its digest and downloaded once for all elements on the page.

import { once } from "./once.js";
import { failure } from "./report.js";

/**
 * Asks for a file: no cookies, and no word of the page on which the explainer is read.
 * @param {URL | string} address
 * @param {RequestInit} [more]
 */
export const quietly = (address, more) => fetch(address, { __proto__: null, credentials: "omit", referrerPolicy: "no-referrer", ...more });

/**
 * Fetches a file of the release.
 * @param {URL} address
 * @param {string} integrity
 * @param {(response: Response) => Promise<T>} parse
 * @param {string} kind the first word of the codes with which failures are reported, `fragment` or `wasm`
 * @returns {Promise<T>}
 * @template T
 */
export function download(address, integrity, parse, kind) {
  /** @type {(attempt: number, signal: AbortSignal) => Promise<T>} */
  const ask = (attempt, signal) =>
    // Past the browser's own store the second time: what lies there may be what is wrong, or what stalls.
    quietly(address, { integrity, signal, cache: attempt ? "reload" : "default" }).then(
      (response) => (response.ok ? parse(response) : Promise.reject(response)),
      () => Promise.reject(),
    );
  return once(address.href, ask, (problem) => explain(problem, address, kind));
}

/**
 * Says why a file was refused. Browsers do not: unless the server did, it is asked once more, without the digest.
 * @param {unknown} problem an error or an answer, where there is one
 * @param {string | URL} address
 * @param {string} kind
 * @returns {Promise<never>}
 */
export async function explain(problem, address, kind) {
  if (problem instanceof Error) throw problem;
  const response = /** @type {Response | undefined} */ (problem ?? (await quietly(address, { method: "HEAD" }).catch(() => {})));
  throw failure(`${kind}-${response?.ok ? "integrity" : "missing"}`, address);
}
