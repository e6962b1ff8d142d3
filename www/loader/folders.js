// Where an element looks for its files.

import { folderOf, siteIn } from "./folder.js";
import { languages, release } from "./release.js";
import { address, base } from "./tag.js";
import { read } from "./time.js";

/**
 * The folders in which an element's files may lie, the most certain first. Each file is checked by its digest, so a wrong folder
 * costs a request and nothing else: a tool may have copied the script under its own name into a folder of its own.
 * @param {Element} element
 * @returns {Promise<string[]>}
 */
export async function foldersFor(element) {
  // The parser may not have come to the link yet; who knows its own address does not wait for that.
  if (!address && !siteIn(element, languages)) await read();
  const sites = /** @type {(string | URL)[]} */ ([address, siteIn(element, languages), base].filter(Boolean));
  return sites.map((site) => folderOf(site, release.version).href);
}
