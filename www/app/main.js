// What runs beside the app: bundled with the glue that wasm-bindgen writes, and loaded only with it.

import { App } from "glue";
import { breathe, inTime } from "../loader/time.js";
import { offerLanguages } from "../reading/languages.js";
import { accompany } from "../reading/main.js";
import { offerWhole } from "../reading/whole.js";
import { lookAtAttributes, saysUnknown } from "./attributes.js";
import { expect, mistyped, part, start, wasm, whenItTraps } from "./module.js";
import { tellOpening } from "./opening.js";
import { bringStyles } from "./styles.js";

/** What this copy knows of its release: the digests of what it loads. Filled in by the build. */
const digests = PALERMO_APP;

/** @typedef {import("../loader/instance.js").Context} Context */

/**
 * What the companion of an explainer wants to hear from the app.
 * @typedef {object} Task
 * @property {AbortSignal} life ends the app
 * @property {(islands: Islands) => void} keep is given the islands as soon as there are some
 * @property {(country: string | undefined) => void} onChoose is told what the reader chooses
 * @property {() => void} onReady is told when every island has answered
 * @property {(error: Error) => void} onTrap is told when the module traps
 */

/**
 * What need not wait until the text is whole: what keeps it readable, the way of the other files, and a word to the host on attributes.
 * @param {Context} context
 * @param {import("../companion/ahead.js").Early} early what was asked for before this script was here
 */
export function prepare(context, early) {
  expect(early);
  // Whoever waits for them hears of a failure.
  Promise.all([bundleOf(context.options.language), start(digests.wasm)]).catch(() => {});
  lookAtAttributes(context);
  // It works without WebAssembly too, as long as the explainer is there.
  offerLanguages(context);
  accompany(context.root, context.signal);
}

/** Until what is there has been painted: whoever came for the text sees it first. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/**
 * Starts the app of one explainer.
 * @param {Context} context
 * @param {Task} task
 */
export async function begin(context, { life, keep, onChoose, onReady, onTrap }) {
  const { root, options, countries, load } = context;
  offerWhole(root);
  bringStyles(root);
  const [bundle] = await Promise.all([bundleOf(options.language), start(digests.wasm), painted()]);
  if (life.aborted) return;
  const islands = new Islands(context, bundle, onChoose);
  keep(islands);
  await inTime(islands.show(options.headingLevel, onTrap, life), "the program");
  if (life.aborted) return;
  onReady();
  if (mistyped) context.say("wasm-type", mistyped);
  if (!options.supplement) return;
  try {
    const { supply } = await supplements(load);
    const supplied = await supply(options.supplement, bundle, root, countries, life);
    if (supplied) await islands.accept(supplied);
  } catch (error) {
    // What is shown stays: only the host's own part is missing.
    if (!life.aborted) context.say(error.code, error.message);
  }
}

/**
 * The content of the islands in a language.
 * @param {string} language
 * @returns {Promise<AppBundle>}
 */
function bundleOf(language) {
  return part(`${language}.bundle.json`, digests.bundles[language], (response) => response.json(), "wasm");
}

/**
 * What reads supplements: a program of its own, because few pages need it.
 * @param {LoadScript} load
 * @returns {Promise<typeof import("./supplement.js")>}
 */
async function supplements(load) {
  const { script, module } = digests.supplement;
  const [reader, bytes] = await Promise.all([load("supplement.js", script, "wasm"), wasm("supplement.wasm", module)]);
  await reader.start(bytes);
  return reader;
}

/**
 * What is wrong with a supplement, for the page that checks one.
 * @param {Uint8Array} bytes
 * @param {string} language whose types of resources it may use
 * @returns {Promise<string[]>} a line for each problem
 */
export async function problemsOf(bytes, language) {
  const [bundle, reader] = await Promise.all([bundleOf(language), supplements((name) => import(new URL(name, import.meta.url).href))]);
  return reader.problemsOf(bytes, bundle, language);
}

/** The islands of one explainer, rendered off the page and put into their places: what was there comes back as it was. */
export class Islands {
  #context;
  #root;
  #countries;
  #app;
  /** What was there and what was put into its place. @type {[Element, Element][]} */
  #taken = [];
  /** What is done when an island answers, by its name. @type {Record<string, () => void>} */
  #answer = {};
  /** The words that a helpline answers, that it does not, and when it does next. @type {AppBundle[0]} */
  #words;
  /** @type {import("./supplement.js").Supplied | undefined} */
  #supplied;
  /** @type {(() => void) | undefined} */
  #tellOpening;

  /**
   * @param {Context} context
   * @param {AppBundle} bundle
   * @param {(country: string | undefined) => void} onChoose
   */
  constructor(context, bundle, onChoose) {
    this.#context = context;
    this.#root = context.root;
    this.#countries = context.countries;
    [this.#words] = bundle;
    /** @type {Record<string, (value: string) => void>} */
    const hear = { ready: (island) => this.#answer[island](), chosen: onChoose };
    this.#app = new App(bundle, (event, value) => {
      try {
        hear[event](value);
      } catch (error) {
        // It is no fault of the module, which would take it for its own.
        reportError(error);
      }
    });
  }

  /**
   * Shows every island, each in a moment of its own.
   * @param {number} headingLevel
   * @param {(error: Error) => void} onTrap is told when the module traps
   * @param {AbortSignal} signal ends it
   * @returns {Promise<void>} until each island has answered
   */
  async show(headingLevel, onTrap, signal) {
    whenItTraps(onTrap, signal);
    const answers = [];
    for (const before of this.#root.querySelectorAll("[data-island]")) {
      await breathe();
      if (signal.aborted) return;
      const name = before.dataset.island;
      const shown = /** @type {Element} */ (before.cloneNode(false));
      answers.push(
        /** @type {Promise<void>} */ (
          new Promise((resolve) => {
            this.#answer[name] = () => {
              replace(before, shown);
              this.#taken.push([before, shown]);
              resolve();
            };
          })
        ),
      );
      this.#app.show(name, shown, headingLevel, this.#countries.first);
    }
    await Promise.all(answers);
    this.#tellOpening = tellOpening(this.#root, this.#words, signal);
  }

  /** Another country stands first now, because the host wants it so. */
  update() {
    saysUnknown(this.#context);
    this.#patch([], null);
  }

  /**
   * Takes over what a supplement changes in the islands, and keeps what it has put beside them.
   * @param {import("./supplement.js").Supplied} supplied
   */
  async accept(supplied) {
    this.#supplied = supplied;
    this.#patch(...supplied.changes);
    this.#tellOpening?.();
  }

  /**
   * @param {unknown} newCountries
   * @param {unknown} resources
   */
  #patch(newCountries, resources) {
    this.#app.accept([this.#countries.first ?? null, newCountries, resources]);
  }

  /** Puts back what was there before. @param {boolean} failed whether the module may be dead and cannot clean up */
  stop(failed) {
    this.#supplied?.remove();
    for (const [before, shown] of this.#taken.splice(0)) replace(shown, before);
    if (!failed) this.#app.destroy();
  }
}

/** What can have the focus in an island. */
const FOCUSABLE = "a, button, input, select, summary";

/**
 * Puts an island into the place of another; what is open stays so, and the focus on the control on which it is.
 * @param {Element} before
 * @param {Element} after
 */
function replace(before, after) {
  const [old, now] = [before, after].map((island) => [...island.querySelectorAll(FOCUSABLE)]);
  const focused = old.indexOf(/** @type {HTMLElement} */ (before.getRootNode().activeElement));
  const opened = [...after.querySelectorAll("details")];
  for (const [place, { open }] of before.querySelectorAll("details").entries()) if (opened[place]) opened[place].open = open;
  before.replaceWith(after);
  now[focused]?.focus({ preventScroll: true });
}
