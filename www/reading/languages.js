// The choice of another language. It takes the place of the one that is there: what the reader looks at, has opened and has chosen stays.
//
// The language goes into the element's own attribute, as a host would change it: whoever changed it last is heard. One language is
// loaded at a time.

import styles from "styles/languages";
import { sheet } from "../loader/html-layer.js";
import { match } from "../loader/options.js";
import { keepPlace, openOnes } from "./place.js";

/** @typedef {import("../loader/instance.js").Context} Context */

/** What an element's next life takes over: which country stands first. @type {WeakMap<HTMLElement, { code?: string, guessed: boolean }>} */
const kept = new WeakMap();

/** What elements had as `lang` before their reader chose; null for none. @type {WeakMap<HTMLElement, string | null>} */
const before = new WeakMap();

/**
 * Shows the choice, and answers it.
 * @param {Context} context
 */
export function offerLanguages(context) {
  const { element, root, shown, countries, signal } = context;
  const place = show(root);
  if (!place) return;
  tellWhatIsMissing(element, root, tagsIn(place));
  const country = kept.get(element);
  kept.delete(element);
  let settled = false;
  shown.then(
    () => {
      settled = true;
      if (country && !signal.aborted) countries.show(country.code, country.guessed);
    },
    () => {},
  );
  const close = () => {
    place.open = false;
  };
  /** @param {MouseEvent} event */
  const onClick = (event) => {
    const link = /** @type {Element} */ (event.target).closest?.(".languages a");
    // Whoever wants another tab gets it.
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    place.open = false;
    if (link.hasAttribute("aria-current")) return;
    if (settled) kept.set(element, { code: countries.first, guessed: !!root.querySelector(".first-country[data-guessed]") });
    change(element, root, /** @type {HTMLElement} */ (link).lang);
  };
  /** @param {KeyboardEvent} event */
  const onKey = ({ key, target }) => {
    const isInside = /** @type {Element} */ (target).closest?.(".languages[open]");
    if (key !== "Escape" || !isInside) return;
    place.open = false;
    place.querySelector("summary").focus();
  };
  // It lies over the page, so it closes as soon as a reader goes on. Who listens outside sees the element alone, and nothing in it.
  for (const event of ["pointerdown", "focusin"]) {
    root.addEventListener(event, ({ target }) => place.contains(/** @type {Node} */ (target)) || close(), { signal });
    addEventListener(event, ({ target }) => target === element || close(), { __proto__: null, signal });
  }
  root.addEventListener("click", /** @type {EventListener} */ (onClick), { signal });
  root.addEventListener("keydown", /** @type {EventListener} */ (onKey), { signal });
}

/**
 * Shows the choice, with an address behind each language for whoever opens it in another tab.
 * @param {ShadowRoot} root
 */
function show(root) {
  const place = root.querySelector(".languages");
  for (const link of place?.querySelectorAll("a:not([href])") ?? []) {
    link.hreflang = link.lang;
    link.href = new URL(`../../${link.lang}/`, import.meta.url).href;
  }
  if (place?.hasAttribute("hidden")) {
    root.adoptedStyleSheets.push(sheet(styles, root));
    place.removeAttribute("hidden");
  }
  return place;
}

/** @param {Element} place */
const tagsIn = (place) => [...place.querySelectorAll("a")].map(({ lang }) => lang);

/**
 * Puts another language in the place of the one that is shown.
 * @param {HTMLElement} element
 * @param {ShadowRoot} root
 * @param {string} language
 */
function change(element, root, language) {
  if (!before.has(element)) {
    before.set(element, element.getAttribute("lang"));
    addEventListener("pagehide", (event) => event.persisted && forgetLater(element));
  }
  // What the host has put into the help section stays in the language in which it is written.
  const around = /** @type {HTMLElement | null} */ (element.closest("[lang]"))?.lang;
  const own = /** @type {HTMLSlotElement | null} */ (root.querySelector("slot[name=help]"))?.assignedElements() ?? [];
  for (const line of /** @type {HTMLElement[]} */ (own)) if (around && !line.lang) line.lang = around;
  const opened = openOnes(root);
  const stay = keepPlace(element, root);
  let isThere = false;
  const watch = new MutationObserver(() => {
    const explainer = root.querySelector(".explainer");
    if (explainer?.lang !== language) return;
    if (!isThere) {
      isThere = true;
      show(root);
      root.querySelector(".languages summary")?.focus({ preventScroll: true });
      announce(explainer);
    }
    opened.again();
    if (!root.querySelector(".ending")) return stay.look();
    watch.disconnect();
    stay.settle();
  });
  watch.observe(root, { __proto__: null, childList: true, subtree: true });
  element.lang = language;
}

/**
 * Says the language, in itself.
 * @param {Element} explainer
 */
function announce(explainer) {
  const status = explainer.appendChild(document.createElement("p"));
  status.className = "visually-hidden";
  status.role = "status";
  // A region must be there before anything is said in it.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      status.textContent = explainer.querySelector(".languages summary")?.textContent ?? "";
    }),
  );
}

/**
 * Whoever comes back to a page that the browser kept finds it as it was at first.
 * @param {HTMLElement} element
 */
function forgetLater(element) {
  const forget = () => {
    const lang = before.get(element);
    // A reader's choice alone: what the host has set since is its own.
    if (lang === undefined) return;
    before.delete(element);
    if (lang === null) element.removeAttribute("lang");
    else element.lang = lang;
  };
  // After all that begins anew when the page is shown again.
  addEventListener("pageshow", () => setTimeout(forget), { __proto__: null, once: true });
}

/**
 * Says that the reader's kind of the language is not there yet, where that is so: who reads Traditional Chinese is shown Simplified.
 * @param {HTMLElement} element
 * @param {ShadowRoot} root
 * @param {string[]} languages
 */
function tellWhatIsMissing(element, root, languages) {
  const { lang } = root.querySelector(".explainer");
  const asked = [];
  for (let node = /** @type {HTMLElement | null} */ (element); node; node = node.parentElement) asked.push(node.lang);
  // As the loader asks them; one that names no kind leaves it to the next.
  const kind = [...asked, ...navigator.languages].find((tag) => tag.length > lang.length && match(tag, languages) === lang);
  for (const note of root.querySelectorAll(".not-yet")) note.hidden = !kind || scriptOf(kind) !== scriptOf(note.lang);
}

/** The letters in which a tag is written, with its language: `zh-TW` is `zh-Hant`. @param {string} tag */
function scriptOf(tag) {
  try {
    const { language, script } = new Intl.Locale(tag.replace(/_/g, "-")).maximize();
    return `${language}-${script}`;
  } catch {
    return tag;
  }
}
