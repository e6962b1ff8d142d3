// The module of the npm package: an application adds the explainer's script by it, without a bundler.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { it } from "node:test";
import { inChromium, layer } from "../support/chromium.js";
import { manifest } from "../support/site.js";

const visit = inChromium();

it("the module of the npm package adds the script once, with its digest", async (test) => {
  const { integrity } = manifest.files.find(({ path }) => path === "embed.js");
  const module = await readFile(new URL("../../../packages/npm/index.js", import.meta.url), "utf8");
  const pages = { "/package/index.js": { body: module.replace("%integrity%", integrity), headers: { "content-type": "text/javascript" } } };
  const body = `<palermo-explainer lang="en"><a href="/site/en/">Help</a></palermo-explainer>
    <script type="module">
      import { load, site } from "/package/index.js";
      document.title = site.pathname;
      load("/site");
      load("/site/").dataset.second = "same";
    </script>`;
  const { page, messages } = await visit(test, body, { pages });
  await layer(page, "html");
  assert.equal(await page.title(), "/package/site/");
  const scripts = await page
    .locator("script[src]")
    .evaluateAll((scripts) => scripts.map((script) => ({ integrity: script.getAttribute("integrity"), ...script.dataset })));
  assert.deepEqual(scripts, [{ integrity, insert: "off", second: "same" }]);
  assert.deepEqual(messages, []);
});
