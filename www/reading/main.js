// What keeps the text readable wherever it stands, on colours that a host chose and on paper; and a word to the host whose own copy has
// grown old. It comes with the app, and works where WebAssembly does not.

import { poll } from "../companion/poll.js";
import { keepReadable } from "./colours.js";
import { lookAtCopy } from "./copy.js";
import { openOnPaper } from "./paper.js";
import { offerSheet } from "./sheet.js";
import { offerWhole } from "./whole.js";

/**
 * @param {ShadowRoot} root
 * @param {AbortSignal} signal ends it
 */
export function accompany(root, signal) {
  poll(keepReadable(root), signal);
  openOnPaper(root, signal);
  offerSheet(root, signal);
  offerWhole(root);
  lookAtCopy(root);
}
