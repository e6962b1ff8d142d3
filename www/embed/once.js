// What several elements on a page need, and what is loaded once for all of them.

/** By address. @type {Map<string, Promise<unknown>>} */
const begun = new Map();

/**
 * An answer that was asked for already, or a new one. A failure is forgotten, so that a later element tries again.
 * @param {string} address
 * @param {() => Promise<T>} begin
 * @returns {Promise<T>}
 * @template T
 */
export function once(address, begin) {
  if (!begun.has(address)) {
    const result = begin();
    result.catch(() => begun.delete(address));
    begun.set(address, result);
  }
  return begun.get(address);
}
