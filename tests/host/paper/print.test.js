// On paper: the whole explainer with a host's page, and the help sheet alone.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import pdf from "pdf-parse/lib/pdf-parse.js";
import { inChromium, layer } from "../support/chromium.js";

/** @import { Page, Test, Visiting } from "../support/chromium.js" */

const EXPLAINER = '<palermo-explainer lang="en" country="FR"></palermo-explainer><script async src="/site/embed.js"></script>';

const visit = inChromium({ whole: true });

/** Line breaks and hyphens are the paper's own. @param {string} text */
const squeezed = (text) => text.replace(/[\s\u00ad\u200b\u2010-]+/g, "");

/** What a page prints. @param {Page} page */
async function printed(page, options = {}) {
  const { text, numpages } = await pdf(await page.pdf({ format: "A4", ...options }));
  return { text: squeezed(text), pages: numpages };
}

describe("a page with the explainer, printed", () => {
  it("shows every text, and each address where links lead once at least, although everything is closed", async (test) => {
    const { page } = await visit(test, EXPLAINER);
    await layer(page, "app");
    const wanted = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector("palermo-explainer");
      for (const details of shadowRoot.querySelectorAll("details")) details.open = false;
      const gone =
        ".all-countries, .choice, .filters, .explorer button, .sheet, .safety, .guess, .missing, .emergency, .doors, .contents, .opening, .visually-hidden, [role=status], [hidden]";
      const texts = [...shadowRoot.querySelectorAll("section")].flatMap((section) => {
        const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
        const found = [];
        while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(gone)) found.push(walker.currentNode.nodeValue);
        return found;
      });
      const addresses = [...shadowRoot.querySelectorAll(".links a, .sources a")].map((link) => link.getAttribute("href"));
      return { texts, addresses };
    });
    const { text } = await printed(page);
    assert.ok(wanted.texts.length > 300 && wanted.addresses.length > 100, "there is something to compare");
    assert.deepEqual(
      wanted.texts.filter((one) => !text.includes(squeezed(one))),
      [],
    );
    assert.deepEqual(
      wanted.addresses.filter((one) => !text.includes(squeezed(decodeURI(one))) && !text.includes(squeezed(one))),
      [],
    );
  });

  for (const format of ["A4", "Letter"]) {
    it(`takes twenty pages at most: ${format}`, async (test) => {
      const { page } = await visit(test, EXPLAINER);
      await layer(page, "app");
      const { pages } = await printed(page, { format });
      assert.ok(pages > 5 && pages <= 20, `${pages} pages`);
    });
  }

  it("shows neither the exit nor controls, and the lines of the chosen country alone", async (test) => {
    const { page } = await visit(test, `${EXPLAINER}<p>The host's own text</p>`);
    await layer(page, "app");
    const { text } = await printed(page);
    assert.ok(text.includes(squeezed("The host's own text")));
    assert.ok(text.includes("116006"));
    for (const absent of ["Leave this page", "Change the case", "Print a help sheet", "Línea 145"]) {
      assert.equal(text.includes(squeezed(absent)), false, absent);
    }
  });

  it("holds nothing of the moment: neither the guess nor whether a line answers now", async (test) => {
    const settings = { timezoneId: "Europe/Paris" };
    const { page } = await visit(test, EXPLAINER.replace(' country="FR"', ""), { settings });
    await layer(page, "app");
    const [guess, opening] = [".guess", ".first-country .opening"].map((name) => page.locator(`palermo-explainer ${name}`).first());
    // On a screen both are there, or this would prove nothing.
    await opening.waitFor();
    assert.ok(await guess.isVisible());
    await page.emulateMedia({ media: "print" });
    assert.deepEqual([await guess.isVisible(), await opening.isVisible()], [false, false]);
    assert.ok(await page.locator("palermo-explainer .first-country .hours > span").first().isVisible());
  });

  it("is open on paper where style sheets cannot open it, and closed afterwards", async (test) => {
    const { page } = await visit(test, "");
    await page.addInitScript(() => {
      const supports = CSS.supports.bind(CSS);
      /**
       * @param {string} asked a property, or a whole condition
       * @param {string} [value]
       */
      const without = (asked, value) =>
        !asked.includes("details-content") && (value === undefined ? supports(asked) : supports(asked, value));
      CSS.supports = without;
    });
    await page.goto(`${page.url()}site/en/`);
    await layer(page, "app");
    const open = () =>
      page.evaluate(() => {
        const all = [...document.querySelector("palermo-explainer").shadowRoot.querySelectorAll("details")];
        return all.map((details) => details.open);
      });
    const before = await open();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.ok((await open()).every(Boolean));
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.deepEqual(await open(), before);
  });
});

/**
 * Presses the button, and gives back what would be printed, as a page of its own.
 * @param {Test} test
 * @param {string} [body]
 * @param {Visiting} [settings]
 */
async function sheetOf(test, body = EXPLAINER, settings = {}) {
  const visited = await visit(test, "", settings);
  const { page } = visited;
  await page.addInitScript(() => {
    globalThis.print = () => {
      const styles = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join("\n");
      const { lang, dir } = document.documentElement;
      top.paper = { framed: window !== top, title: document.title, lang, dir, styles, body: document.body.outerHTML };
    };
  });
  visited.server.pages["/"].body = String(visited.server.pages["/"].body).replace("</main>", `${body}</main>`);
  await page.reload();
  await page.locator("palermo-explainer .sheet[data-running]").waitFor();
  await page.locator("palermo-explainer .sheet button").click();
  await page.waitForFunction(() => globalThis.paper);
  const paper = await page.evaluate(() => globalThis.paper);
  const sheet = await page.context().newPage();
  await sheet.setContent(`<!doctype html><html lang="${paper.lang}" dir="${paper.dir}"><title>${paper.title}</title>${paper.body}</html>`);
  await sheet.addStyleTag({ content: paper.styles });
  return { ...visited, paper, sheet };
}

describe("the help sheet", () => {
  for (const country of ["FR", "US", "CH", "UA"]) {
    it(`fits on one page and holds the lines of the country alone: ${country}`, async (test) => {
      const { page, paper, sheet } = await sheetOf(test, EXPLAINER.replace("FR", country));
      const { text, pages } = await printed(sheet, { preferCSSPageSize: true });
      assert.equal(paper.framed, true);
      assert.equal(pages, 1);
      const numbers = await page.locator("palermo-explainer .first-country .call bdi").allTextContents();
      const names = await page.locator("palermo-explainer .first-country .name").allTextContents();
      assert.ok(names.length > 0);
      for (const wanted of [...numbers, ...names]) assert.ok(text.includes(squeezed(wanted)), wanted);
      // What to think of before a call stands before the numbers.
      const advice = await page.locator("palermo-explainer :is(.advice, .before-calling li)").allTextContents();
      assert.ok(advice.length > 1);
      for (const line of advice) {
        const end = text.indexOf(squeezed(line)) + 1;
        assert.ok(end && numbers.every((number) => end < text.indexOf(squeezed(number))), line);
      }
      assert.equal(text.includes("Línea145"), false);
      assert.equal(text.includes("Leavethispage"), false);
    });
  }

  it("holds the directories where no country is chosen, and the host's own line", async (test) => {
    const { sheet } = await sheetOf(
      test,
      EXPLAINER.replace(' country="FR"', "").replace("></palermo", "><p slot='help'>Our own line: 0123</p></palermo"),
    );
    const { text } = await printed(sheet);
    assert.ok(text.includes(squeezed("Our own line: 0123")));
    assert.ok(text.includes("https://findahelpline.com") || /https:\/\/\w/.test(text));
  });

  it("works under a strict policy without WebAssembly, and asks for nothing", async (test) => {
    const headers = { "content-security-policy": "default-src 'none'; script-src 'self' 'unsafe-inline'; connect-src 'self'" };
    const { requested, paper } = await sheetOf(test, EXPLAINER, { headers });
    assert.match(paper.body, /116 006/);
    assert.deepEqual(
      requested.filter((address) => !/\/site\/|\/$|about:/.test(address)),
      [],
    );
  });

  it("is gone after printing, and shows nothing on the page meanwhile", async (test) => {
    const { page } = await sheetOf(test);
    const frame = page.locator("palermo-explainer .paper");
    assert.equal(await frame.isVisible(), false);
    await frame.evaluate((/** @type {HTMLIFrameElement} */ element) => element.contentWindow.dispatchEvent(new Event("afterprint")));
    assert.equal(await frame.count(), 0);
  });

  it("is black on white in dark mode too", async (test) => {
    const { sheet } = await sheetOf(test, EXPLAINER, { settings: { colorScheme: "dark" } });
    const colours = await sheet.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]);
    assert.deepEqual(colours, ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  });
});
