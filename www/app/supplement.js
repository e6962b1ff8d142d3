// A host's own helplines, resources, introduction and contact: fetched, read by a program that only they need, and put into their
// places. Bundled with the glue of that program into a script of its own.

import initialise, { read } from "glue";
import { build } from "../loader/fragment.js";
import { failure } from "../loader/report.js";
import { PATIENCE } from "../loader/time.js";

/** The code of a supplement that is wrong. */
const INVALID = "supplement-invalid";

/** The code of a supplement that cannot be had. */
const UNREACHABLE = "supplement-unreachable";

/** How large it may be, in bytes. What reads it refuses more; this spares a reader the download of it. */
const LIMIT = 256 * 1024;

/**
 * Fetches a supplement.
 * @param {string} address
 * @param {AbortSignal} signal ends it
 * @returns {Promise<Uint8Array>}
 */
async function fetchSupplement(address, signal) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  const end = () => patience.abort();
  signal.addEventListener("abort", end);
  /** @type {RequestInit} */
  const asked = { credentials: "omit", referrerPolicy: "no-referrer", signal: patience.signal };
  let refused = "cannot be fetched: allow it by connect-src of this page and by Access-Control-Allow-Origin of its server";
  try {
    let response = await fetch(address, { ...asked, redirect: "manual" });
    if (response.type === "opaqueredirect") {
      // To follow is to ask, and a site that nobody has named learns of no reader. So the browser may follow where it stays on the
      // page's own site by its own rules; it does not begin where the address is of another.
      refused = "leads on to another address: name the one at which the file itself is";
      response = await fetch(address, { ...asked, mode: "same-origin" });
    }
    if (!response.ok || !response.body) throw unreachable(address, `answers ${response.status}: look whether the file is there`);
    return await limited(response.body, address);
  } catch (error) {
    if (error.code === INVALID || error.code === UNREACHABLE) throw error;
    const late = `does not arrive within ${PATIENCE / 1000} seconds: make it smaller or its server faster`;
    throw unreachable(address, patience.signal.aborted ? late : refused);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", end);
    // Nothing more is sent of what is too large.
    end();
  }
}

/**
 * @param {ReadableStream<Uint8Array<ArrayBuffer>>} stream
 * @param {string} address
 */
async function limited(stream, address) {
  const parts = [];
  let size = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    size += value.length;
    if (size > LIMIT) {
      throw failure(INVALID, `the supplement ${address} is larger than ${LIMIT / 1024} KB: leave out what this page does not need`);
    }
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/**
 * @param {string} address
 * @param {string} what
 */
function unreachable(address, what) {
  return failure(UNREACHABLE, `the supplement ${address} ${what}`);
}

/** @type {Promise<unknown> | undefined} */
let starting;

/**
 * Starts what reads supplements, once.
 * @param {ArrayBuffer} module
 */
export function start(module) {
  starting ??= initialise({ module_or_path: module });
  return starting;
}

/**
 * Puts what a file holds on the page; one that cannot be had, or that is wrong in any place, changes nothing.
 * @param {string} address
 * @param {AppBundle} bundle
 * @param {ShadowRoot} root
 * @param {import("../loader/country.js").Countries} countries
 * @param {AbortSignal} signal ends it
 * @returns {Promise<Supplied | undefined>} nothing where it was ended
 */
export async function supply(address, bundle, root, countries, signal) {
  const bytes = await fetchSupplement(address, signal);
  if (signal.aborted) return undefined;
  try {
    return new Supplied(patchOf(bytes, bundle, root.querySelector(".explainer").lang), root, countries);
  } catch (error) {
    const [code, fate] =
      error instanceof WebAssembly.RuntimeError ? ["wasm-trap", "cannot be read here"] : [INVALID, "is not used. Mend what is wrong in it"];
    throw failure(code, `the supplement ${address} ${fate}:\n${error.message}`);
  }
}

/**
 * What is wrong with a file.
 * @param {Uint8Array} bytes
 * @param {AppBundle} bundle
 * @param {string} language
 * @returns {string[]} a line for each problem
 */
export function problemsOf(bytes, bundle, language) {
  try {
    patchOf(bytes, bundle, language);
    return [];
  } catch (error) {
    return error.message.split("\n");
  }
}

/**
 * What a supplement does with a page: `SupplementPatch` of `src/application/supplement.rs`. Each `ElementTree` is one that `build` takes.
 * @typedef {object} Patch
 * @property {ElementTree[]} introduction
 * @property {ElementTree[]} contact
 * @property {[string, number][]} replaced
 * @property {[string, ElementTree[]][]} cards
 * @property {ElementTree[]} countries
 * @property {[country: null, newCountries: unknown, resources: unknown]} islands
 */

/**
 * @param {Uint8Array} bytes
 * @param {AppBundle} bundle
 * @param {string} language
 * @returns {Patch}
 */
function patchOf(bytes, bundle, language) {
  const names = new Intl.DisplayNames([language], { type: "region" });
  return JSON.parse(read(bytes, JSON.stringify(bundle), (code) => names.of(code)));
}

/** What a supplement has put on the page. */
export class Supplied {
  /** What takes each thing away again. @type {(() => void)[]} */
  #undo = [];
  /** What changes in the islands: countries that are new in the choice, and the resources where they are others. @type {[newCountries: unknown, resources: unknown]} */
  changes;

  /**
   * Puts everything in its place.
   * @param {Patch} patch
   * @param {ShadowRoot} root
   * @param {import("../loader/country.js").Countries} countries
   */
  constructor({ introduction, contact, replaced, cards, countries: added, islands }, root, countries) {
    const [, newCountries, resources] = islands;
    this.changes = [newCountries, resources];
    for (const tree of introduction) this.#put(tree, (node) => root.querySelector(".introduction").after(node));
    if (contact.length) this.#put(["div", { class: "contact" }, ...contact], (node) => root.querySelector(".calling").after(node));
    /** @param {string} code */
    const helplines = (code) => /** @type {HTMLElement} */ (countries.item(code)).querySelector(".helplines");
    for (const [code, place] of replaced) {
      const card = /** @type {HTMLElement} */ (helplines(code).children[place]);
      card.hidden = true;
      this.#undo.push(() => {
        card.hidden = false;
      });
    }
    for (const [code, items] of cards) this.#put(["ul", { class: "helplines" }, ...items], (node) => helplines(code).before(node));
    for (const tree of added) this.#put(tree, (node) => countries.add(node));
  }

  /** Takes everything away. */
  remove() {
    for (const undo of this.#undo.splice(0).reverse()) undo();
  }

  /**
   * @param {ElementTree} tree
   * @param {(node: HTMLElement) => void} insert
   */
  #put(tree, insert) {
    const node = build(tree);
    insert(node);
    this.#undo.push(() => node.remove());
  }
}
