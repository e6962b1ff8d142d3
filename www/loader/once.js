// What several elements on a page need, and what is loaded once for all of them. It is asked for until it is here: once more where that
// fails, and as long as nothing whole comes, ever more seldom. What is late is used when it arrives, whichever request brings it.

import { PATIENCE } from "./time.js";

/** How long to wait before asking again for what has failed, in milliseconds: a network that changes needs a moment. */
const PAUSE = 1000;

/** By address. @type {Map<string, Promise<unknown>>} */
const begun = new Map();

/**
 * An answer that was asked for already, or a new one. A failure is forgotten, so that a later element tries again.
 * @param {string} address
 * @param {(attempt: number, signal: AbortSignal) => Promise<T>} ask fails with an `Error` where asking again is of no use; the signal
 *   ends those that another was faster than
 * @param {(problem: unknown) => Promise<T>} explain what to do with the last failure
 * @returns {Promise<T>}
 * @template T
 */
export function once(address, ask, explain) {
  if (!begun.has(address)) {
    const settled = new AbortController();
    const { signal } = settled;
    const result = new Promise((resolve, reject) => {
      let attempts = 0;
      let open = 0;
      const begin = () => {
        if (signal.aborted) return;
        // A browser says nothing of how much has come of a file that it checks: slow and stalled look alike.
        setTimeout(begin, PATIENCE << attempts);
        open += 1;
        ask(attempts++, signal).then(resolve, (problem) => {
          open -= 1;
          if (problem instanceof Error || (attempts > 1 && !open)) reject(problem);
          else if (attempts < 2) setTimeout(begin, PAUSE);
        });
      };
      begin();
      addEventListener("online", begin, { __proto__: null, signal });
    })
      .finally(() => settled.abort())
      .catch((problem) => {
        begun.delete(address);
        return explain(problem);
      });
    begun.set(address, result);
  }
  return /** @type {Promise<T>} */ (begun.get(address));
}
