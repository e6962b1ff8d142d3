// Shift, pressed three times alone, leaves.

import { offersExit } from "./offered.js";

/** How many presses leave. */
const ENOUGH = 3;

/** How long a press counts, in milliseconds. */
const PATIENCE = 5000;

/** The events that count a press, or end the counting. */
export const HEARD = ["keydown", "keyup", "pointerdown"];

/** The press that was counted last: one explainer of a page counts for all. @type {Event | undefined} */
let counted;

/**
 * Listens to the keyboard of this page.
 * @param {ShadowRoot} root
 * @param {() => void} leave
 * @param {AbortSignal} signal ends it
 * @returns {(event: { type: string, key?: string }) => void} takes what was heard elsewhere, in a frame
 */
export function listen(root, leave, signal) {
  let presses = 0;
  /** Whether Shift is down and nothing else has happened since. */
  let alone = false;
  let forgetting;
  const status = root.querySelector(".presses");

  const count = (now) => {
    if (now === presses) return;
    presses = now;
    clearTimeout(forgetting);
    forgetting = setTimeout(count, PATIENCE, 0);
    // The words come with the end of the text.
    status.textContent = root.querySelector("[data-close]")?.dataset[`press${now}`] ?? "";
  };

  const onEvent = (event) => {
    if (event.key !== "Shift") {
      // Shift was a modifier of it, or something else is going on.
      alone = false;
      count(0);
    } else if (event.type === "keydown") {
      alone = true;
    } else if (alone && counted !== event && offersExit(root)) {
      counted = event;
      count((presses % ENOUGH) + 1);
      if (presses === ENOUGH) leave();
    }
  };
  // On the window, before whatever the host listens to.
  for (const name of HEARD) addEventListener(name, onEvent, { capture: true, signal });
  return onEvent;
}
