// From loose attributes to strict options, without a browser.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { match, read } from "../../www/embed/options.js";

const LANGUAGES = ["en", "fr", "zh"];
const attributes = JSON.parse(readFileSync(new URL("../../src/contract/attributes.json", import.meta.url), "utf8"));
const few = attributes.filter(({ choices }) => choices).map(({ name, choices }) => [name, ...choices].join("|"));
const KNOWN = { sections: "help facts business protocol", choices: few.join(" ") };

/** An element as far as options read it. */
function element(attributes, parentElement) {
  return { getAttribute: (name) => attributes[name] ?? null, lang: attributes.lang ?? "", parentElement, getRootNode: () => ({}) };
}

function options(attributes, parent) {
  const complaints = [];
  return { ...read(element(attributes, parent), LANGUAGES, KNOWN, (message) => complaints.push(message)), complaints };
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
    assert.match(complaints.join(), /lang="xx".*en, fr, zh/);
  });
});

describe("sections", () => {
  it("keeps the host's order and never loses help", () => {
    assert.deepEqual(options({ sections: "protocol, facts" }, element({ lang: "en" })).sections, ["help", "protocol", "facts"]);
    assert.deepEqual(options({ sections: "facts help" }, element({ lang: "en" })).sections, ["facts", "help"]);
  });

  it("says which names there are", () => {
    const { sections, complaints } = options({ sections: "facts nonsense facts" }, element({ lang: "en" }));
    assert.deepEqual(sections, ["help", "facts"]);
    assert.match(complaints.join(), /help facts business/);
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
});
