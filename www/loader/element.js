// <palermo-explainer>: the element itself, and what becomes of it while a host moves it about.

import { live } from "./instance.js";
import { release } from "./release.js";

export class PalermoExplainer extends HTMLElement {
  static observedAttributes = release.observed.split(" ");

  /** There from the html layer on, and kept for good: an element has one, and a closed one is found by nobody else. */
  #root = /** @type {ShadowRoot} */ (this.attachInternals().shadowRoot);
  /** @type {import("./instance.js").Instance | undefined} */
  #instance;
  /** Ends when the element leaves the page. */
  #connection = new AbortController();

  connectedCallback() {
    if (this.#instance) {
      // Moved: out of the page and in again within one task.
      this.#instance.announceAgain();
      return;
    }
    this.#connection.abort();
    this.#connection = new AbortController();
    this.#begin();
  }

  disconnectedCallback() {
    // A host that moves the element takes it out first: wait whether it comes back.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#connection.abort();
      this.#instance?.stop();
      this.#instance = undefined;
    });
  }

  adoptedCallback() {
    // Constructed sheets belong to a document, and are lost in another: there everything is built anew.
    this.#instance?.stop();
    this.#instance = undefined;
    this.#root?.replaceChildren();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#instance || this.#instance.accept(name)) return;
    this.#instance.stop();
    this.#begin();
  }

  #begin(isQuiet = false) {
    if (!isQuiet) this.dataset.layer = "host";
    /** @param {ShadowRoot} root */
    const keepRoot = (root) => {
      this.#root = root;
    };
    this.#instance = live(this, this.#root, keepRoot, this.#connection.signal, () => this.#begin(true), isQuiet);
  }
}
