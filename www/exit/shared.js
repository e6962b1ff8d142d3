// What all exits of a page know in common, from whichever script they come: the explainer's, a frame's, or the one that a host put on
// its page by `exit.js`. One press leaves once, and no two of them show at once.

/**
 * @typedef {object} Shared
 * @property {boolean} [leaving] whether one of them has been used
 * @property {{ type: string }} [counted] the press of Shift that was counted last
 * @property {object} [bar] the one exit that lies above the page
 * @property {(leaveAgain: () => void) => void} [clearTheWay] what else is done once the page is covered
 * @property {Set<() => boolean>} inSight asks each explainer whether its own exit can be seen and pressed
 */

/** The version of what is shared stands in its name: two releases may be on one page. */
const NAME = Symbol.for("palermo-1");

/** @type {Shared} */
const known = window[NAME] ?? { inSight: new Set() };
window[NAME] = known;

export const shared = known;
