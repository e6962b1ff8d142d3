// The built site, as its manifest lists it.

import { readFileSync } from "node:fs";

export const manifest = JSON.parse(readFileSync(new URL("../../dist/manifest.json", import.meta.url), "utf8"));

/** How many sections there are. */
export const SECTIONS = manifest.sections.length;
