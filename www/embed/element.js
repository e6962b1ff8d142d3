// <palermo-explainer>: the element itself, and what becomes of it while a host moves it about.

import { Mount } from "./mount.js";
import { LIVE } from "./options.js";

export class PalermoExplainer extends HTMLElement {
  static observedAttributes = LIVE;

  /** @type {ShadowRoot | null} Kept for good: an element has one, and a closed one is found by nobody else. */
  #root = this.attachInternals().shadowRoot;
  /** @type {Mount | undefined} */
  #mount;
  /** Ends when the element leaves the page. */
  #connection = new AbortController();

  connectedCallback() {
    if (this.#mount) {
      // Moved: out of the page and in again within one task.
      this.#mount.announceAgain();
      return;
    }
    this.dataset.layer = "host";
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    // Whoever comes back to a page that the browser kept finds it as it was at first.
    addEventListener("pagehide", ({ persisted }) => persisted && this.#mount?.forget(), { signal });
    addEventListener("pageshow", ({ persisted }) => persisted && this.#begin(true), { signal });
    this.#begin();
  }

  disconnectedCallback() {
    // A host that moves the element takes it out first: wait whether it comes back.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#connection.abort();
      this.#mount?.stop();
      this.#mount = undefined;
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#mount || this.#mount.accept(name)) return;
    this.#mount.stop();
    this.#begin();
  }

  #begin(isQuiet = false) {
    const keepRoot = (root) => {
      this.#root = root;
    };
    this.#mount = new Mount(this, this.#root, keepRoot, this.#connection.signal, isQuiet);
    this.#mount.start();
  }
}
