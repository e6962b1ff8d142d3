// When a page has come how far, seen from inside: put into it before anything else runs. Nothing of it is in the scripts that are shipped.

/**
 * Notes into `stages`, in milliseconds since the page was asked for: `readable`, when the first number that can be dialled is to be seen;
 * `html`, `whole`, `app`, when a layer or the whole text was there; `choice`, when the choice of a country has answered; beside these the
 * main thread's tasks over 50 ms, how far the layout has shifted, and when each file had come. It runs in the page.
 * @param {number} countries how many there are in the whole text
 */
export function noteStages(countries) {
  const stages = { tasks: [], shift: 0, files: [] };
  globalThis.stages = stages;
  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("longtask", ({ startTime, duration }) => stages.tasks.push([startTime, duration]));
  observe("layout-shift", ({ value, hadRecentInput }) => {
    if (!hadRecentInput) stages.shift += value;
  });
  observe("resource", ({ name, responseEnd }) => stages.files.push([new URL(name).pathname.split("/").at(-1), responseEnd]));

  const text = () => document.querySelector("palermo-explainer")?.shadowRoot ?? document;
  const isShown = (selector) => [...text().querySelectorAll(selector)].some((element) => element.checkVisibility());
  const isFirst = (country) => text().querySelector(`.first-country [data-country="${country}"]`) !== null;

  /** Notes when something holds: the time after the frame in which it was drawn. */
  const when = (name, holds) => {
    const look = () => {
      if (!holds()) return requestAnimationFrame(look);
      const drawn = new MessageChannel();
      drawn.port1.onmessage = () => {
        stages[name] = performance.now();
        drawn.port1.close();
      };
      drawn.port2.postMessage(undefined);
    };
    requestAnimationFrame(look);
  };
  when("readable", () => isShown('a[href^="tel:"]'));
  when("whole", () => isShown(".ending") && text().querySelectorAll("[data-country]").length >= countries);
  document.addEventListener("explainer-ready", ({ detail: { layer } }) => {
    stages[layer] ??= performance.now();
    if (layer !== "app") return;
    const choice = text().querySelector(".choice select");
    const other = isFirst("ES") ? "FR" : "ES";
    choice.value = other;
    choice.dispatchEvent(new Event("change", { bubbles: true }));
    when("choice", () => isFirst(other));
  });
}
