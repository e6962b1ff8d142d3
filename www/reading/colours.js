// A host's own colours, kept readable: text and links stand out seven to one, whatever they are set to.

/** WCAG 1.4.6. */
const ENOUGH = 7;

/** What a host may set, each as `--explainer-…`. */
const NAMES = ["surface", "text", "accent"];

/** What the platform has in the place of each. */
const SYSTEM = ["Canvas", "CanvasText", "LinkText"];

/** Red, green and blue from 0 to 1, and opacity where it is less than that. @typedef {number[]} Colour */

/** @type {Colour} */
const BLACK = [0, 0, 0];
/** @type {Colour} */
const WHITE = [1, 1, 1];

/**
 * Looks at the colours of one explainer.
 * @param {ShadowRoot} root
 * @returns {() => void} looks again: a host announces no change
 */
export function keepReadable(root) {
  const explainer = root.querySelector(".explainer");
  let seen = "";
  return () => {
    const chosen = getComputedStyle(root.host);
    const colours = NAMES.map((name) => chosen.getPropertyValue(`--explainer-${name}`)).join("");
    if (!colours && !seen) return;
    const scheme = `${getComputedStyle(explainer).colorScheme} ${matchMedia("(prefers-color-scheme: dark)").matches}`;
    const now = colours && [colours, scheme, ...layers(root.host).map(({ backgroundColor }) => backgroundColor)].join(" ");
    if (now === seen) return;
    seen = now;
    for (const name of [...NAMES, "quiet", "tint"]) explainer.style.removeProperty(`--${name}`);
    if (colours) correct(root, explainer);
  };
}

/**
 * Moves what does not stand out towards black or white, as far as it must.
 * @param {ShadowRoot} root
 * @param {HTMLElement} explainer
 */
function correct(root, explainer) {
  const chosen = NAMES.map((name) => read(root, `var(--${name})`));
  // A word that is no colour gives way to the platform's own.
  const [surface, text, accent] = chosen.map((colour, index) => colour ?? read(root, SYSTEM[index]));
  // A browser that cannot say what a colour is made of leaves the host's word as it is.
  if (!surface || !text || !accent) return;
  /** @type {(index: number, now: Colour) => void} */
  const write = (index, now) => {
    if (chosen[index]?.join() !== now.join()) explainer.style.setProperty(`--${NAMES[index]}`, `color(srgb ${now.join(" ")})`);
  };
  const shown = over(surface, ground(root));
  // On a surface of middling grey neither black nor white stands out: it gives way first.
  const firm = until(shown, luminance(shown) > 0.2 ? WHITE : BLACK, (colour) => best(colour)[1] >= ENOUGH);
  const [pole] = best(firm);
  /** @param {Colour} colour */
  const standsOut = (colour) => contrast(colour, firm) >= ENOUGH;
  const [readable, marked] = [text, accent].map((colour) => until(over(colour, firm), pole, standsOut));
  for (const [index, now] of [firm, readable, marked].entries()) write(index, now);
  // What is mixed from these, as the style sheet mixes it.
  const quiet = mix(readable, firm, 0.16);
  if (!standsOut(quiet)) explainer.style.setProperty("--quiet", "var(--text)");
  const tint = mix(firm, marked, 0.07);
  const onTint = [marked, standsOut(quiet) ? quiet : readable];
  if (onTint.some((colour) => contrast(colour, tint) < ENOUGH)) explainer.style.setProperty("--tint", "var(--surface)");
}

/**
 * What a colour is made of.
 * @param {ShadowRoot} root
 * @param {string} colour
 * @returns {Colour | undefined}
 */
function read(root, colour) {
  const probe = root.querySelector(".presses");
  // However a host writes a colour, a mixture of it is written in one way.
  probe.style.outlineColor = `color-mix(in srgb, ${colour}, ${colour})`;
  const parts = /^color\(srgb ([^)]+)/
    .exec(getComputedStyle(probe).outlineColor)?.[1]
    .match(/[\d.e-]+/g)
    ?.map(Number);
  probe.style.outlineColor = "";
  return parts;
}

/** The styles of what lies behind an explainer, from it outwards. @param {Element} host */
function layers(host) {
  const styles = [];
  for (let part = /** @type {Element | undefined} */ (host); part; part = part.parentElement ?? part.getRootNode().host)
    styles.push(getComputedStyle(part));
  return styles;
}

/**
 * The colour that a page has behind an explainer. An image has none, and what can be seen through to it is seen on the platform's own.
 * @param {ShadowRoot} root
 */
function ground(root) {
  const platform = /** @type {Colour} */ (read(root, "Canvas"));
  const behind = layers(root.host);
  if (behind.some(({ backgroundImage }) => backgroundImage !== "none")) return platform;
  return behind.reduceRight((lower, { backgroundColor }) => over(read(root, backgroundColor) ?? platform, lower), platform);
}

/** A colour on another, which nothing shines through. @type {(colour: Colour, lower: Colour) => Colour} */
const over = ([red, green, blue, opacity = 1], lower) => mix(lower, [red, green, blue], opacity);

/**
 * The first mixture with a pole that is good enough, in steps; the pole itself at last.
 * @param {Colour} colour
 * @param {Colour} pole
 * @param {(mixture: Colour) => boolean} isEnough
 */
function until(colour, pole, isEnough) {
  for (let share = 0; share < 1; share += 0.05) {
    const mixture = share ? mix(colour, pole, share) : colour;
    if (isEnough(mixture)) return mixture;
  }
  return pole;
}

/** @type {(one: Colour, other: Colour, share: number) => Colour} */
const mix = (one, other, share) => one.map((part, index) => part * (1 - share) + other[index] * share);

/** Black or white, whichever stands out more on a colour, and how much. @param {Colour} colour */
const best = (colour) =>
  [BLACK, WHITE].map((pole) => /** @type {const} */ ([pole, contrast(pole, colour)])).sort((one, other) => other[1] - one[1])[0];

/**
 * WCAG's contrast ratio.
 * @param {Colour} one
 * @param {Colour} other
 */
function contrast(one, other) {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG's relative luminance. @param {Colour} colour */
function luminance(colour) {
  const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
