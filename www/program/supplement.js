// A host's own helplines, resources, introduction and contact: fetched, read by the program, and put into their places.

import { failure } from "../embed/report.js";

/** The code of a supplement that is wrong. */
export const INVALID = "supplement-invalid";

/** The code of a supplement that cannot be had. */
const UNREACHABLE = "supplement-unreachable";

/** How long the file may take, in milliseconds. */
const PATIENCE = 10_000;

/** How large it may be, in bytes. The program refuses more; this spares a reader the download of it. */
const LIMIT = 256 * 1024;

/**
 * Fetches a supplement.
 * @param {string} address
 * @param {AbortSignal} signal ends it
 * @returns {Promise<Uint8Array>}
 */
export async function fetchSupplement(address, signal) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  const end = () => patience.abort();
  signal.addEventListener("abort", end);
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
 * @param {ReadableStream<Uint8Array>} stream
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

function unreachable(address, what) {
  return failure(UNREACHABLE, `the supplement ${address} ${what}`);
}

/** What a supplement has put on the page. */
export class Supplied {
  /** What takes each thing away again. @type {(() => void)[]} */
  #undo = [];

  /**
   * Puts everything in its place.
   * @param {import("glue").Application} application which has read the supplement
   * @param {ShadowRoot} root
   * @param {import("../embed/country.js").Countries} countries
   */
  constructor(application, root, countries) {
    const explainer = root.querySelector(".explainer");
    const introduction = application.supplied_introduction();
    if (introduction) {
      const text = this.#place("p", "introduction", (place) => root.querySelector(".introduction").after(place));
      text.textContent = introduction;
      text.lang = application.supplied_language() ?? "";
      if (!text.lang) text.removeAttribute("lang");
    }
    if (application.has_contact()) {
      application.supply_contact(this.#place("div", "contact", (place) => root.querySelector(".emergency").after(place)));
    }
    for (const card of application.replaced_helplines()) {
      const [code, place] = card.split(" ");
      const replaced = countries.item(code).querySelector(`.helplines > :nth-child(${place})`);
      replaced.hidden = true;
      this.#undo.push(() => {
        replaced.hidden = false;
      });
    }
    const names = new Intl.DisplayNames([explainer.lang], { type: "region" });
    for (const code of application.supplied_countries()) {
      const item = countries.item(code) ?? this.#country(code, names.of(code), countries, application);
      application.supply_country(
        code,
        this.#place("ul", "helplines", (place) => item.querySelector(".helplines").before(place)),
      );
    }
  }

  /** Takes everything away. */
  remove() {
    for (const undo of this.#undo.splice(0).reverse()) undo();
  }

  #place(tag, name, insert) {
    const place = document.createElement(tag);
    place.className = name;
    insert(place);
    this.#undo.push(() => place.remove());
    return place;
  }

  /** The entry of a country that only the supplement has. */
  #country(code, name, countries, application) {
    const item = document.createElement("li");
    item.dataset.country = code;
    const details = item.appendChild(document.createElement("details"));
    details.appendChild(document.createElement("summary")).textContent = name;
    details.appendChild(document.createElement("ul")).className = "helplines";
    countries.add(item);
    application.add_country(code, name);
    this.#undo.push(() => item.remove());
    return item;
  }
}
