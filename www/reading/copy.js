// The copy of helplines that a host has pasted between the element's tags: nobody sees it while the explainer is there, so the console
// says when it is too old to be left there.

/** A day as a copy names it: when it was made, and until when it holds. */
const DAY = /\d{4}-\d\d-\d\d/g;

/** The elements of which it was said. */
const told = new WeakSet();

/**
 * What is wrong with a copy; nothing, mostly.
 * @param {Element[]} parts what the host has pasted
 * @param {ParentNode} root the explainer
 * @param {Date} now
 * @returns {string | undefined}
 */
export function faultOf(parts, root, now) {
  const until = parts
    .map((part) => part.textContent)
    .join(" ")
    .match(DAY)
    ?.at(-1);
  // What names no day is no copy of ours: a host's own words and numbers are its own.
  if (!until) return undefined;
  /** @param {ParentNode} place */
  const dialled = (place) => [...place.querySelectorAll("a[href^='tel:']")].map((link) => link.getAttribute("href"));
  const shown = new Set(dialled(root));
  const stale = parts.flatMap(dialled).filter((number) => !shown.has(number));
  if (stale.length) return `holds numbers that are not shown any more (${[...new Set(stale)].join(", ")})`;
  return now.getTime() >= Date.parse(until) ? `was for use until ${until}` : undefined;
}

/**
 * Says once what is wrong with the copy inside an explainer's element.
 * @param {ShadowRoot} root
 */
export function lookAtCopy(root) {
  const { host } = root;
  if (told.has(host)) return;
  told.add(host);
  const fault = faultOf(
    [...host.children].filter((child) => child.slot !== "help"),
    root,
    new Date(),
  );
  if (fault) console.warn(`palermo-explainer: the copy between the element's tags ${fault}: paste a new one`);
}
