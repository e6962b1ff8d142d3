// Waiting: for the reader to come near, for the browser to be idle, and not for ever.

import { failure } from "./report.js";

/** How long anything may go without an answer, in milliseconds. */
export const PATIENCE = 10_000;

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
 * The next moment in which the browser has nothing else to do. Safari has no requestIdleCallback.
 * @returns {Promise<unknown>}
 */
export function idle() {
  return new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve, { __proto__: null, timeout: 1000 }));
}

/**
 * An answer, or a failure where none comes in time.
 * @param {Promise<T>} answer
 * @param {string} who does not answer
 * @returns {Promise<T>}
 * @template T
 */
export function inTime(answer, who) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(failure("wasm-timeout", who)), PATIENCE);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
