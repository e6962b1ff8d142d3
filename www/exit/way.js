// What an explainer says of its way out.

/**
 * The name of the exit, and what a screen reader hears before it.
 * @param {ShadowRoot} root
 */
export function nameOf(root) {
  const exit = root.querySelector(".exit");
  return { prefix: exit.firstElementChild.textContent, label: exit.lastChild.textContent };
}

/**
 * @param {ShadowRoot} root
 * @returns {import("./leave.js").Way}
 */
export function wayOut(root) {
  const exit = root.querySelector(".exit");
  const { lang, dir } = root.querySelector(".explainer");
  return {
    address: exit.href,
    close: exit.dataset.close,
    language: lang,
    direction: dir,
  };
}
