// A pseudo-locale from right to left, longer than English: direction and room, before a real language needs them.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inChromium, layer, violations } from "../support/chromium.js";

/** @import { Test } from "../support/chromium.js" */

const EXPLAINER = '<palermo-explainer lang="ar-XB" country="FR"></palermo-explainer><script async src="/pseudo-locale/embed.js"></script>';

const visit = inChromium();

/**
 * Visits a page with the explainer from right to left, everything open.
 * @param {Test} test
 * @param {import("playwright-core").BrowserContextOptions} [settings]
 * @param {string} [language]
 */
async function opened(test, settings, language = "en") {
  const visited = await visit(test, EXPLAINER, { settings, language, head: '<meta name="viewport" content="width=device-width">' });
  await layer(visited.page, "app");
  await visited.page.evaluate(() => {
    for (const details of document.querySelector("palermo-explainer").shadowRoot.querySelectorAll("details")) details.open = true;
  });
  return visited;
}

describe("from right to left", () => {
  it("runs from the right, and what is at the end in English is at the left", async (test) => {
    const { page } = await opened(test);
    const places = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector("palermo-explainer");
      /** @param {string} selector */
      const box = (selector) => shadowRoot.querySelector(selector).getBoundingClientRect();
      const whole = box(".explainer");
      return {
        direction: getComputedStyle(shadowRoot.querySelector(".explainer")).direction,
        exit: Math.round(box(".exit").left - whole.left) < Math.round(whole.right - box(".exit").right),
        title: shadowRoot.querySelector(".title").textContent.includes("\u202e"),
      };
    });
    assert.deepEqual(places, { direction: "rtl", exit: true, title: true });
  });

  it("shows names of other languages in their own direction, digits before them too", async (test) => {
    const { page } = await opened(test);
    const runs = await page.locator('palermo-explainer .first-country .name [lang="fr"]').evaluateAll((names) =>
      names.map((name) => {
        /** @param {number} from */
        const edge = (from) => {
          const range = document.createRange();
          range.setStart(name.firstChild, from);
          range.setEnd(name.firstChild, from + 1);
          return range.getBoundingClientRect().left;
        };
        return `${name.textContent} ${edge(0) < edge(name.textContent.length - 1) ? "ltr" : "rtl"}`;
      }),
    );
    assert.ok(runs.includes("116 006 : numéro d’aide aux victimes ltr"), runs.join("\n"));
  });

  it("shows telephone numbers from left to right", async (test) => {
    const { page } = await opened(test);
    const directions = await page
      .locator('palermo-explainer [href^="tel:"]')
      .evaluateAll((links) => [...new Set(links.map((link) => getComputedStyle(link.querySelector("bdi") ?? link).direction))]);
    assert.deepEqual(directions, ["ltr"]);
  });

  for (const width of [320, 768, 1280]) {
    it(`fits into ${width} pixels with everything open`, async (test) => {
      const { page } = await opened(test, { viewport: { width, height: 900 } });
      const beyond = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector("palermo-explainer");
        const room = shadowRoot.querySelector(".explainer").getBoundingClientRect();
        const wide = [...shadowRoot.querySelectorAll("*")].filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return width && (left < room.left - 1 || right > room.right + 1) && !element.closest(".table, .visually-hidden, svg");
        });
        return { page: document.documentElement.scrollWidth - innerWidth, wide: wide.map((element) => element.outerHTML.slice(0, 120)) };
      });
      assert.deepEqual(beyond, { page: 0, wide: [] });
    });
  }

  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    it(`gives axe nothing to say: ${colorScheme}`, async (test) => {
      const { page } = await opened(test, { colorScheme });
      assert.deepEqual(await violations(page), []);
    });
  }

  it("answers: the choice of a country, the filter of resources, the exit", async (test) => {
    const { page, messages } = await opened(test);
    const explainer = page.locator("palermo-explainer");
    await explainer.locator(".choice select").selectOption("ES");
    await explainer.locator('.first-country [data-country="ES"]').waitFor();
    const resources = explainer.locator('[data-section="resources"]');
    const kinds = () => resources.locator("[data-kind]").evaluateAll((all) => [...new Set(all.map((one) => one.dataset.kind))]);
    const wanted = await resources.locator(".filters option").nth(1).getAttribute("value");
    assert.ok((await kinds()).length > 1);
    await resources.locator(".filters select").first().selectOption(wanted);
    assert.deepEqual(await kinds(), [wanted]);
    assert.deepEqual(messages, []);
    await page.route("https://www.bbc.co.uk/**", (route) => route.fulfill({ contentType: "text/html", body: "<title>Weather</title>" }));
    await explainer.locator(".exit").first().click();
    await page.waitForURL("https://www.bbc.co.uk/**");
  });
});
