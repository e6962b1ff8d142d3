// Where a script tag inserts an element by itself.

import { create } from "../exit/page.js";
import { optionsOn } from "./tag.js";
import { read } from "./time.js";

/**
 * Inserts an element for a script tag, where the public contract says so: a tag in the body with an option, right after
 * itself; a bare tag in the body, if the page holds no element once it is read; a tag in the head, never, which one line in the
 * console says.
 * @param {HTMLScriptElement} script
 * @param {string} tag
 */
export function insertFor(script, tag) {
  const options = optionsOn(script);
  if (script.dataset.insert === "off") return;
  const act = () => {
    // Not by `document.body`: a form of that name would stand in its place.
    if (!script.closest("body")) {
      console.warn(`${tag}: not inserted from a head`);
      return;
    }
    const element = create(tag);
    for (const name of options) element.setAttribute(name, /** @type {string} */ (script.getAttribute(`data-${name}`)));
    script.after(element);
  };
  if (options[0]) act();
  else read().then(() => document.querySelector(tag) ?? act());
}
