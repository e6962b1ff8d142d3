// How a host learns that something did not work. A reader never sees it: what was shown stays.

import { quietly } from "./download.js";
import { once } from "./once.js";
import { announce } from "./report.js";

/**
 * Says once, on the element and in the console, what happened.
 *
 * The event waits for no words. The console says how to mend it, with words that are loaded only now; where they cannot be had, it
 * shows the code, by which docs/errors.md has them.
 * @param {HTMLElement} element
 * @param {string} code one of the codes of the public contract
 * @param {string} subject an address, or an attribute with its value
 * @param {URL | undefined} folder where the words are
 */
export async function complain(element, code, subject, folder) {
  const message = `${code}: ${subject}`;
  announce(element, "explainer-error", { code, message });
  const words = await once(
    "words",
    () => explanations(folder),
    () => ({}),
  );
  console.warn(`palermo-explainer: ${subject} ${words[subject.split("=")[0]] ?? words[code] ?? ""} [${code}]`);
}

/**
 * Text, and for the console alone: it needs no digest.
 * @param {URL | undefined} folder
 * @returns {Promise<Record<string, string>>} how to mend it, by attribute or else by code
 */
const explanations = async (folder) => quietly(new URL("explanations.json", folder)).then((response) => response.json());
