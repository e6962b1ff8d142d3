// What a reader looks at and has opened, while everything around it is built anew in another language.

/** As far below the upper edge of the window as the bar with the exit reaches. */
const BAR = 80;

/**
 * What an element is called in every language: by its country, else by its section and its number there.
 * @param {HTMLElement} details
 */
function nameOf(details) {
  const country = details.closest("[data-country]");
  const around = country ?? details.closest("[data-section]");
  if (!around) return undefined;
  const all = [...around.querySelectorAll("details")].filter((other) => other.closest("[data-country]") === country);
  return `${around.dataset.country ?? around.dataset.section} ${all.indexOf(/** @type {HTMLDetailsElement} */ (details))}`;
}

/**
 * What is open in an explainer.
 * @param {ShadowRoot} root
 */
export function openOnes(root) {
  const open = new Map([...root.querySelectorAll("details")].map((details) => [nameOf(details), details.open]));
  /** @type {WeakSet<Element>} */
  const done = new WeakSet(root.querySelectorAll("details"));
  return {
    /** Opens the same of what is new. */
    again() {
      for (const details of root.querySelectorAll("details")) {
        if (done.has(details)) continue;
        done.add(details);
        details.open = open.get(nameOf(details)) ?? details.open;
      }
    },
  };
}

/**
 * Keeps what the reader looks at where it is, until the reader moves on or everything is there.
 * @param {HTMLElement} element
 * @param {ShadowRoot} root
 */
export function keepPlace(element, root) {
  const seen = [...root.querySelectorAll("details")].filter((details) => {
    const { top, bottom, height } = details.getBoundingClientRect();
    return height > 0 && top <= BAR && bottom > BAR && nameOf(details);
  });
  // The innermost of those that lie across the upper edge; else the explainer itself.
  const name = seen.length ? nameOf(/** @type {HTMLElement} */ (seen.at(-1))) : undefined;
  const { top } = (seen.at(-1) ?? element).getBoundingClientRect();
  const { minHeight } = element.style;
  // Nothing below moves up meanwhile, and the window stays where it is scrolled to.
  element.style.minHeight = `${element.getBoundingClientRect().height}px`;
  const end = new AbortController();
  const { signal } = end;
  for (const kind of ["wheel", "touchmove", "pointerdown", "keydown"])
    addEventListener(kind, () => end.abort(), { __proto__: null, capture: true, passive: true, signal });
  const look = () => {
    const now = name ? [...root.querySelectorAll("details")].find((details) => nameOf(details) === name) : element;
    if (now && !signal.aborted) scrollerOf(element).scrollBy({ top: now.getBoundingClientRect().top - top, behavior: "instant" });
  };
  return {
    look,
    /** The text is whole. What the program adds to it, and what finds its height off the window, still moves it. */
    settle() {
      element.style.minHeight = minHeight;
      look();
      const sizes = new ResizeObserver(look);
      sizes.observe(root.querySelector(".explainer"));
      signal.addEventListener("abort", () => sizes.disconnect());
      for (const kind of ["explainer-ready", "explainer-error"])
        element.addEventListener(kind, () => requestAnimationFrame(() => requestAnimationFrame(() => end.abort())), {
          __proto__: null,
          signal,
        });
    },
  };
}

/** What scrolls around an element. @param {Element} element */
function scrollerOf(element) {
  for (let node = element.parentElement; node && node !== document.body; node = node.parentElement) {
    if (node.scrollHeight > node.clientHeight && /auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
  }
  return /** @type {Element} */ (document.scrollingElement);
}
