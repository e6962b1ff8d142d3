// Waiting: for the reader to come near, for the browser to be idle, and not for ever.

import { failure } from "./report.js";

/** How long anything may go without an answer, in milliseconds. */
export const PATIENCE = 10_000;

/**
 * Until the browser has read the whole page.
 * @returns {Promise<unknown>}
 */
export function read() {
  return new Promise((resolve) => {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", resolve);
    else resolve();
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
