// What WordPress shows of a pasted address, in a frame whose sandbox lets no link work.
//
// WordPress puts a secret into the frame's address, and hides its own link as soon as the frame says anything with it. It listens to two
// words: how high the frame is, of which it grants 1,000 pixels, and that a page of the same host shall be opened in the place of its own, which
// it does while the frame has the focus.

/**
 * @param {string} secret
 * @param {HTMLAnchorElement} way the link to the whole explainer
 */
function speakToWordPress(secret, way) {
  /**
   * @param {"height" | "link"} message
   * @param {number | string} value
   */
  const say = (message, value) => parent.postMessage({ message, value, secret }, "*");
  const tell = () => say("height", Math.ceil(document.documentElement.getBoundingClientRect().height));

  // At once: WordPress keeps the frame out of sight until it speaks, and browsers observe nothing in a frame that nobody sees.
  tell();
  new ResizeObserver(tell).observe(document.documentElement);
  addEventListener("message", ({ data, source }) => {
    if (source === parent && data?.message === "ready" && data.secret === secret) tell();
  });
  way.addEventListener("click", (event) => {
    event.preventDefault();
    say("link", way.href);
  });
}

const [, told] = /[#?&]secret=([A-Za-z0-9]+)/.exec(location.hash) ?? [];
const whole = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".frame a"));
// Without a link of its own it keeps silent: then WordPress' link stays in sight.
if (told && whole && parent !== window) speakToWordPress(told, whole);
