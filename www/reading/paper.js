// Everything open on paper, where style sheets alone cannot open what a reader has closed.

/**
 * @param {ShadowRoot} root
 * @param {AbortSignal} signal ends it
 */
export function openOnPaper(root, signal) {
  if (CSS.supports("selector(::details-content)")) return;
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener(
    "beforeprint",
    () => {
      opened = [...root.querySelectorAll("details:not([open])")];
      for (const details of opened) details.open = true;
    },
    { __proto__: null, signal },
  );
  addEventListener(
    "afterprint",
    () => {
      for (const details of opened.splice(0)) details.open = false;
    },
    { __proto__: null, signal },
  );
}
