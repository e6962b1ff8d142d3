// What runs beside the program: bundled with the glue that wasm-bindgen writes, and loaded only with it.

import { Application } from "glue";
import { failure } from "../embed/report.js";
import { idle, inTime } from "../embed/time.js";
import { accompany } from "../reading/main.js";
import { part, start, whenItTraps } from "./module.js";
import { tellOpening } from "./opening.js";
import { fetchSupplement, INVALID, Supplied } from "./supplement.js";

/** What this copy knows of its release: the digests of the module and of each language's content. Filled in by the build. */
const { wasm, bundles } = PALERMO_PROGRAM;

/**
 * What the loader tells the program of one explainer, and wants to hear from it.
 * @typedef {object} Task
 * @property {ShadowRoot} root
 * @property {import("../embed/options.js").Options} options
 * @property {import("../embed/country.js").Countries} countries
 * @property {AbortSignal} life ends the program
 * @property {AbortSignal} stay ends what works without WebAssembly too
 * @property {(program: Program) => void} keep is given the program as soon as there is one
 * @property {(country: string | undefined) => void} onChoose is told what the reader chooses
 * @property {() => void} onReady is told when every island has answered
 * @property {(error: Error) => void} onTrap is told when the module traps
 * @property {(error: Error & { code: string }) => void} onSupplementRefused is told why the host's own file is not used
 */

/**
 * Starts the program of one explainer.
 * @param {Task} task
 */
export async function begin({ root, options, countries, life, stay, keep, onChoose, onReady, onTrap, onSupplementRefused }) {
  accompany(root, stay);
  const program = new Program(root, await application(options.language, onChoose));
  if (life.aborted) {
    program.stop(false);
    return;
  }
  keep(program);
  await inTime(program.hydrate(options.headingLevel, countries.first, onTrap, life), "the program");
  if (life.aborted) return;
  onReady();
  if (!options.supplement) return;
  await program.supply(options.supplement, countries, life).catch((error) => {
    if (!life.aborted) onSupplementRefused(error);
  });
}

/**
 * The module for one explainer, with the content of a language.
 * @param {string} language
 * @param {(country: string | undefined) => void} onChoose
 */
async function application(language, onChoose) {
  const text = (response) => response.text();
  const [bundle] = await Promise.all([part(`${language}.bundle.json`, bundles[language], text, "wasm"), start(wasm)]);
  return new Application(bundle, onChoose);
}

/**
 * What is wrong with a supplement, for the page that checks one.
 * @param {Uint8Array} bytes
 * @param {string} language whose types of resources it may use
 * @returns {Promise<string[]>} a line for each problem
 */
export async function problemsOf(bytes, language) {
  const reader = await application(language, () => {});
  try {
    reader.read_supplement(bytes);
    return [];
  } catch (error) {
    return error.message.split("\n");
  } finally {
    reader.destroy();
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
   * @param {number} headingLevel
   * @param {string | undefined} country the one that stands first
   * @param {(error: Error) => void} onTrap is told when the module traps
   * @param {AbortSignal} signal ends it
   * @returns {Promise<unknown>} until each island has answered
   */
  async hydrate(headingLevel, country, onTrap, signal) {
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
      throw failure(INVALID, `the supplement ${address} is not used. Mend what is wrong in it:\n${error.message}`);
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
