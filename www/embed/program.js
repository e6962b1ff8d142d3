// The program: a script and one WebAssembly module for all elements on the page, fetched only when they may be wanted.

import { explain } from "./download.js";
import { folder } from "./release.js";
import { Failure } from "./report.js";
import { inTime } from "./time.js";

const address = new URL("explainer.js", folder).href;

/** @type {Promise<typeof import("../program/main.js")> | undefined} */
let loading;

/**
 * Loads the program's script, checked by its digest, once. It brings everything else.
 * @param {string} integrity
 */
export function program(integrity) {
  // A failure is forgotten, so that a later element tries again.
  loading ??= inTime(preloaded(integrity), address)
    .then(() => import(address))
    .catch((error) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/**
 * Fetches the script. `import()` takes no digest, but finds what `modulepreload` has fetched.
 * @param {string} integrity
 * @returns {Promise<unknown>}
 */
function preloaded(integrity) {
  const settled = new AbortController();
  const link = document.createElement("link");
  const loaded = new Promise((resolve, reject) => {
    const onViolation = ({ blockedURI }) => {
      if (blockedURI === address) reject(new Failure("wasm-blocked", `${address} may not be loaded here: allow it by script-src`));
    };
    document.addEventListener("securitypolicyviolation", onViolation, { signal: settled.signal });
    Object.assign(link, { rel: "modulepreload", href: address, integrity, crossOrigin: "anonymous", referrerPolicy: "no-referrer" });
    link.onload = resolve;
    link.onerror = () => explain(address, "wasm").catch(reject);
    document.head.append(link);
  });
  return loaded.finally(() => {
    settled.abort();
    link.remove();
  });
}
