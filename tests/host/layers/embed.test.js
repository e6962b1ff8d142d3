// Host pages in Chromium: what an NGO pastes, and what its readers get.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { complaints, heard, inChromium, layer, violations } from "../support/chromium.js";
import { serve } from "../support/server.js";
import { SECTIONS } from "../support/site.js";

/** @import { Page, Test } from "../support/chromium.js" */

const SCRIPT = '<script async src="/site/embed.js" data-lang="en"></script>';
const ELEMENT = '<palermo-explainer lang="en"><a href="/site/en/">Human trafficking: facts and help</a></palermo-explainer>';

const visit = inChromium({ whole: true });

describe("the one-line script", () => {
  it("shows every section and answers", async (test) => {
    const { page, messages } = await visit(test, SCRIPT);
    await layer(page, "app");
    const explainer = page.locator("palermo-explainer");
    assert.equal(await explainer.locator("[data-section]").count(), SECTIONS);
    await explainer.getByLabel(/country/i).selectOption("FR");
    await explainer.locator("[data-section=help] [role=status]").filter({ hasText: "France" }).waitFor({ state: "attached" });
    assert.ok(
      await explainer
        .locator("[data-country=FR]")
        .getByRole("link", { name: /116 006/ })
        .isVisible(),
    );
    assert.deepEqual(messages, []);
  });

  it("loads each file once and nothing from elsewhere for two elements and three scripts", async (test) => {
    const { page, server, messages, requested } = await visit(
      test,
      `${ELEMENT}${ELEMENT}<script async src="/site/embed.js"></script>` +
        '<script async src="/site/embed.js"></script><script async src="/site/embed.js"></script>',
    );
    // Not before both are whole: the first one pushes the second away while it grows.
    await page.locator('[data-section="sources"]').nth(1).waitFor();
    await page.locator("palermo-explainer").nth(1).scrollIntoViewIfNeeded();
    await page.locator('palermo-explainer[data-layer="app"]').nth(1).waitFor();
    assert.equal(await page.locator("palermo-explainer").count(), 2);
    const files = server.requests.filter((path) => path.includes("/v/"));
    assert.deepEqual([...new Set(files)].sort(), [...files].sort());
    assert.deepEqual([...new Set(requested.map((address) => new URL(address).origin))], [server.origin]);
    assert.deepEqual(messages, []);
  });

  it("puts the country of the attribute first, and of the time zone as a guess", async (test) => {
    const asked = await visit(test, '<script async src="/site/embed.js" data-country="es"></script>');
    await layer(asked.page, "html");
    /** @param {Page} page */
    const first = (page) => page.locator(".first-country [data-country]");
    assert.equal(await first(asked.page).getAttribute("data-country"), "ES");
    assert.equal(await asked.page.locator(".guess").isVisible(), false);
    await layer(asked.page, "app");
    assert.equal(await first(asked.page).count(), 1);
    assert.equal(await asked.page.getByLabel(/country/i).inputValue(), "ES");

    const guessed = await visit(test, SCRIPT, { settings: { timezoneId: "Europe/Paris" } });
    await layer(guessed.page, "app");
    assert.equal(await first(guessed.page).getAttribute("data-country"), "FR");
    assert.ok(await guessed.page.locator(".guess").isVisible());
  });

  it("keeps what the reader opened when the program takes over", async (test) => {
    const { page } = await visit(test, SCRIPT, { change: hold(/explainer\.wasm$/) });
    await layer(page, "html");
    await page.locator('[data-section="facts"] summary').first().click();
    release();
    await layer(page, "app");
    assert.equal(await page.locator('[data-section="facts"] > details').getAttribute("open"), null);
  });
});

/** @type {(value?: unknown) => void} */
let release = () => {};
/**
 * Holds an answer back until `release` is called; nothing but its own event ends the wait.
 * @param {RegExp} pattern
 */
function hold(pattern) {
  const released = new Promise((resolve) => {
    release = resolve;
  });
  return (/** @type {string} */ path) => (pattern.test(path) ? released : undefined);
}

describe("from another origin", () => {
  /** @param {Test} test */
  const foreign = async (test) => {
    const site = await serve();
    test.after(site.close);
    return site;
  };

  it("one line is enough", async (test) => {
    const site = await foreign(test);
    const { page, messages, server } = await visit(test, `<script async src="${site.origin}/site/embed.js" data-lang="en"></script>`);
    await layer(page, "app");
    await page.getByLabel(/country/i).selectOption("FR");
    await page.locator('palermo-explainer .first-country [data-country="FR"]').waitFor();
    assert.deepEqual(
      server.requests.filter((path) => path.startsWith("/site/")),
      [],
    );
    assert.deepEqual(messages, []);
  });

  it("informs and exits where the host's policy allows its scripts and no WebAssembly", async (test) => {
    const site = await foreign(test);
    const headers = { "content-security-policy": `default-src 'none'; script-src ${site.origin}; connect-src ${site.origin}` };
    const { page } = await visit(test, `<script async src="${site.origin}/site/embed.js" data-lang="en"></script>`, { headers });
    await heard(page, "wasm-blocked");
    assert.equal(await page.locator("palermo-explainer [data-section]").count(), SECTIONS);
    await page.route("https://www.bbc.co.uk/**", (route) => route.fulfill({ contentType: "text/html", body: "<title>Weather</title>" }));
    await page.locator("palermo-explainer .exit").first().click();
    await page.waitForURL("https://www.bbc.co.uk/**");
  });
});

describe("without the program", () => {
  const POLICY = {
    "content-security-policy":
      "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'",
  };

  it("informs and says why, where a policy forbids WebAssembly", async (test) => {
    const { page, messages } = await visit(test, ELEMENT + SCRIPT.replace(' data-lang="en"', ""), { headers: POLICY });
    await heard(page, "wasm-blocked");
    assert.equal(await page.locator("palermo-explainer").getAttribute("data-layer"), "html");
    const explainer = page.locator("palermo-explainer");
    assert.equal(await explainer.locator("[data-section]").count(), SECTIONS);
    await explainer.locator(".all-countries > summary").click();
    await explainer.locator('[data-country="FR"] summary').click();
    assert.ok(
      await explainer
        .locator("[data-country=FR]")
        .getByRole("link", { name: /116 006/ })
        .isVisible(),
    );
    assert.equal((await complaints(page, messages)).length, 1, messages.join("\n"));
  });

  it("leaves by the exit: covered at once, replaced, no referrer", async (test) => {
    const { page, server } = await visit(test, ELEMENT.replace("<a", "<span></span><a") + SCRIPT.replace(' data-lang="en"', ""), {
      headers: POLICY,
    });
    await layer(page, "html");
    let referrer = "none yet";
    await page.route("https://www.bbc.co.uk/**", async (route) => {
      referrer = (await route.request().allHeaders()).referer;
      await route.fulfill({ contentType: "text/html", body: "<title>Weather</title>" });
    });
    const covered = await page.evaluate(() => {
      const root = document.querySelector("palermo-explainer").shadowRoot;
      root.querySelector(".exit").click();
      return document.documentElement.lastElementChild.shadowRoot?.elementFromPoint(innerWidth / 2, innerHeight / 2).className;
    });
    assert.equal(covered, "cover");
    await page.waitForURL("https://www.bbc.co.uk/**");
    assert.equal(referrer, undefined);
    await page.goBack();
    assert.notEqual(new URL(page.url()).origin, server.origin);
  });

  it("is a plain link where scripts are off", async (test) => {
    const { page } = await visit(test, ELEMENT + SCRIPT, { settings: { javaScriptEnabled: false } });
    assert.ok(await page.getByRole("link", { name: "Human trafficking: facts and help" }).isVisible());
  });
});

describe("the standalone page", () => {
  it("can be read with scripts off", async (test) => {
    const { page, server } = await visit(test, "", { settings: { javaScriptEnabled: false } });
    await page.goto(`${server.origin}/site/en/`);
    assert.ok(await page.getByRole("heading", { level: 2 }).first().isVisible());
    assert.ok(await page.locator(".figure").first().isVisible());
    await page.locator(".all-countries > summary").click();
    await page.locator('[data-country="FR"] summary').click();
    assert.ok(
      await page
        .locator("[data-country=FR]")
        .getByRole("link", { name: /116 006/ })
        .isVisible(),
    );
  });

  it("keeps focus, text and places while the islands are put in", async (test) => {
    /** @type {(value?: unknown) => void} */
    let arrive;
    const arrival = new Promise((resolve) => {
      arrive = resolve;
    });
    const { page, messages, server } = await visit(test, "", {
      change: (path) => (path.endsWith("explainer.wasm") ? arrival : undefined),
    });
    await page.goto(`${server.origin}/site/en/`);
    await page.locator('[data-section="resources"] > details > summary').click();
    const links = page.locator('palermo-explainer [data-island="resources"] .links a');
    await links.nth(3).focus();
    const focused = () =>
      page.evaluate(() => {
        const { activeElement } = document.querySelector("palermo-explainer").shadowRoot;
        return { text: activeElement?.textContent, top: activeElement?.getBoundingClientRect().top };
      });
    const words = () => page.locator('palermo-explainer [data-island="resources"] .links').textContent();
    const [before, text] = [await focused(), await words()];
    const was = await page.evaluate(() => {
      globalThis.was = document.querySelector("palermo-explainer").shadowRoot.querySelector('[data-island="resources"]');
      return globalThis.was.isConnected;
    });
    assert.ok(was && before.text);
    arrive();
    await layer(page, "app");
    assert.equal(await page.evaluate(() => globalThis.was.isConnected), false, "the island is another one now");
    assert.equal((await focused()).text, before.text);
    assert.equal(await words(), text);
    assert.deepEqual(messages, []);
  });

  it("adopts the declarative shadow root, moves nothing, and breaks no policy", async (test) => {
    const { page, messages, server } = await visit(test, "");
    await page.addInitScript(() => {
      globalThis.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) globalThis.shift += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
      document.addEventListener("readystatechange", () => {
        globalThis.rendered ??= document.querySelector("palermo-explainer")?.shadowRoot?.querySelector(".figure");
      });
    });
    await page.goto(`${server.origin}/site/en/`);
    await layer(page, "app");
    const kept = await page.evaluate(() => globalThis.rendered.isConnected && globalThis.rendered.className);
    assert.equal(kept, "figure");
    assert.equal(await page.evaluate(() => globalThis.shift), 0);
    assert.deepEqual(messages, []);
  });

  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    it(`gives axe nothing to find, everything open, ${colorScheme}`, async (test) => {
      const { page, server } = await visit(test, "", { settings: { colorScheme } });
      await page.goto(`${server.origin}/site/en/`);
      await layer(page, "app");
      await page.evaluate(() => {
        for (const details of document.querySelector("palermo-explainer").shadowRoot.querySelectorAll("details")) details.open = true;
      });
      assert.deepEqual(await violations(page), []);
    });
  }
});
