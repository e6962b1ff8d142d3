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
  listen(root, leave, signal);
  keepOnTop(root, signal);
  // Whoever comes back to a page that the browser kept finds it as it was at first.
  addEventListener(
    "pageshow",
    ({ persisted }) => {
      for (const details of persisted ? root.querySelectorAll("[open]:not([data-section=help] > *, [data-section=facts] > *)") : []) {
        details.open = false;
      }
    },
    { signal },
  );
}

/** Whether an explainer offers its exit at this moment. @param {ShadowRoot} root */
export const offersExit = (root) => !root.querySelector(".exit-bar").hidden;
