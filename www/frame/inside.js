// The page inside a frame: it takes its options from what stands after `#`, and lets the page around it help where that can.

import { HEARD } from "../exit/keys.js";
import { isFramed } from "../exit/page.js";
import { nameOf, wayOut } from "../exit/way.js";
import { say, understood } from "./message.js";

/** The options that may stand after `#`. The language is in the path. */
const OPTIONS = PALERMO_FRAME.split(" ");

/**
 * Those that count where the page was opened by itself: a stranger's link must not put a stranger's number first at this address, nor
 * aim the exit or turn it off.
 */
const ALONE = ["country", "theme"];

const explainer = document.querySelector("palermo-explainer");

/** The file that the page around has named. @type {string | undefined} */
let named;

/** Takes the options over, as attributes: what reads those says what is wrong with a value. */
function takeOptions() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const known = isFramed() ? OPTIONS : ALONE;
  for (const name of asked.keys()) {
    if (!known.includes(name)) complain(`there is no option "${name}" here: use ${known.join(", ")}`);
  }
  const file = asked.get("supplement");
  if (file !== null && new URL(file, location.href).origin !== location.origin) {
    complain(`supplement=${file} is of another site: let the page around name it, by data-supplement on its frame and frame.js`);
    asked.delete("supplement");
  }
  if (named) asked.set("supplement", named);
  for (const name of OPTIONS) {
    const value = known.includes(name) ? asked.get(name) : null;
    if (value === null) explainer.removeAttribute(name);
    else explainer.setAttribute(name, value);
  }
  document.documentElement.dataset.theme = explainer.getAttribute("theme") ?? "auto";
}

/** @param {string} what */
const complain = (what) => console.warn(`palermo-explainer: ${what} [attribute]`);

/**
 * What the page around must know to hold the exit; null where it is turned off.
 * @param {ShadowRoot} root
 * @returns {import("./message.js").Exit | null}
 */
function exitOf(root) {
  if (root.querySelector(".exit-bar").hidden) return null;
  return { ...wayOut(root), ...nameOf(root), presses: { ...root.querySelector("[data-press1]")?.dataset } };
}

/** Whether the page around helps. */
let helped = false;

/** Tells the page around what it must know; where nobody listens there, nothing comes of it. */
function tell() {
  /** @type {Omit<import("./message.js").Message, "palermo">} */
  const message = { height: Math.ceil(document.documentElement.getBoundingClientRect().height) };
  // Not before the loader has read the options: the exit may be off, or lead elsewhere.
  if (explainer.dataset.layer && explainer.dataset.layer !== "host") {
    const root = /** @type {ShadowRoot} */ (explainer.shadowRoot);
    message.exit = exitOf(root);
    // From now on the page holds it. Until then the frame's own is there.
    explainer.toggleAttribute("data-helped", helped);
    root.querySelector(".by-keyboard").hidden = !helped;
  }
  say(parent, message);
}

function acceptHelp() {
  if (helped) return;
  helped = true;
  // The frame is as high as its content: whatever would scroll is about to fit.
  document.documentElement.dataset.helped = "";
  for (const name of HEARD) {
    /** @param {Event & { key?: string, shiftKey?: boolean }} event */
    const tellHeard = ({ type, key, shiftKey }) => {
      // Of the wheel only what could be taken for Shift alone.
      if (type !== "wheel" || shiftKey) say(parent, { heard: { type, key: key === "Shift" ? key : "" } });
    };
    addEventListener(name, tellHeard, { __proto__: null, capture: true, passive: true });
  }
  tell();
}

/** Lets the page around leave: it covers itself whole, and the frame could not. @param {PressEvent} event */
function leaveByPage(event) {
  const [target] = /** @type {Element[]} */ (event.composedPath());
  if (!explainer.hasAttribute("data-helped") || !target.closest?.(".exit") || (event.key ?? "Enter") !== "Enter") return;
  // The loader, which comes after this script, must not cover the frame alone.
  event.stopImmediatePropagation();
  if (event.type === "pointerdown" || event.type === "pointerup") return;
  event.preventDefault();
  say(parent, { leave: true });
}

takeOptions();
addEventListener("hashchange", takeOptions);
if (isFramed()) {
  for (const name of /** @type {const} */ (["pointerdown", "pointerup", "click", "auxclick", "keydown"]))
    addEventListener(name, leaveByPage, true);
  addEventListener("message", (event) => {
    const message = event.source === parent ? understood(event) : undefined;
    if (!message?.helper) return;
    if (message.supplement && /^https?:/.test(message.supplement) && message.supplement !== named) {
      named = message.supplement;
      takeOptions();
    }
    acceptHelp();
  });
  new ResizeObserver(tell).observe(document.documentElement);
  // Options that change the exit do so at once.
  new MutationObserver(tell).observe(explainer, { attributeFilter: ["exit", "exit-url", "data-layer"] });
}
