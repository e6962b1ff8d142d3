// exit.js: the exit of the explainer for any page of a host, by one tag, with nothing else to load.
//
// <script async src="https://ngo.example/explainer/exit.js" data-lang="fr" data-exit-url="https://…"></script>

import { poll } from "../companion/poll.js";
import { match } from "../loader/options.js";
import { isNeutral } from "./address.js";
import { Bar, without } from "./bar.js";
import { listen } from "./keys.js";
import { leave } from "./leave.js";
import { clearTheWay } from "./obstacles.js";
import { rootElement } from "./page.js";
import { guard } from "./press.js";
import { shared } from "./shared.js";

/** The words of each language; the build says in which order. @type {Record<string, string[]>} */
const words = PALERMO_EXIT;

/** How far the exit lies inside the window, in pixels. */
const EDGE = 10;

/** The options: those of this script's tag, wherever an optimiser of the host has put its code. @type {Partial<DOMStringMap>} */
const options =
  /** @type {HTMLScriptElement | null} */ (
    document.currentScript ?? Document.prototype.querySelector.call(document, "script[src*='/exit.js']")
  )?.dataset ?? {};

/** What the wanted language has, else the page's, else the browser's, else English. */
const languages = Object.keys(words);
const wanted = [options.lang, rootElement()?.lang, ...navigator.languages];
const language = wanted.map((tag) => tag && match(tag, languages)).find(Boolean) ?? "en";
const [neutral, label, prefix, press1, press2, close, direction = "ltr"] = words[language];

const asked = options.exitUrl?.trim();
if (asked && !isNeutral(asked))
  console.warn(`palermo-explainer: data-exit-url="${asked}": use an address that begins with https:// [attribute]`);

const way = { address: asked && isNeutral(asked) ? asked : neutral, prefix, label, close, language, direction };
shared.clearTheWay = clearTheWay;
const go = () => leave(way);
const bar = new Bar(way, go, guard);
/** @param {number} presses */
const say = (presses) => {
  bar.status.textContent = ["", press1, press2][presses] ?? "";
};
listen({ hasExit: () => true, say, leave: go });
poll(() => {
  // Two exits never show at once: an explainer's own goes first, for as long as it is in reach.
  if (without(bar, () => [...shared.inSight].some((isInSight) => isInSight()))) bar.hide();
  else bar.show(direction === "rtl" ? EDGE : (rootElement()?.clientWidth ?? 0) - EDGE, EDGE);
});
