// The page with the snippets: it writes its own address into them, and copies them.

import { offerCountries } from "./countries.js";

const status = document.querySelector("[role=status]");
const site = new URL("../", location.href).href;

/** A snippet with the address of this site. @param {string} snippet */
const located = (snippet) => snippet.replaceAll("https://ngo.example/explainer/", site);

for (const code of document.querySelectorAll("pre > code")) {
  code.textContent = located(code.textContent);
  // Only secure pages may write to the clipboard; elsewhere a snippet is selected by hand.
  if (!navigator.clipboard) continue;
  const place = /** @type {HTMLElement} */ (code.closest("pre"));
  let heading = /** @type {Element} */ (place);
  while (heading.localName !== "h2") heading = /** @type {Element} */ (heading.previousElementSibling);
  const name = heading.textContent;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = `Copy: ${name}`;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      status.textContent = `Copied: ${name}`;
    } catch {
      status.textContent = "Your browser does not let this page copy. Select the text and copy it by hand.";
    }
  });
  place.after(button);
}

offerCountries(document, (snippet) => {
  document.querySelector("#snippet").textContent = located(snippet);
});
