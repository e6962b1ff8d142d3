// The exit of a frame, held by the page around it.

import { poll } from "../companion/poll.js";
import { Bar } from "../exit/bar.js";
import { listen } from "../exit/keys.js";
import { leave } from "../exit/leave.js";
import { clearTheWay } from "../exit/obstacles.js";
import { guard } from "../exit/press.js";
import { dialogOf } from "../exit/reach.js";
import { shared } from "../exit/shared.js";

/** How far the exit lies inside the frame, in pixels. */
const EDGE = 10;

/** The exit of one frame. */
export class FrameExit {
  #frame;
  /** @type {Bar | undefined} */
  #bar;
  /** @type {import("./message.js").Exit | null} */
  #exit = null;
  #life = new AbortController();
  /** @type {((event: { type: string, key?: string }) => void) | undefined} */
  #count;

  /**
   * @param {HTMLIFrameElement} frame
   * @param {() => void} onGone is told when the frame has left the page
   */
  constructor(frame, onGone) {
    this.#frame = frame;
    const { signal } = this.#life;
    const isInSight = () => this.#place();
    signal.addEventListener("abort", () => {
      shared.inSight.delete(isInSight);
      this.#bar?.remove();
      onGone();
    });
    shared.clearTheWay = clearTheWay;
    shared.inSight.add(isInSight);
  }

  /**
   * Takes over what the frame says.
   * @param {import("./message.js").Message} message
   */
  hear({ exit, heard, leave: wanted }) {
    if (exit === null || (exit && isWeb(exit.address))) this.#take(exit);
    if (heard) this.#count?.(heard);
    if (wanted) this.#leave();
  }

  #leave() {
    if (this.#exit) leave(this.#exit);
  }

  /** @param {import("./message.js").Exit | null} exit */
  #take(exit) {
    this.#exit = exit;
    if (exit && !this.#bar) this.#begin(exit);
    if (exit) this.#bar?.name(exit);
    if (this.#bar) this.#place();
  }

  /** @param {import("./message.js").Exit} exit */
  #begin(exit) {
    const { signal } = this.#life;
    const go = () => this.#leave();
    this.#bar = new Bar(exit, go, guard);
    /** @param {number} presses */
    const say = (presses) => {
      if (this.#bar) this.#bar.status.textContent = this.#exit?.presses[`press${presses}`] ?? "";
    };
    this.#count = listen({ hasExit: () => this.#exit !== null, say, leave: go }, signal);
    const place = () => this.#place();
    for (const name of ["scroll", "resize"]) addEventListener(name, place, { __proto__: null, capture: true, passive: true, signal });
    new ResizeObserver(place).observe(this.#frame);
    poll(place, signal);
  }

  /**
   * In the corner of the frame while that is in sight, at the edge of the window above it.
   * @returns {boolean} whether it can be pressed there
   */
  #place() {
    if (!this.#frame.isConnected) this.#life.abort();
    const { top, bottom, left, right } = this.#frame.getBoundingClientRect();
    if (!this.#exit || bottom <= 0 || top >= innerHeight || left === right) {
      this.#bar?.hide();
      return false;
    }
    const end = this.#exit.direction === "rtl" ? left + EDGE : right - EDGE;
    return Boolean(this.#bar?.show(end, Math.max(0, top) + EDGE, dialogOf(this.#frame)));
  }
}

/** A frame says where its exit leads; it must be a page, and no script. @param {string} address */
const isWeb = (address) => /^https?:\/\//.test(address);
