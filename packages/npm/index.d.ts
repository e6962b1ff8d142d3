// Written by `UPDATE_EXPECTED=1 cargo test -p xtask types` from src/contract/attributes.json. A test holds it against that table.

/** What hosts write on the element. */
export interface PalermoExplainerAttributes {
  /** A language tag, as in `en` or `en-GB`. Without it: the nearest `lang` above the element, then the browser's languages, then `en`. */
  lang?: string;
  /** Two letters, as in `FR`. Without it: a guess from the browser's time zone, then from the region of its first language. */
  country?: string;
  /** Without it: `auto`: the `color-scheme` of the page around, so that a light page stays light. */
  theme?: "auto" | "light" | "dark";
  /** Names of sections (`help`, `facts`, `business`, `impact`, `roots`, `protocol`, `change`, `signs`, `act`, `resources`, `sources`), in your order, with spaces or commas between them. Without it: all. */
  sections?: string;
  /** `2` to `5`. Without it: `2`: the level of the title; sections are one deeper, none is deeper than 6. */
  "heading-level"?: "2" | "3" | "4" | "5";
  /** `topic`: the title names the subject; `neutral`: it speaks of rights and help alone. Without it: `topic`. */
  heading?: "topic" | "neutral";
  /** Without it: `on`. */
  exit?: "on" | "off";
  /** An address that starts with `https://`, without a name before an `@`, its host in letters from a to z. Without it: a page about the weather. */
  "exit-url"?: string;
  /** The address of a JSON file with your own helplines, resources and words. Without it: none. */
  supplement?: string;
  /** Without it: `open`. */
  shadow?: "open" | "closed";
}

/** What a reader has: the page's own copy, all text, or the program too. */
export type ExplainerLayer = "host" | "html" | "app";

/** What went wrong. It never takes away what is already shown. */
export type ExplainerErrorCode =
  | "attribute"
  | "fragment-integrity"
  | "fragment-missing"
  | "wasm-blocked"
  | "wasm-integrity"
  | "wasm-missing"
  | "wasm-timeout"
  | "wasm-trap"
  | "wasm-type"
  | "supplement-invalid"
  | "supplement-unreachable";

/** Sent once for each layer, and again when the element is moved or taken out and put back. */
export type ExplainerReadyEvent = CustomEvent<{ layer: Exclude<ExplainerLayer, "host"> }>;

/** Sent when something is wrong, with a message of code and file, or attribute and value. */
export type ExplainerErrorEvent = CustomEvent<{ code: ExplainerErrorCode; message: string }>;

/** The element. */
export interface PalermoExplainerElement extends HTMLElement {
  readonly dataset: DOMStringMap & { readonly layer?: ExplainerLayer };
  getAttribute<Name extends keyof PalermoExplainerAttributes>(name: Name): string | null;
  getAttribute(name: string): string | null;
  setAttribute<Name extends keyof PalermoExplainerAttributes>(name: Name, value: NonNullable<PalermoExplainerAttributes[Name]>): void;
  setAttribute<Name extends string>(name: Name extends keyof PalermoExplainerAttributes ? never : Name, value: string): void;
}

/** Where the site of this package lies. */
export const site: URL;

/** Adds the script that makes `<palermo-explainer>` work, once for a page; `folder` is where you have copied `site/`, if you have. */
export function load(folder?: URL | string): HTMLScriptElement;

declare global {
  interface HTMLElementTagNameMap {
    "palermo-explainer": PalermoExplainerElement;
  }
  interface GlobalEventHandlersEventMap {
    "explainer-ready": ExplainerReadyEvent;
    "explainer-error": ExplainerErrorEvent;
  }
}
