// A page that the browser puts into its back/forward cache: whoever comes back finds it as it was at first, with nothing opened, chosen, typed or
// ticked. All of it goes when the page is hidden, because the browser may show a picture of it before any script runs again.

/** What is open before a reader opens anything. */
const OPEN_AT_FIRST = "[data-section=help] > *, [data-section=facts] > *, .explorer :first-of-type";

/** @param {import("../loader/instance.js").Context} context */
export function forgetForBfcache(context) {
  const { element, root, begin, signal } = context;
  /** @param {PageTransitionEvent} event */
  const forget = ({ persisted }) => {
    if (!persisted) return;
    context.stop();
    for (const details of root.querySelectorAll("details")) details.open = details.matches(OPEN_AT_FIRST);
    addEventListener("pageshow", () => element.isConnected && begin(), { __proto__: null, once: true });
  };
  addEventListener("pagehide", forget, { __proto__: null, signal });
}
