// Where a script tag inserts an element by itself.

/**
 * Inserts an element for a script tag, where the public contract says so: a tag in the body with an option, right after
 * itself; a bare tag in the body, if the page holds no element once it is read; a tag in the head, never, which one line in the
 * console says.
 * @param {HTMLScriptElement} script
 * @param {string} tag
 */
export function insertFor(script, tag) {
  const options = Object.entries(script.dataset);
  if (script.dataset.insert === "off") return;
  const insert = () => {
    const element = document.createElement(tag);
    for (const [name, value] of options) {
      element.setAttribute(
        name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        value,
      );
    }
    script.after(element);
  };
  const complain = () =>
    console.warn(`palermo-explainer: a script in the head inserts nothing; write <${tag}></${tag}> where the explainer belongs`);
  const act = document.body?.contains(script) ? insert : complain;
  const actIfNone = () => document.querySelector(tag) ?? act();
  if (options.length) act();
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", actIfNone, { once: true });
  else actIfNone();
}
