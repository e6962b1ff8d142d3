// What the files of a release hold, and what the scripts of it say to each other.

/** Prerendered nodes as JSON (`src/prerender/node.rs`): text is a string. */
type Tree = ElementTree | string;

/** An element: its tag, its attributes where it has some, and its children. */
type ElementTree = [tag: string, ...parts: (Record<string, string> | Tree)[]];

/** A section: its id, and what it is made of. */
type SectionTree = [id: string, tree: ElementTree];

/** What a reader waits for (`{language}.first.json`). */
interface FirstPart {
  styles: string;
  explainer: ElementTree;
  sections: SectionTree[];
  /** The digests of what is loaded after it. */
  integrity: Record<string, string>;
}

/** The text that comes after that (`{language}.rest.json`). */
interface RestPart {
  styles: string;
  sections: SectionTree[];
  ending: ElementTree;
}

/** The content of the islands in a language: rows, as `src/content/app.rs` has them. The first are the words that a helpline answers, and
 *  that it does not; the scripts look at no other. */
type AppBundle = [opening: [open: string, closed: string, opens: string, opensOn: string], ...rows: unknown[]];

/** An error with a code of the public contract. */
interface Failure extends Error {
  code: string;
}

/** The scripts of a release that others import, by their names. */
interface ReleaseScripts {
  "companion.js": typeof import("../companion/main.js");
  "explainer.js": typeof import("../app/main.js");
  "supplement.js": typeof import("../app/supplement.js");
}

/** Loads a script of the release by its name, its digest and the first word of the codes with which failures are reported. */
type LoadScript = <Name extends keyof ReleaseScripts>(name: Name, integrity: string, kind: string) => Promise<ReleaseScripts[Name]>;

/** What exits have in common lies on the window, under a symbol (`www/exit/shared.js`). */
interface Window {
  [shared: symbol]: import("../exit/shared.js").Shared | undefined;
}

/** An event by which an exit may be pressed: of the pointer, a click, or a key. */
type PressEvent = UIEvent & { button?: number; key?: string; clientX?: number; clientY?: number };
