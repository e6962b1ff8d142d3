// frame.js: what a host page adds to frames of the explainer, where it may run a script. The frame becomes as high as its
// content, and the page holds the exit, the cover and the count of Shift, which a frame cannot.

import { FrameExit } from "./exit.js";
import { say, understood } from "./message.js";

/**
 * Where the frames come from: the folder of this script, or the one above for a pinned copy. Where a host's optimiser has put the script
 * elsewhere, by how the path of such a frame ends.
 */
const frames = folderOf(/** @type {HTMLScriptElement | null} */ (document.currentScript)?.src);

/**
 * @param {string | undefined} source
 * @returns {{ test(address: string): boolean }}
 */
function folderOf(source) {
  const [, site] = /^(.*\/)(?:v\/[^/]+\/)?frame\.js(?:\?.*)?$/.exec(source ?? "") ?? [];
  return site
    ? { test: (address) => address.startsWith(`${site}frame/`) }
    : /^https?:[^?#]*\/frame\/[A-Za-z-]+\/(?:index\.html)?(?:[?#]|$)/;
}

/** @type {WeakMap<HTMLIFrameElement, FrameExit>} */
const exits = new WeakMap();

/** The frames of the explainer on this page. */
const ours = () => [...document.querySelectorAll("iframe")].filter((frame) => frames.test(frame.src));

/**
 * Offers a frame help, and tells it of the organisation's own file: only the page around may name one of another site.
 * @param {HTMLIFrameElement} frame
 */
const offer = ({ contentWindow, dataset }) => {
  const file = dataset.supplement;
  say(/** @type {Window} */ (contentWindow), { helper: true, ...(file && { supplement: new URL(file, document.baseURI).href }) });
};

addEventListener("message", (event) => {
  const message = understood(event);
  // By its window and not by its origin, which a sandbox takes away.
  const frame = message && ours().find(({ contentWindow }) => contentWindow === event.source);
  if (!frame) return;
  if (!exits.has(frame)) exits.set(frame, new FrameExit(frame, () => exits.delete(frame)));
  if (message.height) {
    fit(frame, message.height);
    // Each time: the frame may have loaded another page, which knows of no helper yet. One that knows does nothing.
    offer(frame);
  }
  exits.get(frame)?.hear(message);
});

// Those that came before this script have said so in vain.
for (const frame of ours()) offer(frame);

/**
 * Makes a frame as high as its content.
 * @param {HTMLIFrameElement} frame
 * @param {number} height
 */
function fit(frame, height) {
  const style = getComputedStyle(frame);
  const around = /** @type {const} */ (["borderBlockStartWidth", "borderBlockEndWidth", "paddingBlockStart", "paddingBlockEnd"]);
  const extra = style.boxSizing === "border-box" ? around.reduce((sum, name) => sum + Number.parseFloat(style[name]), 0) : 0;
  // A host's own rule must not hold it: what does not fit could not be reached.
  frame.style.setProperty("height", `${height + extra}px`, "important");
}
