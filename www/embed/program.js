// The program: one WebAssembly module for all elements on the page, fetched only when it may be wanted.

import { download, explain } from "./download.js";
import { folder } from "./release.js";
import { Failure } from "./report.js";
import { inTime } from "./time.js";

const address = new URL("explainer.js", folder).href;

/** The smallest module there is. */
const NOTHING = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** @type {Promise<object> | undefined} */
let starting;

/** @type {Set<(error: Error) => void>} */
const traps = new Set();

/**
 * Loads the module, once.
 * @param {{ script: string, wasm: string }} integrity
 * @returns {Promise<{ Application: new (bundle: string) => object }>}
 */
export function program(integrity) {
  // A failure is forgotten, so that a later element tries again.
  starting ??= start(integrity).catch((error) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

/**
 * Calls back when the program traps: after that, every island of the module is dead.
 *
 * A trap may come in a microtask or an event that no `try` of ours is around; the window hears of it all the same.
 * @param {(error: Error) => void} callback
 * @param {AbortSignal} signal ends the interest
 */
export function whenItTraps(callback, signal) {
  traps.add(callback);
  signal.addEventListener("abort", () => traps.delete(callback));
}

async function start(integrity) {
  try {
    // Ask before downloading what could not run.
    new WebAssembly.Module(NOTHING);
  } catch (error) {
    const advice =
      "allow it by 'wasm-unsafe-eval' in the script-src of the page's Content-Security-Policy; the explainer is whole without it";
    throw new Failure("wasm-blocked", `WebAssembly may not run here (${error.message}): ${advice}`);
  }
  const [glue, module] = await Promise.all([
    inTime(preloaded(integrity.script), address).then(() => import(address)),
    download("explainer.wasm", integrity.wasm, bytes, "wasm"),
  ]);
  listenForTraps();
  await glue.default({ module_or_path: module });
  return glue;
}

function bytes(response) {
  const type = response.headers.get("content-type");
  if (type?.startsWith("application/wasm")) return response.arrayBuffer();
  throw new Failure("wasm-type", `${response.url} is served as ${type}: let the server send .wasm files as application/wasm`);
}

/**
 * Fetches the module's glue checked by its digest. `import()` takes none, but finds what `modulepreload` has fetched.
 * @param {string} integrity
 * @returns {Promise<unknown>}
 */
function preloaded(integrity) {
  const settled = new AbortController();
  const loaded = new Promise((resolve, reject) => {
    const onViolation = ({ blockedURI }) => {
      if (blockedURI === address) reject(new Failure("wasm-blocked", `${address} may not be loaded here: allow it by script-src`));
    };
    document.addEventListener("securitypolicyviolation", onViolation, { signal: settled.signal });
    const link = document.createElement("link");
    Object.assign(link, { rel: "modulepreload", href: address, integrity, crossOrigin: "anonymous", referrerPolicy: "no-referrer" });
    link.onload = resolve;
    link.onerror = () => explain(address, "wasm").catch(reject);
    document.head.append(link);
  });
  return loaded.finally(() => settled.abort());
}

function listenForTraps() {
  const onError = ({ error, reason }) => {
    const cause = error ?? reason;
    // Other programs on the page may trap too: ours has its own glue in the stack.
    if (!(cause instanceof WebAssembly.RuntimeError) || !cause.stack?.includes(address)) return;
    starting = Promise.reject(cause);
    starting.catch(() => {});
    for (const callback of traps) callback(cause);
  };
  addEventListener("error", onError);
  addEventListener("unhandledrejection", onError);
}
