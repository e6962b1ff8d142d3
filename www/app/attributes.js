// What is wrong with attributes that have the right form: an address that is none of the web, a country that does not exist. It comes with
// the app, because few pages need it, and works where WebAssembly does not.

/** @typedef {import("../loader/instance.js").Context} Context */

/**
 * Says what is wrong, once, and takes the default in its place.
 * @param {Context} context
 */
export function lookAtAttributes(context) {
  const { options, say, shown, countries, guess, signal } = context;
  if (options.supplement && !isWeb(options.supplement)) {
    say("attribute", `supplement="${options.supplement}"`);
    options.supplement = "";
  }
  if (!saysUnknown(context)) return;
  const show = async () => {
    await shown;
    const place = await guess(countries.codes);
    if (!signal.aborted && !countries.first) countries.show(place, true);
  };
  show().catch(() => {});
}

/**
 * Whether no country has the code that a host asks for: then it is said.
 * @param {Context} context
 */
export function saysUnknown({ element, say, readOptions }) {
  // What has not the form of a code was said already.
  const { country } = readOptions("nothing is said again");
  if (!country || !window.Intl.DisplayNames || nameOf(country)) return false;
  say("attribute", `country="${element.getAttribute("country")}"`);
  return true;
}

/** What a region is called, where there is one. @param {string} code */
const nameOf = (code) => new Intl.DisplayNames("en", { __proto__: null, type: "region", fallback: "none" }).of(code);

/** Whether a text is an address, perhaps seen from the page, from which a file can be fetched. @param {string} text */
const isWeb = (text) => URL.canParse(text, document.baseURI) && /^http/.test(new URL(text, document.baseURI).protocol);
