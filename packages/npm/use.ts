// How an application uses the types: checked by `tsc` and never shipped. Each line under `@ts-expect-error` must be refused.

import { load, type PalermoExplainerAttributes, site } from "./index.js";

const script: HTMLScriptElement = load();
load(new URL("explainer/", site));
script.remove();

const element = document.createElement("palermo-explainer");
element.setAttribute("theme", "dark");
element.setAttribute("heading-level", "3");
element.setAttribute("title", "anything");
// @ts-expect-error: no such theme
element.setAttribute("theme", "blue");

document.addEventListener("explainer-ready", (event) => event.detail.layer === "app");
element.addEventListener("explainer-error", ({ detail }) => {
  if (detail.code === "wasm-blocked") console.log(detail.message);
  // @ts-expect-error: no such code
  if (detail.code === "wasm") console.log(detail.message);
});

export const attributes: PalermoExplainerAttributes = { lang: "fr", country: "FR", sections: "help facts", exit: "on" };
// @ts-expect-error: no such attribute
export const others: PalermoExplainerAttributes = { colour: "red" };
