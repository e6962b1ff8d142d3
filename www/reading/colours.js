// A host's own colours, kept readable: text and links stand out seven to one, whatever they are set to.

/** WCAG 1.4.6. */
const ENOUGH = 7;

/** What a host may set, each as `--explainer-…`. */
const NAMES = ["surface", "text", "accent"];

const BLACK = [0, 0, 0];
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
    const now = colours && `${colours} ${getComputedStyle(explainer).colorScheme} ${matchMedia("(prefers-color-scheme: dark)").matches}`;
    if (now === seen) return;
    seen = now;
    for (const name of [...NAMES, "quiet"]) explainer.style.removeProperty(`--${name}`);
    if (colours) correct(root, explainer);
  };
}

/**
 * Moves what does not stand out towards black or white, as far as it must.
 * @param {ShadowRoot} root
 * @param {HTMLElement} explainer
 */
function correct(root, explainer) {
  const [given, text, accent] = NAMES.map((name) => read(root, name));
  // A browser that cannot say what a colour is made of leaves the host's word as it is.
  if (!given || !text || !accent) return;
  // On a surface of middling grey neither black nor white stands out: it gives way first.
  const surface = until(given, luminance(given) > 0.2 ? WHITE : BLACK, (colour) => best(colour)[1] >= ENOUGH);
  const [pole] = best(surface);
  const standsOut = (colour) => contrast(colour, surface) >= ENOUGH && contrast(colour, mix(surface, accent, 0.07)) >= ENOUGH;
  const write = (name, before, after) => {
    if (before !== after) explainer.style.setProperty(`--${name}`, `color(srgb ${after.join(" ")})`);
  };
  write("surface", given, surface);
  const readable = until(text, pole, standsOut);
  write("text", text, readable);
  write("accent", accent, until(accent, pole, standsOut));
  if (!standsOut(mix(readable, surface, 0.16))) explainer.style.setProperty("--quiet", "var(--text)");
}

/** What one of the explainer's colours is made of: red, green and blue from 0 to 1. */
function read(root, name) {
  const probe = root.querySelector(".presses");
  // However a host writes a colour, a mixture of it is written in one way.
  probe.style.outlineColor = `color-mix(in srgb, var(--${name}), var(--${name}))`;
  const parts = /^color\(srgb ([^/)]+)/.exec(getComputedStyle(probe).outlineColor)?.[1].trim().split(" ").map(Number);
  probe.style.outlineColor = "";
  return parts;
}

/** The first mixture with a pole that is good enough, in steps; the pole itself at last. */
function until(colour, pole, isEnough) {
  for (let share = 0; share < 1; share += 0.05) {
    const mixture = share ? mix(colour, pole, share) : colour;
    if (isEnough(mixture)) return mixture;
  }
  return pole;
}

const mix = (one, other, share) => one.map((part, index) => part * (1 - share) + other[index] * share);

/** Black or white, whichever stands out more on a colour, and how much. */
const best = (colour) => [BLACK, WHITE].map((pole) => [pole, contrast(pole, colour)]).sort((one, other) => other[1] - one[1])[0];

/** WCAG's contrast ratio. */
function contrast(one, other) {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG's relative luminance. */
function luminance(colour) {
  const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
