// The list of contents: buttons that open a section and go there, because a link to a fragment finds nothing in a shadow
// tree and adds an entry to the history.

/**
 * @param {ShadowRoot} root
 * @param {AbortSignal} signal ends it
 */
export function guideContents(root, signal) {
  /** @param {Event} event */
  const onClick = (event) => {
    const target = /** @type {Element} */ (event.target).closest?.("[data-target]")?.dataset.target;
    const details = target && root.querySelector(`[data-section="${target}"] details`);
    if (!details) return;
    details.open = true;
    /** @type {HTMLElement} */ (details.firstElementChild).focus();
    details.scrollIntoView();
  };
  root.addEventListener("click", onClick, { signal });
}
