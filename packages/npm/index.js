// Brings the explainer into a page without a bundler: adds the one script of the site that lies beside this file.

/** The digest of that script, filled in when the package is put together. */
const INTEGRITY = "%integrity%";

/** Where the site of this package lies. */
export const site = new URL("./site/", import.meta.url);

/**
 * Adds the script that makes `<palermo-explainer>` work, once for a page.
 * @param {URL | string} [folder] where the site lies, if you have copied it elsewhere
 * @returns {HTMLScriptElement}
 */
export function load(folder = site) {
  const root = new URL(String(folder).replace(/\/*$/, "/"), document.baseURI);
  const { href } = new URL("embed.js", root);
  const there = [...document.scripts].find((script) => script.src === href);

  if (there) return there;
  const script = document.createElement("script");
  script.async = true;
  script.integrity = INTEGRITY;
  script.crossOrigin = "anonymous";
  script.referrerPolicy = "no-referrer";
  // The application has its own element.
  script.dataset.insert = "off";
  script.src = href;
  document.head.append(script);
  return script;
}
