// What comes beside the text, right after it, and is loaded once it can be read: Shift pressed three times, an exit above whatever the host
// lays over it, the list of contents, changed attributes, and the way to the app layer. The exit itself works before it and without it.

import { listen } from "../exit/keys.js";
import { clearTheWay } from "../exit/obstacles.js";
import { isFramed } from "../exit/page.js";
import { shared } from "../exit/shared.js";
import { AppLayer } from "./app-layer.js";
import { forgetForBfcache } from "./bfcache.js";
import { guideContents } from "./contents.js";
import { keepInReach } from "./reach.js";

/**
 * Accompanies one explainer.
 * @param {import("../loader/instance.js").Context} context
 * @returns {import("../loader/instance.js").Companion}
 */
export function accompany(context) {
  const { root, signal } = context;
  shared.clearTheWay = clearTheWay;
  const overdue = root.querySelector("[data-review-by]");
  overdue.hidden = Date.now() < Date.parse(overdue.dataset.reviewBy);
  guideContents(root, signal);
  listenToShift(context);
  keepInReach(context, () => hasExit(root));
  forgetForBfcache(context);
  const app = new AppLayer(context);
  app.start();
  return {
    accept: (name) => {
      const options = context.readOptions(`${name}=`);
      if (/^exit|^theme/.test(name)) context.dress(root, options);
      else if (name === "country") app.prefer(options.country);
      else return false;
      return true;
    },
    stop: () => app.stop(false),
  };
}

/** Whether an explainer offers its exit at this moment. @param {ShadowRoot} root */
const hasExit = (root) => !root.querySelector(".exit-bar").hidden;

/** @param {import("../loader/instance.js").Context} context */
function listenToShift(context) {
  // A frame hears the keyboard only while it has the focus, and Shift alone may not lead its page away: there it is not offered.
  if (isFramed()) return;
  const { root, signal } = context;
  /** @param {number} presses */
  const say = (presses) => {
    // The words come with the end of the text.
    root.querySelector(".presses").textContent = root.querySelector("[data-press1]")?.dataset[`press${presses}`] ?? "";
  };
  listen({ hasExit: () => hasExit(root), say, leave: () => context.goAway() }, signal);
  root.querySelector(".by-keyboard").hidden = false;
}
