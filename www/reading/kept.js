// Whoever comes back to a page that the browser kept finds it as it was at first: closed, but for help and key facts.

/**
 * @param {ShadowRoot} root
 * @param {AbortSignal} signal ends it
 */
export function closeWhatWasKept(root, signal) {
  const close = ({ persisted }) => {
    if (!persisted) return;
    for (const details of root.querySelectorAll("[open]:not([data-section=help] > *, [data-section=facts] > *)")) details.open = false;
  };
  addEventListener("pageshow", close, { signal });
}
