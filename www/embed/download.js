// Files of the release: each is checked by its digest and downloaded once for all elements on the page.

import { once } from "./once.js";
import { failure } from "./report.js";
import { inTime } from "./time.js";

/** No cookies, and no word of the page on which the explainer is read. */
const QUIETLY = { credentials: "omit", referrerPolicy: "no-referrer" };

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
  return once(address.href, () => request(address, integrity, kind).then(parse));
}

async function request(address, integrity, kind) {
  const answer = fetch(address, { ...QUIETLY, integrity }).catch(() => explain(address, kind));
  const response = await inTime(answer, address);
  if (!response.ok) throw missing(address, kind, `answers ${response.status}`);
  return response;
}

/**
 * Finds out why a file was refused, because browsers do not say: asks once more without the digest.
 * @param {string | URL} address
 * @param {string} kind
 * @returns {Promise<never>}
 */
export async function explain(address, kind) {
  const response = await fetch(address, { ...QUIETLY, method: "HEAD" }).catch(() => undefined);
  if (!response) throw missing(address, kind, "cannot be reached");
  if (!response.ok) throw missing(address, kind, `answers ${response.status}`);
  throw failure(`${kind}-integrity`, `${address} is not the file of this release: upload the release again, unchanged`);
}

function missing(address, kind, what) {
  return failure(
    `${kind}-missing`,
    `${address} ${what}: upload the whole folder of the release, and allow it by connect-src and Access-Control-Allow-Origin`,
  );
}
