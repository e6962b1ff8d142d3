// <palermo-explainer>: three layers, each complete without the next.
//
// host: what the page holds inside the element. html: prerendered nodes in a shadow root, put there by this script. app: a
// program that hydrates those nodes, section by section.

import { guideContents } from "./contents.js";
import { putFirst } from "./country.js";
import { download } from "./download.js";
import { guardExit } from "./exit.js";
import { build } from "./fragment.js";
import { read } from "./options.js";
import { program, whenItTraps } from "./program.js";
import { languages, release } from "./release.js";
import { announce, Failure, report } from "./report.js";

/** How long the program may take to answer, in milliseconds. */
const PATIENCE = 10_000;

const json = (response) => response.json();

export class PalermoExplainer extends HTMLElement {
  #root;
  #options;
  #first;
  #application;
  /** The islands that the program has taken over, each with what it was before. */
  #pristine = [];
  #started = false;
  #failed = false;

  connectedCallback() {
    // The parser may not have read the element's children and the script may still insert: start with the next task.
    if (this.#started) return;
    this.#started = true;
    this.#layer("host");
    queueMicrotask(() => this.#start().catch((error) => this.#fail(error)));
  }

  async #start() {
    const options = read(this, languages, (message) => report(this, "attribute", message));
    this.#options = options;
    const existing = this.attachInternals().shadowRoot;
    const integrity = release.first[options.language];
    const first = download(`${options.language}.first.json`, integrity, json, "fragment");
    if (existing?.querySelector(".explainer")?.lang === options.language) {
      this.#root = existing;
      this.#first = await this.#show(first, false);
    } else {
      this.#root = existing ?? this.attachShadow({ mode: this.getAttribute("shadow") === "closed" ? "closed" : "open" });
      this.#first = await this.#show(first, true);
    }
    await this.#enhance();
  }

  /** Brings the html layer up: builds it, or adopts what the page holds already. */
  async #show(promise, fresh) {
    const { headingLevel, sections, exit, exitAddress } = this.#options;
    const first = fresh ? await promise : undefined;
    const root = this.#root;
    if (fresh) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(first.styles);
      root.adoptedStyleSheets = [sheet];
      const explainer = build(["div", { class: "explainer", lang: first.language, dir: first.direction }, first.masthead], headingLevel);
      this.#place(explainer, first.sections);
      root.replaceChildren(explainer);
    }
    if (exitAddress) root.querySelector(".exit").href = exitAddress;
    if (!exit) root.querySelector(".exit-bar").remove();
    Object.assign(this.#options, putFirst(root, this.#options.country));
    guardExit(root);
    guideContents(root);
    this.#layer("html");
    if (fresh) {
      const rest = await download(`${first.language}.rest.json`, first.integrity.rest, json, "fragment");
      this.#place(root.querySelector(".explainer"), rest.sections);
    }
    for (const button of root.querySelectorAll("[data-target]")) {
      button.parentElement.hidden = !sections.includes(button.dataset.target);
    }
    return first ?? promise;
  }

  /** Puts sections where the host wants them. */
  #place(explainer, sections) {
    const order = this.#options.sections;
    const place = (element) => order.indexOf(element?.dataset.section);
    for (const [id, tree] of sections) {
      if (!order.includes(id)) continue;
      const section = build(tree, this.#options.headingLevel);
      const next = [...explainer.querySelectorAll("[data-section]")].find((other) => place(other) > order.indexOf(id));
      explainer.insertBefore(section, next ?? null);
    }
  }

  /** Brings the app layer up: when the element is near, and the browser has nothing else to do. */
  async #enhance() {
    const first = await this.#first;
    await near(this);
    const { language, headingLevel, country, guessed } = this.#options;
    const [glue, bundle] = await Promise.all([
      program(first.integrity),
      download(`${language}.bundle.json`, first.integrity.bundle, (response) => response.text(), "wasm"),
    ]);
    whenItTraps((error) => this.#fail(error));
    this.#application = new glue.Application(bundle);
    const answers = [];
    for (const island of this.#root.querySelectorAll("[data-island]")) {
      await idle();
      if (this.#failed) return;
      this.#pristine.push([island, island.cloneNode(true)]);
      answers.push(
        new Promise((resolve) => {
          this.#application.hydrate(island.dataset.island, island, headingLevel, country, guessed, resolve);
        }),
      );
    }
    await inTime(Promise.all(answers));
    this.#layer("app");
  }

  #layer(layer) {
    this.dataset.layer = layer;
    if (layer !== "host") announce(this, "explainer-ready", { layer });
  }

  /** Puts the html layer back where the program has begun, and says once what happened. */
  #fail(error) {
    if (this.#failed) return;
    this.#failed = true;
    for (const [island, before] of this.#pristine.splice(0)) island.replaceWith(before);
    if (this.dataset.layer === "app") this.dataset.layer = "html";
    report(this, error instanceof Failure ? error.code : "wasm-trap", error.message);
  }
}

/** @param {Element} element */
function near(element) {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: "50%" },
    );
    observer.observe(element);
  });
}

/** The next moment in which the browser has nothing else to do. Safari has no requestIdleCallback. */
function idle() {
  return new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve, { timeout: 1000 }));
}

/** @param {Promise<unknown>} answers */
function inTime(answers) {
  return new Promise((resolve, reject) => {
    const late = () =>
      reject(new Failure("wasm-timeout", `the program did not answer within ${PATIENCE / 1000} seconds; the explainer stays readable`));
    const timer = setTimeout(late, PATIENCE);
    answers.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
