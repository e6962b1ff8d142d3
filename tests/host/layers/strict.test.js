// Strict hosts: pages that allow only what docs/embedding.md asks for, isolated pages, pages in a sandbox, and a page from a disk.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { complaints, heard, inChromium, layer } from "../support/chromium.js";
import { page as hostPage, serve } from "../support/server.js";
import { SECTIONS } from "../support/site.js";

/** @import { Page, Test } from "../support/chromium.js" */

const NEUTRAL = "https://www.bbc.co.uk/**";

const visit = inChromium({ whole: true });

/** The site on an origin of its own. @param {Test} test */
async function foreign(test) {
  const site = await serve();
  test.after(site.close);
  return site;
}

/** A page that counts what its policy has refused. */
const COUNTING =
  "addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective + ' ' + event.blockedURI), true)";

/** The element, and the script as a pinned copy with its digest. @param {import("../support/server.js").Server} site */
async function pinned(site) {
  /** @type {import("../support/site.js").Manifest} */
  const { files } = await (await fetch(`${site.origin}/site/manifest.json`)).json();
  const { path, integrity } = files.find((file) => file.role === "embed-pinned");
  const script = `<script async src="${site.origin}/site/${path}" integrity="${integrity}" crossorigin="anonymous" referrerpolicy="no-referrer"></script>`;
  return `<palermo-explainer lang="en" country="FR"><a href="${site.origin}/site/en/">Facts and help</a></palermo-explainer>${script}`;
}

/** Uses what the program adds, the help sheet, and the exit. @param {Page} page */
async function useAll(page) {
  const explainer = page.locator("palermo-explainer");
  await explainer.getByLabel(/country/i).selectOption("ES");
  await explainer.locator('.first-country [data-country="ES"]').waitFor();
  await explainer.evaluate((element) => {
    for (const details of element.shadowRoot.querySelectorAll("details")) details.open = true;
    element.setAttribute("theme", "dark");
  });
  await explainer.locator("[data-island=resources] select").first().selectOption({ index: 1 });
  await explainer.locator(".sheet button").click();
  await explainer.locator(".paper").waitFor({ state: "attached" });
  await page.route(NEUTRAL, (route) => route.fulfill({ contentType: "text/html", body: "<title>Weather</title>" }));
  await explainer.locator(".exit").first().click();
  await page.waitForURL(NEUTRAL);
}

describe("a host that allows nothing but what is documented", () => {
  for (const [what, more] of [
    ["and no more", ""],
    ["and no text that becomes script", "; require-trusted-types-for 'script'; trusted-types 'none'"],
  ]) {
    it(`has nothing to report: ${what}`, async (test) => {
      const site = await foreign(test);
      const policy = `default-src 'none'; script-src ${site.origin} 'nonce-own' 'wasm-unsafe-eval'; connect-src ${site.origin}; base-uri 'none'; form-action 'none'${more}`;
      const { page, messages, requested, server } = await visit(test, await pinned(site), {
        headers: { "content-security-policy": policy, "cross-origin-embedder-policy": "require-corp" },
        head: `<script nonce="own">globalThis.refused = []; ${COUNTING}</script>`,
      });
      await layer(page, "app");
      // Before the exit: the page that comes then knows nothing of it.
      const refused = () => page.evaluate(() => globalThis.refused);
      assert.deepEqual(await refused(), []);
      await useAll(page);
      assert.deepEqual(messages, []);
      const known = [`${site.origin}/site/`, `${server.origin}/`, "https://www.bbc.co.uk/"];
      assert.deepEqual(
        requested.filter((address) => !known.some((beginning) => address.startsWith(beginning))),
        [],
      );
    });
  }

  it("is left whole, and told once, where WebAssembly is not allowed", async (test) => {
    const site = await foreign(test);
    const policy = `default-src 'none'; script-src ${site.origin}; connect-src ${site.origin}; require-trusted-types-for 'script'`;
    const { page, messages } = await visit(test, await pinned(site), { headers: { "content-security-policy": policy } });
    await heard(page, "wasm-blocked");
    assert.equal(await page.locator("palermo-explainer [data-section]").count(), SECTIONS);
    assert.equal((await complaints(page, messages)).length, 1);
  });

  it("keeps its own link where our scripts are not allowed at all", async (test) => {
    const site = await foreign(test);
    const { page } = await visit(test, await pinned(site), { headers: { "content-security-policy": "default-src 'none'" } });
    assert.ok(await page.getByRole("link", { name: "Facts and help" }).isVisible());
  });
});

describe("an isolated host", () => {
  it("shows a frame, which says that it may be shown there", async (test) => {
    const site = await foreign(test);
    const frame = `<iframe src="${site.origin}/site/frame/en/" title="Facts and help" width="100%" height="640" sandbox="allow-scripts"></iframe>`;
    const headers = { "cross-origin-embedder-policy": "require-corp" };
    const { page, messages } = await visit(test, `${frame}<script async src="${site.origin}/site/frame.js"></script>`, { headers });
    await page.frameLocator("iframe").locator("palermo-explainer[data-layer=app]").waitFor({ state: "attached" });
    assert.deepEqual(messages, []);
  });
});

describe("a page in a sandbox", () => {
  // As site builders put what an editor pastes into a frame of theirs.
  for (const [sandbox, leaves] of [
    ["allow-scripts allow-top-navigation-by-user-activation", true],
    ["allow-scripts", false],
  ]) {
    it(`shows the element whole, and ${leaves ? "leaves with the page around" : "asks to close the tab"}: ${sandbox}`, async (test) => {
      const site = await foreign(test);
      const box = { body: hostPage(await pinned(site)) };
      const { page, server } = await visit(test, `<iframe src="/box" width="100%" height="700" sandbox="${sandbox}"></iframe>`, {
        pages: { "/box": box },
      });
      const explainer = page.frameLocator("iframe").locator("palermo-explainer");
      await page.frameLocator("iframe").locator("palermo-explainer[data-layer=app]").waitFor({ state: "attached" });
      await page.route(NEUTRAL, (route) => route.fulfill({ contentType: "text/html", body: "<title>Weather</title>" }));
      await explainer.locator(".exit").first().click();
      if (leaves) {
        await page.waitForURL(NEUTRAL);
      } else {
        await page.frames().at(-1).locator("dialog.cover").filter({ hasText: "Close this tab now." }).waitFor();
        assert.equal(page.url(), `${server.origin}/`);
      }
    });
  }
});

describe("a page from a disk", () => {
  it("shows a served copy", async (test) => {
    const site = await foreign(test);
    const folder = await mkdtemp(join(tmpdir(), "host-"));
    test.after(() => rm(folder, { recursive: true }));
    const file = join(folder, "page.html");
    await writeFile(file, hostPage(await pinned(site)));
    const { page, messages } = await visit(test, "");
    await page.goto(pathToFileURL(file).href);
    await layer(page, "app");
    assert.deepEqual(messages, []);
  });
});
