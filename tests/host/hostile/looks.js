// What is looked at in a page. These functions run inside it: each is whole in itself, and most are given the explainer's root.

/** What of the explainer is compared with itself on a bare page. */
export const LISTED = {
  whole: ".explainer",
  title: ".title",
  paragraph: ".introduction",
  "heading of a section": '[data-section="facts"] > details > summary > *',
  summary: '[data-section="facts"] > details > summary',
  link: '[data-section="facts"] .citations a',
  "quiet text": '[data-section="facts"] .citations',
  button: ".contents button",
  choice: ".choice select",
  label: ".choice label span",
  "figure value": ".value",
  "figure note": ".counts",
  field: 'input[type="search"]',
  cell: "td",
  caption: "caption",
  exit: ".exit",
};

/** Which of their computed styles. */
export const PROPERTIES = [
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "line-height",
  "letter-spacing",
  "word-spacing",
  "text-transform",
  "text-align",
  "text-indent",
  "text-shadow",
  "white-space",
  "direction",
  "writing-mode",
  "color",
  "background-color",
  "cursor",
  "visibility",
  "opacity",
  "pointer-events",
  "user-select",
  "display",
  "box-sizing",
  "padding",
  "border-width",
  "inline-size",
  "max-inline-size",
];

/** Finds the first explainer, in shadow trees too. */
export function find() {
  /**
   * @param {ParentNode} tree
   * @returns {HTMLElement | null}
   */
  const search = (tree) => {
    const here = tree.querySelector("palermo-explainer");
    if (here) return here;
    for (const element of tree.querySelectorAll("*")) {
      const below = element.shadowRoot && search(element.shadowRoot);
      if (below) return below;
    }
    return null;
  };
  return search(document);
}

/** Whether everything has arrived and answers. @param {ShadowRoot} root */
export function isComplete(root) {
  root.host.scrollIntoView();
  return root.host.getAttribute("data-layer") === "app" && root.querySelector(".ending") !== null;
}

/** How wide the explainer is, in its own pixels. @param {ShadowRoot} root */
export function width(root) {
  const whole = root.querySelector(".explainer");
  return whole.getBoundingClientRect().width / (whole.currentCSSZoom ?? 1);
}

/**
 * Computed styles, by "what: property".
 * @param {ShadowRoot} root
 * @param {Record<string, string>} listed selectors, by what they find
 * @param {string[]} properties
 */
export function looks(root, listed, properties) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const [what, selector] of Object.entries(listed)) {
    const computed = getComputedStyle(root.querySelector(selector));
    for (const property of properties) found[`${what}: ${property}`] = computed.getPropertyValue(property);
  }
  return found;
}

/**
 * Makes the place of an explainer on a bare page as wide as asked.
 * @param {ShadowRoot} root
 * @param {number} width
 */
export function widen(root, width) {
  root.host.parentElement.style.width = `${width}px`;
}

/**
 * Boxes and all computed styles of the host's own controls.
 * @param {ShadowRoot} _root
 * @param {string} controlled
 */
export function controls(_root, controlled) {
  scrollTo({ left: 0, top: 0, behavior: "instant" });
  /** @type {Record<string, string>} */
  const found = {};
  for (const [index, element] of [...document.querySelectorAll(controlled)].entries()) {
    const { x, y, width, height } = element.getBoundingClientRect();
    const what = `${index} ${element.localName}`;
    found[`${what}: box`] = [x, y, width, height].map(Math.round).join(" ");
    const computed = getComputedStyle(element);
    // Of a box in a line these mean nothing, and Firefox tells those of its first piece: it makes more pieces as soon as a page has a word
    // from right to left, as the name of a language is.
    const ofNoUse = computed.display === "inline" ? ["perspective-origin", "transform-origin"] : [];
    for (const property of computed) if (!ofNoUse.includes(property)) found[`${what}: ${property}`] = computed.getPropertyValue(property);
  }
  return found;
}

/**
 * Brings a part of the explainer to the middle of the window.
 * @param {ShadowRoot} root
 * @param {string} selector
 */
export function goTo(root, selector) {
  root.querySelector(selector).scrollIntoView({ block: "center" });
}

/**
 * Whether a click in the middle of an exit meets it, from the page's point of view and from that of each tree down to its own: the
 * explainer's own, or the one that lies above the page while that cannot be pressed.
 * @param {ShadowRoot} root
 */
export function isExitHit(root) {
  const above = [...document.querySelectorAll("[role=region][popover]")].map(({ shadowRoot }) => shadowRoot);
  return [root, ...above].some((inner) => {
    const exit = inner.querySelector(".exit");
    const { left, right, top, bottom } = exit.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    /** @type {ShadowRoot[]} */
    const path = [];
    for (let tree = inner; /** @type {Node} */ (tree) !== document; tree = /** @type {ShadowRoot} */ (tree.host.getRootNode()))
      path.unshift(tree);
    return (
      path.every((tree) => tree.host.getRootNode().elementFromPoint(x, y) === tree.host) && exit.contains(inner.elementFromPoint(x, y))
    );
  });
}

/**
 * Where to click on something, once it can be hit. A host that scrolls smoothly would still be on the way when the click comes.
 * @param {ShadowRoot} root
 * @param {string} selector
 */
export function pointOf(root, selector) {
  const element = root.querySelector(selector);
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const point = { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2) };
  return element.contains(root.elementFromPoint(point.x, point.y)) && point;
}

/**
 * Whether a disclosure is open.
 * @param {ShadowRoot} root
 * @param {string} selector
 */
export function isOpen(root, selector) {
  return /** @type {HTMLDetailsElement} */ (root.querySelector(selector)).open;
}

/**
 * Chooses in a list, as a reader does: a value, or whatever stands second.
 * @param {ShadowRoot} root
 * @param {string} selector
 * @param {string} value
 */
export function choose(root, selector, value) {
  const list = /** @type {HTMLSelectElement} */ (root.querySelector(selector));
  list.value = value ?? list.options[1].value;
  for (const name of ["input", "change"]) list.dispatchEvent(new Event(name, { bubbles: true, composed: name === "input" }));
}

/**
 * Whether a country stands first, and nothing else does.
 * @param {ShadowRoot} root
 * @param {string} country
 */
export function isFirst(root, country) {
  return [...root.querySelectorAll(".first-country [data-country]")].map((one) => one.dataset.country).join() === country;
}

/** Whether the resources are of one kind. @param {ShadowRoot} root */
export function isOneKind(root) {
  return (
    new Set([...root.querySelectorAll('[data-section="resources"] [data-kind]')].map((one) => one.getAttribute("data-kind"))).size === 1
  );
}

/** The names of all global properties. */
export function globals() {
  return Object.getOwnPropertyNames(window);
}
