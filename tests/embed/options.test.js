// From loose attributes to strict options, without a browser.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { match, read } from "../../www/loader/options.js";

const LANGUAGES = ["en", "fr", "zh"];
/** @type {{ name: string, choices?: string[] }[]} */
const attributes = JSON.parse(readFileSync(new URL("../../src/contract/attributes.json", import.meta.url), "utf8"));
const few = attributes.filter(({ choices }) => choices).map(({ name, choices }) => [name, ...choices].join("|"));
const KNOWN = { sections: "help facts business protocol", choices: few.join(" ") };

// Without a browser there is nobody whose languages could be asked for.
globalThis.navigator ??= /** @type {Navigator} */ ({ languages: /** @type {readonly string[]} */ ([]) });

/**
 * An element as far as options read it.
 * @param {Record<string, string>} attributes
 * @param {HTMLElement} [parentElement]
 */
function element(attributes, parentElement) {
  const getAttribute = (/** @type {string} */ name) => attributes[name] ?? null;
  const found = { getAttribute, lang: attributes.lang ?? "", parentElement, getRootNode: () => ({}) };
  return /** @type {HTMLElement} */ (/** @type {unknown} */ (found));
}

/**
 * @param {Record<string, string>} attributes
 * @param {HTMLElement} parent
 */
function options(attributes, parent) {
  /** @type {string[]} */
  const complaints = [];
  return { ...read(element(attributes, parent), LANGUAGES, KNOWN, (subject) => complaints.push(subject)), complaints };
}

describe("lang", () => {
  for (const [wanted, found] of [
    ["fr", "fr"],
    ["FR-ca", "fr"],
    ["el_GR", undefined],
    [" en", "en"],
    ["zh-Hant-TW", "zh"],
    ["“fr”", "fr"],
    ["", undefined],
  ]) {
    it(`${JSON.stringify(wanted)} is ${found}`, () => assert.equal(match(wanted, LANGUAGES), found));
  }

  it("is that of the page around, where there is none", () => {
    assert.equal(options({}, element({ lang: "fr" })).language, "fr");
  });

  it("says that a language is missing and takes the next best", () => {
    const { language, complaints } = options({ lang: "xx" }, element({ lang: "fr" }));
    assert.equal(language, "fr");
    assert.match(complaints.join(), /^lang="xx"$/);
  });
});

describe("a page that has given every object a host", () => {
  it("has no element above its outermost", () => {
    const outermost = Object.assign(element({}), { lang: "", getRootNode: () => ({ host: "elsewhere" }) });
    assert.equal(options({ lang: "xx" }, /** @type {HTMLElement} */ (/** @type {unknown} */ (outermost))).language, "en");
  });
});

describe("sections", () => {
  it("keeps the host's order and never loses help", () => {
    assert.deepEqual(options({ sections: "protocol, facts" }, element({ lang: "en" })).sections, ["help", "protocol", "facts"]);
    assert.deepEqual(options({ sections: "facts help" }, element({ lang: "en" })).sections, ["facts", "help"]);
  });

  it("says what is not understood", () => {
    const { sections, complaints } = options({ sections: "facts nonsense facts" }, element({ lang: "en" }));
    assert.deepEqual(sections, ["help", "facts"]);
    assert.match(complaints.join(), /^sections="facts nonsense facts"$/);
  });
});

describe("other attributes", () => {
  it("have defaults", () => {
    const { headingLevel, exit, exitAddress, country, theme, shadow } = options({}, element({ lang: "en" }));
    assert.deepEqual([headingLevel, exit, exitAddress, country, theme, shadow], [2, true, undefined, undefined, "auto", "open"]);
  });

  it("take good values", () => {
    const { headingLevel, exit, exitAddress, country, complaints } = options(
      { "heading-level": " 4", exit: "off", "exit-url": "https://weather.example/", country: "fr" },
      element({ lang: "en" }),
    );
    assert.deepEqual([headingLevel, exit, exitAddress, country], [4, false, "https://weather.example/", "FR"]);
    assert.deepEqual(complaints, []);
  });

  it("fall back on bad ones, and say so", () => {
    const { headingLevel, exit, exitAddress, country, complaints } = options(
      { "heading-level": "1", exit: "maybe", "exit-url": "javascript:alert(1)", country: "France", theme: "mauve", shadow: "ajar" },
      element({ lang: "en" }),
    );
    assert.deepEqual([headingLevel, exit, exitAddress, country], [2, true, undefined, undefined]);
    assert.equal(complaints.length, 6);
  });

  it("refuse the code that the United Kingdom does not have, instead of leaving readers without a guess", () => {
    const { country, complaints } = options({ country: "UK" }, element({ lang: "en" }));
    assert.deepEqual([country, complaints], [undefined, ['country="UK"']]);
    assert.equal(options({ country: "gb" }, element({ lang: "en" })).country, "GB");
  });
});

describe("exit-url", () => {
  for (const [address, isTaken] of /** @type {const} */ ([
    ["https://weather.example/", true],
    ["https://weather.example", true],
    ["HTTPS://Weather.example:8443/today?at=@noon#xn--", true],
    ["http://weather.example/", false],
    ["https://bank@evil.example", false],
    ["https://bank:secret@evil.example/", false],
    ["https://@evil.example/", false],
    ["https://b\u0430nk.example/", false],
    ["https://xn--bnk-6cd.example/", false],
    ["https://www.xn--bnk-6cd.example/", false],
    ["https://bank.example\\@evil.example/", false],
    ["https:weather.example", false],
    ["https://%65vil.example/", false],
    ["https://256.256.256.256/", false],
    ["//weather.example/", false],
  ])) {
    it(`${address} is ${isTaken ? "taken" : "refused"}`, () => {
      const { exitAddress, complaints } = options({ "exit-url": address }, element({ lang: "en" }));
      assert.equal(exitAddress, isTaken ? address : undefined);
      assert.deepEqual(complaints, isTaken ? [] : [`exit-url="${address}"`]);
    });
  }
});
