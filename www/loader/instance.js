// One life of an explainer on a page, from the moment it is connected until it is taken away or set up anew: as far as the whole text
// with its exit, which nothing that comes later can take away.
//
// Three layers, each complete without the next. host: what the page holds inside the element. html: prerendered nodes in a shadow root.
// app: a program that takes over the islands among those nodes; its way is in `www/companion/`.

import { leave } from "../exit/leave.js";
import { guard } from "../exit/press.js";
import { wayOut } from "../exit/way.js";
import { complain } from "./complaint.js";
import { Countries, guess } from "./country.js";
import { download, quietly } from "./download.js";
import { foldersFor } from "./folders.js";
import { build } from "./fragment.js";
import { buildFirst, dress, place, sheet } from "./html-layer.js";
import { read } from "./options.js";
import { languages, release } from "./release.js";
import { announce, failure } from "./report.js";
import { script } from "./script.js";
import { breathe, PATIENCE, pause } from "./time.js";

/**
 * What the companion of the text is told, and may use.
 * @typedef {object} Context
 * @property {HTMLElement} element
 * @property {ShadowRoot} root
 * @property {import("./options.js").Options} options
 * @property {Countries} countries
 * @property {Promise<void>} shown comes when the country that stands first is there
 * @property {Record<string, string>} integrity the digests of what is loaded after the text
 * @property {AbortSignal} signal ends with this life
 * @property {(name?: string) => import("./options.js").Options} readOptions reads the attributes again, and complains of one of them
 * @property {typeof dress} dress
 * @property {typeof guess} guess
 * @property {LoadScript} load
 * @property {typeof quietly} quietly asks for a file
 * @property {(code: string, subject: string) => void} say tells the host of something that did not work
 * @property {(code: string, name: string) => () => void} wait says so where something does not come in time, unless the answer is called
 * @property {(layer: string) => void} reach says that a layer is reached
 * @property {string[]} layers those that were reached
 * @property {(action: () => unknown) => void} whenOnline tries again when the network is back
 * @property {() => void} goAway covers the page and leaves it
 * @property {typeof guard} guard
 * @property {() => void} stop ends this life
 * @property {() => void} begin begins another, whose layers were announced before
 *
 * @typedef {object} Companion
 * @property {(name: string) => boolean | undefined} accept takes a changed attribute over, where that needs no new start
 * @property {() => void} stop
 *
 * @typedef {object} Instance
 * @property {(name: string) => boolean | undefined} accept takes a changed attribute over, where that needs no new start
 * @property {() => void} announceAgain the element was connected again without a new start: whoever listens now has heard nothing yet
 * @property {() => void} stop takes the app away and leaves the html layer as it was
 */

/** How long the text waits for the helplines that stand above it, in milliseconds. */
const LONG_ENOUGH = 2000;

/**
 * What the nodes in a root depend on.
 * @param {string} language
 * @param {number} headingLevel
 * @param {string} sections
 */
const keyOf = (language, headingLevel, sections) => `${language} ${headingLevel} ${sections}`;

/** The roots whose exits are guarded, each with the connection for which they are. @type {WeakMap<ShadowRoot, AbortSignal>} */
const guarded = new WeakMap();

/**
 * @param {HTMLElement} element
 * @param {ShadowRoot} root that of the element, from the page or from an earlier life; none before there is something to show
 * @param {(root: ShadowRoot) => void} keepRoot is given a root that is made
 * @param {AbortSignal} connected ends when the element leaves the page: as long as anything is shown, its exit is guarded
 * @param {() => void} begin begins another life, whose layers were announced before
 * @param {boolean} isQuiet whether the layers of this one were announced before
 * @returns {Instance}
 */
export function live(element, root, keepRoot, connected, begin, isQuiet) {
  const life = new AbortController();
  const { signal } = life;
  /** @type {import("./options.js").Options} */
  let options;
  /** Where the files may be. @type {Promise<string[]>} */
  let folders;
  /** Where they are, once the first part has come from there. @type {string} */
  let home;
  /** There from the html layer on. @type {Countries} */
  let countries;
  /** @type {Companion | undefined} */
  let companion;
  /** The layers that were reached, in order. @type {string[]} */
  const layers = [];

  /** @type {Context["say"]} */
  const say = (code, subject) => complain(element, code, subject, folders);

  const readOptions = (name = "") => read(element, languages, release, (subject) => subject.startsWith(name) && say("attribute", subject));

  /** @type {Context["wait"]} */
  const wait = (code, name) => {
    const late = () => signal.aborted || say(code, `late: ${new URL(name, home)}`);
    const timer = setTimeout(late, PATIENCE);
    return () => clearTimeout(timer);
  };

  /** @type {Context["whenOnline"]} */
  const whenOnline = (action) => addEventListener("online", action, { __proto__: null, once: true, signal });

  /** @param {string} layer */
  const announceLayer = (layer) => announce(element, "explainer-ready", { layer });

  /** @type {Context["reach"]} */
  const reach = (layer) => {
    layers.push(layer);
    element.dataset.layer = layer;
    if (!isQuiet) announceLayer(layer);
  };

  /**
   * Loads a part of the text.
   * @param {string} which
   * @param {string} integrity
   */
  const part = (which, integrity) => {
    const name = `${options.language}.${which}.json`;
    const came = wait("fragment-missing", name);
    const file = download(new URL(name, home), integrity, (response) => response.json(), "fragment");
    file.then(came, came);
    return file;
  };

  /** @type {LoadScript} */
  const load = (name, integrity, kind) => script(new URL(name, home), integrity, kind);

  /** The first part of the language, from the first folder that has it; it names all that is loaded after it. */
  const loadFirst = async () => {
    const candidates = await folders;
    /** @type {(index: number, reason: Failure) => Promise<FirstPart>} */
    const next = async (index, reason) => {
      home = candidates[index];
      if (!home) throw reason;
      return part("first", release.first[options.language]).catch((error) => next(index + 1, error));
    };
    return next(0, failure("fragment-missing", "no link in the element"));
  };

  const goAway = () => leave(wayOut(root));

  /** The exit covers from here on. */
  const guardExit = () => {
    if (guarded.get(root) === connected) return;
    guarded.set(root, connected);
    guard(root, goAway, connected);
  };

  const stop = () => {
    life.abort();
    companion?.stop();
    countries?.show();
  };

  /**
   * Loads what comes beside the text: it waits for nothing, and nothing waits for it.
   * @param {Promise<FirstPart>} first
   * @param {Promise<void>} shown
   */
  const accompany = async (first, shown) => {
    try {
      const { integrity } = await first;
      const module = await load("companion.js", integrity.companion, "fragment");
      if (signal.aborted) return;
      companion = module.accompany({
        element,
        root,
        options,
        countries,
        shown,
        integrity,
        signal,
        readOptions,
        dress,
        guess,
        load,
        quietly,
        say,
        wait,
        reach,
        layers,
        whenOnline,
        goAway,
        guard,
        stop,
        begin,
      });
    } catch (error) {
      if (signal.aborted) return;
      say(error.code, error.message);
      whenOnline(() => accompany(loadFirst(), shown));
    }
  };

  /** @param {SectionTree[]} sections */
  const putAll = async (sections) => {
    for (const section of sections) {
      await breathe();
      if (!signal.aborted) place(root, section, options);
    }
  };

  /** Goes from what is reached to the whole text. */
  const run = async () => {
    // The parser may still be reading the element's attributes and children.
    await undefined;
    folders = foldersFor(element);
    options = readOptions();
    const { country, headingLevel, language, sections } = options;
    const key = keyOf(language, headingLevel, sections.join(" "));
    const first = loadFirst();
    const held = root?.querySelector(".explainer");
    // What is prerendered is what whoever asks for nothing gets.
    const adopted = held && (held.dataset.key ?? keyOf(held.lang, 2, release.sections)) === key;
    if (adopted) guardExit();
    // A page that holds all nodes already waits for nothing. The ending comes last, but for lines that did not come.
    const isWhole = adopted && held.querySelector(".ending") && held.querySelector("[data-country]");
    first.catch(() => {});
    const built = isWhole ? undefined : await first;
    if (signal.aborted) return;
    // On their way while what is there already is built.
    const lines = built ? part("lines", built.integrity.lines) : /** @type {Tree[]} */ ([]);
    if (!adopted) {
      // Not before there is something to show: a root hides what the host has put into the element.
      root ??= element.attachShadow({ __proto__: null, mode: options.shadow });
      keepRoot(root);
      buildFirst(root, /** @type {FirstPart} */ (built), options, key);
      guardExit();
    }
    const whole = built && part("rest", built.integrity.rest);
    dress(root, options);
    countries ??= new Countries(root, headingLevel);
    const shown = Promise.resolve(lines).then(async (trees) => {
      countries.take(trees);
      const chosen = country ?? (await guess(countries.codes));
      if (!signal.aborted) countries.show(chosen, !country);
    });
    // Where lines fail, the last step says so.
    const settled = shown.catch(() => {});
    if (!companion) accompany(first, shown);
    // What follows help waits for the lines, so that nothing moves when they come; but not for ever.
    await Promise.race([settled, pause(LONG_ENOUGH)]);
    if (signal.aborted) return;
    layers[0] ?? reach("html");
    if (built) {
      await putAll(built.sections);
      const rest = await whole;
      root.adoptedStyleSheets.push(sheet(rest.styles, root));
      await putAll(rest.sections);
      await countries.complete(signal);
      if (signal.aborted) return;
      const endings = root.querySelector(".ending") ? [] : rest.endings;
      for (const [place, tree] of endings) root.querySelector(place).append(build(tree, headingLevel));
      dress(root, options);
    }
    await shown;
    await countries.complete(signal);
  };

  const start = () =>
    run().catch((error) => {
      if (signal.aborted) return;
      say(error.code, error.message);
      whenOnline(start);
    });

  start();
  return {
    stop,
    accept: (name) => companion?.accept(name),
    announceAgain: () => layers.forEach(announceLayer),
  };
}
