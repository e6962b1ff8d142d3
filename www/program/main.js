// What runs beside the program: bundled with the glue that wasm-bindgen writes, and loaded only with it.

import initialise, { Application } from "glue";
import { idle } from "../embed/time.js";

/** @type {Set<(error: Error) => void>} */
const traps = new Set();

/**
 * Starts the module, once for all elements on the page.
 * @param {ArrayBuffer} module
 */
export async function start(module) {
  // A trap may come in a microtask or an event that no `try` of ours is around; the window hears of it all the same.
  for (const kind of ["error", "unhandledrejection"]) {
    addEventListener(kind, ({ error, reason }) => {
      const cause = error ?? reason;
      // Other programs on the page may trap too: ours has its own glue in the stack.
      if (!(cause instanceof WebAssembly.RuntimeError) || !cause.stack?.includes(import.meta.url)) return;
      for (const callback of traps) callback(cause);
    });
  }
  await initialise({ module_or_path: module });
}

/** The program of one explainer: it takes islands over, and gives them back as they were. */
export class Program {
  #root;
  #application;
  /** The islands that were taken over, each with what it was before. */
  #pristine = [];

  /**
   * @param {ShadowRoot} root
   * @param {string} bundle
   * @param {(country: string | undefined) => void} onChoose is told what the reader chooses
   */
  constructor(root, bundle, onChoose) {
    this.#root = root;
    this.#application = new Application(bundle, onChoose);
  }

  /**
   * Hydrates every island, each in a moment of its own.
   * @param {{ headingLevel: number, country: string | undefined }} options
   * @param {(error: Error) => void} onTrap is told when the program traps: after that, every island of the module is dead
   * @param {AbortSignal} signal ends it
   * @returns {Promise<unknown>} until each island has answered
   */
  async hydrate({ headingLevel, country }, onTrap, signal) {
    traps.add(onTrap);
    signal.addEventListener("abort", () => traps.delete(onTrap));
    const answers = [];
    for (const island of this.#root.querySelectorAll("[data-island]")) {
      await idle();
      if (signal.aborted) return;
      this.#pristine.push([island, island.cloneNode(true)]);
      answers.push(
        new Promise((resolve) => {
          this.#application.hydrate(island.dataset.island, island, headingLevel, country, resolve);
        }),
      );
    }
    await Promise.all(answers);
  }

  /** @param {string | undefined} country the country that stands first now */
  setCountry(country) {
    this.#application.set_country(country);
  }

  /** Puts every island back as it was. @param {boolean} trapped whether there is no program any more that could clean up */
  stop(trapped) {
    if (!trapped) this.#application.destroy();
    for (const [island, before] of this.#pristine.splice(0)) island.replaceWith(before);
  }
}
