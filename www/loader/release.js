// What this copy of the loader knows of its release: the version, the digest of each language's first part, and the lists of the public
// contract, which have their one place elsewhere: sections in src/content/section_id.rs, attributes in src/contract/attributes.json.

/** Filled in by the build. */
export const release = PALERMO_RELEASE;

/** The languages there are. */
export const languages = Object.keys(release.first);
