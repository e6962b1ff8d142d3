// The built site, as its manifest lists it.

import { readFileSync } from "node:fs";

/** A file of the site. @typedef {{ path: string, role: string, size: number, integrity?: string, language?: string, country?: string }} SiteFile */

/**
 * What tests read of it.
 * @typedef {object} Manifest
 * @property {string} version
 * @property {string[]} sections
 * @property {string[]} countries
 * @property {SiteFile[]} files
 */

/** @type {Manifest} */
export const manifest = JSON.parse(readFileSync(new URL("../../../dist/manifest.json", import.meta.url), "utf8"));

/** How many sections there are. */
export const SECTIONS = manifest.sections.length;
