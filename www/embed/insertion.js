// Where a script tag inserts an element by itself.

/**
 * Inserts an element for a script tag, where the public contract says so: a tag in the body with an option, right after
 * itself; a bare tag in the body, if the page holds no element once it is read; a tag in the head, never.
 * @param {HTMLScriptElement} script
 * @param {string} tag
 */
export function insertFor(script, tag) {
  const options = Object.entries(script.dataset);
  if (script.dataset.insert === "off") return;
  if (!document.body?.contains(script)) {
    if (options.length)
      console.warn(`palermo-explainer: a script in the head inserts nothing; write <${tag}></${tag}> where the explainer belongs`);
    return;
  }
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
  if (options.length) {
    insert();
    return;
  }
  const insertIfNone = () => document.querySelector(tag) ?? insert();
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", insertIfNone, { once: true });
  else insertIfNone();
}
