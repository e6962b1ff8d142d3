// Whether a helpline answers at this moment, and when it does next, where its hours are known.
//
// Nothing changes its place for that: a number that moved away under a finger would be the wrong one.

/**
 * Says so beside the number of every card, in the place of its hours, and again each minute while the page is looked at.
 * @param {ShadowRoot} root
 * @param {[open: string, closed: string, opens: string, opensOn: string]} words
 * @param {AbortSignal} signal ends it
 * @returns {() => void} says it of cards that came later
 */
export function tellOpening(root, words, signal) {
  const { lang } = root.querySelector(".explainer");
  const tell = () => {
    for (const hours of root.querySelectorAll("[data-hours]")) {
      const next = opening(hours.dataset.hours, new Date());
      // A browser that does not know the zone says nothing: a wrong answer is worse than none.
      if (!next) continue;
      const place = hours.querySelector(".opening") ?? hours.appendChild(document.createElement("b"));
      place.className = "opening";
      place.textContent = [said(next, words, lang), hours.dataset.free].filter(Boolean).join(" · ");
      hours.closest("a")?.toggleAttribute("data-closed", !next.isOpen);
    }
  };
  tell();
  const timer = setInterval(() => document.hidden || tell(), 60_000);
  signal.addEventListener("abort", () => {
    clearInterval(timer);
    for (const place of root.querySelectorAll(".opening")) {
      place.closest("a")?.removeAttribute("data-closed");
      place.remove();
    }
  });
  return tell;
}

/**
 * @typedef {object} Opening
 * @property {boolean} isOpen
 * @property {number} [inDays] where it is closed: how many days later it opens
 * @property {string} [time] at what time there
 * @property {Date} [date] a moment of that day
 */

/**
 * What is said of it.
 * @param {Opening} next
 * @param {[open: string, closed: string, opens: string, opensOn: string]} words
 * @param {string} language
 */
function said({ isOpen, inDays, time = "", date }, [open, closed, opens, opensOn], language) {
  if (isOpen) return open;
  if (inDays === undefined) return closed;
  if (inDays === 0) return opens.replace("{time}", time);
  const day = new Intl.DateTimeFormat(language, { __proto__: null, weekday: "long" }).format(date);
  return opensOn.replace("{day}", day).replace("{time}", time);
}

/**
 * Whether a time lies in the hours of a card, and else when they begin next.
 * @param {string} hours a zone, then days by number and two times for each span, as `Europe/Paris 12345 09:00 17:00`; a span that
 *   ends no later than it begins ends on the next day
 * @param {Date} now
 * @returns {Opening | undefined} undefined where the browser knows no such zone
 */
export function opening(hours, now) {
  const [zone, ...rest] = hours.split(" ");
  let day;
  /** @type {string} */
  let time;
  try {
    [day, time] = clockIn(zone, now);
  } catch {
    return undefined;
  }
  const spans = [];
  for (let index = 0; index + 2 < rest.length; index += 3) spans.push(rest.slice(index, index + 3));
  /** @type {(days: string, which: number) => boolean} */
  const isOn = (days, which) => days.includes(String(((which + 7) % 7) + 1));
  for (const [days, from, until] of spans) {
    const overnight = until <= from;
    if (isOn(days, day) && from <= time && (overnight || time < until)) return { isOpen: true };
    if (overnight && isOn(days, day - 1) && time < until) return { isOpen: true };
  }
  for (let inDays = 0; inDays <= 7; inDays += 1) {
    const [begins] = spans
      .filter(([days, from]) => isOn(days, day + inDays) && (inDays > 0 || time < from))
      .map(([, from]) => from)
      .sort();
    // By number, so that the name of the day is that of the place, and not of the reader's own zone.
    if (begins) return { isOpen: false, inDays, time: begins, date: new Date(2024, 0, 1 + ((day + inDays) % 7)) };
  }
  return { isOpen: false };
}

/**
 * The day of the week, from 0 for Monday, and the time of the day in a zone. The first format of a page costs a cheap phone a tenth of a
 * second, in one task: younger browsers are asked otherwise.
 * @param {string} zone
 * @param {Date} now
 * @returns {[day: number, time: string]} fails where the browser knows no such zone
 */
function clockIn(zone, now) {
  const instant = globalThis.Temporal?.Instant?.fromEpochMilliseconds(now.getTime());
  if (instant) {
    const there = instant.toZonedDateTimeISO(zone);
    return [there.dayOfWeek - 1, String(there.toPlainTime()).slice(0, 5)];
  }
  const format = new Intl.DateTimeFormat("en-GB", {
    __proto__: null,
    timeZone: zone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return [DAYS.indexOf(parts.weekday), `${parts.hour}:${parts.minute}`];
}

/** The first is the first of January 2024. */
const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
