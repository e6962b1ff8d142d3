// What nobody waits for: the looks of the app's own controls, and of paper.

import controls from "styles/controls";
import print from "styles/print";
import { sheet } from "../loader/html-layer.js";

/**
 * Brings them after the sheets of the text, over which they stand. Pages of the site link a sheet that has them.
 * @param {ShadowRoot} root
 */
export function bringStyles(root) {
  if (!root.querySelector("link")) root.adoptedStyleSheets.push(sheet(controls, root), sheet(print, root));
}
