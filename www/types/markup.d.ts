// What the scripts find in the prerendered text (`src/prerender/`) and on the pages around it, by the selectors with which they look.

/** The exit: what a screen reader hears first, and its name. */
interface ExitLink extends HTMLAnchorElement {
  firstElementChild: HTMLElement;
  lastChild: Text;
}

/** What is in every text, once it has come as far as that is asked for. */
interface AlwaysThere {
  ".advice": HTMLElement;
  ".all-countries .countries": HTMLElement;
  ".before-calling": HTMLElement;
  ".by-keyboard": HTMLElement;
  ".calling": HTMLElement;
  ".emergency": HTMLElement;
  ".exit": ExitLink;
  ".exit-bar": HTMLElement;
  ".explainer": HTMLElement;
  ".first-country": HTMLElement & { lastElementChild: HTMLElement & { firstElementChild: HTMLElement | null } };
  ".helplines": HTMLElement;
  ".introduction": HTMLElement;
  ".presses": HTMLElement;
  ".sheet": HTMLElement;
  ".sheet button": HTMLButtonElement;
  ".whole": HTMLElement;
  "[data-review-by]": HTMLElement;
  "[data-section=help]": HTMLElement;
  "slot[name=help]": HTMLSlotElement;
  a: HTMLAnchorElement;
  button: HTMLButtonElement;
  details: HTMLDetailsElement;
  summary: HTMLElement;
  // Of pages for people (`www/pages/`).
  "#chosen": HTMLElement;
  "#languages": HTMLElement;
  "#snippet": HTMLElement;
  "[role=status]": HTMLElement;
  form: HTMLFormElement;
  "palermo-explainer": HTMLElement;
  "script[data-folder]": HTMLScriptElement;
}

/** What is in a text at times. */
interface ThereAtTimes {
  ".call": HTMLElement;
  ".contact": HTMLElement;
  ".ending": HTMLElement;
  ".evidence a, .contact a[href^=http]": HTMLAnchorElement;
  ".way": HTMLElement;
  ".first-country [data-country]": HTMLElement;
  ".languages": HTMLDetailsElement;
  ".languages summary": HTMLElement;
  ".not-yet": HTMLElement;
  "a:not([href])": HTMLAnchorElement;
  ".helpline": HTMLElement;
  ".links a": HTMLAnchorElement;
  ".opening": HTMLElement;
  ".paper": HTMLIFrameElement;
  "[data-country]": HTMLElement;
  "[data-hours]": HTMLElement;
  "[data-island]": HTMLElement;
  "[data-press1]": HTMLElement;
  "[data-section]": HTMLElement;
  "[data-target]": HTMLElement & { parentElement: HTMLElement };
  "a:not([slot=help], [slot=help] *)": HTMLAnchorElement;
  "a[href^='tel:']": HTMLAnchorElement;
  "a, button, input, select, summary": HTMLElement;
  "audio, video": HTMLMediaElement;
  "details:not([open])": HTMLDetailsElement;
  "#languages a": HTMLAnchorElement;
}

interface Markup extends AlwaysThere, ThereAtTimes {}

interface Element {
  closest<S extends keyof Markup>(selector: S): Markup[S] | null;
}

interface ParentNode {
  querySelector<S extends keyof AlwaysThere>(selector: S): AlwaysThere[S];
  querySelector<S extends keyof ThereAtTimes>(selector: S): ThereAtTimes[S] | null;
  querySelector(selector: `[data-country="${string}"]`): HTMLElement | null;
  querySelector(selector: `[data-section="${string}"] details`): HTMLDetailsElement | null;
  querySelector(selector: string): Element | null;
  querySelectorAll<S extends keyof Markup>(selector: S): NodeListOf<Markup[S]>;
}

/** Data that the build writes wherever a script asks for it. */
interface DOMStringMap {
  close: string;
  copied: string;
  country: string;
  folder: string;
  free: string;
  hours: string;
  island: string;
  reviewBy: string;
  section: string;
  target: string;
  version: string;
}
