// <palermo-explainer>: the element itself, and what becomes of it while a host moves it about.

import { Mount } from "./mount.js";
import { release } from "./release.js";

export class PalermoExplainer extends HTMLElement {
  static observedAttributes = release.observed.split(" ");

  /** @type {ShadowRoot | null} Kept for good: an element has one, and a closed one is found by nobody else. */
  #root = this.attachInternals().shadowRoot;
  /** @type {Mount | undefined} */
  #mount;

  connectedCallback() {
    if (this.#mount) {
      // Moved: out of the page and in again within one task.
      this.#mount.announceAgain();
      return;
    }
    this.dataset.layer = "host";
    this.#begin();
  }

  disconnectedCallback() {
    // A host that moves the element takes it out first: wait whether it comes back.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#mount?.stop();
      this.#mount = undefined;
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#mount || this.#mount.accept(name)) return;
    this.#mount.stop();
    this.#begin();
  }

  #begin() {
    this.#mount = new Mount(this, this.#root, (root) => {
      this.#root = root;
    });
    this.#mount.start();
  }
}
