// The words that the console adds to complaints: there are some for each code and each attribute, and none for anything else.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { it } from "node:test";
import { read } from "../../www/loader/options.js";

/** @param {string} name */
const text = (name) => readFile(new URL(`../../${name}`, import.meta.url), "utf8");
const words = JSON.parse(await text("www/loader/explanations.json"));

/** Attributes that complain of a value that nobody understands; what `supplement` names is looked at by whoever fetches it. */
async function complaining() {
  const found = ["supplement"];
  /** @type {{ name: string, choices?: string[] }[]} */
  const attributes = JSON.parse(await text("src/contract/attributes.json"));
  const few = attributes.filter(({ choices }) => choices).map(({ name, choices }) => [name, ...choices].join("|"));
  const known = { sections: "help facts", choices: few.join(" ") };
  const element = /** @type {HTMLElement} */ (
    /** @type {unknown} */ ({ getAttribute: () => "?!", parentElement: { lang: "en" }, getRootNode: () => ({}) })
  );
  globalThis.document ??= /** @type {Document} */ ({ baseURI: "https:" });
  read(element, ["en"], known, (subject) => found.push(subject.split("=")[0]));
  return found;
}

it("say how to mend each attribute and each code of docs/errors.md but the supplement's, which come with their own", async () => {
  const codes = [...(await text("docs/errors.md")).matchAll(/^\| \[`([a-z-]+)`\]/gm)].map(([, code]) => code);
  assert.ok(codes.length > 9, codes.join());
  const expected = [...codes.filter((code) => code !== "attribute" && !code.startsWith("supplement-")), ...(await complaining())];
  assert.deepEqual(Object.keys(words).toSorted(), expected.toSorted());
});
