// What is told, to the page and from one part of the code to another.

/**
 * Sends an event that leaves shadow trees.
 * @param {HTMLElement} element
 * @param {string} name
 * @param {object} detail
 */
export function announce(element, name, detail) {
  element.dispatchEvent(new CustomEvent(name, { __proto__: null, bubbles: true, composed: true, detail }));
}

/**
 * An error with a code of the public contract.
 * @param {string} code
 * @param {string | URL} message what it is about: an address, or what else is named in `explanations.json`
 */
export function failure(code, message) {
  return Object.assign(new Error(/** @type {string} */ (message)), { code });
}
