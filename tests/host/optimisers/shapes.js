// What tools that make pages faster, and tools that wait for consent, make of a pasted snippet: the markup that they write and the way
// in which their own script brings ours back, each told in our words after what its maker published. Where it was read stands beside it.

import { readFile } from "node:fs/promises";

/** Our script as text. */
export const CODE = await readFile(new URL("../../../dist/embed.js", import.meta.url), "utf8");

/** What the page with the snippets gives, in short: the way out first, a number, the link, the date. */
export const CONTENT = `<palermo-explainer lang="en" country="FR">
  <p><a href="https://www.bbc.co.uk/weather">Leave: open a page about the weather</a>. It covers nothing and deletes nothing.</p>
  <p slot="help">Our office: <a href="https://office.example/en/">write to us</a>.</p>
  <p>Emergency number: <a href="tel:112">112</a> <a href="sms:114">114</a> <a href="mailto:help@office.example">by e-mail</a></p>
  <p><a href="/site/en/">Trafficking in persons: understand it, find help</a></p>
</palermo-explainer>`;

/** Every way out of such tools that there is, whether our own snippet carries it or not. */
export const OPT_OUTS =
  'data-cfasync="false" data-no-optimize="1" data-noptimize="1" data-nowprocket data-no-defer="1" nitro-exclude data-jetpack-boost="ignore" ' +
  'data-cookieconsent="ignore" data-ot-ignore data-pagespeed-no-defer data-wpfc-render="false"';

/** Where our script lies on the test's host. */
const ADDRESS = "/site/embed.js";

/**
 * A script of the tool, from a function.
 * @template {unknown[]} Values
 * @param {(...values: Values) => unknown} work
 * @param {Values} values
 */
const run = (work, ...values) => `<script>(${work})(${values.map((value) => JSON.stringify(value)).join(", ")});</script>`;

/** Text inside a script element: what would end it is broken up. @param {string} code */
const inline = (code) => code.replaceAll("</script", "<\\/script");

/** Another script with which ours is combined. @param {string} code */
const other = (code) => `/*! somebody's menu */var menu=function(){return 1};menu();\n;${code}\n;/*! somebody's slider */var slider=2;`;

/** Whoever reads the page, as far as the tools notice. @typedef {{ mouse: { move: (x: number, y: number) => Promise<unknown> } }} Reader */

/**
 * @typedef {object} Shape
 * @property {string} name the tool and what it does
 * @property {string} seen where its output was read
 * @property {(parts: { element: string, code: string, options: string }) => { body: string, head?: string }} write the page: `element` is
 *   what the host has pasted before the script, `options` the attributes on its tag, `code` our script's text
 * @property {(code: string) => Record<string, string>} [files] scripts that the tool serves, by path
 * @property {(page: Reader) => Promise<unknown>} [touch] what a reader does before the tool lets scripts run
 * @property {boolean} [never] it never lets the script run
 * @property {boolean} [asks] its own folder is asked for a file in vain
 * @property {boolean} [inHead] it puts the tag into the head, where nothing is inserted and one line says so
 * @property {number} alone how many explainers there are where the host has pasted a tag with options and no element
 */

/** @param {Reader} page */
const touch = (page) => page.mouse.move(40, 40);

/** As WP Rocket does it in Chromium: the same element gets its type and address back. */
function rocket() {
  const wake = () => {
    for (const script of /** @type {NodeListOf<HTMLScriptElement>} */ (document.querySelectorAll("script[type$=rocketlazyloadscript]"))) {
      const address = script.getAttribute("data-rocket-src");
      script.removeAttribute("type");
      script.removeAttribute("data-rocket-src");
      script.src = address ?? `data:text/javascript;base64,${btoa(unescape(encodeURIComponent(script.text)))}`;
    }
  };
  addEventListener("mousemove", wake, { once: true });
}

/** As LiteSpeed Cache does it: a new element after the old one, with the text of an inline script behind an address. */
function litespeed() {
  const wake = () => {
    for (const old of document.querySelectorAll('script[type="litespeed/javascript"]')) {
      const script = document.createElement("script");
      for (const name of old.getAttributeNames()) {
        if (name !== "type") script.setAttribute(name === "data-src" ? "src" : name, old.getAttribute(name));
      }
      script.type = "text/javascript";
      if (!script.src) script.src = URL.createObjectURL(new Blob([old.textContent], { type: "text/javascript" }));
      old.after(script);
      old.remove();
    }
  };
  addEventListener("mouseover", wake, { once: true });
}

/** As NitroPack does it: a list of addresses, each loaded by a script in the head; inline ones are copied there. @param {string[]} addresses */
function nitro(addresses) {
  addEventListener("load", () => {
    for (const address of addresses) {
      document.head.appendChild(Object.assign(document.createElement("script"), { src: address, async: false }));
    }
    for (const old of document.querySelectorAll(".nitropack-inline-script")) {
      document.head.appendChild(document.createElement("script")).textContent = old.textContent;
    }
  });
}

/** As Rocket Loader did it: texts are fetched and evaluated one after the other, and nothing is the current script. */
function loader() {
  addEventListener("DOMContentLoaded", async () => {
    Object.defineProperty(document, "currentScript", { get: () => null, configurable: true });
    for (const script of /** @type {NodeListOf<HTMLScriptElement>} */ (document.querySelectorAll('script[type$="-text/javascript"]'))) {
      const text = script.src ? await (await fetch(script.src)).text() : script.textContent;
      // biome-ignore lint/security/noGlobalEval: this is what the tool does
      globalThis.eval(text);
    }
  });
}

/** As Complianz does it once a reader agrees: a new element where the old one stood. */
function complianz() {
  addEventListener("mousemove", () => {
    for (const old of document.querySelectorAll("script[data-cmplz-src]")) {
      const script = document.createElement("script");
      for (const name of old.getAttributeNames()) {
        if (name !== "type" && name !== "data-cmplz-src") script.setAttribute(name, old.getAttribute(name));
      }
      script.src = old.getAttribute("data-cmplz-src");
      old.replaceWith(script);
    }
  });
}

const WP_ROCKET = "github.com/wp-media/wp-rocket, inc/Engine/Optimization/DelayJS/HTML.php, and pages that it had written";
const LITESPEED = "github.com/litespeedtech/lscache_wp, assets/js/js_delay.js";
const AUTOPTIMIZE = "github.com/futtta/autoptimize, classes/autoptimizeScripts.php; issues 10 and 271";
const NITROPACK = "NitroPack's resource loader in public copies of pages; its support pages on excluded resources";
const JETPACK = "github.com/Automattic/jetpack, projects/plugins/boost, class-render-blocking-js.php and its concatenation";
const CLOUDFLARE = "pages saved with rocket-loader.min.js; blog.cloudflare.com/too-old-to-rocket-load; divolte-collector pull request 179";
const COMPLIANZ = "the blocked state that Complianz writes, in public pages and in newspack-plugin's tests";

/** @type {Shape[]} */
export const SHAPES = [
  {
    name: "WP Rocket delays it until the reader moves",
    seen: WP_ROCKET,
    write: ({ element, options }) => ({
      body: `${element}<script type="text/rocketlazyloadscript" async data-rocket-src="${ADDRESS}" ${options}></script>`,
      head: run(rocket),
    }),
    touch,
    alone: 1,
  },
  {
    name: "WP Rocket delays what was copied into the page",
    seen: WP_ROCKET,
    write: ({ element, code, options }) => ({
      body: `${element}<script type="text/rocketlazyloadscript" ${options}>${inline(code)}</script>`,
      head: run(rocket),
    }),
    touch,
    alone: 1,
  },
  {
    name: "WP Rocket minifies it into its cache, under its own name",
    seen: WP_ROCKET,
    write: ({ element, options }) => ({
      body: `${element}<script data-minify="1" async src="/wp-content/cache/min/1/explainer/embed.js?ver=1744621466" ${options}></script>`,
    }),
    files: (code) => ({ "/wp-content/cache/min/1/explainer/embed.js": code }),
    asks: true,
    alone: 1,
  },
  {
    name: "WP Rocket combines it with others",
    seen: WP_ROCKET,
    write: ({ element }) => ({
      body: `${element}<script data-minify="1" defer src="/wp-content/cache/min/1/9f2e0c41d7a3b58e6c10.js"></script>`,
    }),
    files: (code) => ({ "/wp-content/cache/min/1/9f2e0c41d7a3b58e6c10.js": other(code) }),
    alone: 0,
  },
  {
    name: "Autoptimize aggregates it",
    seen: AUTOPTIMIZE,
    write: ({ element }) => ({
      body: `${element}<script defer src="/wp-content/cache/autoptimize/js/autoptimize_98ec85253870d3a8c1f2c02384e22c1f.js"></script>`,
    }),
    files: (code) => ({
      "/wp-content/cache/autoptimize/js/autoptimize_98ec85253870d3a8c1f2c02384e22c1f.js": `try{${code}\n}catch(e){}try{var menu=1}catch(e){}`,
    }),
    alone: 0,
  },
  {
    name: "Autoptimize minifies it by itself",
    seen: AUTOPTIMIZE,
    write: ({ element, options }) => ({
      body: `${element}<script src="/wp-content/cache/autoptimize/js/autoptimize_single_26894ce388a25670f6002c165001f4bc.js?ver=1" ${options}></script>`,
    }),
    files: (code) => ({ "/wp-content/cache/autoptimize/js/autoptimize_single_26894ce388a25670f6002c165001f4bc.js": code }),
    alone: 1,
  },
  {
    name: "LiteSpeed Cache delays it until the reader moves",
    seen: LITESPEED,
    write: ({ element, options }) => ({
      body: `${element}<script async type="litespeed/javascript" data-src="${ADDRESS}" ${options}></script>`,
      head: run(litespeed),
    }),
    touch,
    alone: 1,
  },
  {
    name: "LiteSpeed Cache delays what was copied into the page",
    seen: LITESPEED,
    write: ({ element, code, options }) => ({
      body: `${element}<script type="litespeed/javascript" ${options}>${inline(code)}</script>`,
      head: run(litespeed),
    }),
    touch,
    alone: 1,
  },
  {
    name: "LiteSpeed Cache combines it with others, in the head",
    seen: LITESPEED,
    write: ({ element }) => ({
      body: element,
      head: '<script data-optimized="1" src="/wp-content/litespeed/js/3b1c64fd1f7f2ae27fe2.js?ver=6fd1f"></script>',
    }),
    files: (code) => ({ "/wp-content/litespeed/js/3b1c64fd1f7f2ae27fe2.js": other(code) }),
    alone: 0,
  },
  {
    name: "NitroPack loads its own copy from the head",
    seen: NITROPACK,
    write: ({ element }) => ({ body: element + run(nitro, ["/abc/assets/static/optimized/rev-ab83e30/explainer/embed.js"]) }),
    files: (code) => ({ "/abc/assets/static/optimized/rev-ab83e30/explainer/embed.js": code }),
    asks: true,
    inHead: true,
    alone: 0,
  },
  {
    name: "NitroPack copies what was in the page into the head",
    seen: NITROPACK,
    write: ({ element, code, options }) => ({
      body: `${element}<script type="nitropack/inlinescript" class="nitropack-inline-script" ${options}>${inline(code)}</script>${run(nitro, [])}`,
    }),
    alone: 0,
  },
  {
    name: "Jetpack Boost moves it to the end of the page",
    seen: JETPACK,
    write: ({ element, options }) => ({ body: `${element}<p>The host goes on.</p><script async src="${ADDRESS}" ${options}></script>` }),
    alone: 1,
  },
  {
    name: "Jetpack Boost combines it with others",
    seen: JETPACK,
    write: ({ element }) => ({ body: `${element}<script src="/_jb_static/??5438620020"></script>` }),
    files: (code) => ({ "/_jb_static/": other(code) }),
    alone: 0,
  },
  {
    name: "Rocket Loader fetches and evaluates it",
    seen: CLOUDFLARE,
    write: ({ element, options }) => ({
      body: `${element}<script async src="${ADDRESS}" ${options} type="2f1acc6c3a606b082e5eef5e-text/javascript"></script>`,
      head: run(loader),
    }),
    alone: 1,
  },
  {
    name: "it is made a module",
    seen: "the same tag with type=module, as site builders write it",
    write: ({ element, options }) => ({ body: `${element}<script type="module" src="${ADDRESS}" ${options}></script>` }),
    alone: 1,
  },
  {
    name: "it is deferred",
    seen: "the same tag with defer, as all of these tools write it",
    write: ({ element, options }) => ({ body: `${element}<script defer src="${ADDRESS}" ${options}></script>` }),
    alone: 1,
  },
  {
    name: "it is copied into the page",
    seen: "Autoptimize and others, for small files",
    write: ({ element, code, options }) => ({ body: `${element}<script ${options}>${inline(code)}</script>` }),
    alone: 1,
  },
  {
    name: "another script evaluates its text",
    seen: "loaders that keep scripts in storage",
    write: ({ element }) => ({
      // biome-ignore lint/security/noGlobalEval: this is what the tool does
      body: element + run(async (address) => globalThis.eval(await (await fetch(address)).text()), ADDRESS),
    }),
    alone: 0,
  },
  ...["form", "img", "object"].map(
    (name) =>
      /** @type {Shape} */ ({
        name: `a ${name} of the host hides the current script`,
        seen: "a named element of a document is its property",
        write: ({ element, options }) => ({
          body: `<${name} name="currentScript" id="currentScript" alt=""></${name}>${element}<script src="${ADDRESS}" ${options}></script>`,
        }),
        alone: 1,
      }),
  ),
  {
    name: "Complianz holds it back, and the reader agrees",
    seen: COMPLIANZ,
    write: ({ element, options }) => ({
      body: `${element}<script type="text/plain" data-service="general" data-category="marketing" async data-cmplz-src="${ADDRESS}" ${options}></script>`,
      head: run(complianz),
    }),
    touch,
    alone: 1,
  },
  {
    name: "Complianz holds it back, and the reader does not agree",
    seen: COMPLIANZ,
    write: ({ element, options }) => ({
      body: `${element}<script type="text/plain" data-service="general" data-category="marketing" async data-cmplz-src="${ADDRESS}" ${options}></script>`,
    }),
    never: true,
    alone: 0,
  },
];

/** The pages by which a host serves what a tool has made. @param {Shape} shape */
export function served({ files = () => ({}) }) {
  const headers = { "content-type": "text/javascript" };
  return Object.fromEntries(Object.entries(files(CODE)).map(([path, body]) => [path, { body, headers }]));
}
