// The way to everything, where a host shows help alone: only a script knows where the site lies.

/** @param {ShadowRoot} root */
export function offerWhole(root) {
  const place = root.querySelector(".whole");
  const link = place.querySelector("a");
  link.href = new URL(`../../${root.querySelector(".explainer").lang}/`, import.meta.url).href;
  // By what the host asked for: the sections themselves may still be on their way.
  place.hidden = root.querySelectorAll(".contents li:not([hidden])").length > 1;
}
