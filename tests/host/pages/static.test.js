// What is pasted where scripts are taken out: a bare page holds all that the standalone page says.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { inChromium, violations } from "../support/chromium.js";

/** @import { Page } from "../support/chromium.js" */

const visit = inChromium();

/**
 * A file of the site, or of another one.
 * @param {string} path
 * @param {string} [site]
 */
const file = (path, site = "../../../dist/") => readFile(fileURLToPath(new URL(`${site}${path}`, import.meta.url)));
/**
 * Its text, as it is pasted.
 * @param {string} path
 * @param {string} [site]
 */
const pasted = async (path, site) => (await file(path, site)).toString();
const PSEUDO_LOCALE = "../../../target/pseudo-locale/";

/** Without white space, which is no content. @param {string} text */
const squeezed = (text) => text.replace(/\s+/g, "");

/**
 * The texts of the standalone page's sections: controls left out, each as long as no element interrupts it.
 * @param {Page} page
 */
async function textsOfSections(page) {
  const texts = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("palermo-explainer");
    // What leads through the page, and hours, which a copy tells with the words “local time” (`tests/static_html.rs`).
    const controls =
      "[data-island=choice], .explorer button, .sheet, .filters, .count, .first-country, .onward, .whole, :is(.all-countries, .about, .more) > summary, [data-hours], slot";
    const found = [];
    for (const section of shadowRoot.querySelectorAll("[data-section]")) {
      const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { parentElement, nodeValue: data } = walker.currentNode;
        if (data.trim() && !parentElement.closest(controls)) found.push(data);
      }
    }
    return found;
  });
  // A colon before what follows is a full stop in a copy.
  return [...new Set(texts.map((text) => squeezed(text).replace(/:$/, "")))];
}

describe("static HTML", () => {
  for (const [language, site, direction] of [
    ["en", undefined, "ltr"],
    ["ar-XB", PSEUDO_LOCALE, "rtl"],
  ]) {
    it(`says in a bare page all that the standalone page says, ${direction}`, async (test) => {
      const { page, server } = await visit(test, await pasted(`static/${language}.html`, site), { language: "en" });
      const written = squeezed(await page.locator("main").innerText());
      const folder = site ? "pseudo-locale" : "site";
      await page.goto(`${server.origin}/${folder}/${language}/`);
      const texts = await textsOfSections(page);
      assert.ok(texts.length > 500, `${texts.length} texts were found in the sections`);
      assert.deepEqual(
        texts.filter((text) => !written.includes(text)),
        [],
      );
    });

    it(`has nothing that axe finds fault with, ${direction}`, async (test) => {
      const { page } = await visit(test, await pasted(`static/${language}.html`, site), { language: "en" });
      assert.deepEqual(await violations(page), []);
      const title = page.locator("main > h2");
      assert.deepEqual(
        [await title.getAttribute("lang"), await title.evaluate((node) => getComputedStyle(node).direction)],
        [language, direction],
      );
    });
  }

  it("asks for nothing and needs no room at the side of a narrow screen", async (test) => {
    const settings = { viewport: { width: 320, height: 640 } };
    const head = '<meta name="viewport" content="width=device-width">';
    const { page, server } = await visit(test, await pasted("static/en.html"), { settings, head });
    assert.deepEqual(
      server.requests.filter((path) => path !== "/favicon.ico"),
      ["/"],
    );
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  });
});

describe("the badge", () => {
  it("is a picture with a name in a link, as large as its snippet says, and sharp at twice that", async (test) => {
    const snippet = await pasted("badge/en.html");
    const body = snippet.replaceAll("https://ngo.example/explainer/", "/site/");
    const { page } = await visit(test, body);
    const badge = page.getByRole("link", { name: (await pasted("badge/en.svg")).match(/<title>(.+)<\/title>/)[1] }).getByRole("img");
    await badge.evaluate((/** @type {HTMLImageElement} */ image) => image.decode());
    const { width, height, sharpness } = await badge.evaluate((/** @type {HTMLImageElement} */ image) => ({
      width: image.width,
      height: image.height,
      sharpness: [image.naturalWidth / image.width, image.naturalHeight / image.height],
    }));
    assert.deepEqual(sharpness, [2, 2]);
    assert.ok(height >= 44 && width < 400, `${width} × ${height}`);
    assert.deepEqual(await violations(page), []);
  });

  it("shows ink on paper at seven to one, and needs no font", async (test) => {
    const { page } = await visit(test, "");
    const svg = await pasted("badge/en.svg");
    assert.ok(!/<text|font-|<image|href/.test(svg), "the label is drawn as paths");
    // As it is seen, and not as it is written: the darkest and the most frequent colour of the part with the label.
    const contrast = await page.evaluate(
      async (png) => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d");
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(88, 12, image.width - 112, image.height - 24);
        /**
         * @param {number} red
         * @param {number} green
         * @param {number} blue
         */
        const luminance = (red, green, blue) => {
          const [r, g, b] = [red, green, blue].map((part) =>
            part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
          );
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const seen = new Map();
        for (let index = 0; index < data.length; index += 4) {
          const light = luminance(data[index], data[index + 1], data[index + 2]);
          seen.set(light, (seen.get(light) ?? 0) + 1);
        }
        const [paper] = [...seen].sort((one, other) => other[1] - one[1])[0];
        const ink = Math.min(...seen.keys());
        return (paper + 0.05) / (ink + 0.05);
      },
      (await file("badge/en.png")).toString("base64"),
    );
    assert.ok(contrast >= 7, `${contrast.toFixed(1)} to one`);
  });
});

describe("the manifest", () => {
  it("lists what can be pasted, sent and printed, for each language", async () => {
    /** @type {import("../support/site.js").Manifest} */
    const { files } = JSON.parse(await pasted("manifest.json"));
    const languages = files.filter(({ role }) => role === "first").map(({ language }) => language);
    for (const language of languages) {
      const listed = files.filter((entry) => entry.language === language && /^(static|badge)\//.test(entry.path));
      assert.deepEqual(
        listed.map(({ path, role }) => `${path} ${role}`),
        [
          `badge/${language}.html badge-snippet`,
          `badge/${language}.png badge`,
          `badge/${language}.svg badge`,
          `static/${language}.html static`,
          `static/${language}.txt text`,
        ],
      );
    }
  });
});
