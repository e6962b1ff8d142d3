// Scripts of the release that come after the text: each checked by its digest, and loaded once for all elements on the page.

import { create, rootElement } from "../exit/page.js";
import { explain } from "./download.js";
import { once } from "./once.js";
import { failure } from "./report.js";

/**
 * Loads a script as a module.
 *
 * Under an address that no page can have loaded before: a browser keeps modules by their whole address, and asks for no digest of one
 * that it has. After `#` that changes neither the request nor what is kept of it; after `?`, for later attempts, it is a request of its
 * own, which waits for none that stalls.
 * @param {URL} where
 * @param {string} integrity
 * @param {string} kind the first word of the codes with which failures are reported
 * @returns {Promise<any>} what it exports
 */
export function script({ href: address }, integrity, kind) {
  let blocked = false;
  /** @param {SecurityPolicyViolationEvent} event */
  const onViolation = ({ blockedURI }) => {
    blocked ||= blockedURI === address;
  };
  /** @type {(attempt: number, signal: AbortSignal) => Promise<any>} */
  const ask = async (attempt, signal) => {
    document.addEventListener("securitypolicyviolation", onViolation, { __proto__: null, signal });
    if (blocked) throw failure("wasm-blocked", address);
    const own = address + (attempt ? "?" : "#") + Math.random();
    await preloaded(own, integrity);
    return import(own);
  };
  return once(address, ask, (problem) => explain(problem, address, kind));
}

/**
 * Fetches a script. `import()` takes no digest, but finds what `modulepreload` has fetched.
 * @param {string} address
 * @param {string} integrity
 * @returns {Promise<unknown>} fails with nothing where the browser refuses, because it does not say why
 */
function preloaded(address, integrity) {
  const link = create("link");
  return new Promise((resolve, reject) => {
    Object.assign(link, { rel: "modulepreload", href: address, integrity, crossOrigin: "anonymous", referrerPolicy: "no-referrer" });
    link.onload = resolve;
    link.onerror = () => reject();
    /** @type {HTMLElement} */ (rootElement()).append(link);
  }).finally(() => link.remove());
}
