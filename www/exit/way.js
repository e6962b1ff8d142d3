// What an explainer says of its way out.

/**
 * What a screen reader hears before the label.
 * @param {ShadowRoot} root
 */
export const prefixOf = (root) => root.querySelector(".exit").firstElementChild.textContent;

/**
 * @param {ShadowRoot} root
 * @returns {import("./leave.js").Way}
 */
export function wayOut(root) {
  const exit = root.querySelector(".exit");
  const { lang, dir } = root.querySelector(".explainer");
  return {
    address: exit.href,
    label: exit.lastChild.textContent,
    close: exit.dataset.close,
    language: lang,
    direction: dir,
  };
}
