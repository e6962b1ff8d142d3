// The html layer: prerendered nodes in a shadow root.

import { build } from "./fragment.js";

/**
 * A constructed sheet: a strict page refuses `<style>`. It belongs to one document.
 * @param {string} styles
 * @param {ShadowRoot} root
 */
export function sheet(styles, root) {
  const result = new /** @type {Window & typeof globalThis} */ (root.ownerDocument.defaultView).CSSStyleSheet();
  result.replaceSync(styles);
  return result;
}

/**
 * Builds what a reader waits for, in the place of what the root holds: as far as help.
 * @param {ShadowRoot} root
 * @param {FirstPart} first
 * @param {import("./options.js").Options} options
 * @param {string} key what the nodes depend on
 */
export function buildFirst(root, first, options, key) {
  root.adoptedStyleSheets = [sheet(first.styles, root)];
  const explainer = build(first.explainer, options.headingLevel);
  explainer.dataset.key = key;
  root.replaceChildren(explainer);
  place(root, first.sections[0], options);
  for (const { dataset, parentElement } of explainer.querySelectorAll("[data-target]")) {
    parentElement.hidden = !options.sections.includes(dataset.target);
  }
}

/**
 * Puts a section where the host wants it, unless it is there or not wanted.
 * @param {ShadowRoot} root
 * @param {SectionTree} section
 * @param {import("./options.js").Options} options
 */
export function place(root, [id, tree], { sections, headingLevel }) {
  /** @param {HTMLElement} section */
  const order = (section) => sections.indexOf(section.dataset.section);
  const there = [...root.querySelectorAll("[data-section]")];
  const section = build(tree, headingLevel);
  if (order(section) < 0 || there.some(({ dataset }) => dataset.section === id)) return;
  root.querySelector(".explainer").insertBefore(section, there.find((other) => order(other) > order(section)) ?? null);
}

/**
 * Shows what can change without new nodes: exit and theme.
 * @param {ShadowRoot} root
 * @param {import("./options.js").Options} options
 */
export function dress(root, { exit, exitAddress, theme }) {
  root.querySelector(".explainer").dataset.theme = theme;
  for (const link of root.querySelectorAll(".exit")) {
    const { dataset } = link;
    dataset.neutral ??= link.href;
    link.href = exitAddress ?? dataset.neutral;
  }
  for (const part of root.querySelectorAll(".way")) part.hidden = !exit;
}
