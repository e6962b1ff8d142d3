// The quick exit: cover first, then leave. It works before the program is there and without it.

/** How long a frame waits for its page to be gone before it asks the reader to close the tab, in milliseconds. */
const PATIENCE = 1000;

/**
 * Makes the exits of an explainer cover the page before they leave.
 * @param {ShadowRoot} root
 */
export function guardExit(root) {
  root.addEventListener("click", (event) => {
    if (!event.target.closest?.(".exit")) return;
    event.preventDefault();
    leave(root);
  });
}

/**
 * Covers the page and replaces it by a neutral one.
 *
 * The cover is a modal dialog: it lies in the top layer, above whatever the host has, and everything under it is out of
 * reach, for screen readers too. `replace`, so that Back does not lead here.
 * @param {ShadowRoot} root
 */
export function leave(root) {
  const cover = document.createElement("dialog");
  cover.className = "cover";
  // Escape would take it away: newer browsers ask the attribute, older ones let a second press through.
  cover.closedBy = "none";
  cover.oncancel = (event) => event.preventDefault();
  cover.onclose = () => cover.showModal();
  root.append(cover);
  cover.showModal();
  globalThis.speechSynthesis?.cancel();
  // `location.replace` knows no `rel`: without this the neutral page would learn where its reader came from.
  const policy = Object.assign(document.createElement("meta"), { name: "referrer", content: "no-referrer" });
  document.head.append(policy);
  addEventListener(
    "pageshow",
    () => {
      cover.remove();
      policy.remove();
    },
    { once: true },
  );
  if (top !== self) {
    // A frame covers no more than itself, and its sandbox may keep it from leaving: it cannot see whether that is so.
    setTimeout(() => {
      cover.textContent = root.querySelector("[data-close]")?.dataset.close;
    }, PATIENCE);
  }
  try {
    top.location.replace(root.querySelector(".exit").href);
  } catch {
    // The sandbox has forbidden it: what is left is to ask the reader, as above.
  }
}
