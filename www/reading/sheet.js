// A help sheet for the country that stands first, on one page in large type: it prints alone, although the host has a page of its own.
//
// It is made in a frame of its own, because a page can print one of its frames and nothing else of itself. The frame holds no address
// and is gone after printing.

import styles from "styles/sheet";

/** What of a card stands on paper, in this order: whose number it is comes first there. */
const OF_A_CARD = [".name", ".operator", "p.purpose", ".call", ".withheld", ".note", ".evidence"];

/**
 * Shows the button that prints the sheet.
 * @param {ShadowRoot} root
 * @param {AbortSignal} signal ends it
 */
export function offerSheet(root, signal) {
  const place = root.querySelector(".sheet");
  place.dataset.running = "";
  place.querySelector("button").addEventListener("click", () => print(root), { __proto__: null, signal });
  signal.addEventListener("abort", () => {
    delete place.dataset.running;
    root.querySelector(".paper")?.remove();
  });
}

/** @param {ShadowRoot} root */
function print(root) {
  root.querySelector(".paper")?.remove();
  const frame = document.createElement("iframe");
  frame.className = "paper";
  frame.title = root.querySelector(".sheet button").textContent;
  frame.tabIndex = -1;
  // Some browsers load even the empty page later, and would throw away what was put there before.
  frame.addEventListener(
    "load",
    () => {
      const window = /** @type {Window & typeof globalThis} */ (frame.contentWindow);
      const { document: paper } = window;
      fill(paper, root);
      const sheet = new window.CSSStyleSheet();
      sheet.replaceSync(styles);
      paper.adoptedStyleSheets = [sheet];
      window.addEventListener("afterprint", () => frame.remove());
      window.print();
    },
    { __proto__: null, once: true },
  );
  root.append(frame);
}

/**
 * Puts help on paper: what to do in danger, what to think of before a call, and the country's lines or else the directories.
 * @param {Document} paper
 * @param {ShadowRoot} root
 */
function fill(paper, root) {
  const { lang, dir } = root.querySelector(".explainer");
  Object.assign(paper.documentElement, { lang, dir });
  const help = root.querySelector("[data-section=help]");
  paper.title = help.querySelector("summary").textContent;
  /** @type {(tag: string, text: string, into?: Element) => HTMLElement} */
  const add = (tag, text, into = paper.body) => {
    const element = into.appendChild(paper.createElement(tag));
    element.textContent = text;
    return element;
  };
  /** @type {(node: Element, into?: Element) => Element} */
  const copy = (node, into = paper.body) => into.appendChild(paper.importNode(node, true));

  const country = help.querySelector(".first-country [data-country]");
  add("h1", country ? `${paper.title}: ${country.querySelector("summary").textContent}` : paper.title);
  copy(help.querySelector(".emergency"));
  copy(help.querySelector(".advice"));
  copy(help.querySelector(".before-calling"));
  // The host's own lines, as text: what they are made of is not known here.
  for (const own of help.querySelector("slot[name=help]").assignedElements()) add("p", own.textContent.trim()).className = "own";
  for (const contact of help.querySelectorAll(".contact")) copy(contact);
  if (country) {
    for (const call of country.querySelectorAll(".urgent > .call, details > .note")) copy(call);
    for (const card of country.querySelectorAll(".helpline")) {
      if (card.hidden) continue;
      const place = add("div", "");
      place.className = "card";
      for (const kind of OF_A_CARD) for (const part of card.querySelectorAll(kind)) copy(part, place);
    }
  } else {
    for (const link of help.querySelectorAll(".links a")) {
      add("p", link.textContent).className = "name";
      add("p", link.href);
    }
  }
  for (const link of paper.querySelectorAll(".evidence a, .contact a[href^=http]")) link.textContent = link.href;
  for (const moment of paper.querySelectorAll(".opening")) moment.remove();
}
