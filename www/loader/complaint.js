// How a host learns that something did not work. A reader never sees it: what was shown stays.

import { quietly } from "./download.js";
import { announce } from "./report.js";

/** How to mend it, by attribute or else by code. @type {Promise<Record<string, string>> | undefined} */
let words;

/**
 * Says once, on the element and in the console, what happened.
 *
 * The event waits for no words. The console says how to mend it, with words that are loaded only now; where they cannot be had, it
 * shows the code, by which docs/errors.md has them.
 * @param {HTMLElement} element
 * @param {string} code one of the codes of the public contract
 * @param {string} subject an address, or an attribute with its value
 * @param {Promise<string[]>} folders where the words may be
 */
export async function complain(element, code, subject, folders) {
  const message = `${code}: ${subject}`;
  announce(element, "explainer-error", { code, message });
  // Text, and for the console alone: it needs no digest.
  const [folder] = await folders;
  if (folder) words ??= quietly(`${folder}explanations.json`).then((response) => response.json());
  const known = /** @type {Record<string, string> | undefined} */ (await words?.catch(() => {}));
  console.warn(`palermo-explainer: ${subject} ${known?.[subject.split("=")[0]] ?? known?.[code] ?? ""} [${code}]`);
}
