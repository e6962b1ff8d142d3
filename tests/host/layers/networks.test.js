// Slow, broken and mended networks: what comes late is used, what stalls is asked for again, and a failure is not for good.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { complaints, heard, inChromium, layer } from "../support/chromium.js";
import { page as hostPage } from "../support/server.js";

/** @import { Page, Test, Visited } from "../support/chromium.js" */
/** @import { Answer, Change } from "../support/server.js" */

const visit = inChromium();

const ELEMENT = '<palermo-explainer lang="en" country="FR"><a href="/site/en/">Facts and help</a></palermo-explainer>';
const PAGE = `${ELEMENT}<script async src="/site/embed.js"></script>`;

/** More than the loader waits before it says that something is late, and asks again. */
const LATE = 11_000;

/**
 * A page whose clock a test moves on.
 * @param {Test} test
 * @param {Change} change
 */
async function timed(test, change) {
  const visited = await visit(test, "", { change });
  await visited.page.clock.install();
  visited.server.pages["/"].body = hostPage(PAGE);
  await visited.page.goto(visited.server.origin);
  return visited;
}

/** What is done to an answer. @typedef {(answer: Answer) => unknown} Turn */

/**
 * Plays a broken server for one file of the release.
 * @param {string} name
 * @param {...Turn} turns what is done to each answer; those after them are whole
 */
function broken(name, ...turns) {
  /** @type {((value?: unknown) => void)[]} */
  const told = [];
  const asked = new Promise((resolve) => told.push(resolve));
  /** @type {Change} */
  const change = (path, answer) => {
    if (!path.endsWith(name)) return undefined;
    told[0]();
    return turns.shift()?.(answer);
  };
  return Object.assign(change, { asked, mend: () => turns.splice(0) });
}

const never = () => new Promise(() => {});
/** @type {Turn} */
const missing = (answer) => Object.assign(answer, { status: 503, body: Buffer.from("not now") });
/** @type {Turn} */
const stalled = (answer) => Object.assign(answer, { stalls: true });

/** A turn that holds an answer back until it is released. */
function held() {
  /** @type {(value?: unknown) => void} */
  let release;
  const released = new Promise((resolve) => {
    release = resolve;
  });
  return Object.assign(() => released, { release });
}

/**
 * How often a file was asked for.
 * @param {Pick<Visited, "server">} visited
 * @param {string} name
 */
const requests = ({ server }, name) => server.requests.filter((path) => path.endsWith(name)).length;
/** @param {Page} page */
const codes = (page) => page.evaluate(() => globalThis.heard);

/** Waits until the whole text is there, each part of it once. @param {Page} page */
async function whole(page) {
  const explainer = page.locator("palermo-explainer").first();
  await explainer.locator(".ending").waitFor({ state: "attached" });
  const parts = await explainer.evaluate(({ shadowRoot }) => {
    /**
     * @param {string} selector
     * @param {string} name
     */
    const all = (selector, name) =>
      /** @type {HTMLElement[]} */ ([...shadowRoot.querySelectorAll(selector)]).map(({ dataset }) => dataset[name]);
    return { sections: all("[data-section]", "section"), countries: all("[data-country]", "country") };
  });
  assert.equal(parts.sections.length, 11);
  assert.deepEqual(parts.countries, [...new Set(parts.countries)]);
  assert.ok(parts.countries.length > 20, parts.countries.join());
}

describe("what comes late", () => {
  it("is used: a first part that begins after eleven seconds, said once", async (test) => {
    const first = held();
    const network = broken("en.first.json", first, never);
    const visited = await timed(test, network);
    const { page, messages } = visited;
    await network.asked;
    await page.clock.fastForward(LATE);
    await heard(page, "fragment-missing");
    const [line] = await complaints(page, messages);
    assert.match(line, /en\.first\.json .*10 seconds.*\[fragment-missing\]/);
    assert.ok(await page.getByRole("link", { name: "Facts and help" }).isVisible());
    await page.clock.fastForward(LATE);
    first.release();
    await layer(page, "app");
    await whole(page);
    assert.deepEqual(await codes(page), ["fragment-missing", "html", "app"]);
    assert.equal((await complaints(page, messages)).length, 1);
    assert.equal(requests(visited, "en.first.json"), 2);
  });

  it("is used: a program that begins after eleven seconds", async (test) => {
    const wasm = held();
    const network = broken("explainer.wasm", wasm, never);
    const { page, messages } = await timed(test, network);
    await network.asked;
    await page.clock.fastForward(LATE);
    await heard(page, "wasm-timeout");
    wasm.release();
    await layer(page, "app");
    await whole(page);
    assert.match((await complaints(page, messages)).join(), /late: \S+explainer\.js .*10 seconds.*\[wasm-timeout\]$/);
  });
});

/**
 * Until the parts of the text that do not stall are there: at a jump of the clock, what is still on its way would be late too.
 * @param {Page} page
 * @param {string} stalled
 */
async function othersCame(page, stalled) {
  // Nothing else is asked for before the first part is there.
  if (stalled === "en.first.json") return;
  const explainer = page.locator("palermo-explainer").first();
  await explainer.locator("[data-country]").first().waitFor({ state: "attached" });
  if (stalled !== "en.rest.json") await explainer.locator(".ending").waitFor({ state: "attached" });
}

describe("what stalls half-way is asked for again", () => {
  for (const [name, code] of [
    ["en.first.json", "fragment-missing"],
    ["en.rest.json", "fragment-missing"],
    ["companion.js", undefined],
    ["explainer.js", "wasm-timeout"],
    ["explainer.wasm", "wasm-timeout"],
    ["en.bundle.json", "wasm-timeout"],
  ]) {
    it(name, async (test) => {
      const network = broken(name, stalled);
      const visited = await timed(test, network);
      const { page } = visited;
      await network.asked;
      await othersCame(page, name);
      await page.clock.fastForward(LATE);
      await layer(page, "app");
      await whole(page);
      await page.locator("palermo-explainer .by-keyboard:not([hidden])").first().waitFor({ state: "attached" });
      assert.deepEqual((await codes(page)).toSorted(), ["app", "html", code].filter(Boolean).toSorted());
      assert.equal(requests(visited, name), 2);
    });
  }

  it("for an element that is put in later, although both requests of the first stall", async (test) => {
    const network = broken("en.first.json", never, never);
    const { page } = await timed(test, network);
    await network.asked;
    await page.clock.fastForward(LATE);
    await heard(page, "fragment-missing");
    await page.evaluate((element) => {
      const place = document.querySelector("main");
      place.querySelector("palermo-explainer").remove();
      place.insertAdjacentHTML("beforeend", element);
    }, ELEMENT);
    // The third time it waits twice as long.
    await page.clock.fastForward(2 * LATE);
    await layer(page, "app");
    await whole(page);
  });

  it("when the network comes back", async (test) => {
    const network = broken("en.first.json", never, never);
    const { page } = await timed(test, network);
    await network.asked;
    await page.clock.fastForward(LATE);
    await heard(page, "fragment-missing");
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await layer(page, "app");
    await whole(page);
    assert.deepEqual(await codes(page), ["fragment-missing", "html", "app"]);
  });
});

describe("one failure", () => {
  for (const name of [
    "en.first.json",
    "en.lines.json",
    "en.rest.json",
    "companion.js",
    "explainer.js",
    "explainer.wasm",
    "en.bundle.json",
  ]) {
    it(`is no error yet: ${name}`, async (test) => {
      const visited = await visit(test, PAGE, { change: broken(name, missing) });
      const { page, messages } = visited;
      await layer(page, "app");
      await whole(page);
      await page.locator("palermo-explainer .by-keyboard:not([hidden])").first().waitFor({ state: "attached" });
      assert.deepEqual(await codes(page), ["html", "app"]);
      assert.deepEqual(
        messages.filter((message) => message.startsWith("palermo-explainer:")),
        [],
      );
      assert.equal(requests(visited, name), 2);
    });
  }
});

describe("a failure is forgotten", () => {
  for (const [name, code] of [
    ["en.first.json", "fragment-missing"],
    ["en.rest.json", "fragment-missing"],
    ["companion.js", "fragment-missing"],
    ["explainer.js", "wasm-missing"],
    ["explainer.wasm", "wasm-missing"],
  ]) {
    const gone = Array(9).fill(missing);

    it(`when the network comes back: ${name}`, async (test) => {
      const network = broken(name, ...gone);
      const { page } = await visit(test, PAGE, { change: network });
      await heard(page, code);
      network.mend();
      await page.context().setOffline(true);
      await page.context().setOffline(false);
      await layer(page, "app");
      await whole(page);
      await page.locator("palermo-explainer .by-keyboard:not([hidden])").first().waitFor({ state: "attached" });
      assert.deepEqual((await codes(page)).toSorted(), ["app", code, "html"].toSorted());
    });

    it(`when the element is taken out and put in again: ${name}`, async (test) => {
      const network = broken(name, ...gone);
      const { page } = await visit(test, PAGE, { change: network });
      await heard(page, code);
      network.mend();
      await page.evaluate(async () => {
        const element = document.querySelector("palermo-explainer");
        element.remove();
        await new Promise((resolve) => setTimeout(resolve));
        document.querySelector("main").append(element);
      });
      await layer(page, "app");
      await whole(page);
      await page.locator("palermo-explainer .by-keyboard:not([hidden])").first().waitFor({ state: "attached" });
    });
  }

  it("an element that is moved while its text comes has the whole text afterwards", async (test) => {
    const rest = held();
    const network = broken("en.rest.json", rest);
    const { page } = await visit(test, PAGE, { change: network });
    await layer(page, "html");
    await page.evaluate(async () => {
      const element = document.querySelector("palermo-explainer");
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      document.querySelector("main").append(element);
    });
    rest.release();
    await layer(page, "app");
    await whole(page);
  });
});
