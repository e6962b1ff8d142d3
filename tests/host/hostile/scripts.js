// Hosts whose scripts change what every script stands on.

import { script } from "./page.js";

/** @import { Fixture } from "./page.js" */

/**
 * @param {string} name
 * @param {() => void} run
 * @param {Fixture} [more]
 * @returns {Fixture}
 */
const scripted = (name, run, more) => ({ name, head: script(run), ...more });

/**
 * Marks of Yew's registry, on nodes and on events.
 * @typedef {{ __yew_subtree_id?: number, __yew_subtree_cache_key?: number, __yew_listener_id?: number }} Marked
 */

/** @type {Fixture[]} */
export const SCRIPTS = [
  scripted("Array.prototype with additions, and at and includes of its own", () => {
    /** @type {ThisType<unknown[]>} */
    const additions = {
      last() {
        return this[this.length - 1];
      },
      /** @param {unknown} value */
      remove(value) {
        return this.filter((one) => one !== value);
      },
    };
    Object.assign(Array.prototype, additions);
    Array.prototype.at = function (index) {
      return this[index];
    };
    Array.prototype.includes = function (value) {
      for (let index = 0; index < this.length; index += 1) if (this[index] === value) return true;
      return false;
    };
  }),
  scripted("Object.prototype with additions", () => {
    /** @type {ThisType<Record<string, unknown>>} */
    const additions = {
      /** @param {Record<string, unknown>} more */
      extend(more) {
        for (const name in more) this[name] = more[name];
        return this;
      },
      className: "inherited",
    };
    Object.assign(Object.prototype, additions);
  }),
  scripted("JSON with toJSON of arrays, and a parse of its own", () => {
    /** @type {ThisType<unknown[]>} */
    const addition = {
      toJSON() {
        return `[${this.join()}]`;
      },
    };
    Object.assign(Array.prototype, addition);
    const parse = JSON.parse;
    JSON.parse = (text, revive) => {
      const value = parse(text, revive);
      if (value && typeof value === "object") value.parsedBy = "host";
      return value;
    };
  }),
  scripted("fetch that is watched and adds a header", () => {
    const original = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      request.headers.set("x-requested-with", "host");
      const response = await original(request);
      return response.clone();
    };
  }),
  scripted("customElements.define that wraps every element", () => {
    const define = customElements.define;
    customElements.define = function (name, element, options) {
      const base = /** @type {new () => HTMLElement & { connectedCallback?(): void }} */ (element);
      const wrapped = class extends base {
        connectedCallback() {
          super.connectedCallback?.();
          this.toggleAttribute("data-watched", true);
        }
      };
      return define.call(this, name, wrapped, options);
    };
  }),
  scripted("extensions like those of Prototype.js", () => {
    /** @param {ArrayLike<unknown> & { toArray?(): unknown[] }} list */
    const $A = (list) => {
      if (!list) return [];
      if ("toArray" in Object(list)) return list.toArray();
      const result = new Array(list.length || 0);
      for (let index = 0; index < result.length; index += 1) result[index] = list[index];
      return result;
    };
    Array.from = $A;
    Function.prototype.bind = function (context, ...first) {
      return (/** @type {unknown[]} */ ...rest) => this.apply(context, [...first, ...rest]);
    };
    /** @type {ThisType<unknown[]>} */
    const ofArrays = {
      /** @param {(value: unknown, index: number) => void} iterate */
      each(iterate) {
        for (let index = 0; index < this.length; index += 1) iterate(this[index], index);
        return this;
      },
      clear() {
        this.length = 0;
        return this;
      },
      toArray() {
        return [...this];
      },
      toJSON() {
        return `[${this.map((one) => JSON.stringify(one)).join(", ")}]`;
      },
      reduce() {
        return this.length > 1 ? this : this[0];
      },
    };
    Object.assign(Array.prototype, ofArrays);
    /** @type {ThisType<string>} */
    const ofTexts = {
      strip() {
        return this.replace(/^\s+|\s+$/g, "");
      },
      /** @param {string} pattern */
      startsWith(pattern) {
        return this.lastIndexOf(pattern, 0) === 0;
      },
    };
    Object.assign(String.prototype, ofTexts);
    /** @type {ThisType<HTMLElement>} */
    const ofElements = {
      hide() {
        this.style.display = "none";
        return this;
      },
      show() {
        this.style.display = "";
        return this;
      },
      /** @param {Node} content */
      update(content) {
        this.replaceChildren(content);
        return this;
      },
      remove() {
        this.parentNode.removeChild(this);
        return this;
      },
      visible() {
        return this.style.display !== "none";
      },
      /** @param {string} selector */
      select(selector) {
        return $A(this.querySelectorAll(selector));
      },
    };
    Object.assign(Element.prototype, ofElements);
  }),
  scripted("zones around every callback, like Angular's", () => {
    /**
     * @template Given
     * @param {Given} callback
     */
    const wrap = (callback) => {
      if (typeof callback !== "function") return callback;
      /**
       * @this {unknown}
       * @param {unknown[]} given
       */
      const inZone = function (...given) {
        return callback.apply(this, given);
      };
      return /** @type {Given} */ (/** @type {unknown} */ (inZone));
    };
    for (const name of ["setTimeout", "setInterval", "requestAnimationFrame", "requestIdleCallback", "queueMicrotask"]) {
      const original = Reflect.get(globalThis, name);
      /**
       * @param {unknown} callback
       * @param {unknown[]} rest
       */
      const zoned = (callback, ...rest) => original.call(globalThis, wrap(callback), ...rest);
      Reflect.set(globalThis, name, zoned);
    }
    const { then } = Promise.prototype;
    /**
     * @this {Promise<unknown>}
     * @param {(value: unknown) => unknown} kept
     * @param {(reason: unknown) => unknown} broken
     */
    const zonedThen = function (kept, broken) {
      return then.call(this, wrap(kept), wrap(broken));
    };
    Reflect.set(Promise.prototype, "then", zonedThen);
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const zones = new WeakMap();
    /** @param {EventListenerOrEventListenerObject} listener */
    const zoned = (listener) => {
      if (typeof listener !== "function") return listener;
      if (!zones.has(listener)) zones.set(listener, wrap(listener));
      return zones.get(listener);
    };
    EventTarget.prototype.addEventListener = function (name, listener, options) {
      return addEventListener.call(this, name, zoned(listener), options);
    };
    EventTarget.prototype.removeEventListener = function (name, listener, options) {
      return removeEventListener.call(this, name, zoned(listener), options);
    };
  }),
  scripted("a loader of AMD modules", () => {
    /** @param {unknown[]} given */
    const define = (...given) => {
      throw new Error(`mismatched anonymous define: ${given.length}`);
    };
    define.amd = {};
    Object.assign(globalThis, { define, require: define });
  }),
  scripted(
    "a global module and its exports",
    () => {
      const exports = {};
      const process = { env: {}, versions: { node: "20" } };
      Object.assign(globalThis, { exports, module: { exports }, process, global: globalThis });
    },
    { complain: (page) => page.evaluate(() => Object.keys(globalThis.module.exports)) },
  ),
  scripted(
    "a Yew application around it",
    () => {
      // As the registry of Yew 0.23 does it: listeners on the root, in the capturing phase, which find handlers by marks on the nodes.
      /** @type {string[]} */
      const handled = [];
      Object.assign(document, { handled });
      addEventListener("DOMContentLoaded", () => {
        Object.assign(document.body, { __yew_subtree_id: 1 });
        for (const name of ["click", "input", "change", "keydown", "focusin"]) {
          document.body.addEventListener(
            name,
            (/** @type {Event & Marked} */ event) => {
              const path = /** @type {(Element & Marked)[]} */ (event.composedPath());
              const known = event.__yew_subtree_cache_key === path.length ? event.__yew_subtree_id : undefined;
              const branded = path.find((node) => node.__yew_subtree_id);
              event.__yew_subtree_id = known ?? branded.__yew_subtree_id;
              event.__yew_subtree_cache_key = path.length;
              if (event.__yew_subtree_id !== 1) return;
              for (const node of path) if (node.__yew_listener_id !== undefined) handled.push(`${name} of ${node.localName}`);
            },
            { capture: true, passive: true },
          );
        }
      });
    },
    {
      element: 'shadow="closed"',
      complain: (page) => page.evaluate(() => /** @type {Document & { handled?: string[] }} */ (document).handled),
    },
  ),
];
