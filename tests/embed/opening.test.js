// Whether a helpline answers: by its own clock, over midnight, and not where the zone is unknown. Else, when it does next.

import assert from "node:assert/strict";
import { it } from "node:test";

import { opening } from "../../www/app/opening.js";

const weekdays = "Europe/Paris 12345 09:00 17:00 6 10:00 14:00";
const nights = "Europe/Paris 5 22:00 06:00";

for (const [hours, now, expected] of /** @type {[hours: string, now: string, expected?: boolean][]} */ ([
  // 2026-11-23 is a Monday; Paris is an hour ahead of UTC in winter and two in summer.
  [weekdays, "2026-11-23T08:00:00Z", true],
  [weekdays, "2026-11-23T07:59:00Z", false],
  [weekdays, "2026-11-23T15:59:00Z", true],
  [weekdays, "2026-11-23T16:00:00Z", false],
  [weekdays, "2026-07-06T07:00:00Z", true],
  [weekdays, "2026-11-28T12:59:00Z", true],
  [weekdays, "2026-11-29T12:00:00Z", false],
  [nights, "2026-11-27T21:30:00Z", true],
  [nights, "2026-11-28T04:59:00Z", true],
  [nights, "2026-11-28T05:00:00Z", false],
  [nights, "2026-11-27T04:00:00Z", false],
  ["Europe/Paris 1234567 00:00 24:00", "2026-11-28T23:30:00Z", true],
  ["Europe/Nowhere 1234567 00:00 24:00", "2026-11-28T23:30:00Z", undefined],
])) {
  it(`${hours} at ${now}: ${expected}`, () => {
    assert.equal(opening(hours, new Date(now))?.isOpen, expected);
  });
}

for (const [hours, now, expected] of /** @type {[string, string, [days: number, time: string, day: number]][]} */ ([
  [weekdays, "2026-11-23T07:59:00Z", [0, "09:00", 1]],
  [weekdays, "2026-11-23T16:00:00Z", [1, "09:00", 2]],
  // Friday evening, then Saturday after it has closed: Sunday has no hours.
  [weekdays, "2026-11-27T16:00:00Z", [1, "10:00", 6]],
  [weekdays, "2026-11-28T13:00:00Z", [2, "09:00", 1]],
  // It is Tuesday in Paris already.
  [weekdays, "2026-11-23T23:30:00Z", [0, "09:00", 2]],
  ["Europe/Paris 1 09:00 10:00", "2026-11-23T10:00:00Z", [7, "09:00", 1]],
  // The earlier of two on one day, whatever their order.
  ["Europe/Paris 1 14:00 16:00 1 09:00 10:00", "2026-11-23T07:00:00Z", [0, "09:00", 1]],
  [nights, "2026-11-28T05:00:00Z", [6, "22:00", 5]],
])) {
  it(`${hours} at ${now} opens ${expected[0]} days later at ${expected[1]}`, () => {
    const { inDays, time, date } = opening(hours, new Date(now));
    assert.deepEqual([inDays, time, date.getDay()], expected);
  });
}
