// Whether two pictures are the same to the eye.

import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { withPalette } from "./palette.js";

/** A picture. @typedef {import("pngjs").Pixels} Pixels */

/** How far apart two colours may lie: 1 is from black to white. */
const THRESHOLD = 0.04;

/** A colour is kept as it is where so large a part of a picture has it: grounds and letters, not the edges between them. */
const COMMON = 0.005;

/** What becomes of the 256 steps of red, green and blue in other colours. */
const ROUNDED = Uint8Array.from({ length: 256 }, (_, value) => Math.round(value / 17) * 17);

/** A change is in one place; what another machine's rounding of edges leaves is scattered. */
const SQUARE = { side: 24, pixels: 6 };

/**
 * A picture as it is kept: on the edges of letters each colour in 16 steps. Nobody sees the rest, and it is most of the bytes.
 * @param {Buffer} file
 * @returns {Pixels}
 */
export function read(file) {
  const { width, height, data } = PNG.sync.read(file);
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  for (let pixel = 0; pixel < pixels.length; pixel += 1) {
    if (counts.get(pixels[pixel]) >= COMMON * pixels.length) continue;
    for (let place = pixel * 4; place < pixel * 4 + 3; place += 1) data[place] = ROUNDED[data[place]];
  }
  return { width, height, data };
}

/** The bytes of its file. @param {Pixels} picture */
export function written(picture) {
  return withPalette(picture) ?? PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}

/**
 * What is different, in words, and as a picture where both have one size; nothing where they are the same.
 * @param {Pixels} expected
 * @param {Pixels} found
 * @returns {{ words: string, picture?: Pixels } | undefined}
 */
export function difference(expected, found) {
  const { width, height } = expected;
  if (found.width !== width || found.height !== height) {
    return { words: `${found.width} × ${found.height} pixels, not ${width} × ${height}` };
  }
  if (expected.data.equals(found.data)) return undefined;
  const picture = new PNG({ width, height });
  const options = { threshold: THRESHOLD, windowSize: SQUARE.side };
  const most = pixelmatch(expected.data, found.data, picture.data, width, height, options);
  if (most <= SQUARE.pixels) return undefined;
  return { words: `${most} pixels differ in a square of ${SQUARE.side}`, picture };
}
