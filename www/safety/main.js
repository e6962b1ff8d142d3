// What makes the exit reachable from anywhere: Shift pressed three times, and a place above whatever the host lays over it. It is
// loaded right after the text; the exit itself works before it and without it.

import { listen } from "./keys.js";
import { keepOnTop } from "./top.js";

/**
 * Guards one explainer.
 * @param {ShadowRoot} root
 * @param {() => void} leave
 * @param {AbortSignal} signal ends it
 */
export function protect(root, leave, signal) {
  // A frame hears the keyboard only while it has the focus, and Shift alone may not lead its page away: there it is not offered.
  if (top === self) {
    listen(root, leave, signal);
    root.querySelector(".by-keyboard").hidden = false;
  }
  keepOnTop(root, root.querySelector(".explainer"), signal);
}
