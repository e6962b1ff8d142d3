// What this copy of the loader knows of its release: the version, the digest of each language's first part, and the lists of the public
// contract, which have their one place elsewhere: sections in src/content/section_id.rs, attributes in src/contract/attributes.json.

import { folderOf } from "./folder.js";

/**
 * @type {{ version: string, first: Record<string, string>, countries: string, sections: string,
 *   observed: string, choices: string }} Filled in by the build.
 */
export const release = PALERMO_RELEASE;

/** The languages there are. */
export const languages = Object.keys(release.first);

/** The countries that have helplines. */
export const countries = release.countries.match(/../g);

/** Where to load from. The script names itself only while it runs for the first time. */
export const folder = folderOf(document.currentScript?.src || document.baseURI, release.version);
