// Where the files of a release lie.

/**
 * The folder that holds everything a loader loads.
 *
 * A pinned copy of the script lies in that folder already; the copy at the root of the site, and its pages, lie above.
 * @param {string | URL} source the script's address, or that of the site's root
 * @param {string} version
 * @returns {URL}
 */
export function folderOf(source, version) {
  const folder = `v/${version}/`;
  const here = new URL(".", source);
  return here.pathname.endsWith(`/${folder}`) ? here : new URL(folder, here);
}

/**
 * The root of the site to which the plain link in an element leads: the first one to a page of one of its languages. What a host
 * has put into the help section is its own, and leads elsewhere.
 * @param {Element} element
 * @param {string[]} languages
 * @returns {string | undefined}
 */
export function siteIn(element, languages) {
  const page = new RegExp(`^(https?:[^?#]*/)(${languages.join("|")})/(index\\.html)?([?#]|$)`, "i");
  const links = [...element.querySelectorAll("a:not([slot=help], [slot=help] *)")];
  return links.map(({ href }) => page.exec(href)?.[1]).find(Boolean);
}
