// Everything open on paper, where style sheets alone cannot open what a reader has closed.

/**
 * @param {ShadowRoot} root
 * @param {AbortSignal} signal ends it
 */
export function openOnPaper(root, signal) {
  if (CSS.supports("selector(::details-content)")) return;
  /** Each with its name: of those with one name only one can be open. @type {[HTMLDetailsElement, string][]} */
  let opened = [];
  addEventListener(
    "beforeprint",
    () => {
      opened = Array.from(root.querySelectorAll("details:not([open])"), (/** @type {HTMLDetailsElement} */ details) => [
        details,
        details.name,
      ]);
      for (const [details] of opened) {
        details.name = "";
        details.open = true;
      }
    },
    { __proto__: null, signal },
  );
  addEventListener(
    "afterprint",
    () => {
      for (const [details, name] of opened.splice(0)) {
        details.open = false;
        if (name) details.name = name;
      }
    },
    { __proto__: null, signal },
  );
}
