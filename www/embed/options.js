// From loose attributes to strict options. A bad value never takes anything away: it is said, and the default stands.

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
 * @property {string | undefined} supplement
 */

/**
 * Reads an element's attributes.
 * @param {HTMLElement} element
 * @param {string[]} languages the languages there are
 * @param {Known} known
 * @param {(message: string) => void} complain is told what is wrong with a value
 * @returns {Options}
 */
export function read(element, languages, { sections: known, choices }, complain) {
  const value = (name) => clean(element.getAttribute(name));
  const wrong = (name, expected) => complain(`${name}="${element.getAttribute(name)}" is not understood: use ${expected}`);
  const choice = (name, fits, expected, otherwise) => {
    const text = value(name);
    if (!text || fits.test(text)) return text || otherwise;
    wrong(name, expected);
    return otherwise;
  };

  const chosen = {};
  for (const entry of choices.split(" ")) {
    const [name, ...few] = entry.split("|");
    chosen[name] = choice(name, { test: (text) => few.includes(text) }, few, few[0]);
  }

  const asked = value("lang");
  const found = asked && match(asked, languages);
  if (asked && !found) wrong("lang", `one of ${languages.join(", ")}`);
  const language = found || nearest(element, languages);

  const all = known.split(" ");
  let sections = all;
  if (value("sections")) {
    const names = value("sections")
      .toLowerCase()
      .split(/[\s,]+/);
    sections = names.filter((name, index) => all.includes(name) && names.indexOf(name) === index);
    if (sections.length < names.length) wrong("sections", `each once, of: ${known}`);
    if (!sections.includes("help")) sections = ["help", ...sections];
  }

  return {
    language,
    sections,
    ...chosen,
    headingLevel: +chosen["heading-level"],
    exit: chosen.exit === "on",
    country: choice("country", /^[a-z]{2}$/i, "two letters, as in FR")?.toUpperCase(),
    exitAddress: choice("exit-url", isHttps, "an address that starts with https://"),
    supplement: choice("supplement", isWeb, "the address of a JSON file"),
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

const isHttps = { test: (text) => protocolOf(text) === "https:" };

/** Whether a text is an address, perhaps seen from the page, from which a file can be fetched. @param {string} text */
const isWeb = { test: (text) => /^http/.test(protocolOf(text, document.baseURI)) };

function protocolOf(text, base) {
  try {
    return new URL(text, base).protocol;
  } catch {
    return "";
  }
}

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
  return element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;
}
