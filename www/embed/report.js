// How a host learns that something did not work. A reader never sees it: what was shown stays.

/**
 * Says once, on the element and in the console, what happened and how to mend it.
 * @param {HTMLElement} element
 * @param {string} code one of the codes of the public contract
 * @param {string} message what happened and how to mend it
 */
export function report(element, code, message) {
  console.warn(`palermo-explainer: ${message} [${code}]`);
  announce(element, "explainer-error", { code, message });
}

/**
 * Sends an event that leaves shadow trees.
 * @param {HTMLElement} element
 * @param {string} name
 * @param {object} detail
 */
export function announce(element, name, detail) {
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
}

/**
 * An error with a code of the public contract.
 * @param {string} code
 * @param {string} message what happened and how to mend it
 */
export function failure(code, message) {
  return Object.assign(new Error(message), { code });
}
