// A host's own helplines, resources and words: what a good file adds, and that a bad one changes nothing and is explained.

// Alone: measures that a file is given up after ten seconds and not after twelve.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { heard, inChromium, layer, violations } from "../support/chromium.js";
import { portOf, serve } from "../support/server.js";

/** @import { Test, Visiting } from "../support/chromium.js" */
/** @import { Answer, Change } from "../support/server.js" */

const visit = inChromium();

const FOLDER = new URL("../../supplement/", import.meta.url);
const JSON_TYPE = { "content-type": "application/json" };

/** @param {string} attributes */
const element = (attributes) =>
  `<palermo-explainer lang="en" ${attributes}></palermo-explainer><script async src="/site/embed.js"></script>`;
/** @param {string} name */
const file = async (name) => ({ body: await readFile(new URL(name, FOLDER)), headers: JSON_TYPE });

describe("a supplement in order", () => {
  /**
   * @param {Test} test
   * @param {string} [attributes]
   */
  async function supplied(test, attributes = 'country="FR"') {
    const visited = await visit(test, element(`supplement="/own.json" ${attributes}`), { pages: { "/own.json": await file("good.json") } });
    await visited.page.locator("palermo-explainer .contact").waitFor();
    return visited;
  }

  it("adds helplines, a country, a resource, an introduction and a contact", async (test) => {
    const { page, messages } = await supplied(test);
    const france = page.locator('palermo-explainer .first-country [data-country="FR"]');
    assert.equal(await france.locator(".helpline .name").first().textContent(), "Ligne Ouverte");
    assert.equal(await france.getByRole("link", { name: "04 72 00 00 01" }).getAttribute("href"), "tel:+33472000001");
    assert.equal(await france.getByRole("link", { name: "WhatsApp" }).getAttribute("href"), "https://wa.me/33600000000");
    assert.match(await france.locator(".hours").first().textContent(), /Monday–Friday, 09:00–17:00.*(Open now|Opens)/);
    assert.ok((await france.locator(".helpline").count()) > 1, "those of the explainer stay");
    assert.ok(await page.getByText("We are a small organisation in Lyon & around.").isVisible());
    assert.ok(await page.locator(".contact").getByRole("link", { name: "aide@maison-ouverte.example" }).isVisible());
    assert.ok(await page.locator(".advice ~ .contact").isVisible(), "a number of the host's own stands after the advice too");
    await page.getByLabel(/country/i).selectOption({ label: "Iceland" });
    const iceland = page.locator('palermo-explainer .first-country [data-country="IS"]');
    assert.ok(await iceland.getByRole("link", { name: "555 0000" }).isVisible());
    await page.locator('[data-section="resources"] > details > summary').click();
    assert.equal(await page.locator('[data-section="resources"] .links > li a').first().textContent(), "A guide for neighbours");
    assert.deepEqual(messages, []);
    assert.deepEqual(await violations(page), []);
  });

  it("goes with its attribute, and nothing of it stays", async (test) => {
    const { page } = await supplied(test);
    await page.evaluate(() => document.querySelector("palermo-explainer").removeAttribute("supplement"));
    await page.locator("palermo-explainer .contact").waitFor({ state: "detached" });
    await page.waitForFunction(() => globalThis.heard.filter((what) => what === "app").length === 2);
    assert.equal(await page.locator('palermo-explainer [data-country="IS"]').count(), 0);
    assert.equal(await page.getByText("Ligne Ouverte").count(), 0);
    assert.equal(await page.getByText("A guide for neighbours").count(), 0);
    assert.equal(await page.locator("palermo-explainer .introduction").count(), 1);
  });

  it("replaces a helpline of the same name", async (test) => {
    const own = JSON.parse(await readFile(new URL("good.json", FOLDER), "utf8"));
    own.helplines[0].id = "fr-116006";
    const { page } = await visit(test, element('supplement="/own.json" country="FR"'), {
      pages: { "/own.json": { body: JSON.stringify(own), headers: JSON_TYPE } },
    });
    await page.locator("palermo-explainer .contact").waitFor();
    const france = page.locator('palermo-explainer .first-country [data-country="FR"]');
    assert.ok(await france.getByRole("link", { name: "04 72 00 00 01" }).isVisible());
    assert.equal(await france.getByRole("link", { name: "116 006" }).isVisible(), false);
  });

  it("may have moved within the site of the page", async (test) => {
    /** @type {Change} */
    const change = (path, answer) => {
      if (path === "/moved.json") Object.assign(answer, { status: 302, headers: { location: "/own.json" } });
    };
    const { page, messages } = await visit(test, element('supplement="/moved.json"'), {
      pages: { "/own.json": await file("good.json") },
      change,
    });
    await page.locator("palermo-explainer .contact").waitFor();
    assert.deepEqual(messages, []);
  });

  it("from another origin is fetched without cookies and without a word of the page", async (test) => {
    /** @type {import("node:http").IncomingHttpHeaders} */
    let asked;
    const other = await serve({
      pages: {
        "/own.json": { body: await readFile(new URL("good.json", FOLDER)), headers: { ...JSON_TYPE, "access-control-allow-origin": "*" } },
      },
      listen: (request) => {
        asked = request.headers;
      },
    });
    test.after(() => other.close());
    const { page } = await visit(test, element(`supplement="${other.origin}/own.json"`));
    await page.locator("palermo-explainer .contact").waitFor();
    assert.equal(asked.cookie, undefined);
    assert.equal(asked.referer, undefined);
  });
});

describe("a supplement that is not", () => {
  it("changes nothing, whatever it is, and each is explained", async (test) => {
    const names = (await readdir(new URL("hostile/", FOLDER))).sort();
    const pages = Object.fromEntries(await Promise.all(names.map(async (name) => [`/${name}`, await file(`hostile/${name}`)])));
    pages["/huge.json"] = { body: Buffer.alloc(300 * 1024, " "), headers: JSON_TYPE };
    pages["/latin.json"] = { body: Buffer.from('{ "introduction": "Aide à tous" }', "latin1"), headers: JSON_TYPE };
    pages["/utf16.json"] = { body: Buffer.from('\ufeff{ "introduction": "Help" }', "utf16le"), headers: JSON_TYPE };
    const refused = [...Object.keys(pages)].map((path) => [path, "supplement-invalid"]);
    const other = await serve({ pages: { "/own.json": await file("good.json") } });
    test.after(() => other.close());
    const unreachable = ["/missing.json", "/broken.json", "/away.json", `${other.origin}/own.json`].map((path) => [
      path,
      "supplement-unreachable",
    ]);
    /** @type {Change} */
    const change = (path, answer) => {
      if (path === "/broken.json") answer.status = 500;
      if (path === "/away.json") Object.assign(answer, { status: 302, headers: { location: "https://elsewhere.invalid/" } });
    };
    const { page } = await visit(test, element(""), { pages, change });
    await layer(page, "app");
    await page.locator('palermo-explainer [data-section="sources"]').waitFor();
    const text = () =>
      page.locator("palermo-explainer").evaluate((explainer) => explainer.shadowRoot.querySelector(".explainer").textContent);
    const before = await text();
    await page.evaluate(() => {
      globalThis.errors = [];
      document.addEventListener("explainer-error", ({ detail }) => globalThis.errors.push(detail));
    });
    for (const [path, code] of [...refused, ...unreachable]) {
      const count = await page.evaluate((address) => {
        document.querySelector("palermo-explainer").setAttribute("supplement", address);
        return globalThis.errors.length;
      }, path);
      await page.waitForFunction((known) => globalThis.errors.length > known, count);
      const error = await page.evaluate(() => globalThis.errors.at(-1));
      assert.equal(error.code, code, `${path}: ${error.message}`);
      assert.ok(error.message.includes(path), error.message);
      assert.ok(error.message.length > path.length + 40, `${path} is explained: ${error.message}`);
      await layer(page, "app");
      assert.equal(await text(), before, path);
    }
    assert.ok(refused.length + unreachable.length >= 30);
  });

  it("that never ends is given up after ten seconds", async (test) => {
    const { page } = await visit(test, element('supplement="/slow.json"'), {
      change: (path) => (path === "/slow.json" ? new Promise(() => {}) : undefined),
    });
    await heard(page, "supplement-unreachable");
    assert.ok((await heard(page, "app")) && (await page.locator("palermo-explainer .exit").first().isVisible()));
  });

  /**
   * What the explainer says of a supplement: code and message.
   * @param {Test} test
   * @param {string} address
   * @param {Visiting} [settings]
   */
  async function complaint(test, address, settings) {
    const { page } = await visit(test, element(""), settings);
    await layer(page, "app");
    return page.evaluate(async (supplement) => {
      const said = new Promise((resolve) => {
        document.addEventListener("explainer-error", ({ detail: { code, message } }) => resolve({ code, message }), { once: true });
      });
      const begin = performance.now();
      document.querySelector("palermo-explainer").setAttribute("supplement", supplement);
      return { ...(await said), seconds: (performance.now() - begin) / 1000 };
    }, address);
  }

  /**
   * A server of another origin that answers as a test says, and every page may read it.
   * @param {Test} test
   * @param {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => unknown} answer
   */
  async function other(test, answer) {
    /** @type {string[]} */
    const asked = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.setHeader("access-control-allow-origin", "*");
      answer(request, response);
    });
    const port = await portOf(server);
    test.after(() => {
      server.closeAllConnections();
      server.close();
    });
    return { asked, address: `http://127.0.0.1:${port}/own.json` };
  }

  const JUST_MORE_THAN_TEN = 12;

  it("that trickles is given up after ten seconds in all, not only until it begins", async (test) => {
    /** @type {NodeJS.Timeout} */
    let trickle;
    /** @type {() => void} */
    let closed;
    const gone = new Promise((resolve) => {
      closed = () => resolve(undefined);
    });
    const { address } = await other(test, (_, response) => {
      response.write("{");
      trickle = setInterval(() => response.write(" "), 100);
      response.on("close", closed);
    });
    test.after(() => clearInterval(trickle));
    const { code, message, seconds } = await complaint(test, address);
    assert.equal(code, "supplement-unreachable");
    assert.match(message, /within 10 seconds/);
    assert.ok(seconds > 9 && seconds < JUST_MORE_THAN_TEN, `${seconds} seconds`);
    await gone;
  });

  it("that unpacks to much more than it weighs is given up as soon as it is too large", async (test) => {
    const packed = gzipSync(Buffer.alloc(100 * 1024 * 1024, " "));
    /** @type {() => void} */
    let closed;
    const gone = new Promise((resolve) => {
      closed = () => resolve(undefined);
    });
    const { address } = await other(test, (_, response) => {
      response.setHeader("content-encoding", "gzip");
      // It never ends by itself: who waits for the end waits for ever.
      response.write(packed);
      response.on("close", closed);
    });
    const { code, message, seconds } = await complaint(test, address);
    assert.equal(code, "supplement-invalid");
    assert.match(message, /larger than 256 KB/);
    assert.ok(seconds < 8, `${seconds} seconds`);
    await gone;
  });

  it("that leads to another site is refused, and that site is not even asked", async (test) => {
    const elsewhere = await other(test, async (_, response) => response.end(await readFile(new URL("good.json", FOLDER))));
    const away = await other(test, (_, response) => response.writeHead(302, { location: elsewhere.address }).end());
    /** @type {Change} */
    const change = (path, answer) => {
      if (path === "/away.json") Object.assign(answer, { status: 302, headers: { location: elsewhere.address } });
    };
    for (const address of ["/away.json", away.address]) {
      const { code, message } = await complaint(test, address, { change });
      assert.equal(code, "supplement-unreachable");
      assert.match(message, /leads on to another address/);
    }
    assert.deepEqual([away.asked.length, elsewhere.asked.length], [1, 0]);
  });

  it("with very much that is wrong is told in few words", async (test) => {
    const body = `{${Array(50_000).fill('"":0').join(",")}}`;
    const { code, message } = await complaint(test, "/own.json", { pages: { "/own.json": { body, headers: JSON_TYPE } } });
    assert.equal(code, "supplement-invalid");
    assert.ok(message.length < 2100, `${message.length} characters`);
    assert.match(message, /and 49980 more/);
  });

  it("named by what is no address is told as an attribute", async (test) => {
    const { page } = await visit(test, element('supplement="javascript:alert(1)"'));
    await heard(page, "attribute");
    await layer(page, "app");
  });
});

describe("the page that checks a supplement", () => {
  it("says of a file what a host page would say, under its own policy, and is accessible", async (test) => {
    const { page, messages, server } = await visit(test, "", { settings: { viewport: { width: 320, height: 640 } } });
    await page.goto(`${server.origin}/site/check/`);
    const heading = page.getByRole("status").getByRole("heading");
    await page.getByLabel("Choose a file").setInputFiles(new URL("hostile/no-such-type.json", FOLDER).pathname);
    await heading.getByText("2 to mend in no-such-type.json").waitFor();
    assert.match(await page.getByRole("listitem").first().textContent(), /^Resource 1, kind: there is no “gossip”.*resources\[0\]\.kind$/s);
    assert.deepEqual(await violations(page), []);
    await page.getByLabel("Choose a file").setInputFiles(new URL("good.json", FOLDER).pathname);
    await heading.getByText("Nothing is wrong with good.json").waitFor();
    await page.getByLabel("or paste its text").fill("{ 'introduction': 1 }");
    await page.getByRole("button", { name: "Check" }).click();
    await heading.getByText("1 to mend in the text").waitFor();
    assert.match(await page.getByRole("listitem").first().textContent(), /^Line 1: there is ' where a straight double quote must stand/);
    await page.getByLabel("or paste its text").fill(`{${Array(30).fill('"":0').join(",")}}`);
    await page.getByRole("button", { name: "Check" }).click();
    await heading.getByText("30 to mend in the text").waitFor();
    assert.match(await page.getByRole("listitem").last().textContent(), /^and 10 more/);
    for (const [pasted, told] of [
      ["", "The box is empty. Fill in the form"],
      ['<palermo-explainer lang="en"></palermo-explainer>', "This is the snippet for your page."],
      ["{\n “introduction”: “We” }", "Line 2: there is a curly quote “."],
      ['{ "introduction": "We"', "Line 1: something is missing at the end: }."],
    ]) {
      await page.getByLabel("or paste its text").fill(pasted);
      await page.getByRole("button", { name: "Check" }).click();
      await page.getByRole("listitem").filter({ hasText: told }).waitFor();
    }
    assert.deepEqual(messages, []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing scrolls sideways");
    assert.ok(!server.requests.some((path) => path.includes("no-such-type")), "the file stays on the device");
  });

  it("makes a file from a form and from the example, which nothing is wrong with", async (test) => {
    const { page, messages, server } = await visit(test, "");
    await page.goto(`${server.origin}/site/check/`);
    await page.getByRole("button", { name: "Write the file" }).click();
    await page.getByRole("heading", { name: "Nothing is wrong with the text" }).waitFor();
    for (const [label, value] of [
      ["Name of the helpline", "Ligne Éclair"],
      ["Organisation that answers", "Maison Ouverte"],
      ["Number, as people write it", "04 72 00 00 00"],
      ["The same with the country's code", "+33 4 72 00 00 01"],
    ]) {
      await page.getByLabel(label).fill(value);
    }
    await page.getByLabel("Country", { exact: true }).selectOption("FR");
    await page.getByRole("button", { name: "Write the file" }).click();
    await page.getByRole("listitem").filter({ hasText: "Helpline 1, telephone" }).waitFor();
    await page.getByLabel("The same with the country's code").fill("+33 4 72 00 00 00");
    await page.getByRole("button", { name: "Write the file" }).click();
    await page.getByRole("heading", { name: "Nothing is wrong with the text" }).waitFor();
    const file = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download the file" }).click();
    const made = JSON.parse(await readFile(await (await file).path(), "utf8"));
    assert.deepEqual(made.helplines, [
      {
        id: "fr-ligne-eclair",
        country: "FR",
        name: "Ligne Éclair",
        operator: "Maison Ouverte",
        kind: "trafficking",
        call: { shown: "04 72 00 00 00", dial: "+33472000000" },
      },
    ]);
    await page.getByRole("button", { name: "take an example" }).click();
    await page.getByLabel("or paste its text").filter({ hasText: "" }).waitFor();
    assert.match(await page.getByLabel("or paste its text").inputValue(), /"Ligne Ouverte"/);
    await page.getByRole("heading", { name: "Nothing is wrong with the text" }).waitFor();
    assert.deepEqual(messages, []);
  });
});
