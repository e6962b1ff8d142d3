// The exit above cookie banners and whatever else a host lays over it: in the top layer, while it cannot be hit.
//
// Not always: in its own place it moves with the page, without a script. Where the browser has no popovers it stays there.

import { offersExit } from "./offered.js";
import { watch } from "./watch.js";

/** The exit that lies in the top layer: one for a page is enough. @type {HTMLElement | undefined} */
let raised;

/**
 * Keeps an explainer's exit in reach.
 * @param {ShadowRoot} root
 * @param {Element} area where the explainer stands on the page: out of sight, it needs no exit
 * @param {AbortSignal} signal ends it
 */
export function keepOnTop(root, area, signal) {
  const exit = root.querySelector(".exit");
  if (!exit.showPopover) return;
  const lower = () => {
    if (raised === exit) raised = exit.popover = null;
  };
  let raisedAt;
  const look = () => {
    const { top, bottom } = area.getBoundingClientRect();
    // The reader has moved on: perhaps its own place is in sight again.
    if (Math.abs(top - raisedAt) > 99) lower();
    // Above a modal dialog it could be seen, but not pressed.
    if (bottom < 0 || top > innerHeight || document.querySelector(":modal") || !offersExit(root)) lower();
    else if ((!raised || raised === exit) && !isHit(exit)) {
      // Anew, because what covers it now may have come into the top layer later.
      lower();
      exit.popover = "manual";
      exit.showPopover();
      raised = exit;
      raisedAt = top;
    }
  };
  watch(look, signal);
  signal.addEventListener("abort", lower);
}

/** Whether a click in the middle of an element would meet it. @param {HTMLElement} element */
function isHit(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  // Each tree knows only what lies in it: from the exit outwards, a tree after the other.
  for (let part = element; part; part = part.getRootNode().host) {
    if (!part.contains(part.getRootNode().elementFromPoint(left + width / 2, top + height / 2))) return false;
  }
  return true;
}
