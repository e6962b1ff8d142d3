// Pictures that differ are told apart, and what no eye sees is passed over.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { difference, read, written } from "./compare.js";

/** @import { Pixels } from "pngjs" */

/**
 * A grey picture, and squares of other colours in it.
 * @param {{ x: number, y: number, side: number, grey: number }[]} [squares]
 * @param {{ width?: number, height?: number, grey?: number }} [ground]
 * @returns {Pixels}
 */
function picture(squares = [], { width = 100, height = 80, grey = 250 } = {}) {
  const data = Buffer.alloc(width * height * 4, 255);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    const square = squares.find((one) => x >= one.x && x < one.x + one.side && y >= one.y && y < one.y + one.side);
    data.fill(square?.grey ?? grey, pixel * 4, pixel * 4 + 3);
  }
  return { width, height, data };
}

/** As it comes back from its file. @param {Pixels} one */
const kept = (one) => read(written(one));

describe("two pictures", () => {
  it("are the same when nothing has changed, also from their files", () => {
    const one = picture([{ x: 10, y: 10, side: 20, grey: 30 }]);
    assert.equal(difference(kept(one), kept(one)), undefined);
    assert.deepEqual(kept(kept(one)).data, kept(one).data);
  });

  it("are different when a small sign is there, gone or elsewhere", () => {
    const [here, there] = [10, 16].map((x) => kept(picture([{ x, y: 10, side: 6, grey: 30 }])));
    for (const [expected, found] of [
      [kept(picture()), here],
      [here, kept(picture())],
      [here, there],
    ]) {
      const { words, picture } = difference(expected, found);
      assert.match(words, /^\d+ pixels differ/);
      assert.equal(picture.data.length, found.data.length);
    }
  });

  it("are different when the ground is a little darker", () => {
    assert.ok(difference(kept(picture()), kept(picture([], { grey: 230 }))));
  });

  it("are different when one is a pixel higher", () => {
    assert.deepEqual(difference(picture(), picture([], { height: 81 })), { words: "100 × 81 pixels, not 100 × 80" });
  });

  it("are the same when single pixels here and there are rounded otherwise", () => {
    const scattered = [...Array(12).keys()].map((place) => ({ x: place * 8, y: (place * 29) % 80, side: 1, grey: 90 }));
    assert.equal(difference(kept(picture()), kept(picture(scattered))), undefined);
  });
});

describe("the file of a picture", () => {
  it("can be read where there are more colours than a palette holds", () => {
    const data = Buffer.alloc(40 * 40 * 4, 255);
    for (let pixel = 0; pixel < 1600; pixel += 1)
      data.set(
        [pixel % 16, (pixel >> 4) % 16, pixel >> 8].map((step) => step * 17),
        pixel * 4,
      );
    const many = read(written({ width: 40, height: 40, data }));
    assert.deepEqual(kept(many).data, many.data);
    const colours = new Set(Array.from({ length: 1600 }, (_, pixel) => many.data.readUIntBE(pixel * 4, 3)));
    assert.ok(colours.size > 256, `${colours.size} colours`);
  });
});
