// The page for web editors: its program takes the place of the list of snippets, which stays where the program cannot run. The page that
// checks supplements has its words from the same program.

import initialise, { place_of, slip_of, start } from "glue";

const ready = initialise({ module_or_path: new URL("embed-page.wasm", import.meta.url) });
// Whoever needs it hears of it; the browser need not say so too.
ready.catch(() => {});

const list = document.querySelector("#list");
if (list) {
  const site = new URL("../", location.href).href;
  // The list knows no address; this page does.
  for (const code of list.querySelectorAll("pre > code")) {
    code.textContent = code.textContent.replaceAll("https://ngo.example/explainer/", site);
  }
  const place = document.createElement("div");
  try {
    await ready;
    start(place, document.querySelector("#release")?.textContent ?? "", site);
    list.replaceWith(place);
  } catch (error) {
    console.warn("palermo-explainer: the list of snippets stays, because the program of this page cannot run:", error);
  }
}

/**
 * Words for what is wrong with a supplement.
 * @returns {Promise<{ slipOf: (text: string) => string | undefined, placeOf: (path: string) => string }>}
 */
export async function words() {
  await ready;
  return { slipOf: slip_of, placeOf: place_of };
}
