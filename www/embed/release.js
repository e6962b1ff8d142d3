// What this copy of the loader knows of its release: the version, and the digest of each language's first part.

/** @type {{ version: string, first: Record<string, string> }} Filled in by the build. */
export const release = PALERMO_RELEASE;

/** The languages there are. */
export const languages = Object.keys(release.first);

/**
 * The folder that holds everything this loader loads, from the address of its own script.
 *
 * A pinned copy lies in that folder already; the copy at the root of the site lies two levels above.
 * @param {string} source the script's address
 * @param {string} version
 * @returns {URL}
 */
export function folderOf(source, version) {
  const folder = `v/${version}/`;
  const here = new URL(".", source);
  return here.pathname.endsWith(`/${folder}`) ? here : new URL(folder, here);
}

/** Where to load from. The script names itself only while it runs for the first time. */
export const folder = folderOf(document.currentScript?.src || document.baseURI, release.version);
