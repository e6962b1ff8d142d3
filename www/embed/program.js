// The program: one WebAssembly module for all elements on the page, fetched only when it may be wanted.

import { download } from "./download.js";
import { folder } from "./release.js";
import { Failure } from "./report.js";

const address = new URL("explainer.js", folder).href;

let starting;

/** @type {((error: Error) => void)[]} */
const traps = [];

/**
 * Calls back when the program traps: after that, every island of the module is dead.
 *
 * A trap may come in a microtask or an event that no `try` of ours is around; the window hears of it all the same.
 * @param {(error: Error) => void} callback
 */
export function whenItTraps(callback) {
  traps.push(callback);
}

function listenForTraps() {
  const onError = ({ error, reason }) => {
    const cause = error ?? reason;
    // Other programs on the page may trap too: ours has its own glue in the stack.
    if (cause instanceof WebAssembly.RuntimeError && cause.stack?.includes(address)) {
      for (const callback of traps.splice(0)) callback(cause);
    }
  };
  addEventListener("error", onError);
  addEventListener("unhandledrejection", onError);
}

/**
 * Loads the module, once.
 * @param {{ script: string, wasm: string }} integrity
 * @returns {Promise<{ Application: new (bundle: string) => object }>}
 */
export function program(integrity) {
  starting ??= start(integrity);
  return starting;
}

async function start(integrity) {
  const [glue, module] = await Promise.all([
    preloaded(address, integrity.script).then(() => import(address)),
    download("explainer.wasm", integrity.wasm, (response) => response.arrayBuffer(), "wasm"),
  ]);
  try {
    await glue.default({ module_or_path: module });
  } catch (error) {
    const advice =
      "allow it by 'wasm-unsafe-eval' in the script-src of the page's Content-Security-Policy; the explainer is whole without it";
    throw new Failure("wasm-blocked", `WebAssembly does not start (${error.message}): ${advice}`);
  }
  listenForTraps();
  return glue;
}

/**
 * Fetches a module checked by its digest. `import()` takes none, but finds what `modulepreload` has fetched.
 * @param {string} address
 * @param {string} integrity
 * @returns {Promise<void>}
 */
function preloaded(address, integrity) {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "modulepreload", href: address, integrity, crossOrigin: "anonymous", referrerPolicy: "no-referrer" });
    link.onload = () => resolve();
    link.onerror = () => reject(new Failure("wasm-missing", `${address} cannot be loaded: upload it, or allow it by script-src`));
    document.head.append(link);
  });
}
