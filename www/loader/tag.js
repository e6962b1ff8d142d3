// The tag that brought this script into the page, where that is certain.
//
// Tools that make pages faster combine scripts, copy them into the page or evaluate their text: then another tag is running, or
// none. Such a tag must not be taken for ours, because its folder holds other files and its options are meant for others.

import { property, rootElement } from "../exit/page.js";
import { release } from "./release.js";

/** How this script is called in every release: the end of an address, in a tag or by itself. */
const NAME = /\/embed\.js(["?#]|$)/;

/**
 * The options on a tag. No other `data-` attribute is one: tools read theirs from the same tag.
 * @param {Element} script
 * @returns {string[]}
 */
export const optionsOn = (script) => `${release.observed} shadow`.split(" ").filter((name) => script.hasAttribute(`data-${name}`));

/** Whether a running tag says by itself that it is ours. @param {HTMLScriptElement} script */
const isOurs = (script) => NAME.test(script.src) || script.dataset.base || optionsOn(script)[0];

/**
 * Our tag: the running one, or the only one on the page that names this script and has options.
 * @returns {HTMLScriptElement | undefined}
 */
function find() {
  // A form or an image named `currentScript` hides the document's own answer, and not its prototype's.
  const running = property("currentScript");
  if (running && isOurs(running)) return running;
  const named = [.../** @type {HTMLElement} */ (rootElement()).querySelectorAll("script")].filter(
    (script) => optionsOn(script)[0] && NAME.test(script.outerHTML),
  );
  return named[1] ? undefined : named[0];
}

/** It names itself only while it runs for the first time. */
export const tag = find();

/** Its own address, where it has one that can be trusted. */
export const address = NAME.test(/** @type {string} */ (tag?.src)) && /** @type {HTMLScriptElement} */ (tag).src;

/** Where the host says that the site lies. */
export const base = tag?.dataset.base && new URL(tag.dataset.base.replace(/\/*$/, "/"), document.baseURI);
