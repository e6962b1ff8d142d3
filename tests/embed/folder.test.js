// Where the loader finds its files, without a browser.

import assert from "node:assert/strict";
import { it } from "node:test";
import { folderOf, siteIn } from "../../www/loader/folder.js";

for (const [script, folder] of [
  ["https://ngo.example/embed.js", "https://ngo.example/v/1.2.3/"],
  ["https://ngo.example/a/b/embed.js?x=1", "https://ngo.example/a/b/v/1.2.3/"],
  ["https://ngo.example/a/v/1.2.3/embed.js", "https://ngo.example/a/v/1.2.3/"],
  ["https://ngo.example/v/1.2.2/embed.js", "https://ngo.example/v/1.2.2/v/1.2.3/"],
]) {
  it(`${script} loads from ${folder}`, () => assert.equal(folderOf(script, "1.2.3").href, folder));
}

/**
 * An element that holds links.
 * @param {string[]} links
 */
const holding = (...links) => /** @type {Element} */ (/** @type {unknown} */ ({ querySelectorAll: () => links.map((href) => ({ href })) }));

for (const [link, site] of [
  ["https://ngo.example/explainer/en/", "https://ngo.example/explainer/"],
  ["https://ngo.example/en/index.html", "https://ngo.example/"],
  ["https://ngo.example/a/zh-hans/?from=us#top", "https://ngo.example/a/"],
  ["http://127.0.0.1:8080/en/", "http://127.0.0.1:8080/"],
  ["https://ngo.example/a/fr/", undefined],
  ["https://ngo.example/a/en/help.html", undefined],
  ["https://ngo.example/aden/", undefined],
  ["https://ngo.example/?page=/en/", undefined],
  ["https://ngo.example/#/en/", undefined],
  ["tel:/en/", undefined],
  ["sms:112", undefined],
  ["mailto:help@ngo.example", undefined],
  ["javascript:https://ngo.example/en/", undefined],
  ["", undefined],
]) {
  it(`a link to ${link} says that the site is ${site}`, () => assert.equal(siteIn(holding(link), ["en", "zh-Hans"]), site));
}

it("the first link that leads to a page of the explainer counts", () => {
  const element = holding("https://weather.example/today", "tel:112", "https://ngo.example/a/en/", "https://ngo.example/b/en/");
  assert.equal(siteIn(element, ["en"]), "https://ngo.example/a/");
});
