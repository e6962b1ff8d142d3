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

/**
 * Loads the module, once.
 * @param {{ script: string, wasm: string }} integrity
 * @returns {Promise<typeof import("../program/main.js")>}
 */
export function program(integrity) {
  // A failure is forgotten, so that a later element tries again.
  starting ??= start(integrity).catch((error) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

/** After a trap, every application of the module is dead, and so is each that would come. @param {Error} error */
export function bury(error) {
  starting = Promise.reject(error);
  starting.catch(() => {});
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
  const [script, module] = await Promise.all([
    inTime(preloaded(integrity.script), address).then(() => import(address)),
    download("explainer.wasm", integrity.wasm, bytes, "wasm"),
  ]);
  await script.start(module);
  return script;
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
