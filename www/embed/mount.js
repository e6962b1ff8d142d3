// One life of an explainer on a page, from the moment it is connected until it is taken away or set up anew.
//
// Three layers, each complete without the next. host: what the page holds inside the element. html: prerendered nodes in a
// shadow root. app: a program that hydrates the islands among those nodes. What fails never takes away what is shown.

import { guideContents } from "./contents.js";
import { Countries, guess } from "./country.js";
import { download } from "./download.js";
import { guardExit, leave } from "./exit.js";
import { build } from "./fragment.js";
import { read } from "./options.js";
import { countries, folder, languages, release } from "./release.js";
import { announce, report } from "./report.js";
import { script } from "./script.js";
import { idle, near } from "./time.js";

/** A part of a language, as JSON. */
const part = (name, integrity) => download(new URL(name, folder), integrity, (response) => response.json(), "fragment");

/** A constructed sheet: a strict page refuses `<style>`. @param {string} styles */
function sheet(styles) {
  const result = new CSSStyleSheet();
  result.replaceSync(styles);
  return result;
}

/** A guess, where the host names no country. @param {string | undefined} country */
const guessUnless = (country) => (country ? undefined : guess(countries));

/** The roots whose clicks are already listened to. */
const guarded = new WeakSet();

export class Mount {
  #element;
  #root;
  #keepRoot;
  #options;
  /** @type {Countries | undefined} */
  #countries;
  /** Whether the reader has chosen a country: a choice by hand is kept. */
  #chosen = false;
  /** @type {import("../program/main.js").Program | undefined} */
  #program;
  /** The layers that were reached, in order. */
  #layers = [];
  /** Ends when the mount is stopped or has failed. */
  #life = new AbortController();
  /** Ends when the mount is stopped: the exit is guarded without a program too. */
  #stay = new AbortController();

  /**
   * @param {HTMLElement} element
   * @param {ShadowRoot | null} root a root that the element has already, from the page or from an earlier life
   * @param {(root: ShadowRoot) => void} keepRoot is given a root that is made
   */
  constructor(element, root, keepRoot) {
    this.#element = element;
    this.#root = root;
    this.#keepRoot = keepRoot;
  }

  start() {
    this.#run().catch((error) => this.#fail(error));
  }

  /** Takes the program away and leaves the html layer as it was. */
  stop() {
    this.#stay.abort();
    this.#life.abort();
    this.#restore(false);
    this.#countries?.show(undefined);
  }

  /** The element was connected again without a new start: whoever listens now has heard nothing yet. */
  announceAgain() {
    for (const layer of this.#layers) announce(this.#element, "explainer-ready", { layer });
  }

  /**
   * Takes a changed attribute over without starting anew, where that is possible.
   * @param {string} name
   * @returns {boolean} whether it was
   */
  accept(name) {
    const dresses = /^exit|^theme/.test(name) && this.#layers.length;
    if (!dresses && !(name === "country" && this.#countries)) return false;
    const options = this.#read(`${name}=`);
    if (dresses) this.#dress(options);
    else this.#prefer(options.country);
    return true;
  }

  /** Reads the attributes and says what is wrong with those whose complaint begins in a certain way. @param {string} beginning */
  #read(beginning) {
    return read(this.#element, languages, release, (message) => {
      if (message.startsWith(beginning)) report(this.#element, "attribute", message);
    });
  }

  get #over() {
    return this.#life.signal.aborted;
  }

  async #run() {
    // The parser may still be reading the element's attributes and children.
    await undefined;
    this.#options = this.#read("");
    const { language } = this.#options;
    const first = part(`${language}.first.json`, release.first[language]);
    // Heard of below; a page that holds the nodes already does not wait for it.
    first.catch(() => {});
    await this.#showHtml(first, guessUnless(this.#options.country));
    if (this.#over) return;
    await near(this.#element, this.#life.signal);
    if (this.#over) return;
    await this.#startProgram((await first).integrity.script);
  }

  /** Brings the html layer up: builds it, or adopts what the root holds already. */
  async #showHtml(first, guessed) {
    const key = this.#key();
    const held = this.#root?.querySelector(".explainer");
    const adopted = held?.dataset.key === key;
    if (adopted) this.#guide();
    const built = adopted ? undefined : await first;
    // Before anything is shown, so that nothing moves; mostly it was ready before the part was.
    const place = await guessed;
    if (this.#over) return;
    if (built) {
      this.#build(built, key);
      this.#guide();
    }
    const root = this.#root;
    const { country, headingLevel } = this.#options;
    this.#countries = new Countries(root, built?.countries ?? [], headingLevel);
    this.#countries.show(country ?? place, !country);
    this.#dress(this.#options);
    const overdue = root.querySelector("[data-review-by]");
    overdue.hidden = Date.now() < Date.parse(overdue.dataset.reviewBy);
    this.#reach("html");
    this.#protect(first);
    if (built) {
      const whole = part(`${built.language}.rest.json`, built.integrity.rest);
      // Heard of below.
      whole.catch(() => {});
      await this.#countries.complete(this.#life.signal);
      const rest = await whole;
      if (this.#over) return;
      root.adoptedStyleSheets.push(sheet(rest.styles));
      for (const section of rest.sections) {
        // One section a task: all at once would keep a cheap phone from answering.
        await idle();
        if (this.#over) return;
        this.#place(root.querySelector(".explainer"), [section]);
      }
      root.querySelector(".explainer").append(build(rest.ending, headingLevel));
      this.#dress(this.#options);
    }
  }

  /** Exit and contents work from here on. */
  #guide() {
    if (guarded.has(this.#root)) return;
    guarded.add(this.#root);
    guardExit(this.#root);
    guideContents(this.#root);
  }

  /** Keeps the exit in reach of the keyboard, and above what the host lays over it. The exit itself does not wait for that. */
  async #protect(first) {
    try {
      const { protect } = await script("safety.js", (await first).integrity.safety, "fragment");
      if (!this.#stay.signal.aborted) protect(this.#root, () => leave(this.#root), this.#stay.signal);
    } catch (error) {
      // Where the host's policy forbids scripts of the release, the program says so too.
      if (!this.#over && error.code !== "wasm-blocked") report(this.#element, error.code, error.message);
    }
  }

  /** What the nodes in the root depend on. */
  #key() {
    const { language, headingLevel, sections } = this.#options;
    return `${language} ${headingLevel} ${sections.join(" ")}`;
  }

  #build(first, key) {
    const { headingLevel, sections } = this.#options;
    // Not before there is something to show: a root hides what the host has put into the element.
    this.#root ??= this.#element.attachShadow({ mode: this.#options.shadow });
    this.#keepRoot(this.#root);
    this.#root.adoptedStyleSheets = [sheet(first.styles)];
    const attributes = { class: "explainer", lang: first.language, dir: first.direction, "data-key": key };
    const explainer = build(["div", attributes, first.masthead], headingLevel);
    this.#place(explainer, first.sections);
    for (const button of explainer.querySelectorAll("[data-target]")) {
      button.parentElement.hidden = !sections.includes(button.dataset.target);
    }
    this.#root.replaceChildren(explainer);
  }

  /** Puts sections where the host wants them. */
  #place(explainer, sections) {
    const order = this.#options.sections;
    for (const [id, tree] of sections) {
      const place = order.indexOf(id);
      if (place < 0) continue;
      const section = build(tree, this.#options.headingLevel);
      const next = [...explainer.querySelectorAll("[data-section]")].find((other) => order.indexOf(other.dataset.section) > place);
      explainer.insertBefore(section, next ?? null);
    }
  }

  /** Shows what can change without new nodes: exit and theme. */
  #dress({ exit, exitAddress, theme }) {
    this.#root.querySelector(".explainer").dataset.theme = theme;
    for (const link of this.#root.querySelectorAll(".exit")) {
      link.dataset.neutral ??= link.href;
      link.href = exitAddress ?? link.dataset.neutral;
    }
    for (const part of this.#root.querySelectorAll(".exit-bar, .safety, .ending")) part.hidden = !exit;
  }

  /** Puts another country first, because the host wants it so. @param {string | undefined} asked */
  async #prefer(asked) {
    const place = await guessUnless(asked);
    if (this.#chosen || this.#over) return;
    this.#countries.show(asked ?? place, !asked);
    this.#program?.setCountry(this.#countries.first);
  }

  /** Brings the app layer up. */
  async #startProgram(integrity) {
    const { begin } = await script("explainer.js", integrity, "wasm");
    await begin({
      root: this.#root,
      options: this.#options,
      countries: this.#countries,
      life: this.#life.signal,
      stay: this.#stay.signal,
      keep: (program) => {
        this.#program = program;
      },
      onChoose: (country) => {
        this.#chosen = true;
        this.#countries.show(country);
      },
      onReady: () => this.#reach("app"),
      onTrap: (error) => this.#fail(error),
      // What is shown stays: only the host's own part is missing.
      onSupplementRefused: ({ code, message }) => report(this.#element, code, message),
    });
  }

  #reach(layer) {
    this.#layers.push(layer);
    this.#element.dataset.layer = layer;
    announce(this.#element, "explainer-ready", { layer });
  }

  #restore(failed) {
    this.#program?.stop(failed);
    this.#program = undefined;
    this.#layers = this.#layers.filter((layer) => layer !== "app");
    this.#element.dataset.layer = this.#layers.at(-1) ?? "host";
  }

  /** Puts the html layer back where the program has begun, and says once what happened. */
  #fail(error) {
    if (this.#over) return;
    this.#life.abort();
    this.#restore(true);
    report(this.#element, typeof error.code === "string" ? error.code : "wasm-trap", error.message);
  }
}
