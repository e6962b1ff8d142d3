// Where the loader finds its files, without a browser.

import assert from "node:assert/strict";
import { it } from "node:test";
import { folderOf } from "../../www/embed/folder.js";

for (const [script, folder] of [
  ["https://ngo.example/embed.js", "https://ngo.example/v/1.2.3/"],
  ["https://ngo.example/a/b/embed.js?x=1", "https://ngo.example/a/b/v/1.2.3/"],
  ["https://ngo.example/a/v/1.2.3/embed.js", "https://ngo.example/a/v/1.2.3/"],
  ["https://ngo.example/v/1.2.2/embed.js", "https://ngo.example/v/1.2.2/v/1.2.3/"],
]) {
  it(`${script} loads from ${folder}`, () => assert.equal(folderOf(script, "1.2.3").href, folder));
}
