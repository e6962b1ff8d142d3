// The page as the browser knows it. A host's frame, form or image may bear the name of a property of `document` (`head`, `body`,
// `createElement`) and is then found in its place; a script of the host may have put something else under `self` or `parent`.
// (HTML, "named access on the Document object".)

/** The property of the document itself, whatever the host has named so. @param {string} name */
export const property = (name) => Reflect.get(Document.prototype, name, document);

/** The page's root element; none for a moment while a host writes its page anew. @returns {HTMLElement | null} */
export const rootElement = () => property("documentElement");

/** Where the page holds its metadata. @returns {HTMLElement} */
export const head = () => property("head") ?? rootElement();

/** What the page shows. @returns {HTMLElement | null} */
export const body = () => property("body");

/** @type {Document["createElement"]} */
export const create = (/** @type {string} */ tag) => Document.prototype.createElement.call(document, tag);

/** Whether somebody else's page shows this one in a frame. */
export const isFramed = () => window.top !== window;
