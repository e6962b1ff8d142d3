// The WebAssembly module: one for all elements on the page.

import initialise from "glue";
import { download } from "../loader/download.js";
import { failure } from "../loader/report.js";

/** The address of this script, without what the loader has added to it. */
const [here] = import.meta.url.split(/[?#]/);

/** Where the files of the release lie: this script is one of them. */
const folder = new URL(".", here);

/** The smallest module there is. */
const NOTHING = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** @type {Promise<unknown> | undefined} */
let starting;

/** @type {Set<(error: Error) => void>} */
const traps = new Set();

/** What was asked for before this script was here. @type {import("../companion/ahead.js").Early} */
let early = {};

/** @param {import("../companion/ahead.js").Early} answers */
export const expect = (answers) => {
  early = answers;
};

/**
 * Fetches a file of the release, once for all explainers of the page.
 * @type {<T>(name: string, integrity: string, parse: (response: Response) => Promise<T>, kind: string) => Promise<T>}
 */
export const part = (name, integrity, parse, kind) => {
  const answer = early[name];
  // An answer can be read once, and is asked for once: what comes after it is asked for here.
  early[name] = false;
  return download(new URL(name, folder), integrity, parse, kind, answer);
};

/**
 * Starts the module, once.
 * @param {string} integrity
 */
export function start(integrity) {
  // A failure is forgotten, so that a later element tries again.
  starting ??= run(integrity).catch((error) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

/**
 * Calls back when the module traps: after that, every island of it is dead.
 * @param {(error: Error) => void} callback
 * @param {AbortSignal} signal ends the interest
 */
export function whenItTraps(callback, signal) {
  traps.add(callback);
  signal.addEventListener("abort", () => traps.delete(callback));
}

/** @param {string} integrity */
async function run(integrity) {
  try {
    // Ask before downloading what could not run.
    new WebAssembly.Module(NOTHING);
  } catch (error) {
    throw failure("wasm-blocked", `WebAssembly (${error.message})`);
  }
  const module = await wasm("explainer.wasm", integrity);
  listenForTraps();
  await initialise({ module_or_path: module });
}

/**
 * Fetches a module.
 * @param {string} name
 * @param {string} integrity
 * @returns {Promise<ArrayBuffer>}
 */
export function wasm(name, integrity) {
  return part(name, integrity, bytes, "wasm");
}

/**
 * What the server has sent as another type, as far as it has: many a host cannot change that. It does no harm, since the digest was
 * checked and the bytes are compiled as they are.
 * @type {string | undefined}
 */
export let mistyped;

/** @param {Response} response */
function bytes(response) {
  const type = response.headers.get("content-type");
  if (!type?.startsWith("application/wasm")) mistyped = `${response.url} (${type})`;
  return response.arrayBuffer();
}

/** A trap may come in a microtask or an event that no `try` of ours is around; the window hears of it all the same. */
function listenForTraps() {
  /** @param {Event & { error?: unknown, reason?: unknown }} event */
  const onError = ({ error, reason }) => {
    const cause = error ?? reason;
    // Other programs on the page may trap too: ours has its own glue in the stack.
    if (!(cause instanceof WebAssembly.RuntimeError) || !cause.stack?.includes(here)) return;
    // The module cannot be started again in this page.
    starting = Promise.reject(cause);
    starting.catch(() => {});
    for (const callback of traps) callback(cause);
  };
  addEventListener("error", onError);
  addEventListener("unhandledrejection", onError);
}
