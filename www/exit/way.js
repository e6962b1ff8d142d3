// What an explainer says of its way out.

/**
 * @typedef {import("./leave.js").Way & { prefix: string }} WayOut
 *   The prefix is what a screen reader hears before the label.
 */

/**
 * @param {ShadowRoot} root
 * @returns {WayOut}
 */
export function wayOut(root) {
  const exit = root.querySelector(".exit");
  const { lang, dir } = root.querySelector(".explainer");
  return {
    address: exit.href,
    prefix: exit.firstElementChild.textContent,
    label: exit.lastChild.textContent,
    close: root.querySelector("[data-close]").dataset.close,
    language: lang,
    direction: dir,
  };
}
