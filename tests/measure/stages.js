// When a page has come how far, seen from inside: put into it before anything else runs. Nothing of it is in the scripts that are shipped.

/** What a page comes to. @typedef {"help" | "readable" | "html" | "whole" | "app" | "choice"} Stage */

/**
 * When it came there; the tasks over 50 ms, with start and duration; how far the layout has shifted; the files, and when each had come.
 * @typedef {{ [stage in Stage]?: number } & { tasks: [start: number, duration: number][], shift: number, files: [name: string, end: number][] }} Stages
 */

/**
 * Notes into `stages`, in milliseconds since the page was asked for: `help`, when the text on getting help is to be seen; `readable`, when
 * the first number that can be dialled is; `html`, `whole`, `app`, when a layer or the whole text was there; `choice`, when the choice of a
 * country has answered; beside these the main thread's tasks over 50 ms, how far the layout has shifted, and when each file had come. It
 * runs in the page.
 * @param {number} countries how many there are in the whole text
 */
export function noteStages(countries) {
  /** @type {Stages} */
  const stages = { tasks: [], shift: 0, files: [] };
  globalThis.stages = stages;
  // In a frame, since the page around it was asked for.
  const now = () => performance.now() + performance.timeOrigin - (window.top ?? window).performance.timeOrigin;
  /**
   * @param {string} type
   * @param {(entry: PerformanceResourceTiming) => void} note
   */
  const observe = (type, note) =>
    new PerformanceObserver((list) => /** @type {PerformanceResourceTiming[]} */ (list.getEntries()).forEach(note)).observe({
      type,
      buffered: true,
    });
  observe("longtask", ({ startTime, duration }) => stages.tasks.push([startTime, duration]));
  observe("layout-shift", ({ value, hadRecentInput }) => {
    if (!hadRecentInput) stages.shift += value;
  });
  observe("resource", ({ name, responseEnd }) => stages.files.push([new URL(name).pathname.split("/").at(-1), responseEnd]));

  const text = () => document.querySelector("palermo-explainer")?.shadowRoot ?? document;
  /** @param {string} selector */
  const isShown = (selector) => [...text().querySelectorAll(selector)].some((element) => element.checkVisibility());
  /** @param {string} country */
  const isFirst = (country) => text().querySelector(`.first-country [data-country="${country}"]`) !== null;

  /**
   * Notes when something holds: the time right after the frame in which it was drawn.
   * @param {Stage} name
   * @param {() => boolean} holds
   */
  const when = (name, holds) => {
    const look = () => {
      if (!holds()) return requestAnimationFrame(look);
      // Before any other task: work that waits for its turn must not make a picture seem later than it was shown.
      scheduler.postTask(
        () => {
          stages[name] = now();
        },
        { priority: "user-blocking" },
      );
    };
    requestAnimationFrame(look);
  };
  when("help", () => isShown('[data-section="help"] p'));
  when("readable", () => isShown('a[href^="tel:"]'));
  when("whole", () => isShown(".ending") && text().querySelectorAll("[data-country]").length >= countries);
  document.addEventListener("explainer-ready", ({ detail: { layer } }) => {
    stages[/** @type {"html" | "app"} */ (layer)] ??= now();
    if (layer !== "app") return;
    const choice = /** @type {HTMLSelectElement} */ (text().querySelector(".choice select"));
    const other = isFirst("ES") ? "FR" : "ES";
    choice.value = other;
    choice.dispatchEvent(new Event("change", { bubbles: true }));
    when("choice", () => isFirst(other));
  });
}
