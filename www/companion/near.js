// Waiting: for the reader to come near, and for the text to be whole.

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

/**
 * Until the text is whole: its ending comes last.
 * @param {ShadowRoot} root
 * @param {AbortSignal} signal ends the wait without an answer
 * @returns {Promise<void>}
 */
export function whole(root, signal) {
  return new Promise((resolve) => {
    const look = () => {
      if (!root.querySelector(".ending")) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { __proto__: null, childList: true, subtree: true });
    signal.addEventListener("abort", () => observer.disconnect());
    look();
  });
}
