// What a reader sees without scrolling on a small cheap phone, and how long the page is while it is closed.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inChromium, layer } from "../support/chromium.js";
import { page as hostPage } from "../support/server.js";

/** A cheap phone with its browser's own bars. */
const PHONE = { width: 360, height: 640 };

const visit = inChromium();

const EXPLAINER = '<palermo-explainer lang="en" country="FR"></palermo-explainer><script async src="/site/embed.js"></script>';

/** A theme as many have it: a header with the site's name, a title, a column with a margin. */
const THEME = `<meta name="viewport" content="width=device-width"><style>
  body { margin: 0; font: 16px/1.6 system-ui }
  main { max-width: 720px; margin: 0 auto; padding: 0 20px }
  h1 { margin: 16px 0; font-size: 1.6rem; line-height: 1.2 }
</style>`;

/** The pages, and how many numbers end above the fold of each: the emergency number and helplines. */
const PAGES = /** @type {[what: string, path: string, wanted: number][]} */ ([
  ["the standalone page", "/site/en/", 3],
  ["a host page with a theme", "/host", 3],
]);

/**
 * Where the numbers of the country that stands first begin and end, in pixels from the top of the page.
 * @param {import("../support/chromium.js").Page} page
 */
const rows = (page) =>
  page.locator("palermo-explainer .first-country .line a").evaluateAll((all) =>
    all.map((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return { number: row.querySelector("bdi").textContent, top: Math.round(top + scrollY), bottom: Math.round(bottom + scrollY) };
    }),
  );

for (const [what, path, wanted] of PAGES) {
  describe(`${what} on a phone`, () => {
    /** @param {import("node:test").TestContext} test */
    const arrive = async (test) => {
      const pages = { "/host": { body: hostPage(EXPLAINER, { head: THEME }) } };
      const visited = await visit(test, "", { pages, settings: { viewport: PHONE, timezoneId: "Europe/Paris" } });
      await visited.page.goto(visited.server.origin + path);
      await layer(visited.page, "app");
      return visited;
    };

    it(`shows the emergency number first, and ${wanted} numbers above the fold`, async (test) => {
      const { page } = await arrive(test);
      const found = await rows(page);
      test.diagnostic(`first dialable number after ${found[0].top} pixels; ends: ${found.map(({ bottom }) => bottom).join(", ")}`);
      assert.equal(found[0].number, "112");
      const above = found.filter(({ bottom }) => bottom <= PHONE.height);
      assert.ok(above.length >= wanted, JSON.stringify(found));
      for (const { top, bottom, number } of found) assert.ok(bottom - top >= 56, number);
    });

    it("shows advice before the first number, in sight", async (test) => {
      const { page } = await arrive(test);
      const advice = await page.locator("palermo-explainer .advice").boundingBox();
      const [first] = await rows(page);
      assert.ok(advice && advice.height > 0 && advice.y + advice.height <= first.top);
    });

    it("is 4,000 pixels or less while it is closed", async (test) => {
      const { page } = await arrive(test);
      const height = await page.locator("palermo-explainer").evaluate((element) => Math.round(element.getBoundingClientRect().height));
      test.diagnostic(`closed: ${height} pixels`);
      assert.ok(height > 1000 && height <= 4000, `${height}`);
    });
  });
}

describe("help alone", () => {
  it("is the bar, the panel and the way to everything, with a title that does not name the subject", async (test) => {
    const { page, server } = await visit(test, EXPLAINER.replace("country", 'sections="help" heading="neutral" country'));
    await layer(page, "app");
    const explainer = page.locator("palermo-explainer");
    assert.equal(await explainer.locator(".contents").isVisible(), false);
    assert.equal(await explainer.locator(".doors button:visible").count(), 0);
    assert.equal(await explainer.locator(".onward .whole a").getAttribute("href"), `${server.origin}/site/en/`);
    assert.equal(await explainer.locator(".onward .whole a").isVisible(), true);
    assert.doesNotMatch(await explainer.locator(".title").innerText(), /traffick/i);
    assert.match(await explainer.locator(".title").innerText(), /rights/i);
  });

  it("says what is wrong with another heading, and shows the usual one", async (test) => {
    const { page, messages } = await visit(test, EXPLAINER.replace("country", 'heading="loud" country'));
    await layer(page, "app");
    assert.match(messages.join(), /heading="loud"/);
    assert.match(await page.locator("palermo-explainer .title").innerText(), /traffick/i);
    assert.equal(await page.locator("palermo-explainer .onward .whole").isVisible(), false);
  });
});

describe("a helpline that is closed", () => {
  it("is dashed and says when it opens; nothing changes its place", async (test) => {
    const { page } = await visit(test, "");
    // A Monday, three hours before it opens in Paris.
    await page.clock.setFixedTime(new Date("2026-11-23T05:00:00Z"));
    await page.goto(`${page.url()}site/en/#country=FR`);
    await layer(page, "app");
    await page.locator("palermo-explainer .choice select").selectOption("FR");
    const row = page.locator("palermo-explainer .first-country .line a", { hasText: "116 006" });
    await row.locator(".opening").waitFor();
    assert.match(await row.innerText(), /Opens 09:00/);
    assert.equal(await row.evaluate((link) => getComputedStyle(link).borderTopStyle), "dashed");
    const always = page.locator("palermo-explainer .first-country .line a", { hasText: "3919" });
    assert.equal(await always.evaluate((link) => getComputedStyle(link).borderTopStyle), "solid");
  });
});
