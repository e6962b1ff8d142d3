// Documents that are not what one expects.

import { style } from "./page.js";

/** What the usual lists of ad blockers hide, and lists against other annoyances. */
const BLOCKED = [
  ...[".ad", ".ads", ".advert", ".advertisement", ".sponsored", ".popup", ".overlay", ".modal", ".share", ".social", ".newsletter"],
  ...["ad-", "ads-", "ad_", "adsbox", "banner", "exit-intent", "exit-popup"].map((beginning) => `[class^="${beginning}"]`),
  ...["-ad-", "cookie", "consent", "gdpr", "popup", "pop-up", "newsletter", "social", "sponsor", "promo"].map(
    (part) => `[class*="${part}"]`,
  ),
  ...["banner", "cookie", "consent", "ad-", "exit"].map((part) => `[id*="${part}"]`),
  ...["[data-ad]", "[data-ads]", '[aria-label="Advertisement"]', '[href*="doubleclick"]', '[href*="utm_source"]'],
];

/** What a careless one might hide too. */
const BLOCKED_TOO = ["exit", "widget", "sticky", "embed"].map((part) => `[class*="${part}"], [id*="${part}"]`);

/** @type {import("./page.js").Fixture[]} */
export const DOCUMENTS = [
  {
    name: "without a doctype, in quirks mode",
    doctype: "",
    head: style("body { font-size: 10px; color: red; text-align: center; line-height: 3 }"),
  },
  { name: "XHTML", doctype: "", headers: { "content-type": "application/xhtml+xml; charset=utf-8" } },
  {
    name: "a strict policy, with Trusted Types",
    headers: {
      "content-security-policy":
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
      "permissions-policy": "accelerometer=(), camera=(), geolocation=(), microphone=()",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    },
  },
  {
    name: "document.write",
    place: ({ element, script }) =>
      `<script>document.write(${JSON.stringify(element).replace(/<\//g, "<\\/")}); document.write(${JSON.stringify(script).replace(/<\//g, "<\\/")});</script>`,
  },
  {
    name: "rules of ad blockers",
    head: style(`${[...BLOCKED, ...BLOCKED_TOO].join(", ")} { display: none !important }`),
    // A blocker of the browser itself reaches into shadow trees, with the rules of the usual lists.
    complain: (page) =>
      page.evaluate((blocked) => {
        const { shadowRoot } = document.querySelector("palermo-explainer");
        return [...shadowRoot.querySelectorAll(blocked)].map((one) => `blocked: ${one.className}`);
      }, BLOCKED.join(", ")),
  },
];
