// The cover: from the press on, the only thing that is drawn.
//
// It stands beside the body and in the top layer, so that it depends on no place of the host. Everything beside it is taken out of the
// drawing, because what a host puts into the top layer later would lie above it; and it is put back in its place for as long as the
// page lives, because a host may draw its page again before the neutral one has come.

import { create, rootElement } from "./page.js";

/** System colours, so that it looks like a tab that is loading. */
const STYLE = "all:unset;display:block;position:fixed;inset:0;padding:2em;background:Canvas;font:1.5em system-ui";

/** How often something is hidden that a host shows again each time: without an end the two would keep the page from leaving. */
const ENOUGH = 200;

/**
 * Covers the page, for good.
 * @param {{ close: string, language: string, direction: string }} words what a screen reader hears, and its language
 * @returns {HTMLElement} the cover, empty
 */
export function coverPage({ close, language, direction }) {
  const place = create("div");
  const cover = create("dialog");
  let hidden = 0;
  Object.assign(cover, { className: "cover", lang: language, dir: direction, ariaLabel: close });
  cover.style.cssText = STYLE;
  // No style sheet of a host overrules these.
  place.style.cssText = "all:initial!important;display:block!important";
  // Escape would take it away. Browsers that do not know this close it, and find it opened again; there is nothing else to be seen.
  cover.closedBy = "none";
  place.attachShadow({ __proto__: null, mode: "open" }).append(cover);

  const raise = () => {
    cover.open = false;
    cover.showModal();
  };
  const hold = () => {
    const root = rootElement();
    if (root && place.parentNode !== root) {
      root.append(place);
      raise();
    }
    for (const { style } of /** @type {Iterable<HTMLElement>} */ (root?.children ?? [])) {
      if (!style || style === place.style || style.display + style.getPropertyPriority("display") === "noneimportant") continue;
      if (hidden++ < ENOUGH) style.setProperty("display", "none", "important");
    }
  };
  hold();
  new MutationObserver(hold).observe(document, {
    __proto__: null,
    childList: true,
    subtree: true,
    attributeFilter: ["style"],
  });
  cover.onclose = raise;
  // The root element itself may fill the screen, and then lies above what was there before.
  addEventListener("fullscreenchange", raise, true);
  return cover;
}
