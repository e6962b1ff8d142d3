// Countries and their helplines: which stands first, and building the others in slices of time.

import { build } from "./fragment.js";
import { breathe, pause } from "./time.js";

/** The countries of one explainer. */
export class Countries {
  #root;
  #level;
  /** What countries are made of that are not on the page yet, by code. @type {Map<string | undefined, ElementTree>} */
  #waiting = new Map();
  /** All countries in the order of their names. @type {string[]} */
  codes = [];
  /** The country that stands first. @type {string | undefined} */
  first;

  /**
   * @param {ParentNode} root
   * @param {number} headingLevel the level of the title on this page
   */
  constructor(root, headingLevel) {
    this.#root = root;
    this.#level = headingLevel;
  }

  /**
   * Takes what the countries are made of; those that an earlier life has built are there already.
   * @param {ElementTree[]} trees all countries; none where the root is whole
   */
  take(trees) {
    const built = [...this.#root.querySelectorAll("[data-country]")].map(codeOf);
    this.codes = trees[0] ? trees.map(codeIn) : built;
    this.#waiting = new Map(trees.filter((tree) => !built.includes(codeIn(tree))).map((tree) => [codeIn(tree), tree]));
  }

  /**
   * Puts a country first, open, and the one that stood there back to its place.
   * @param {string} [code] none, or one that has no helplines, leaves the first place empty
   * @param {boolean} [guessed] whether the reader must be told that this was a guess
   */
  show(code, guessed = false) {
    const place = this.#root.querySelector(".first-country");
    const list = place.lastElementChild;
    const before = list.firstElementChild;
    const item = this.item(code);
    this.first = item && code;
    place.toggleAttribute("data-guessed", Boolean(item && guessed));
    // Not when it is there already: moving a node takes the focus out of it.
    if (before !== item) {
      if (before) this.#put(before);
      if (item) list.append(item);
    }
    if (item) detailsOf(item).open = true;
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
      this.#put(build(tree, this.#level));
    }
    return this.#root.querySelector(`[data-country="${code}"]`) ?? undefined;
  }

  /**
   * Adds a country that only a supplement has.
   * @param {HTMLElement} item
   */
  add(item) {
    this.codes.push(codeOf(item));
    this.#put(item);
  }

  /**
   * Builds those that are not on the page yet, one at a time.
   * @param {AbortSignal} signal ends it
   */
  async complete(signal) {
    for (const code of [...this.#waiting.keys()]) {
      await breathe();
      if (signal.aborted) return;
      this.item(code);
    }
  }

  /** Puts an entry, closed, where it belongs among those that do not stand first. @param {HTMLElement} item */
  #put(item) {
    const list = this.#root.querySelector(".all-countries .countries");
    /** @param {HTMLElement} other */
    const order = (other) => this.codes.indexOf(codeOf(other));
    detailsOf(item).open = false;
    list.insertBefore(item, [.../** @type {Iterable<HTMLElement>} */ (list.children)].find((other) => order(other) > order(item)) ?? null);
  }
}

/** @param {ElementTree} tree */
const codeIn = (tree) => /** @type {Record<string, string>} */ (tree[1])["data-country"];

/** @param {HTMLElement} item */
const codeOf = (item) => item.dataset.country;

/** @param {HTMLElement} item */
const detailsOf = (item) => item.querySelector("details");

/**
 * A guess from the browser's time zone, else from the region of its first language; nothing is looked up or stored.
 *
 * Time zones come from the browser itself. Asking for those of a country costs a cheap phone some milliseconds: it is done in small steps,
 * and first for the countries that the reader's languages name, where most readers are.
 * @param {string[]} codes the countries that there are
 * @returns {Promise<string | undefined>}
 */
export async function guess(codes) {
  let asked = 0;
  const regions = navigator.languages.flatMap((language) => /-([A-Z]{2})\b/.exec(language)?.[1] ?? /** @type {string[]} */ ([]));
  for (const candidates of [regions, codes]) {
    for (const code of candidates) {
      if (isHere(code)) return code;
      asked += 1;
      if (asked % 4 === 0) await pause();
    }
  }
  return regions[0];
}

/** Whether the browser's time zone is one of a country's. @param {string} region */
export function isHere(region) {
  const locale = new Intl.Locale("und", { __proto__: null, region });
  // Older browsers have the property that newer ones have made a method of; the oldest have neither.
  const zones = locale.getTimeZones?.() ?? locale.timeZones;
  return zones?.includes(Intl.DateTimeFormat().resolvedOptions().timeZone);
}
