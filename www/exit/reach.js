// Whether an exit can be pressed where it is, and where else on the page there is room for one.

/** Whether a click in the middle of an element would meet it. @param {Element} element */
export function isHit(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  // Each tree knows only what lies in it: from the exit outwards, a tree after the other.
  for (let part = /** @type {Element | undefined} */ (element); part; part = part.getRootNode().host) {
    if (!width || !part.contains(part.getRootNode().elementFromPoint(left + width / 2, top + height / 2))) return false;
  }
  return true;
}

/**
 * Where an exit comes to rest: below what the host has fixed at the top of the window, such as the button of its menu.
 * @param {number} x the middle of the exit
 * @param {number} top where it would be
 * @param {number} height
 * @returns {number}
 */
export function below(x, top, height) {
  let rest = top;
  // A header may have a second row.
  for (let row = 0; row < 3; row += 1) {
    let part = Document.prototype.elementFromPoint.call(document, x, rest + height / 2);
    while (part && !/fixed|sticky/.test(getComputedStyle(part).position)) part = part.parentElement;
    const { bottom } = /** @type {{ bottom: number }} */ (part?.getBoundingClientRect() ?? {});
    // What covers more than that is no header, but a banner: the exit lies above it.
    if (!(bottom < innerHeight / 3)) break;
    rest = bottom + 8;
  }
  return rest;
}

/**
 * The modal dialog of the host in which something stands: outside of it nothing can be pressed.
 * @param {Node} node
 * @returns {Element | undefined}
 */
export function dialogOf(node) {
  for (let part = /** @type {Element & { host?: Element }} */ (node); part; part = /** @type {Element} */ (part.parentNode ?? part.host))
    if (part.matches?.(":modal")) return part;
  return undefined;
}
