// The way to the page that has everything: where a host shows help alone, and where the list of pages that state numbers is left out.
// Only a script knows where that page lies.

/**
 * Sets each link, and shows it where something is missing. What comes later is looked at when the text is whole.
 * @param {ShadowRoot} root
 */
export function offerWhole(root) {
  const page = new URL(`../../${root.querySelector(".explainer").lang}/`, import.meta.url).href;
  // By what the host asked for: the sections themselves may still be on their way.
  const isHelpAlone = root.querySelectorAll(".contents li:not([hidden])").length < 2;
  for (const place of root.querySelectorAll(".whole")) {
    place.querySelector("a").href = page;
    place.hidden = place.matches(".onward > *") ? !isHelpAlone : !!root.querySelector(".numbers");
  }
}
