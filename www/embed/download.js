// Files of the release: each is checked by its digest and downloaded once for all elements on the page.

import { folder } from "./release.js";
import { Failure } from "./report.js";

/** @type {Map<string, Promise<Response>>} */
const downloads = new Map();

/**
 * Fetches a file of the release.
 *
 * A failure is forgotten, so that a later element tries again.
 * @param {string} name
 * @param {string} integrity
 * @param {(response: Response) => Promise<T>} parse
 * @param {string} kind the first word of the codes with which failures are reported, `fragment` or `wasm`
 * @returns {Promise<T>}
 * @template T
 */
export function download(name, integrity, parse, kind) {
  if (!downloads.has(name)) {
    const address = new URL(name, folder);
    const result = request(address, integrity, kind).then(parse);
    result.catch(() => downloads.delete(name));
    downloads.set(name, result);
  }
  return downloads.get(name);
}

async function request(address, integrity, kind) {
  const settings = { integrity, credentials: "omit", referrerPolicy: "no-referrer" };
  let response;
  try {
    response = await fetch(address, settings);
  } catch {
    // The browser does not say why: ask once more without the digest.
    const found = await fetch(address, { ...settings, integrity: "", method: "HEAD" }).catch(() => undefined);
    if (found?.ok)
      throw new Failure(`${kind}-integrity`, `${address} is not the file of this release: upload the release again, unchanged`);
    throw new Failure(
      `${kind}-missing`,
      `${address} cannot be reached: upload it, or allow it by connect-src and Access-Control-Allow-Origin`,
    );
  }
  if (!response.ok) throw new Failure(`${kind}-missing`, `${address} answers ${response.status}: upload the whole folder of the release`);
  return response;
}
