// What is wrong with a copy that a host has pasted, without a browser.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { faultOf } from "../../www/reading/copy.js";

/**
 * A part of a page: its text, and what its links dial.
 * @param {string} textContent
 * @param {string[]} numbers
 */
function part(textContent, ...numbers) {
  const querySelectorAll = () => numbers.map((number) => ({ getAttribute: () => number }));
  return /** @type {Element} */ (/** @type {unknown} */ ({ textContent, querySelectorAll }));
}

describe("a copy between the element's tags", () => {
  const root = part("", "tel:112", "tel:116006");
  const last = part("Copied on 2026-11-25, for use until 2027-05-31. Numbers change: look at https://ngo.example/en/.");
  const before = new Date("2027-05-30");

  for (const [what, parts, now, fault] of /** @type {[what: string, parts: Element[], now: Date, fault?: RegExp][]} */ ([
    ["with numbers that are shown, in time", [part("112", "tel:112"), last], before, undefined],
    ["on its last day", [part("112", "tel:112"), last], new Date("2027-05-31"), /until 2027-05-31/],
    ["with a number that is not shown", [part("115", "tel:115"), last], before, /tel:115/],
    ["with that number twice", [part("115", "tel:115", "tel:115"), last], before, /\(tel:115\)/],
    ["with both faults", [part("115", "tel:115"), last], new Date("2030-01-01"), /tel:115/],
    ["that is none: a host's own words name no day", [part("Call us: 02 123", "tel:02123")], new Date("2030-01-01"), undefined],
    ["that is none: nothing at all", [], before, undefined],
  ])) {
    it(what, () => {
      const found = faultOf(parts, root, now);
      if (fault) assert.match(found, fault);
      else assert.equal(found, undefined);
    });
  }
});
