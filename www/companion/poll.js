// Looking again and again at what a host may change: it announces nothing.

/** How often, in milliseconds. */
const INTERVAL = 500;

/**
 * @param {() => void} look
 * @param {AbortSignal} [signal] ends it
 */
export function poll(look, signal) {
  look();
  const timer = setInterval(look, INTERVAL);
  signal?.addEventListener("abort", () => clearInterval(timer));
}
