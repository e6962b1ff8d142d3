// What a host may do after its reader has pressed the exit, on a network where the neutral page never answers; and how to see by the
// pixels of a picture that nothing but the cover is there.

import { inflateSync } from "node:zlib";
import { page as hostPage, serve } from "./server.js";

export const ELEMENT = '<palermo-explainer lang="en"></palermo-explainer>';
export const SCRIPT = '<script async src="/site/embed.js"></script>';

/** What of a page nobody may see after the press: loud, so that a single pixel of it is found. */
const LOUD =
  "background: rgb(255, 0, 160); color: rgb(0, 90, 255); inline-size: 100%; block-size: 100%; position: fixed; inset: 0; margin: 0";

/**
 * What the host does once the page is covered. Each is the body of a function that runs in the page.
 * @type {Record<string, { body?: string, act: string }>}
 */
export const AFTERWARDS = {
  "does nothing": { act: "" },
  "opens a modal dialog": {
    body: `<dialog style="${LOUD}">A host's question</dialog>`,
    act: "document.querySelector('dialog').showModal();",
  },
  "opens a popover": {
    body: `<div popover="manual" style="${LOUD}">A host's offer</div>`,
    act: "document.querySelector('[popover]').showPopover();",
  },
  "opens a dialog beside its body": {
    act: `const late = document.createElement('dialog'); late.style.cssText = '${LOUD}'; late.textContent = 'Late'; document.documentElement.append(late); late.showModal();`,
  },
  "fills the screen": { act: "return document.documentElement.requestFullscreen().catch(() => {});" },
  "takes the explainer out": { act: "document.querySelector('palermo-explainer').remove();" },
  "draws its page again": { act: `document.body.innerHTML = '<p style="${LOUD}">Drawn again</p>';` },
  "puts another body in the place of its own": {
    act: `const body = document.createElement('body'); body.style.cssText = '${LOUD}'; document.body.replaceWith(body);`,
  },
  "writes its page anew": { act: `document.open(); document.write('<p style="${LOUD}">Anew</p>'); document.close();` },
  "changes the level of headings": { act: "document.querySelector('palermo-explainer').setAttribute('heading-level', '4');" },
  "hides the explainer": { act: "document.querySelector('palermo-explainer').hidden = true;" },
  "shows its body again and again": {
    act: "new MutationObserver(() => { document.body.style.display = 'block'; }).observe(document.body, { attributes: true }); document.body.style.setProperty('display', 'block', 'important');",
  },
  "styles every dialog away": {
    act: "const sheet = new CSSStyleSheet(); sheet.replaceSync('div, dialog, div * { display: none !important; opacity: 0 !important }'); document.adoptedStyleSheets = [sheet];",
  },
};

/**
 * A host, and a path that never answers.
 * @param {import("./chromium.js").Test} test
 * @param {string} body
 * @param {Pick<import("./chromium.js").Visiting, "head" | "pages">} [settings]
 */
export async function hostThatNeverLeaves(test, body, { head, pages } = {}) {
  const server = await serve({
    pages: { "/": { body: hostPage(body, { head }) }, ...pages },
    change: (path) => (path === "/never" ? new Promise(() => {}) : undefined),
  });
  test.after(server.close);
  return server;
}

/**
 * Pixels of a picture that are not those of an empty page, outside the corner in which the cover may speak.
 * @param {Buffer} png
 * @returns {{ strange: number, all: number, spoken: number }} of all pixels the strange ones, and those in the corner that are not empty
 */
export function strangePixels(png) {
  const { width, height, channels, rows } = decode(png);
  // The first line of a page at 24 pixels, with its margin.
  const corner = { width: 600, height: 100 };
  let strange = 0;
  let spoken = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = x * channels;
      if (rows[y][at] > 250 && rows[y][at + 1] > 250 && rows[y][at + 2] > 250) continue;
      if (x < corner.width && y < corner.height) spoken += 1;
      else strange += 1;
    }
  }
  return { strange, all: width * height, spoken };
}

/** Reads a PNG of 8 bits without interlacing, as browsers write their pictures. @param {Buffer} png */
function decode(png) {
  let header;
  const parts = [];
  for (let at = 8; at < png.length; ) {
    const size = png.readUInt32BE(at);
    const kind = png.toString("latin1", at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + size);
    if (kind === "IHDR") header = { width: data.readUInt32BE(0), height: data.readUInt32BE(4), colour: data[9] };
    if (kind === "IDAT") parts.push(data);
    at += size + 12;
  }
  const channels = header.colour === 6 ? 4 : 3;
  const line = header.width * channels;
  const raw = inflateSync(Buffer.concat(parts));
  /** @type {Buffer[]} */
  const rows = [];
  let above = Buffer.alloc(line);
  for (let y = 0; y < header.height; y += 1) {
    const filter = raw[y * (line + 1)];
    const row = Buffer.from(raw.subarray(y * (line + 1) + 1, (y + 1) * (line + 1)));
    for (let x = 0; x < line; x += 1) {
      const left = x >= channels ? row[x - channels] : 0;
      const corner = x >= channels ? above[x - channels] : 0;
      row[x] += [0, left, above[x], (left + above[x]) >> 1, paeth(left, above[x], corner)][filter];
    }
    rows.push(row);
    above = row;
  }
  return { width: header.width, height: header.height, channels, rows };
}

/**
 * @param {number} left
 * @param {number} above
 * @param {number} corner
 */
function paeth(left, above, corner) {
  const guess = left + above - corner;
  const distances = [left, above, corner].map((value) => Math.abs(guess - value));
  return [left, above, corner][distances.indexOf(Math.min(...distances))];
}
