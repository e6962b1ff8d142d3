// What makes the exit reachable from anywhere: Shift pressed three times, and an exit above whatever the host lays over it. It is
// loaded right after the text; the exit itself works before it and without it.

import { listen } from "../exit/keys.js";
import { isFramed } from "../exit/page.js";
import { keepInReach } from "./reach.js";

/**
 * Guards one explainer.
 * @param {ShadowRoot} root
 * @param {object} exit
 * @param {() => void} exit.leave
 * @param {typeof import("../exit/press.js").guard} exit.guard
 * @param {AbortSignal} signal ends it
 */
export function protect(root, exit, signal) {
  const isOffered = () => !root.querySelector(".exit-bar").hidden;
  // A frame hears the keyboard only while it has the focus, and Shift alone may not lead its page away: there it is not offered.
  if (!isFramed()) {
    const say = (presses) => {
      // The words come with the end of the text.
      root.querySelector(".presses").textContent = root.querySelector("[data-press1]")?.dataset[`press${presses}`] ?? "";
    };
    listen({ isOffered, say, leave: exit.leave }, signal);
    root.querySelector(".by-keyboard").hidden = false;
  }
  keepInReach(root, isOffered, exit, signal);
}
