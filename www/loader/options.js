// From loose attributes to strict options. A bad value never takes anything away: it is said, and the default stands.

import { isNeutral } from "../exit/address.js";

/**
 * What there is to choose from, as the build gives it, with spaces between the entries.
 * @typedef {object} Known
 * @property {string} sections in the order in which a reader meets them
 * @property {string} choices attributes that have a few values, each with them, the default first: `exit|on|off`
 */

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
 * @property {string} supplement as it stands there: whoever fetches it looks at it
 */

/**
 * Reads an element's attributes.
 * @param {HTMLElement} element
 * @param {string[]} languages the languages there are
 * @param {Known} known
 * @param {(subject: string) => void} complain is told each attribute with a value that is not understood
 * @returns {Options}
 */
export function read(element, languages, { sections: known, choices }, complain) {
  /** @param {string} name */
  const value = (name) => clean(element.getAttribute(name));
  /** @param {string} name */
  const wrong = (name) => complain(`${name}="${element.getAttribute(name)}"`);
  /** @type {(name: string, fits: (text: string) => boolean) => string | undefined} */
  const checked = (name, fits) => {
    const text = value(name);
    if (!text || fits(text)) return text || undefined;
    wrong(name);
    return undefined;
  };
  const chosen = /** @type {Pick<Options, "theme" | "shadow"> & Record<string, string>} */ ({});
  for (const entry of choices.split(" ")) {
    const [name, ...words] = entry.split("|");
    chosen[name] = checked(name, (text) => words.includes(text)) ?? words[0];
  }

  const asked = value("lang");
  const found = asked && match(asked, languages);
  if (asked && !found) wrong("lang");
  const language = found || nearest(element, languages);

  const all = known.split(" ");
  let sections = all;
  if (value("sections")) {
    const names = value("sections")
      .toLowerCase()
      .split(/[\s,]+/);
    sections = names.filter((name, index) => all.includes(name) && names.indexOf(name) === index);
    if (sections.length < names.length) wrong("sections");
    if (!sections.includes("help")) sections = ["help", ...sections];
  }

  return {
    language,
    sections,
    ...chosen,
    headingLevel: +chosen["heading-level"],
    exit: chosen.exit === "on",
    country: checked("country", (text) => /^(?!uk)[a-z]{2}$/i.test(text))?.toUpperCase(),
    exitAddress: checked("exit-url", isNeutral),
    supplement: value("supplement"),
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

/**
 * The best of the languages there are for a wanted one: the same, else the one that shares the longest beginning.
 * @param {string} wanted
 * @param {string[]} languages
 * @returns {string | undefined}
 */
export function match(wanted, languages) {
  const asked = `${clean(wanted)}-`.toLowerCase().replace(/_/g, "-");
  // Beginnings of one text: the last by its letters is the longest.
  return languages
    .filter((language) => asked.startsWith(`${language}-`.toLowerCase()))
    .sort()
    .pop();
}

/**
 * The language of the page around an element, else of the browser, else English.
 * @param {HTMLElement} element
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

/**
 * The element above, out of a shadow tree too.
 * @param {HTMLElement} element
 * @returns {HTMLElement | null}
 */
function parent(element) {
  const { host } = /** @type {TreeRoot & { host?: HTMLElement }} */ (element.getRootNode());
  // A page may have given every object a host.
  return /** @type {HTMLElement | null} */ (element.assignedSlot ?? element.parentElement ?? (host?.nodeType && host));
}
