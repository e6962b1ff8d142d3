// What tests put into the pages that they visit, and what they find there. `www/types/` says what the explainer itself has.

/** What the explainers of a page have said, in order: layers and codes of failures (`host/support/chromium.js`). */
declare var heard: string[];

/** What is computed inside a page (`host/support/looking.js`). */
declare var looking: import("../host/support/looking.js").Looking;

/** axe, once its file has run in a page. */
declare var axe: typeof import("axe-core");

/** When a page has come how far (`measure/stages.js`). */
declare var stages: import("../measure/stages.js").Stages;

/** The explainer's own events, as a page hears them. */
interface DocumentEventMap {
  "explainer-ready": CustomEvent<{ layer: string; code?: undefined }>;
  "explainer-error": CustomEvent<{ code: string; message: string; layer?: undefined }>;
}

interface HTMLElementEventMap {
  "explainer-ready": CustomEvent<{ layer: string }>;
  "explainer-error": CustomEvent<{ code: string; message: string }>;
}

/** How far a layout has moved: browsers of one maker alone have it. */
interface PerformanceEntry {
  value?: number;
  hadRecentInput?: boolean;
}

interface ParentNode {
  querySelector<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag];
}

/** What single tests note in their pages. */
declare var was: Element;
declare var rendered: Element;
declare var shift: number;
declare var calls: number;
declare var trapOn: ((name: string) => boolean) | undefined;
declare var message: string;
declare var layerOutside: string;
declare var refused: string[];
declare var errors: { code: string; message: string }[];
declare var paper: Paper;

/** What would be printed, as a page of its own. */
interface Paper {
  framed: boolean;
  title: string;
  lang: string;
  dir: string;
  styles: string;
  body: string;
}

/** The window of another document. */
interface Window {
  paper?: Paper;
  eval(code: string): unknown;
}
