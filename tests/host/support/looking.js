// What can be computed inside a page from what it shows: colours, sizes, headings, words. A function that Playwright puts into every
// frame before anything else, as `looking`; so it uses nothing from outside itself.

/** What lies in `looking`. @typedef {ReturnType<typeof looking>} Looking */

/** A colour: red, green, blue and, where it counts, opacity, from 0 to 1. @typedef {number[]} Colour */

/** Defines `looking` on the window. */
export function looking() {
  /**
   * Parent in the tree that is shown: through slots and shadow roots.
   * @param {Node & { assignedSlot?: HTMLSlotElement }} node
   * @returns {HTMLElement}
   */
  const above = (node) => node.assignedSlot ?? node.parentElement ?? /** @type {HTMLElement} */ (rootOf(node).host) ?? null;

  /** @param {Node} node */
  const rootOf = (node) => /** @type {ShadowRoot} */ (node.getRootNode());

  /**
   * Children in the tree that is shown.
   * @param {Element} element
   */
  const below = (element) => {
    if (element.shadowRoot) return [...element.shadowRoot.childNodes];
    if (element.localName !== "slot") return [...element.childNodes];
    const given = /** @type {HTMLSlotElement} */ (element).assignedNodes();
    return given.length ? given : [...element.childNodes];
  };

  /**
   * @param {Node} node
   * @returns {Generator<Node>}
   */
  function* nodes(node = document.documentElement) {
    yield node;
    if (node instanceof Element) for (const child of below(node)) yield* nodes(child);
  }

  const elements = (selector = "*") =>
    /** @type {HTMLElement[]} */ ([...nodes()].filter((node) => node instanceof Element && node.matches(selector)));

  /** Texts that are not empty. */
  const texts = () => /** @type {Text[]} */ ([...nodes()].filter((node) => node instanceof Text && node.data.trim()));

  /**
   * Whether it belongs to an explainer, and not to the page around.
   * @param {Node} node
   */
  const isOurs = (node) => rootOf(node).host !== undefined;

  /** @param {Element} element */
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });

  /** Read out, not shown. @param {Element} element */
  const isOnlyHeard = (element) => element.closest(".visually-hidden") !== null;

  /** @param {Element} element */
  const name = (element) => {
    const words = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
    return `${element.localName}${element.className ? `.${element.className}` : ""} “${words}”`;
  };

  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

  /**
   * Red, green, blue and opacity from 0 to 1, however the colour is written.
   * @param {string} written
   * @returns {Colour}
   */
  function colour(written) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = "#000";
    canvas.fillStyle = written;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].map((part) => part / 255);
  }

  /**
   * @param {Colour} upper
   * @param {Colour} below
   */
  const over = ([red, green, blue, alpha], below) =>
    [red, green, blue].map((part, index) => part * alpha + below[index] * (1 - alpha)).concat(1);

  /** @param {Colour} rgb */
  const luminance = (rgb) => {
    const [red, green, blue] = rgb.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  /**
   * WCAG's ratio of two opaque colours.
   * @param {Colour} one
   * @param {Colour} other
   */
  const ratio = (one, other) => {
    const [a, b] = [luminance(one), luminance(other)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };

  /** The page's own ground, under everything. */
  const ground = () => {
    const probe = document.documentElement.appendChild(document.createElement("i"));
    probe.style.color = "Canvas";
    const found = colour(getComputedStyle(probe).color);
    probe.remove();
    return found;
  };

  /**
   * What lies behind an element's text, from the ground upwards; not to be computed where an image is part of it.
   * @param {Element} element
   */
  function behind(element) {
    /** @type {Colour[]} */
    const layers = [];
    for (let part = element; part; part = above(part)) {
      const style = getComputedStyle(part);
      if (style.backgroundImage !== "none") return undefined;
      const layer = colour(style.backgroundColor);
      layers.push(layer);
      if (layer[3] === 1) break;
    }
    return layers.reverse().reduce((lower, layer) => over(layer, lower), ground());
  }

  /** @param {Element} element */
  const opacity = (element) => {
    let found = 1;
    for (let part = element; part; part = above(part)) found *= Number(getComputedStyle(part).opacity);
    return found;
  };

  /** How text of an element stands out. @param {Element} element */
  function contrast(element) {
    const ground = behind(element);
    if (!ground) return 0;
    const [red, green, blue, alpha] = colour(getComputedStyle(element).color);
    return ratio(over([red, green, blue, alpha * opacity(element)], ground), ground);
  }

  /** Elements that show text themselves; a list's button shows what is chosen. */
  function written() {
    /** @type {Set<Element>} */
    const found = new Set();
    for (const node of nodes()) {
      if (node instanceof Text && node.data.trim()) {
        const parent = above(node);
        if (!parent.matches("option, script, style, title, noscript") && isShown(parent) && !isOnlyHeard(parent)) found.add(parent);
      } else if (node instanceof Element && node.matches("select, input:not([type=checkbox]), textarea") && isShown(node)) found.add(node);
    }
    return [...found];
  }

  const CONTROLS = "a[href], button, summary, select, input, textarea, [tabindex]";

  /** What answers a finger or a pointer; a label belongs to its box. */
  const controls = () => elements(CONTROLS).filter((element) => isShown(element) && !isOnlyHeard(element));

  /** @param {Node} node */
  const line = (node) => {
    let block = above(node);
    while (getComputedStyle(block).display === "inline") block = above(block);
    return block;
  };

  /** Whether a link is part of a text: its line holds words that belong to no control. @param {Element} link */
  function isInText(link) {
    if (link.localName !== "a" || getComputedStyle(link).display !== "inline") return false;
    const block = line(link);
    const words = [...nodes(block)].filter((node) => node instanceof Text && line(node) === block && !above(node).closest(CONTROLS));
    return words.some((text) => /[\p{L}\p{N}]/u.test(/** @type {Text} */ (text).data) && !isOnlyHeard(above(text)));
  }

  /** @param {Element} element */
  const size = (element) => {
    const { width, height } = (element.closest("label") ?? element).getBoundingClientRect();
    return { width: Math.round(width * 10) / 10, height: Math.round(height * 10) / 10 };
  };

  /**
   * Whether a click at a point would meet an element, or what lies in it.
   * @param {Element} element
   * @param {number} x
   * @param {number} y
   */
  function isHit(element, x, y) {
    for (let part = element; part; part = rootOf(part).host) {
      if (!part.contains(rootOf(part).elementFromPoint(x, y))) return false;
    }
    return true;
  }

  /** What has the focus, in whatever tree. */
  function active() {
    let place = document.activeElement;
    while (place?.shadowRoot?.activeElement) place = place.shadowRoot.activeElement;
    return /** @type {HTMLElement} */ (place);
  }

  const found = {
    active,
    isHit,
    nodes,
    elements,
    above,
    isShown,
    isOnlyHeard,
    name,
    colour,
    over,
    ratio,
    behind,
    contrast,
    controls,
    isInText,

    /**
     * Texts of explainers that stand out less than this, each with its ratio.
     * @param {number} enough
     */
    faint: (enough) =>
      written()
        .filter(isOurs)
        .map((element) => ({ found: contrast(element), element }))
        .filter(({ found }) => found < enough)
        .map(({ found, element }) => `${found.toFixed(2)} ${name(element)}`),

    /** How many elements show text, so that nobody takes an empty page for a good one. */
    texts: () => written().length,

    /**
     * Controls and links of their own that are smaller than this many pixels, either way.
     * @param {number} least
     */
    small: (least) =>
      controls()
        .filter((element) => !isInText(element))
        .map((element) => ({ ...size(element), element }))
        .filter(({ width, height }) => width < least || height < least)
        .map(({ width, height, element }) => `${width} × ${height} ${name(element)}`),

    /**
     * Controls of which a square of this many pixels around the middle is not all theirs.
     * @param {number} least
     */
    missed: (least) =>
      controls()
        .filter((element) => !isInText(element))
        .filter((element) => {
          const target = element.closest("label") ?? element;
          target.scrollIntoView({ block: "center" });
          const { left, right, top, bottom } = target.getBoundingClientRect();
          const half = least / 2 - 1;
          const [x, y] = [(left + right) / 2, (top + bottom) / 2];
          const corners = [-half, half].flatMap((across) => [-half, half].map((down) => [x + across, y + down]));
          return !corners.every(([across, down]) => isHit(target, across, down));
        })
        .map(name),

    /**
     * Controls with a box whose edge, or whose ground, stands out less than this from what lies around.
     * @param {number} enough
     */
    edges: (enough) =>
      elements(".call a, .exit, select, input:not([type=checkbox])")
        .filter(isShown)
        .map((element) => {
          const around = behind(above(element));
          const style = getComputedStyle(element);
          return { found: Math.max(ratio(colour(style.borderTopColor), around), ratio(behind(element), around)), element };
        })
        .filter(({ found }) => found < enough)
        .map(({ found, element }) => `${found.toFixed(2)} ${name(element)}`),

    /** What reaches further than the explainer, but for tables, which scroll by themselves. */
    beyond: () => {
      const room = elements(".explainer")[0].getBoundingClientRect();
      return elements()
        .filter((element) => isOurs(element) && isShown(element) && !isOnlyHeard(element) && !element.closest(".table > table"))
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return width && (left < room.left - 1 || right > room.right + 1);
        })
        .map(name);
    },

    /** Texts of which a part is cut off, or sticks out of the box around them. */
    cut: () =>
      texts()
        .filter((node) => {
          const parent = above(node);
          if (!isOurs(node) || parent.matches("option, script, style") || !isShown(parent) || isOnlyHeard(parent)) return false;
          const range = document.createRange();
          range.selectNodeContents(node);
          const text = range.getBoundingClientRect();
          for (let box = line(node); box && isOurs(box); box = above(box)) {
            if (getComputedStyle(box).display === "contents") continue;
            const { left, right, top, bottom } = box.getBoundingClientRect();
            // Half of a line's own room may lie outside of it: letters do not reach there.
            const slack = Number.parseFloat(getComputedStyle(box).fontSize) / 3;
            if (text.left < left - 1 || text.right > right + 1 || text.top < top - slack || text.bottom > bottom + slack) {
              // A table scrolls by itself.
              return box.closest(".table") === null;
            }
            if (getComputedStyle(box).overflow !== "visible") return false;
          }
          return false;
        })
        .map((node) => name(above(node))),

    /** The levels of all headings, in order. */
    levels: () =>
      elements("h1, h2, h3, h4, h5, h6")
        .filter(isShown)
        .map((heading) => Number(heading.localName[1])),

    /** Landmarks inside the explainer; a region counts only with a name. */
    landmarks: () => {
      const { shadowRoot } = document.querySelector("palermo-explainer");
      const LANDMARKS = "main, nav, aside, header, footer, search, section[aria-label], section[aria-labelledby], form, [role]";
      const quiet = ["status", "group", "list", "img", "presentation", "none"];
      return [...shadowRoot.querySelectorAll(LANDMARKS)]
        .map((element) => ({ role: element.getAttribute("role") ?? element.localName, isNamed: Boolean(element.ariaLabel) }))
        .filter(({ role }) => !quiet.includes(role));
    },

    /** What moves by itself or would move on an act. */
    moving: () =>
      elements()
        .filter((element) => {
          const style = getComputedStyle(element);
          return style.animationName !== "none" || /[1-9]/.test(style.transitionDuration) || style.scrollBehavior === "smooth";
        })
        .map(name)
        .concat(document.getAnimations().map(String)),

    /** Every text with the language in which it is said. */
    languages: () =>
      texts().map((node) => {
        let part = above(node);
        while (part && !part.lang) part = above(part);
        return [part?.lang, node.data.trim()];
      }),

    /** The name of the place in an explainer that has the focus, and whether a part of it cannot be seen that could. */
    focused: () => {
      const place = active();
      if (!place || !isOurs(place)) return null;
      const corners = [...place.getClientRects()].flatMap(({ left, right, top, bottom }) =>
        [left + 4, right - 4].flatMap((x) => [top + 4, bottom - 4].map((y) => [x, y])),
      );
      // What is higher than the room under the bar cannot be seen whole: then a part of it must be.
      const { top, bottom } = place.getBoundingClientRect();
      const fits = bottom - top <= innerHeight - Number.parseFloat(getComputedStyle(place).scrollMarginBlockStart);
      /** @param {number[]} corner */
      const isSeen = ([x, y]) => isHit(place, x, y);
      return { name: name(place), isHidden: !(fits ? corners.every(isSeen) : corners.some(isSeen)) };
    },

    /** All places inside explainers that the keyboard must reach, in the order of the text. */
    focusable: () => controls().filter(isOurs).map(name),

    /**
     * How many pixels differ by this ratio or more between two pictures of one size.
     * @param {string} one in base64
     * @param {string} other
     * @param {number} enough
     */
    changed: async (one, other, enough) => {
      const pixels = await Promise.all(
        [one, other].map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
        }),
      );
      let count = 0;
      for (let place = 0; place < pixels[0].length; place += 4) {
        const [before, after] = pixels.map((data) => [...data.slice(place, place + 3)].map((part) => part / 255));
        if (ratio(before, after) >= enough) count += 1;
      }
      return count;
    },

    /** @type {string[]} */
    said: [],

    /** Writes down what live regions say from now on. */
    listen: () => {
      for (const region of elements("[role=status], [role=alert], [aria-live]")) {
        new MutationObserver(() => found.said.push(region.textContent)).observe(region, {
          childList: true,
          characterData: true,
          subtree: true,
        });
      }
    },

    /** Opens everything that can be opened. */
    openAll: () => {
      // But for the list of languages, which lies over the page and closes as soon as its reader goes on.
      const all = /** @type {HTMLDetailsElement[]} */ (elements("details:not(.languages)"));
      for (const details of all) details.open = true;
    },
  };
  window.looking = found;
  return found;
}
