// Everything that can go wrong on a host's server or in its page: the layer below stays or comes back, still opens and
// exits, and one line says what happened.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { complaints, heard, inChromium, layer } from "../support/chromium.js";
import { SECTIONS } from "../support/site.js";

/** @import { Page } from "../support/chromium.js" */
/** @import { Answer, Change } from "../support/server.js" */

const visit = inChromium();

const PAGE =
  '<palermo-explainer lang="en"><a href="/site/en/">Facts and help</a></palermo-explainer><script async src="/site/embed.js"></script>';

const SIGN_IN = { status: 200, headers: { "content-type": "text/html" }, body: Buffer.from("<!doctype html><title>Sign in</title>") };

/** What is done to an answer. @typedef {(answer: Answer) => unknown} Turn */

/**
 * Changes the answer for one file of the release.
 * @param {string} name
 * @param {Turn} change
 * @returns {Change}
 */
const to = (name, change) => (path, answer) => {
  if (path.endsWith(name)) change(answer);
};
/** @type {Turn} */
const missing = (answer) => Object.assign(answer, { status: 404, body: Buffer.from("not found") });
/** @type {Turn} */
const signIn = (answer) =>
  Object.assign(answer, structuredClone(SIGN_IN), { headers: { ...SIGN_IN.headers, "access-control-allow-origin": "*" } });
/** @type {Turn} */
const altered = (answer) => {
  answer.body = Buffer.from(answer.body);
  answer.body[answer.body.length - 3] ^= 1;
};
/** @type {Turn} */
const truncated = (answer) => {
  answer.body = answer.body.subarray(0, answer.body.length / 2);
};
/**
 * @param {string} type
 * @returns {Turn}
 */
const typed = (type) => (answer) => {
  answer.headers["content-type"] = type;
};

/**
 * What a reader has without the program: every section, disclosures that open, an exit that is there.
 * @param {Page} page
 */
async function informs(page) {
  const explainer = page.locator("palermo-explainer");
  assert.equal(await explainer.getAttribute("data-layer"), "html");
  assert.equal(await explainer.locator("[data-section]").count(), SECTIONS);
  await explainer.locator('[data-section="signs"] > details > summary').click();
  assert.ok(await explainer.locator('[data-section="signs"] .body').isVisible());
  await explainer.locator(".all-countries > summary").click();
  assert.ok(await explainer.locator('.all-countries [data-country="FR"]').isVisible());
  assert.ok(await explainer.locator("a.exit").first().isVisible());
}

/**
 * The one line that says what happened.
 * @param {Page} page
 * @param {string[]} messages
 */
async function said(page, messages) {
  const lines = await complaints(page, messages);
  assert.equal(lines.length, 1, messages.join("\n"));
  return lines[0];
}

describe("a program that cannot be had", () => {
  for (const [what, change, code] of /** @type {const} */ ([
    ["WASM missing", to("explainer.wasm", missing), "wasm-missing"],
    ["WASM truncated", to("explainer.wasm", truncated), "wasm-integrity"],
    ["WASM altered", to("explainer.wasm", altered), "wasm-integrity"],
    ["a sign-in page in place of the WASM", to("explainer.wasm", signIn), "wasm-integrity"],
    ["glue missing", to("explainer.js", missing), "wasm-missing"],
    ["glue broken", to("explainer.js", altered), "wasm-integrity"],
    ["content of the program missing", to("en.bundle.json", missing), "wasm-missing"],
    ["content of the program altered", to("en.bundle.json", altered), "wasm-integrity"],
  ])) {
    it(`${what}: ${code}`, async (test) => {
      const { page, messages } = await visit(test, PAGE, { change });
      await heard(page, code);
      await informs(page);
      assert.match(await said(page, messages), new RegExp(`explainer\\.(js|wasm)|en\\.bundle\\.json.*\\[${code}\\]`));
    });
  }

  it("WASM of the wrong type runs, and wasm-type is said for whoever looks after the server", async (test) => {
    const { page, messages } = await visit(test, PAGE, { change: to("explainer.wasm", typed("text/plain")) });
    await heard(page, "app");
    await heard(page, "wasm-type");
    assert.match(await said(page, messages), /explainer\.wasm \(text\/plain.*\[wasm-type\]/);
    assert.equal(await page.locator("palermo-explainer").getAttribute("data-layer"), "app");
  });

  it("a policy that lets the loader run by a nonce, and not what it loads: wasm-blocked", async (test) => {
    const headers = { "content-security-policy": "default-src 'none'; script-src 'nonce-abc' 'wasm-unsafe-eval'; connect-src 'self'" };
    const { page, messages } = await visit(test, PAGE.replace("<script", '<script nonce="abc"'), { headers });
    await heard(page, "wasm-blocked");
    await informs(page);
    assert.match(await said(page, messages), /script-src/);
  });

  it("the page goes offline after the html layer: wasm-missing", async (test) => {
    // Far below, so that the program is not wanted before the network is gone.
    const head = "<style>main::before{content:'';display:block;height:5000px}</style>";
    const { page, messages } = await visit(test, PAGE, { head });
    await page.locator("palermo-explainer [data-section]").nth(10).waitFor({ state: "attached" });
    await page.context().setOffline(true);
    await page.locator("palermo-explainer").scrollIntoViewIfNeeded();
    await heard(page, "wasm-missing");
    await informs(page);
    await said(page, messages);
  });

  it("no answer for ten seconds: wasm-timeout", async (test) => {
    const { page, messages } = await visit(test, PAGE, {
      change: (path) => (path.endsWith("explainer.wasm") ? new Promise(() => {}) : undefined),
    });
    await heard(page, "wasm-timeout");
    await informs(page);
    assert.match(await said(page, messages), /10 seconds/);
  });
});

describe("a program that fails", () => {
  /** Makes the module's glue call a function of the test before each call into WASM. */
  const POISON = `
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...given) => {
      const result = await instantiate(...given);
      const exports = Object.fromEntries(Object.entries(result.instance.exports).map(([name, value]) => [name,
        typeof value === "function" ? (...args) => { if (globalThis.trapOn?.(name)) trap(); return value(...args); } : value]));
      return { ...result, instance: { exports } };
    };
    const trap = () => new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(
      0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 5, 1, 3, 0, 0, 11)));`;

  it("traps at the start, or while its islands are rendered: wasm-trap", async (test) => {
    const { page: healthy } = await visit(test, PAGE, {
      head: `<script>${POISON} globalThis.calls = 0; globalThis.trapOn = () => { calls += 1; };</script>`,
    });
    await layer(healthy, "app");
    const calls = await healthy.evaluate(() => globalThis.calls);
    // The first is the module's own start, the last tells that an island is ready; what lies between renders.
    for (const trap of [1, ...[0.25, 0.5, 0.75, 1].map((share) => Math.floor(calls * share))]) {
      const { page, messages } = await visit(test, PAGE, {
        head: `<script>${POISON} globalThis.calls = 0; globalThis.trapOn = () => (calls += 1) >= ${trap};</script>`,
      });
      await heard(page, "wasm-trap");
      await informs(page);
      assert.match(await said(page, messages), /wasm-trap/, `call ${trap} of ${calls}`);
    }
  });

  it("traps on a click: what was shown comes back within a second", async (test) => {
    const { page, messages } = await visit(test, PAGE, { head: `<script>${POISON}</script>` });
    await layer(page, "app");
    const took = await page.evaluate(async () => {
      const explainer = document.querySelector("palermo-explainer");
      globalThis.trapOn = () => true;
      const start = performance.now();
      const failed = new Promise((resolve) => explainer.addEventListener("explainer-error", resolve, { once: true }));
      const select = explainer.shadowRoot.querySelector("select");
      select.value = "FR";
      select.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
      await failed;
      return performance.now() - start;
    });
    assert.ok(took < 1000, `${took} ms`);
    await informs(page);
    assert.equal(await page.locator("palermo-explainer .choice select").count(), 0);
    assert.match(await said(page, messages), /wasm-trap/);
  });
});

describe("a fragment that cannot be had", () => {
  for (const [what, change, code] of /** @type {const} */ ([
    ["missing", to("en.first.json", missing), "fragment-missing"],
    ["altered", to("en.first.json", altered), "fragment-integrity"],
    ["a sign-in page in its place", to("en.first.json", signIn), "fragment-integrity"],
  ])) {
    it(`the first part, ${what}: what the host holds stays, ${code}`, async (test) => {
      const { page, messages } = await visit(test, PAGE, { change });
      await heard(page, code);
      assert.equal(await page.locator("palermo-explainer").getAttribute("data-layer"), "host");
      assert.ok(await page.getByRole("link", { name: "Facts and help" }).isVisible());
      await said(page, messages);
    });
  }

  it("the second part, missing: help and facts stay, fragment-missing", async (test) => {
    const { page, messages } = await visit(test, PAGE, { change: to("en.rest.json", missing) });
    await heard(page, "fragment-missing");
    assert.equal(await page.locator("palermo-explainer").getAttribute("data-layer"), "html");
    assert.deepEqual(await page.locator("palermo-explainer [data-section]").evaluateAll((all) => all.map((one) => one.dataset.section)), [
      "help",
      "facts",
    ]);
    await said(page, messages);
  });
});

describe("a byte that is not of the release", () => {
  it("in the second part: help and facts stay, fragment-integrity", async (test) => {
    const { page, messages } = await visit(test, PAGE, { change: to("en.rest.json", altered) });
    await heard(page, "fragment-integrity");
    assert.equal(await page.locator("palermo-explainer").getAttribute("data-layer"), "html");
    assert.equal(await page.locator("palermo-explainer [data-section]").count(), 2);
    await said(page, messages);
  });

  it("in what comes beside the text: the text is whole, the exit works, fragment-integrity", async (test) => {
    const { page, messages } = await visit(test, PAGE, { change: to("companion.js", altered) });
    await heard(page, "fragment-integrity");
    await page.locator("palermo-explainer .ending").waitFor({ state: "attached" });
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
    assert.equal(await page.locator("dialog.cover").count(), 0);
    await page.route("https://www.bbc.co.uk/**", (route) => route.fulfill({ contentType: "text/html", body: "<title>Weather</title>" }));
    await page.locator("palermo-explainer .exit").first().click();
    await page.waitForURL("https://www.bbc.co.uk/**");
    await said(page, messages);
  });

  it("in the pinned loader itself: the browser refuses it, and what the host holds stays", async (test) => {
    const { page, server } = await visit(test, "", { change: to("embed.js", altered) });
    /** @type {import("../support/site.js").Manifest} */
    const { files } = await (await page.request.get(`${server.origin}/site/manifest.json`)).json();
    const { path, integrity } = files.find((file) => file.role === "embed-pinned");
    const script = `<script async src="/site/${path}" integrity="${integrity}" crossorigin="anonymous"></script>`;
    server.pages["/"].body = String(server.pages["/"].body).replace("</main>", `${PAGE.replace(/<script.*/, script)}</main>`);
    const refused = page.waitForEvent("console", (message) => message.text().includes("integrity"));
    await page.reload();
    await refused;
    assert.equal(await page.evaluate(() => customElements.get("palermo-explainer")), undefined);
    assert.ok(await page.getByRole("link", { name: "Facts and help" }).isVisible());
  });

  for (const name of ["framed.js", "embed.js"]) {
    it(`in a script of the frame's page: its text and its exit stay, ${name}`, async (test) => {
      const { page } = await visit(test, '<iframe src="/site/frame/en/#country=FR" width="800" height="640"></iframe>', {
        change: to(name, altered),
      });
      const explainer = page.frameLocator("iframe").locator("palermo-explainer");
      await explainer.locator('[data-section="signs"] > details > summary').click();
      assert.ok(await explainer.locator('[data-section="signs"] .body').isVisible());
      await page.route("https://www.bbc.co.uk/**", (route) => route.fulfill({ contentType: "text/html", body: "<title>Weather</title>" }));
      await explainer.locator(".exit").first().click();
      await page.waitForURL("https://www.bbc.co.uk/**");
    });
  }
});

describe("the words of a complaint", () => {
  const BAD = PAGE.replace('lang="en"', 'lang="en" country="France"');

  it("come after its event, which waits for nothing, and say how to mend it", async (test) => {
    /** @type {(value?: unknown) => void} */
    let release;
    const released = new Promise((resolve) => {
      release = resolve;
    });
    const { page, messages } = await visit(test, BAD, { change: (path) => (path.endsWith("explanations.json") ? released : undefined) });
    await heard(page, "attribute");
    await layer(page, "app");
    assert.deepEqual(messages, []);
    release();
    assert.match(
      await said(page, messages),
      /country="France" is not understood: use the two letters of a country, as in FR \[attribute\]$/,
    );
  });

  it("are not there: the console has what the event has", async (test) => {
    const head = "<script>document.addEventListener('explainer-error', ({ detail }) => { globalThis.message = detail.message; });</script>";
    const { page, messages } = await visit(test, BAD, { head, change: to("explanations.json", missing) });
    assert.match(await said(page, messages), /: country="France" +\[attribute\]$/);
    assert.equal(await page.evaluate(() => globalThis.message), 'attribute: country="France"');
  });

  it("are not asked for where nothing is wrong", async (test) => {
    const { page, server } = await visit(test, PAGE);
    await layer(page, "app");
    assert.ok(!server.requests.some((path) => path.endsWith("explanations.json")));
  });
});
