// The page inside a frame: it takes its options from what stands after `#`, and lets the page around it help where that can.

import { HEARD } from "../safety/keys.js";
import { say, understood } from "./message.js";

/** The options that may stand after `#`. The language is in the path. */
const OPTIONS = PALERMO_FRAME.split(" ");

const explainer = document.querySelector("palermo-explainer");

/** Takes the options over, as attributes: what reads those says what is wrong with a value. */
function takeOptions() {
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const name of OPTIONS) {
    const value = asked.get(name);
    if (value === null) explainer.removeAttribute(name);
    else explainer.setAttribute(name, value);
  }
  for (const name of asked.keys()) {
    if (!OPTIONS.includes(name)) console.warn(`palermo-explainer: there is no option "${name}": use ${OPTIONS.join(", ")} [attribute]`);
  }
  document.documentElement.dataset.theme = explainer.getAttribute("theme") ?? "auto";
}

/**
 * What the page around must know to hold the exit; null where it is turned off.
 * @param {ShadowRoot} root
 * @returns {import("./message.js").Exit | null}
 */
function exitOf(root) {
  if (root.querySelector(".exit-bar").hidden) return null;
  const link = root.querySelector(".exit");
  return {
    address: link.href,
    prefix: link.firstElementChild.textContent,
    label: link.lastChild.textContent,
    title: root.querySelector(".title").textContent,
    language: root.querySelector(".explainer").lang,
    direction: root.querySelector(".explainer").dir,
    presses: { ...root.querySelector("[data-close]")?.dataset },
  };
}

/** Whether the page around helps. */
let helped = false;

/** Tells the page around what it must know; where nobody listens there, nothing comes of it. */
function tell() {
  const message = { height: Math.ceil(document.documentElement.getBoundingClientRect().height) };
  // Not before the loader has read the options: the exit may be off, or lead elsewhere.
  if (explainer.dataset.layer && explainer.dataset.layer !== "host") {
    const root = explainer.shadowRoot;
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
    addEventListener(name, ({ type, key }) => say(parent, { heard: { type, key: key === "Shift" ? key : "" } }), true);
  }
  addEventListener("click", leaveByPage, true);
  tell();
}

/** Lets the page around leave: it covers itself whole, and the frame could not. @param {MouseEvent} event */
function leaveByPage(event) {
  const [target] = event.composedPath();
  if (!explainer.hasAttribute("data-helped") || !target.closest?.(".exit")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  say(parent, { leave: true });
}

takeOptions();
addEventListener("hashchange", takeOptions);
if (parent !== self) {
  addEventListener("message", (event) => {
    if (event.source === parent && understood(event)?.helper) acceptHelp();
  });
  new ResizeObserver(tell).observe(document.documentElement);
  // Options that change the exit do so at once.
  new MutationObserver(tell).observe(explainer, { attributeFilter: ["exit", "exit-url", "data-layer"] });
}
