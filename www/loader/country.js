// Countries and their helplines: which stands first, and building the others in slices of time.

import { build } from "./fragment.js";
import { breathe } from "./time.js";

/** The countries of one explainer. */
export class Countries {
  #root;
  #level;
  /** What countries are made of that are not on the page yet, by code. @type {Map<string, ElementTree>} */
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
    this.#waiting = new Map(trees.map((tree) => [/** @type {Record<string, string>} */ (tree[1])["data-country"], tree]));
    this.codes = trees[0] ? [...this.#waiting.keys()] : built;
    for (const code of built) this.#waiting.delete(code);
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
    place.toggleAttribute("data-guessed", !!item && guessed);
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
    const tree = this.#waiting.get(/** @type {string} */ (code));
    if (tree) {
      this.#waiting.delete(/** @type {string} */ (code));
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
    const own = order(item);
    detailsOf(item).open = false;
    list.insertBefore(item, [.../** @type {Iterable<HTMLElement>} */ (list.children)].find((other) => order(other) > own) ?? null);
  }
}

/** @param {HTMLElement} item */
const codeOf = (item) => item.dataset.country;

/** @param {HTMLElement} item */
const detailsOf = (item) => item.querySelector("details");

/**
 * A guess from the browser's time zone, else from the region of its first language; nothing is looked up or stored.
 *
 * Time zones come from the browser itself, first for the countries that the reader's languages name, where most readers are. The first
 * format of a page costs a cheap phone a tenth of a second: it is made only where there is no younger way to ask for the zone.
 * @param {string[]} codes the countries that there are
 * @returns {Promise<string | undefined>}
 */
export async function guess(codes) {
  const here = window.Temporal?.Now?.timeZoneId() ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const regions = navigator.languages.flatMap((language) => /-([A-Z]{2})\b/.exec(language)?.[1] ?? /** @type {string[]} */ ([]));
  for (const region of [...regions, ...codes]) {
    const locale = new Intl.Locale("und", { __proto__: null, region });
    // Older browsers have the property that newer ones have made a method of; the oldest have neither.
    const zones = locale.getTimeZones?.() ?? locale.timeZones;
    if (zones?.includes(here)) return region;
    await breathe();
  }
  return regions[0];
}
