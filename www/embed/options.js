// From loose attributes to strict options. A bad value never takes anything away: it is said, and the default stands.

import { isNeutral } from "../exit/address.js";

/** The sections, in the order in which a reader meets them. */
export const SECTIONS = "help facts business impact roots protocol change signs act resources sources".split(" ");

/** The attributes that may change while the page is open. */
export const LIVE = "lang sections heading-level country exit exit-url theme supplement".split(" ");

/** All attributes; each can stand on the script tag too, with `data-` before it. */
export const ATTRIBUTES = [...LIVE, "shadow"];

/**
 * @typedef {object} Options
 * @property {string} language
 * @property {number} headingLevel
 * @property {"auto" | "light" | "dark"} theme
 * @property {"open" | "closed"} shadow
 * @property {string[]} sections
 * @property {string | undefined} country
 * @property {boolean} exit
 * @property {string | undefined} exitAddress
 * @property {string | undefined} supplement
 */

/**
 * Reads an element's attributes.
 * @param {HTMLElement} element
 * @param {string[]} languages the languages there are
 * @param {(subject: string) => void} complain is told each attribute with a value that is not understood
 * @returns {Options}
 */
export function read(element, languages, complain) {
  const value = (name) => clean(element.getAttribute(name));
  const wrong = (name) => complain(`${name}="${element.getAttribute(name)}"`);
  const checked = (name, fits) => {
    const text = value(name);
    if (!text || fits(text)) return text || undefined;
    wrong(name);
    return undefined;
  };
  /** One of some words, the first of which is the default. */
  const choice = (name, ...words) => checked(name, (text) => words.includes(text)) ?? words[0];

  const asked = value("lang");
  const found = asked && match(asked, languages);
  if (asked && !found) wrong("lang");
  const language = found || nearest(element, languages);

  let sections = SECTIONS;
  if (value("sections")) {
    const names = value("sections")
      .toLowerCase()
      .split(/[\s,]+/);
    sections = names.filter((name, index) => SECTIONS.includes(name) && names.indexOf(name) === index);
    if (sections.length < names.length) wrong("sections");
    if (!sections.includes("help")) sections = ["help", ...sections];
  }

  return {
    language,
    sections,
    headingLevel: Number(choice("heading-level", "2", "3", "4", "5")),
    country: checked("country", (text) => /^(?!uk)[a-z]{2}$/i.test(text))?.toUpperCase(),
    theme: choice("theme", "auto", "light", "dark"),
    shadow: choice("shadow", "open", "closed"),
    exit: choice("exit", "on", "off") === "on",
    exitAddress: checked("exit-url", isNeutral),
    supplement: checked("supplement", isWeb),
  };
}

/**
 * What an editor meant: without the white space and the quotes that word processors leave behind.
 * @param {string | null} text
 * @returns {string}
 */
function clean(text) {
  return (text ?? "").replace(/^[\s"'“”‘’«»„]+|[\s"'“”‘’«»„]+$/g, "");
}

/** Whether a text is an address, perhaps seen from the page, from which a file can be fetched. @param {string} text */
const isWeb = (text) => URL.canParse(text, document.baseURI) && /^http/.test(new URL(text, document.baseURI).protocol);

/**
 * The best of the languages there are for a wanted one: the same, else the one that shares the longest beginning.
 * @param {string} wanted
 * @param {string[]} languages
 * @returns {string | undefined}
 */
export function match(wanted, languages) {
  const parts = clean(wanted).toLowerCase().replace(/_/g, "-").split("-");
  for (let length = parts.length; length > 0; length -= 1) {
    const beginning = parts.slice(0, length).join("-");
    const found = languages.find((language) => language.toLowerCase() === beginning);
    if (found) return found;
  }
  return undefined;
}

/**
 * The language of the page around an element, else of the browser, else English.
 * @param {Element} element
 * @param {string[]} languages
 * @returns {string}
 */
function nearest(element, languages) {
  for (let node = parent(element); node; node = parent(node)) {
    const found = node.lang && match(node.lang, languages);
    if (found) return found;
  }
  return navigator.languages.map((language) => match(language, languages)).find(Boolean) ?? "en";
}

/** The element above, out of a shadow tree too. */
function parent(element) {
  const { host } = element.getRootNode();
  // A page may have given every object a host.
  return element.assignedSlot ?? element.parentElement ?? (host?.nodeType ? host : undefined);
}
