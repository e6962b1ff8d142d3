// Prerendered nodes, from JSON to the page: createElement only, so that Trusted Types find nothing to refuse.

import { create } from "../exit/page.js";

/** The level at which the build renders the title. */
const RENDERED_LEVEL = 2;

/**
 * Builds an element.
 * @overload
 * @param {ElementTree} tree
 * @param {number} [headingLevel] the level of the title on this page
 * @returns {HTMLElement}
 */
/**
 * Builds a node.
 * @overload
 * @param {Tree} tree
 * @param {number} [headingLevel]
 * @returns {HTMLElement | Text}
 */
/**
 * @param {Tree} tree
 * @param {number} [headingLevel]
 * @returns {HTMLElement | Text}
 */
export function build(tree, headingLevel = RENDERED_LEVEL) {
  if (typeof tree === "string") return new Text(tree);
  const element = create(tree[0].replace(/^h(\d)$/, (_, level) => `h${Math.min(6, +level + headingLevel - RENDERED_LEVEL)}`));
  if (tree[0] === "a") {
    // What nearly every link has is left out (`Node::to_json` in `src/prerender/node.rs`).
    element.part = "link";
    /** @type {HTMLAnchorElement} */ (element).rel = "noopener noreferrer";
  }
  for (const part of tree.slice(1)) {
    if (typeof part === "string" || Array.isArray(part)) element.append(build(/** @type {Tree} */ (part), headingLevel));
    // Own names alone: what a page adds to every object must not become an attribute.
    else for (const [name, value] of Object.entries(part)) element.setAttribute(name, value);
  }
  return element;
}
