// Whether a helpline answers at this moment, where its hours are known.

/**
 * Says so beside the hours of every card, and again each minute while the page is looked at.
 * @param {ParentNode} root
 * @param {[string, string]} words that it answers, that it does not
 * @param {AbortSignal} signal ends it
 * @returns {() => void} says it of cards that came later
 */
export function tellOpening(root, words, signal) {
  const tell = () => {
    for (const hours of root.querySelectorAll("[data-hours]")) {
      const open = isOpen(hours.dataset.hours, new Date());
      // A browser that does not know the zone says nothing: a wrong answer is worse than none.
      if (open === undefined) continue;
      const place = hours.querySelector(".opening") ?? hours.appendChild(document.createElement("b"));
      place.className = "opening";
      place.textContent = words[open ? 0 : 1];
    }
  };
  tell();
  const timer = setInterval(() => document.hidden || tell(), 60_000);
  signal.addEventListener("abort", () => {
    clearInterval(timer);
    for (const place of root.querySelectorAll(".opening")) place.remove();
  });
  return tell;
}

/**
 * Whether a time lies in the hours of a card.
 * @param {string} hours a zone, then days by number and two times for each span, as `Europe/Paris 12345 09:00 17:00`; a span that
 *   ends no later than it begins ends on the next day
 * @param {Date} now
 * @returns {boolean | undefined} undefined where the browser knows no such zone
 */
export function isOpen(hours, now) {
  const [zone, ...rest] = hours.split(" ");
  let day;
  /** @type {string} */
  let time;
  try {
    [day, time] = clockIn(zone, now);
  } catch {
    return undefined;
  }
  /** @type {(days: string, which: number) => boolean} */
  const isOn = (days, which) => days.includes(String(((which + 7) % 7) + 1));
  for (let index = 0; index + 2 < rest.length; index += 3) {
    const [days, from, until] = rest.slice(index);
    const overnight = until <= from;
    if (isOn(days, day) && from <= time && (overnight || time < until)) return true;
    if (overnight && isOn(days, day - 1) && time < until) return true;
  }
  return false;
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

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
