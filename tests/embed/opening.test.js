// Whether a helpline answers: by its own clock, over midnight, and not where the zone is unknown.

import assert from "node:assert/strict";
import { it } from "node:test";

import { isOpen } from "../../www/app/opening.js";

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
    assert.equal(isOpen(hours, new Date(now)), expected);
  });
}
