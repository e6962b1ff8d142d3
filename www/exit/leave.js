// The quick exit: cover first, then leave. It works before the app is there and without it.
//
// Its states, the same for an explainer, a frame with its helper, and `exit.js`:
//
// - idle: nothing has happened. An exit can be pressed, or Shift three times.
// - covered: from the press on, in the same task. Nothing but the cover is drawn, whatever the host does. There is no way back to idle:
//   whoever has left has left.
// - leaving: at once after that. The neutral page is asked for in the place of this one. Further presses change nothing. Where it has
//   not come after a while, the cover says: close this tab.
// - shown again: the browser had kept the page, and its reader came back. It is still covered, and is left once more. A page that is
//   loaded anew begins idle: nothing is known of what was before, and nothing is guessed.

import { coverPage } from "./cover.js";
import { create, head } from "./page.js";
import { shared } from "./shared.js";

/** How long the neutral page is waited for before the cover speaks, in milliseconds: nobody can see here whether it will come. */
const SILENCE = 1000;

/**
 * @typedef {object} Way
 * @property {string} address the neutral page
 * @property {string} close what the cover says where nothing comes
 * @property {string} language
 * @property {string} direction
 */

/**
 * Covers the page and replaces it by a neutral one.
 * @param {Way} way
 */
export function leave(way) {
  if (shared.leaving) return;
  shared.leaving = true;
  const cover = coverPage(way);
  const go = () => {
    setTimeout(() => {
      cover.textContent = way.close;
    }, SILENCE);
    replace(way.address);
  };
  shared.clearTheWay?.(go);
  go();
}

/** Puts another page in the place of this one, so that Back does not lead here. @param {string} address */
function replace(address) {
  try {
    // `location.replace` knows no `rel`: without this the neutral page would learn where its reader came from.
    head().append(Object.assign(create("meta"), { name: "referrer", content: "no-referrer" }));
    /** @type {Window} */ (window.top).location.replace(address);
  } catch {
    // A sandbox has forbidden it: what is left is to ask the reader, as the cover does.
  }
}
