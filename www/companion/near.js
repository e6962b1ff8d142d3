// Waiting for the reader to come near.

/**
 * Until an element is in or near the viewport.
 * @param {Element} element
 * @param {AbortSignal} signal ends the wait without an answer
 * @returns {Promise<void>}
 */
export function near(element, signal) {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { __proto__: null, rootMargin: "50%" },
    );
    observer.observe(element);
    signal.addEventListener("abort", () => observer.disconnect());
  });
}
