// Scripts of the release that come after the text: each checked by its digest, and loaded once for all elements on the page.

import { explain } from "./download.js";
import { once } from "./once.js";
import { failure } from "./report.js";
import { inTime } from "./time.js";

/**
 * Loads a script as a module.
 * @param {URL} where
 * @param {string} integrity
 * @param {string} kind the first word of the codes with which failures are reported
 * @returns {Promise<object>}
 */
export function script(where, integrity, kind) {
  const address = where.href;
  return once(address, () => inTime(preloaded(address, integrity, kind), address).then(() => import(address)));
}

/**
 * Fetches a script. `import()` takes no digest, but finds what `modulepreload` has fetched.
 * @param {string} address
 * @param {string} integrity
 * @param {string} kind
 * @returns {Promise<unknown>}
 */
function preloaded(address, integrity, kind) {
  const settled = new AbortController();
  const link = document.createElement("link");
  const loaded = new Promise((resolve, reject) => {
    const onViolation = ({ blockedURI }) => {
      if (blockedURI === address) reject(failure("wasm-blocked", `${address} may not be loaded here: allow it by script-src`));
    };
    document.addEventListener("securitypolicyviolation", onViolation, { signal: settled.signal });
    Object.assign(link, { rel: "modulepreload", href: address, integrity, crossOrigin: "anonymous", referrerPolicy: "no-referrer" });
    link.onload = resolve;
    link.onerror = () => explain(address, kind).catch(reject);
    document.head.append(link);
  });
  return loaded.finally(() => {
    settled.abort();
    link.remove();
  });
}
