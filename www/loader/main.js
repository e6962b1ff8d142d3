// The loader: one classic script that brings the explainer into any page.
//
// It defines <palermo-explainer> once, however often it is loaded, and inserts an element where the script tag asks for one.

import { PalermoExplainer } from "./element.js";
import { insertFor } from "./insertion.js";
import { tag } from "./tag.js";

const TAG = "palermo-explainer";

if (!customElements.get(TAG)) {
  customElements.define(TAG, PalermoExplainer);
}
if (tag) {
  insertFor(tag, TAG);
}
