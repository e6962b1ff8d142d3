// What a frame and the page around it say to each other.
//
// Neither says anything that the other could not see by itself, so a message needs no secret and no address: who sent it is
// known by its window.

/**
 * @typedef {object} Exit
 * @property {string} address the neutral page
 * @property {string} prefix what a screen reader hears before the label
 * @property {string} label
 * @property {string} close what the cover says where nothing comes
 * @property {string} language
 * @property {string} direction
 * @property {Record<string, string | undefined>} presses what is said while Shift is counted
 *
 * @typedef {object} Message
 * @property {1} palermo the version of this language; what has another is not for us
 * @property {true} [helper] from the page: it holds exit, cover and count from now on
 * @property {string} [supplement] from the page: the address of the organisation's own file
 * @property {number} [height] from the frame: what its content takes, in CSS pixels
 * @property {Exit | null} [exit] from the frame: what the page must know to hold the exit; null where it is turned off
 * @property {{ type: string, key?: string }} [heard] from the frame: a key or press that it heard
 * @property {true} [leave] from the frame: its reader wants to leave
 */

/** The version of the language. */
const VERSION = 1;

/**
 * Says something to another window.
 * @param {Window} other
 * @param {Omit<Message, "palermo">} message
 */
export function say(other, message) {
  other.postMessage({ palermo: VERSION, ...message }, "*");
}

/**
 * What was said, if it was said in this language.
 * @param {MessageEvent} event
 * @returns {Message | undefined}
 */
export function understood({ data }) {
  // Its own words alone: a page may have added others to every object.
  return data?.palermo === VERSION ? { __proto__: null, ...data } : undefined;
}
