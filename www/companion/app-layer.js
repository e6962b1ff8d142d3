// The way to the app layer: the app is asked for when its reader comes near, and given up without a trace where it fails.

import { ahead } from "./ahead.js";
import { near, whole } from "./near.js";

export class AppLayer {
  #context;
  /** Whether the reader has chosen a country: a choice by hand is kept. */
  #chosen = false;
  /** @type {import("../app/main.js").Islands | undefined} */
  #islands;
  /** Ends when the app is stopped or has failed. */
  #life = new AbortController();

  /** @param {import("../loader/instance.js").Context} context */
  constructor(context) {
    this.#context = context;
  }

  start() {
    this.#life = new AbortController();
    this.#run(this.#life.signal).catch((error) => this.#fail(error));
  }

  /** @param {AbortSignal} life */
  async #run(life) {
    const context = this.#context;
    const { root, countries, shown } = context;
    await near(context.element, life);
    if (life.aborted) return;
    // On its way while the text is, with all that it loads; it takes over what is there when that is whole.
    const program = context.load("explainer.js", context.integrity.script, "wasm");
    const early = ahead(context);
    program.then(({ prepare }) => prepare(context, early)).catch(() => {});
    await Promise.all([whole(root, life), shown.catch(() => {})]);
    if (life.aborted) return;
    const came = context.wait("wasm-timeout", "explainer.js");
    const { begin } = await program;
    await begin(context, {
      life,
      keep: (islands) => {
        this.#islands = islands;
      },
      onChoose: (country) => {
        this.#chosen = true;
        countries.show(country);
      },
      onReady: () => {
        came();
        context.reach("app");
      },
      onTrap: (error) => this.#fail(error),
    });
  }

  /** Puts another country first, because the host wants it so. @param {string | undefined} asked */
  async prefer(asked) {
    const { countries, signal, guess } = this.#context;
    const place = asked ?? (await guess(countries.codes));
    if (this.#chosen || signal.aborted) return;
    countries.show(place, !asked);
    this.#islands?.update();
  }

  /** Takes the app away and leaves the html layer as it was. @param {boolean} failed whether it may be dead and cannot clean up */
  stop(failed) {
    this.#life.abort();
    this.#islands?.stop(failed);
    this.#islands = undefined;
    const { element, layers } = this.#context;
    layers.splice(1);
    element.dataset.layer = layers[0] ?? "host";
  }

  /** Puts the html layer back where the app has begun, and says once what happened. @param {Error} error */
  #fail(error) {
    if (this.#life.signal.aborted) return;
    this.stop(true);
    this.#context.say(Object.hasOwn(error, "code") ? /** @type {Failure} */ (error).code : "wasm-trap", error.message);
    this.#context.whenOnline(() => this.start());
  }
}
