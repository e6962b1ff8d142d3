// What runs beside the program: bundled with the glue that wasm-bindgen writes, and loaded only with it.

import { Application } from "glue";
import { idle } from "../embed/time.js";
import { part, start, whenItTraps } from "./module.js";
import { tellOpening } from "./opening.js";
import { coded, fetchSupplement, INVALID, Supplied } from "./supplement.js";

/**
 * Starts the module for one explainer.
 * @param {ShadowRoot} root
 * @param {string} language
 * @param {{ bundle: string, wasm: string }} integrity
 * @param {(country: string | undefined) => void} onChoose is told what the reader chooses
 * @returns {Promise<Program>}
 */
export async function begin(root, language, integrity, onChoose) {
  const text = (response) => response.text();
  const [bundle] = await Promise.all([part(`${language}.bundle.json`, integrity.bundle, text, "wasm"), start(integrity.wasm)]);
  return new Program(root, new Application(bundle, onChoose));
}

/**
 * What is wrong with a supplement, for the page that checks one.
 * @param {Uint8Array} bytes
 * @param {string} language whose types of resources it may use
 * @returns {Promise<string[]>} a line for each problem
 */
export async function problemsOf(bytes, language) {
  // The page lies beside the files and is as trustworthy as they are: no digest.
  const [bundle] = await Promise.all([part(`${language}.bundle.json`, "", (response) => response.text(), "wasm"), start("")]);
  const application = new Application(bundle, () => {});
  try {
    application.read_supplement(bytes);
    return [];
  } catch (error) {
    return error.message.split("\n");
  } finally {
    application.destroy();
  }
}

/** The program of one explainer: it takes islands over, and gives them back as they were. */
class Program {
  #root;
  #application;
  /** The islands that were taken over, each with what it was before. */
  #pristine = [];
  /** @type {Supplied | undefined} */
  #supplied;
  /** @type {() => void} */
  #tellOpening;

  /**
   * @param {ShadowRoot} root
   * @param {Application} application
   */
  constructor(root, application) {
    this.#root = root;
    this.#application = application;
  }

  /**
   * Hydrates every island, each in a moment of its own.
   * @param {{ headingLevel: number, country: string | undefined }} options
   * @param {(error: Error) => void} onTrap is told when the module traps
   * @param {AbortSignal} signal ends it
   * @returns {Promise<unknown>} until each island has answered
   */
  async hydrate({ headingLevel, country }, onTrap, signal) {
    whenItTraps(onTrap, signal);
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
    this.#tellOpening = tellOpening(this.#root, this.#application.words_of_hours(), signal);
  }

  /** @param {string | undefined} country the country that stands first now */
  setCountry(country) {
    this.#application.set_country(country);
  }

  /**
   * Adds what the host supplies; a file that cannot be had, or that is wrong in any place, changes nothing.
   * @param {string} address
   * @param {import("../embed/country.js").Countries} countries
   * @param {AbortSignal} signal ends it
   */
  async supply(address, countries, signal) {
    const bytes = await fetchSupplement(address, signal);
    if (signal.aborted) return;
    try {
      this.#application.read_supplement(bytes);
    } catch (error) {
      throw coded(INVALID, `the supplement ${address} is not used. Mend what is wrong in it:\n${error.message}`);
    }
    this.#supplied = new Supplied(this.#application, this.#root, countries);
    // The new cards are there with the program's next turn.
    await idle();
    if (!signal.aborted) this.#tellOpening();
  }

  /** Puts every island back as it was. @param {boolean} failed whether the module may be dead and cannot clean up */
  stop(failed) {
    this.#supplied?.remove();
    if (!failed) this.#application.destroy();
    for (const [island, before] of this.#pristine.splice(0)) island.replaceWith(before);
  }
}
