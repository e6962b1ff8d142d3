// Shift, pressed three times alone, leaves.

import { shared } from "./shared.js";

/** How many presses leave. */
const ENOUGH = 3;

/** How long a press counts, in milliseconds. */
const MEMORY = 5000;

/** The events that count a press, or end the counting: Shift with the wheel scrolls sideways. */
export const HEARD = ["keydown", "keyup", "pointerdown", "wheel"];

/**
 * Listens to the keyboard of this page.
 * @param {object} counter
 * @param {() => boolean} counter.hasExit whether the exit may be used at this moment
 * @param {(presses: number) => void} counter.say tells the reader how many presses are counted
 * @param {() => void} counter.leave
 * @param {AbortSignal} [signal] ends it
 * @returns {(event: { type: string, key?: string }) => void} takes what was heard elsewhere, in a frame
 */
export function listen({ hasExit, say, leave }, signal) {
  let presses = 0;
  /** Whether Shift is down and nothing else has happened since. */
  let alone = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let forgetting;

  /** @param {number} now */
  const count = (now) => {
    if (now === presses) return;
    presses = now;
    clearTimeout(forgetting);
    forgetting = setTimeout(count, MEMORY, 0);
    say(now);
  };

  /** @param {{ type: string, key?: string }} event */
  const onEvent = (event) => {
    if (event.key !== "Shift") {
      // Shift was a modifier of it, or something else is going on.
      alone = false;
      count(0);
    } else if (event.type === "keydown") {
      alone = true;
    } else if (alone && shared.counted !== event && hasExit()) {
      // One exit of a page counts for all.
      shared.counted = event;
      count((presses % ENOUGH) + 1);
      if (presses === ENOUGH) leave();
    }
  };
  // On the window, before whatever the host listens to.
  for (const name of HEARD) addEventListener(name, onEvent, { __proto__: null, capture: true, passive: true, signal });
  return onEvent;
}
