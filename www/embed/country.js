// Countries and their helplines: which stands first, and building the others while the browser has nothing else to do.

import { build } from "./fragment.js";
import { idle } from "./time.js";

/** The countries of one explainer. */
export class Countries {
  #root;
  #level;
  /** Countries that are not on the page yet, by code. @type {Map<string, Array>} */
  #waiting;
  /** All countries in the order of their names. @type {string[]} */
  codes;
  /** The country that stands first. @type {string | undefined} */
  first;

  /**
   * @param {ParentNode} root
   * @param {Array[]} trees all countries, built or not; none where the root is whole
   * @param {number} headingLevel the level of the title on this page
   */
  constructor(root, trees, headingLevel) {
    this.#root = root;
    this.#level = headingLevel;
    const built = [...root.querySelectorAll("[data-country]")].map((item) => item.dataset.country);
    this.#waiting = new Map(trees.map((tree) => [tree[1]["data-country"], tree]));
    this.codes = trees.length ? [...this.#waiting.keys()] : built;
    // By an earlier life.
    for (const code of built) this.#waiting.delete(code);
  }

  /**
   * Puts a country first, open, and the one that stood there back to its place.
   * @param {string | undefined} code none, or one that has no helplines, leaves the first place empty
   * @param {boolean} [guessed] whether the reader must be told that this was a guess
   */
  show(code, guessed = false) {
    const place = this.#root.querySelector(".first-country");
    const before = place.lastElementChild.firstElementChild;
    if (before && before.dataset.country !== code) {
      before.querySelector("details").open = false;
      this.#putBack(before);
    }
    const item = this.item(code);
    this.first = item && code;
    place.toggleAttribute("data-guessed", Boolean(item && guessed));
    if (item) {
      item.querySelector("details").open = true;
      // Not when it is there already: moving a node takes the focus out of it.
      if (item.parentElement !== place.lastElementChild) place.lastElementChild.append(item);
    }
  }

  /**
   * A country's entry, built where it was not yet.
   * @param {string | undefined} code
   * @returns {HTMLElement | undefined}
   */
  item(code) {
    const tree = this.#waiting.get(code);
    if (tree) {
      this.#waiting.delete(code);
      this.#putBack(build(tree, this.#level));
    }
    return this.#root.querySelector(`[data-country="${code}"]`) ?? undefined;
  }

  /**
   * Adds a country that only a supplement has.
   * @param {HTMLElement} item
   */
  add(item) {
    this.codes.push(item.dataset.country);
    this.#putBack(item);
  }

  /**
   * Builds those that are not on the page yet, one at a time.
   * @param {AbortSignal} signal ends it
   */
  async complete(signal) {
    for (const code of this.codes) {
      if (!this.#waiting.has(code)) continue;
      await idle();
      if (signal.aborted) return;
      this.item(code);
    }
  }

  /** Puts an entry where it belongs among those that do not stand first. */
  #putBack(item) {
    const list = this.#root.querySelector(".all-countries .countries");
    const place = this.codes.indexOf(item.dataset.country);
    const next = [...list.children].find((other) => this.codes.indexOf(other.dataset.country) > place);
    list.insertBefore(item, next ?? null);
  }
}

/** How many countries are asked for their time zones at once: each costs a cheap phone some milliseconds. */
const AT_ONCE = 4;

/**
 * A guess from the browser's time zone, else from the region of its first language; nothing is looked up or stored.
 *
 * It is made in small steps, while the content is on its way.
 * @param {string[]} codes
 * @returns {Promise<string | undefined>}
 */
export async function guess(codes) {
  const regions = navigator.languages.map(regionOf).filter(Boolean);
  // Most readers are where their language says: these first.
  const candidates = [...regions, ...codes];
  while (candidates.length) {
    await new Promise((resolve) => setTimeout(resolve));
    const found = candidates.splice(0, AT_ONCE).find(isHere);
    if (found) return found;
  }
  return regions[0];
}

/** Whether the browser's time zone is one of a country's. @param {string} code */
export function isHere(code) {
  return zonesOf(code).includes(Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/**
 * The time zones of a country, as the browser itself knows them and names them.
 * @param {string} country
 * @returns {string[]}
 */
function zonesOf(country) {
  const locale = new Intl.Locale("und", { __proto__: null, region: country });
  // Older browsers have the property that newer ones have made a method of; the oldest have neither.
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

function regionOf(language) {
  try {
    return new Intl.Locale(language).region;
  } catch {
    return undefined;
  }
}
