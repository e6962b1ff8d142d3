// Prerendered nodes, from JSON to the page: createElement only, so that Trusted Types find nothing to refuse.

/** The level at which the build renders the title. */
const RENDERED_LEVEL = 2;

/**
 * Builds a node.
 *
 * An element is an array of its tag, its attributes where it has some, and its children; text is a string.
 * @typedef {Array | string} Tree
 * @param {Tree} tree
 * @param {number} [headingLevel] the level of the title on this page
 * @returns {Node}
 */
export function build(tree, headingLevel = RENDERED_LEVEL) {
  if (typeof tree === "string") return document.createTextNode(tree);
  const element = document.createElement(
    tree[0].replace(/^h(\d)$/, (_, level) => `h${Math.min(6, +level + headingLevel - RENDERED_LEVEL)}`),
  );
  for (const part of tree.slice(1)) {
    if (part && typeof part === "object" && !Array.isArray(part)) {
      for (const name in part) element.setAttribute(name, part[name]);
    } else {
      element.append(build(part, headingLevel));
    }
  }
  return element;
}
