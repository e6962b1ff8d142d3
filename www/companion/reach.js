// The exit of an explainer above cookie banners and whatever else a host lays over it, or where the host has made everything but a part
// of its page unreachable: a second one on the page, while the explainer is in sight and its own cannot be pressed.
//
// Not always: in its own place it moves with the page, without a script.

import { Bar } from "../exit/bar.js";
import { dialogOf, isHit } from "../exit/reach.js";
import { shared } from "../exit/shared.js";
import { nameOf, wayOut } from "../exit/way.js";
import { poll } from "./poll.js";

/**
 * Keeps an explainer's exit in reach.
 * @param {import("../loader/instance.js").Context} context
 * @param {() => boolean} hasExit
 */
export function keepInReach(context, hasExit) {
  const { root, guard, signal } = context;
  const own = root.querySelector(".exit");
  /** @type {Bar | undefined} */
  let bar;
  /** Whether the explainer's own exit can be pressed, or else the one in its place. */
  const look = () => {
    const { top, bottom } = root.querySelector(".explainer").getBoundingClientRect();
    const inSight = hasExit() && bottom > 0 && top < innerHeight;
    if (!inSight || isHit(own)) {
      bar?.hide();
      return inSight;
    }
    const { left, right, top: upper } = own.getBoundingClientRect();
    const way = { ...wayOut(root), ...nameOf(root) };
    bar ??= new Bar(way, () => context.goAway(), guard);
    bar.name(way);
    return bar.show(way.direction === "rtl" ? left : right, upper, dialogOf(root));
  };
  shared.inSight.add(look);
  poll(look, signal);
  signal.addEventListener("abort", () => {
    shared.inSight.delete(look);
    bar?.remove();
  });
}
