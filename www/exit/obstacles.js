// What a host may put in the way of leaving, and what goes on when nothing is seen any more. An explainer has this once its companion is
// there; covering and leaving do not wait for it.

import { rootElement } from "./page.js";

/**
 * Clears the way: called once, when the page is covered.
 * @param {() => void} leaveAgain for a page that the browser has kept, and shows again
 */
export function clearTheWay(leaveAgain) {
  addEventListener("pageshow", ({ persisted }) => persisted && leaveAgain());
  try {
    quieten();
    askNothing();
  } catch {
    // A host that has sealed the browser's own objects is left all the same; it may ask.
  }
}

/** A kind of event by which a host may ask or stay. @typedef {{ prototype: Event & { intercept?: unknown } }} Preventable */

/**
 * From now on no listener of the host can make the browser ask “Leave site?”, nor show a page of its own instead. Listeners of a window
 * are called in the order in which they came, and the host's came first: so what they would call is taken away from them.
 */
function askNothing() {
  window.onbeforeunload = null;
  for (const { prototype } of /** @type {Preventable[]} */ ([window.BeforeUnloadEvent, window.NavigateEvent].filter(Boolean))) {
    prototype.preventDefault = prototype.intercept = () => {};
    Object.defineProperty(prototype, "returnValue", { __proto__: null, set() {} });
  }
}

/** Nothing is heard any longer. */
function quieten() {
  globalThis.speechSynthesis?.cancel();
  for (const media of /** @type {HTMLElement} */ (rootElement()).querySelectorAll("audio, video")) media.pause();
}
