// What counts as a press of an exit, on a host that may cancel clicks, stop events or keep the focus elsewhere.

/**
 * Makes the exits in a shadow root cover the page before they leave.
 *
 * The window is listened to, before whatever the host listens to; and the pointer's own events beside the click, because it is clicks
 * that hosts cancel outside their dialogs. A middle press or one with a modifier would open the neutral page elsewhere, and leave this
 * one in view. The root hears what is hidden from the window, where it is closed.
 * @param {ShadowRoot} root
 * @param {() => void} leave
 * @param {AbortSignal} [signal] ends it
 */
export function guard(root, leave, signal) {
  /** @type {Element | null | undefined} */
  let down;
  /** @param {PressEvent} event */
  const onEvent = (event) => {
    const exit = exitOf(root, event);
    const { type, button, key = "Enter" } = event;
    const isPress = type === "pointerup" ? exit === down : type !== "pointerdown" && key === "Enter";
    down = exit;
    if (!exit || !isPress || button === 2) return;
    event.preventDefault();
    leave();
    // The click that follows may never come to us, and would lead away by itself, with an entry in the history.
    exit.removeAttribute("href");
  };
  for (const name of /** @type {const} */ (["pointerdown", "pointerup", "click", "keydown"])) {
    addEventListener(name, onEvent, { __proto__: null, capture: true, signal });
  }
  root.addEventListener("click", /** @type {EventListener} */ (onEvent), { __proto__: null, signal });
}

/**
 * The exit that an event means.
 * @param {ShadowRoot} root
 * @param {PressEvent} event
 * @returns {Element | null | undefined}
 */
function exitOf(root, event) {
  const [target] = /** @type {Node[]} */ (event.composedPath());
  const { clientX: x, clientY: y } = /** @type {MouseEvent} */ (event);
  // From outside, a closed root hides where in it the event was.
  const inside = /** @type {Element} */ (root.contains(target) ? target : x || y ? root.elementFromPoint(x, y) : root.activeElement);
  return root.contains(inside) ? inside.closest(".exit") : undefined;
}
