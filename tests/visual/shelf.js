// Where pictures stand, which browser drew them, and what is found to be different.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { difference, read, written } from "./compare.js";

/** A picture of which somebody must judge. @typedef {{ name: string, words: string }} Finding */

const KEPT = fileURLToPath(new URL("pictures/", import.meta.url));
const FOUND = fileURLToPath(new URL("../../target/visual/", import.meta.url));
const BROWSER = join(KEPT, "browser.txt");

/** Whether pictures are written and not compared. */
export const isWriting = process.env.PALERMO_SNAPSHOTS === "write";

/** @param {string} path @param {Buffer | string} bytes */
function put(path, bytes) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

/**
 * Why pictures cannot be compared, if so: another browser draws otherwise.
 * @param {string} here the browser that runs
 */
export function notCompared(here) {
  if (isWriting) {
    rmSync(KEPT, { recursive: true, force: true });
    put(BROWSER, `${here}\n`);
    return undefined;
  }
  const there = existsSync(BROWSER) ? readFileSync(BROWSER, "utf8").trim() : "no browser yet";
  if (there === here) return undefined;
  const reason = `not compared: the pictures are by ${there}, this is ${here}`;
  put(join(FOUND, "not-compared.txt"), `${reason}\n`);
  return reason;
}

/**
 * Writes a picture, or holds it against the one that is kept.
 * @param {string} name
 * @param {Buffer} file
 * @returns {Finding[]} what is different
 */
export function judge(name, file) {
  const kept = join(KEPT, `${name}.png`);
  const found = read(file);
  if (isWriting) {
    put(kept, written(found));
    return [];
  }
  const different = existsSync(kept) ? difference(read(readFileSync(kept)), found) : { words: "there is no such picture yet" };
  if (!different) return [];
  put(join(FOUND, `${name}.png`), written(found));
  if (different.picture) put(join(FOUND, `${name}.difference.png`), written(different.picture));
  return [{ name, words: different.words }];
}

/** The names of all pictures that are kept, and their bytes together. */
export function shelf() {
  const names = existsSync(KEPT) ? readdirSync(KEPT, { recursive: true }).map(String) : [];
  const pictures = names.filter((name) => name.endsWith(".png")).sort();
  const bytes = pictures.reduce((sum, name) => sum + statSync(join(KEPT, name)).size, 0);
  return { names: pictures.map((name) => name.replace(/\.png$/, "")), bytes };
}

/**
 * Writes a page on which all pictures of a view stand side by side, and what was found beside what was kept.
 * @param {string[]} names
 * @param {Finding[]} findings
 */
export function hang(names, findings) {
  /** @param {string} folder @param {string} name */
  const picture = (folder, name) => `<img src="${folder}${name}.png" alt="">`;
  const rows = names.map((name) => {
    const words = findings.find((finding) => finding.name === name)?.words;
    const beside = words ? picture("", name) + picture("", `${name}.difference`) : "";
    return {
      name,
      row: `<figure${words ? ' class="different"' : ""}><figcaption>${name} ${words ?? ""}</figcaption>${picture("../../tests/visual/pictures/", name)}${beside}</figure>`,
      words,
    };
  });
  const style =
    "body{display:flex;flex-wrap:wrap;gap:1em;align-items:start;background:#888;font:14px sans-serif}figure{margin:0}img{margin-inline-end:4px;vertical-align:top}.different{outline:4px solid #d00}";
  const shown = [...rows.filter(({ words }) => words), ...rows.filter(({ words }) => !words)].map(({ row }) => row);
  put(
    join(FOUND, "pictures.html"),
    `<!doctype html><meta charset="utf-8"><title>Pictures</title><style>${style}</style>${shown.join("\n")}\n`,
  );
}
