// Where the files of a release lie.

/**
 * The folder that holds everything a loader loads, from the address of its own script.
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
