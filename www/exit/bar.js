// An exit on the page itself, above whatever the host lays over it: a frame's, that of `exit.js`, and an explainer's for as long as its
// own cannot be pressed. It stands beside the body, so that it depends on no place of the host, and before it, so that the keyboard
// meets it first.

import styles from "styles/bar";
import { body, create, rootElement } from "./page.js";
import { below, isHit } from "./reach.js";
import { shared } from "./shared.js";

/** What no style sheet of a host overrules. */
const STYLE = "all:initial!important;position:fixed!important;z-index:2147483647!important;";

/**
 * @typedef {object} Words
 * @property {string} address the neutral page
 * @property {string} prefix what a screen reader hears before the label
 * @property {string} label
 * @property {string} language
 * @property {string} direction
 */

export class Bar {
  place = create("div");
  /** How far the count of Shift is: it is read out. */
  status = create("p");
  #exit = create("a");
  #life = new AbortController();
  /** Where it is. @type {string | undefined} */
  #at;

  /**
   * @param {Words} words
   * @param {() => void} leave
   * @param {typeof import("./press.js").guard} guard
   */
  constructor(words, leave, guard) {
    const root = this.place.attachShadow({ __proto__: null, mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    Object.assign(this.place, { role: "region", popover: "manual" });
    Object.assign(this.#exit, { className: "exit", rel: "nofollow noopener noreferrer" });
    this.#exit.setAttribute("part", "exit");
    Object.assign(this.status, { className: "presses", role: "status" });
    root.append(this.#exit, this.status);
    this.name(words);
    guard(root, leave, this.#life.signal);
  }

  /** Says where it leads and what it is called. @param {Words} words */
  name({ address, prefix, label, language, direction }) {
    Object.assign(this.place, { lang: language, dir: direction, ariaLabel: label });
    this.#exit.replaceChildren(Object.assign(create("span"), { textContent: prefix }), label);
    this.#exit.href = address;
  }

  /**
   * Shows it at a place of the window; where it cannot be pressed there, it does not pretend.
   * @param {number} x its outer end, in pixels
   * @param {number} top its upper edge
   * @param {Element | null} [home] where it must stand to be in reach: a modal dialog of the host
   * @returns {boolean} whether it can be pressed
   */
  show(x, top, home = rootElement()) {
    const place = this.place;
    if (!home || shared.leaving || (shared.bar ?? this) !== this) return false;
    if (place.parentNode !== home) {
      this.hide();
      home.insertBefore(place, home === rootElement() ? body() : null);
    }
    const at = [x, top, innerWidth].join(" ");
    if (at === this.#at && isHit(this.#exit)) return true;
    this.#at = at;
    // Out of its own way, while what lies below is looked at.
    /** @type {(left: number, upper: number, more: string) => void} */
    const put = (left, upper, more) => {
      place.style.cssText = `${STYLE}left:${left}px!important;top:${upper}px!important;${more}`;
    };
    put(0, 0, "pointer-events:none!important");
    const { width, height } = this.#exit.getBoundingClientRect();
    const left = Math.min(Math.max(0, place.dir === "rtl" ? x : x - width), innerWidth - width);
    put(left, below(left + width / 2, Math.max(0, top), height), "");
    shared.bar = this;
    if (isHit(this.#exit)) return true;
    // Anew each time, because what covers it now may have come into the top layer later.
    place.hidePopover?.();
    place.showPopover?.();
    if (isHit(this.#exit)) return true;
    this.hide();
    return false;
  }

  hide() {
    this.#at = undefined;
    this.place.remove();
    if (shared.bar === this) shared.bar = undefined;
  }

  /** Takes it away for good. */
  remove() {
    this.hide();
    this.#life.abort();
  }
}

/**
 * What can be pressed on the page as if a bar were not there. Beside the class, because an explainer's exit does not need it.
 * @param {Bar} bar
 * @param {() => boolean} ask
 */
export function without({ place: { style } }, ask) {
  style.setProperty("pointer-events", "none", "important");
  const answer = ask();
  style.removeProperty("pointer-events");
  return answer;
}
