// What the build puts into scripts, for the type check alone: nothing of this is shipped.

/** What a copy of the loader knows of its release. */
declare const PALERMO_RELEASE: {
  version: string;
  /** The digest of each language's first part. */
  first: Record<string, string>;
  /** All sections, in the order in which a reader meets them, with spaces between. */
  sections: string;
  /** The attributes that the element observes, with spaces between. */
  observed: string;
  /** The attributes that have a few values, each with them, the default first: `exit|on|off`. */
  choices: string;
};

/** What a copy of the app's script knows of its release: the digests of what it loads. */
declare const PALERMO_APP: {
  wasm: string;
  /** By language. */
  bundles: Record<string, string>;
  supplement: { script: string; module: string };
};

/** The words of `exit.js` in each language; the last, the direction, is left out where it is from left to right. */
declare const PALERMO_EXIT: Record<string, string[]>;

/** The options of a frame, with spaces between. */
declare const PALERMO_FRAME: string;

/** The glue that wasm-bindgen writes, of the app, of what reads supplements or of the page for web editors: each script is bundled with its own. */
declare module "glue" {
  export default function initialise(options: { module_or_path: BufferSource | WebAssembly.Module | URL }): Promise<unknown>;

  /** The app of one explainer (`src/main.rs`). */
  export class App {
    constructor(bundle: unknown, hear: (event: string, value: string) => void);
    /** Renders an island off the page. */
    show(island: string | undefined, place: Node, headingLevel: number, country: string | undefined): void;
    /** Takes a patch (`src/application/mod.rs`). */
    accept(patch: [country: string | null, newCountries: unknown, resources: unknown]): void;
    destroy(): void;
  }

  /** Reads a supplement (`src/bin/supplement.rs`). */
  export function read(bytes: Uint8Array, bundle: string, nameOf: (region: string) => string | undefined): string;

  /** Shows the page for web editors (`src/bin/embed_page/`). */
  export function start(place: Element, release: string, site: string): void;

  /** What is wrong with the text of a supplement that is no JSON, in the words of an editor. */
  export function slip_of(text: string): string | undefined;

  /** The place of a problem in a supplement, in the words of an editor. */
  export function place_of(path: string): string;
}

/** A sheet, as text. */
declare module "styles/*" {
  const styles: string;
  export default styles;
}
