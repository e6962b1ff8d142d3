// Waiting: for the page to be read, for the browser to have had its turn, and not for ever.

import { failure } from "./report.js";

/** How long anything may go without an answer, in milliseconds. */
export const PATIENCE = 10_000;

/**
 * Until the browser has read the whole page.
 * @returns {Promise<Event | void>}
 */
export function read() {
  return new Promise((resolve) => {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", resolve);
    else resolve();
  });
}

/** @param {number} [milliseconds] @returns {Promise<void>} */
export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How long work goes on before the browser has its turn, in milliseconds: half of a picture. */
const SLICE = 8;

let until = 0;

/**
 * Lets the browser answer its reader, where work has gone on for a slice. Waiting for an idle moment instead would leave the text
 * half there for a second, on a fast machine too.
 */
export async function breathe() {
  if (performance.now() < until) return;
  await (window.scheduler?.yield?.() ?? pause());
  until = performance.now() + SLICE;
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
