// Pictures of few colours as PNG files with a palette: a byte for each pixel in place of three. The library that reads them cannot write them.

import { deflateSync } from "node:zlib";

/** @import { Pixels } from "pngjs" */

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * A part of a PNG file: length, name, bytes, sum.
 * @param {string} name
 * @param {Buffer} bytes
 */
function chunk(name, bytes) {
  const named = Buffer.concat([Buffer.from(name, "latin1"), bytes]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(bytes.length);
  sum.writeUInt32BE(~named.reduce((crc, byte) => (crc >>> 8) ^ CRC[(crc ^ byte) & 0xff], -1) >>> 0);
  return Buffer.concat([length, named, sum]);
}

/**
 * The bytes of a PNG file, or nothing where a picture has more than 256 colours.
 * @param {Pixels} picture
 */
export function withPalette({ width, height, data }) {
  /** @type {Map<number, number>} */
  const palette = new Map();
  // A byte before each row says that it is not filtered.
  const rows = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const colour = data.readUIntBE(pixel * 4, 3);
    const index = palette.get(colour) ?? palette.size;
    if (index > 255) return undefined;
    palette.set(colour, index);
    rows[pixel + Math.floor(pixel / width) + 1] = index;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colours = Buffer.alloc(palette.size * 3);
  for (const [colour, index] of palette) colours.writeUIntBE(colour, index * 3, 3);
  const parts = [chunk("IHDR", header), chunk("PLTE", colours), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.of())];
  return Buffer.concat([SIGNATURE, ...parts]);
}
