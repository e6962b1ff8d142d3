// Hosts whose scripts change what every script stands on.

import { script } from "./page.js";

const scripted = (name, run, more) => ({ name, head: script(run), ...more });

/** @type {import("./page.js").Fixture[]} */
export const SCRIPTS = [
  scripted("Array.prototype with additions, and at and includes of its own", () => {
    Array.prototype.last = function () {
      return this[this.length - 1];
    };
    Array.prototype.remove = function (value) {
      return this.filter((one) => one !== value);
    };
    Array.prototype.at = function (index) {
      return this[index];
    };
    Array.prototype.includes = function (value) {
      for (let index = 0; index < this.length; index += 1) if (this[index] === value) return true;
      return false;
    };
  }),
  scripted("Object.prototype with additions", () => {
    Object.prototype.extend = function (more) {
      for (const name in more) this[name] = more[name];
      return this;
    };
    Object.prototype.className = "inherited";
  }),
  scripted("JSON with toJSON of arrays, and a parse of its own", () => {
    Array.prototype.toJSON = function () {
      return `[${this.join()}]`;
    };
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
      const wrapped = class extends element {
        connectedCallback() {
          super.connectedCallback?.();
          this.toggleAttribute("data-watched", true);
        }
      };
      return define.call(this, name, wrapped, options);
    };
  }),
  scripted("extensions like those of Prototype.js", () => {
    const $A = (list) => {
      if (!list) return [];
      if ("toArray" in Object(list)) return list.toArray();
      const result = new Array(list.length || 0);
      for (let index = 0; index < result.length; index += 1) result[index] = list[index];
      return result;
    };
    Array.from = $A;
    Function.prototype.bind = function (context, ...first) {
      return (...rest) => this.apply(context, [...first, ...rest]);
    };
    Object.assign(Array.prototype, {
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
    });
    Object.assign(String.prototype, {
      strip() {
        return this.replace(/^\s+|\s+$/g, "");
      },
      startsWith(pattern) {
        return this.lastIndexOf(pattern, 0) === 0;
      },
    });
    Object.assign(Element.prototype, {
      hide() {
        this.style.display = "none";
        return this;
      },
      show() {
        this.style.display = "";
        return this;
      },
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
      select(selector) {
        return $A(this.querySelectorAll(selector));
      },
    });
  }),
  scripted("zones around every callback, like Angular's", () => {
    const wrap = (callback) =>
      typeof callback === "function"
        ? function (...given) {
            return callback.apply(this, given);
          }
        : callback;
    for (const name of ["setTimeout", "setInterval", "requestAnimationFrame", "requestIdleCallback", "queueMicrotask"]) {
      const original = globalThis[name];
      globalThis[name] = (callback, ...rest) => original.call(globalThis, wrap(callback), ...rest);
    }
    const { then } = Promise.prototype;
    // biome-ignore lint/suspicious/noThenProperty: that is what zones do
    Promise.prototype.then = function (kept, broken) {
      return then.call(this, wrap(kept), wrap(broken));
    };
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const zones = new WeakMap();
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
    globalThis.define = (...given) => {
      throw new Error(`mismatched anonymous define: ${given.length}`);
    };
    globalThis.define.amd = {};
    globalThis.require = globalThis.define;
  }),
  scripted(
    "a global module and its exports",
    () => {
      globalThis.exports = {};
      globalThis.module = { exports: globalThis.exports };
      globalThis.process = { env: {}, versions: { node: "20" } };
      globalThis.global = globalThis;
    },
    { complain: (page) => page.evaluate(() => Object.keys(globalThis.module.exports)) },
  ),
  scripted(
    "a Yew application around it",
    () => {
      // As the registry of Yew 0.23 does it: listeners on the root, in the capturing phase, which find handlers by marks on the nodes.
      const handled = [];
      Object.assign(document, { handled });
      addEventListener("DOMContentLoaded", () => {
        document.body.__yew_subtree_id = 1;
        for (const name of ["click", "input", "change", "keydown", "focusin"]) {
          document.body.addEventListener(
            name,
            (event) => {
              const path = event.composedPath();
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
    { element: 'shadow="closed"', complain: (page) => page.evaluate(() => document.handled) },
  ),
];
