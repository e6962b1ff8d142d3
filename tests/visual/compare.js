// Whether two pictures are the same to the eye.

import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { withPalette } from "./palette.js";

/** A picture. @typedef {import("pngjs").Pixels} Pixels */

/** How far apart two colours may lie: 1 is from black to white. */
const THRESHOLD = 0.04;

/** What becomes of a colour's 256 steps. */
const ROUNDED = Uint8Array.from({ length: 256 }, (_, value) => Math.round((Math.round((value * 31) / 255) * 255) / 31));

/** A change is in one place; what another machine's rounding of edges leaves is scattered. */
const SQUARE = { side: 24, pixels: 12 };

/**
 * A picture as it is kept: each colour in 32 steps. Nobody sees the rest, and it is most of the bytes.
 * @param {Buffer} file
 * @returns {Pixels}
 */
export function read(file) {
  const { width, height, data } = PNG.sync.read(file);
  for (let place = 0; place < data.length; place += 1) data[place] = ROUNDED[data[place]];
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
