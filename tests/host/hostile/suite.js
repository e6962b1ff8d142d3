// The one suite that runs on every host. What it finds wrong is a list, so that a test says all of it at once.

import * as look from "./looks.js";
import { CONTROLLED } from "./page.js";

/**
 * Runs a function in the page, with the explainer's root as its first argument.
 * @typedef {<Given extends unknown[], Answer>(look: (root: ShadowRoot, ...given: Given) => Answer, ...given: Given) => Promise<Awaited<Answer>>} Run
 */

/**
 * How a test looks at a page, from where the host's scripts cannot reach.
 * @typedef {object} World
 * @property {Run} run
 * @property {Run} until waits until the answer is one, and gives that
 * @property {(point: { x: number, y: number }) => Promise<unknown>} click
 * @property {() => Promise<string[]>} globals the names of all global properties that the host's scripts see
 * @property {() => Promise<string[]>} violations what axe finds in the explainer
 */

/**
 * What is looked at on the host while it has no explainer.
 * @param {World} world
 */
export async function untouched(world) {
  return { controls: await world.run(look.controls, CONTROLLED), globals: await world.globals() };
}

/**
 * Uses the explainer of a host, and says what is wrong.
 * @param {World} world
 * @param {Awaited<ReturnType<typeof untouched>>} without
 * @param {(width: number) => Promise<Record<string, string>>} bare how an explainer of this width looks on a bare page
 * @returns {Promise<string[]>}
 */
export async function suite(world, without, bare) {
  if (!(await world.until(look.isComplete))) return ["it does not become complete"];
  /** @type {string[]} */
  const wrong = [];
  /**
   * @param {boolean} right
   * @param {string} what
   */
  const hold = (right, what) => right || wrong.push(what);

  const width = await world.run(look.width);
  hold(width >= LEAST_WIDTH, `it is ${width} pixels wide`);
  wrong.push(...differences(await bare(width), await world.run(look.looks, look.LISTED, look.PROPERTIES)));

  for (const place of [".title", '[data-section="roots"]']) {
    await world.run(look.goTo, place);
    hold(await world.until(look.isExitHit), `the exit cannot be hit from ${place}`);
  }

  const point = await world.until(look.pointOf, '[data-section="signs"] > details > summary');
  if (point) await world.click(point);
  hold(await world.until(look.isOpen, '[data-section="signs"] > details'), "a click does not open a section");

  await world.run(look.choose, ".choice select", "ES");
  hold(await world.until(look.isFirst, "ES"), "the chosen country does not come first");
  hold(!(await world.run(look.isOneKind)), "there are no kinds of resources to choose from");
  await world.run(look.choose, '[data-section="resources"] .filters select', null);
  hold(await world.until(look.isOneKind), "the resources are not filtered");

  wrong.push(...differences(without.controls, await world.run(look.controls, CONTROLLED)));
  const before = new Set(without.globals);
  wrong.push(...(await world.globals()).filter((name) => !before.has(name)).map((name) => `there is a new global, ${name}`));
  wrong.push(...(await world.violations()));
  return wrong;
}

/** Narrower than the narrowest telephone, nobody can read it. */
const LEAST_WIDTH = 300;

/**
 * What is not the same, one line for each thing.
 * @param {Record<string, string>} wanted
 * @param {Record<string, string>} found
 */
function differences(wanted, found) {
  return Object.keys({ ...wanted, ...found })
    .filter((what) => wanted[what] !== found[what] && !isRounded(wanted[what], found[what]))
    .map((what) => `${what} is ${found[what]}, not ${wanted[what]}`);
}

/** Whether two values differ by less than half a pixel: a zoomed page rounds to other pixels. */
function isRounded(wanted = "", found = "") {
  /** @param {string} text */
  const numbers = (text) => (text.match(/[\d.]+/g) ?? []).map(Number);
  const [some, others] = [numbers(wanted), numbers(found)];
  return (
    some.length === others.length &&
    some.every((number, index) => Math.abs(number - others[index]) < 0.5) &&
    wanted.replace(/[\d.]+/g, "") === found.replace(/[\d.]+/g, "")
  );
}
