// What the app's script loads is asked for beside it, and not after it: on a slow network each answer that waits for another is felt.

/** The smallest module there is. */
const NOTHING = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/**
 * Answers that were asked for already, by the name of the file: one for all explainers of a page, and none once it was taken.
 * @typedef {Record<string, Promise<Response | undefined> | false>} Early
 */

/** @type {Early} */
const early = {};

/**
 * Asks for the program and its content. What fails is asked for anew by the script, which says why.
 * @param {import("../loader/instance.js").Context} context
 * @returns {Early}
 */
export function ahead({ options, integrity: { bundle, wasm }, quietly }) {
  /** @type {(name: string, integrity: string) => void} */
  const ask = (name, integrity) => {
    early[name] ??= quietly(new URL(name, import.meta.url), { integrity }).catch(/** @returns {undefined} */ () => undefined);
  };
  try {
    // Where the page's policy lets no program run, there is nothing to ask for.
    new WebAssembly.Module(NOTHING);
    ask(`${options.language}.bundle.json`, bundle);
    ask("explainer.wasm", wasm);
  } catch {}
  return early;
}
