// The exit of a frame, held by the page around it.

import styles from "styles";
import { guardExit, leave } from "../embed/exit.js";
import { listen } from "../safety/keys.js";
import { keepOnTop } from "../safety/top.js";

/** The exit of one frame. */
export class FrameExit {
  #frame;
  #bar = document.createElement("div");
  #root = this.#bar.attachShadow({ mode: "open" });
  #life = new AbortController();
  /** @type {((event: object) => void) | undefined} */
  #count;

  /** @param {HTMLIFrameElement} frame */
  constructor(frame) {
    this.#frame = frame;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    this.#root.adoptedStyleSheets = [sheet];
  }

  /**
   * Takes over what the frame says.
   * @param {import("./message.js").Message} message
   */
  hear({ exit, heard, leave: wanted }) {
    if (exit !== undefined) this.#show(exit);
    if (heard) this.#count?.(heard);
    if (wanted && this.#count) leave(this.#root);
  }

  /** @param {import("./message.js").Exit | null} exit */
  #show(exit) {
    if (exit && !this.#count) this.#begin(exit);
    if (!this.#count) return;
    this.#root.querySelector(".exit-bar").hidden = !exit;
    if (exit && isWeb(exit.address)) this.#root.querySelector(".exit").href = exit.address;
  }

  /** Puts the exit beside the frame: before it, so that the keyboard meets it first. */
  #begin({ address, prefix, label, title, language, direction, presses }) {
    const explainer = element("div", { className: "explainer", lang: language, dir: direction });
    const bar = element("div", { className: "exit-bar", role: "group", ariaLabel: title });
    const exit = element("a", { className: "exit", rel: "nofollow noopener noreferrer" });
    if (isWeb(address)) exit.href = address;
    exit.append(element("span", { className: "visually-hidden", textContent: prefix }), label);
    const status = element("p", { className: "presses", role: "status" });
    Object.assign(status.dataset, presses);
    bar.append(exit, status);
    explainer.append(bar);
    this.#root.append(explainer);
    this.#frame.before(this.#bar);
    const { signal } = this.#life;
    guardExit(this.#root);
    this.#place();
    this.#count = listen(this.#root, () => leave(this.#root), signal);
    keepOnTop(this.#root, this.#frame, signal);
    const place = () => this.#place();
    for (const name of ["scroll", "resize"]) addEventListener(name, place, { capture: true, passive: true, signal });
    new ResizeObserver(place).observe(this.#frame);
  }

  /** In the corner of the frame while that is in sight, at the edge of the window above it. */
  #place() {
    if (!this.#frame.isConnected) {
      this.#life.abort();
      this.#bar.remove();
      return;
    }
    const { top, bottom, left, width } = this.#frame.getBoundingClientRect();
    this.#bar.hidden = bottom < 0 || top > innerHeight;
    Object.assign(this.#bar.style, { top: `${Math.max(0, top)}px`, left: `${left}px`, width: `${width}px` });
  }
}

/**
 * @param {string} tag
 * @param {object} properties
 */
const element = (tag, properties) => Object.assign(document.createElement(tag), properties);

/** A frame says where its exit leads; it must be a page, and no script. @param {string} address */
const isWeb = (address) => /^https?:\/\//.test(address);
