// `cargo xtask bench`: how soon the built site helps, beside the same text as a plain static page, in rounds that take turns. It prints
// medians, and beside each its ratio to the static page's, whose sheet is linked as those of pages are. Of the ratios no other machine
// changes much; of the times every machine does.

import { writeFile } from "node:fs/promises";
import { launch, open } from "../host/support/chromium.js";
import { chart } from "./chart.js";
import { FRAMED, manifest, PATHS, READER, servePages } from "./pages.js";
import { noteStages } from "./stages.js";

const ROUNDS = Number(process.argv[2] ?? 5);

/** Where the chart goes; nowhere without it. @type {string | undefined} */
const CHART = process.argv[3];

/** How long a page may take to come to its end, in milliseconds. */
const PATIENCE = 120_000;

/** Bits and milliseconds as one speaks of them: 1.6 Mbit/s and 150 ms, 5 Mbit/s and 28 ms. */
const NETWORKS = {
  "slow 4G": { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
  cable: { latency: 28, downloadThroughput: 5_000_000 / 8, uploadThroughput: 1_000_000 / 8 },
};

/** How many times slower than this machine. */
const PROCESSORS = [4, 1];

/** What was noted of a page, and how much came of it. @typedef {import("./stages.js").Stages & { bytes: number }} Noted */

/** What is measured. @type {Record<string, (noted: Noted) => number>} */
const MEASURES = {
  "help text": ({ help }) => help,
  "first number": ({ readable }) => readable,
  "whole text": ({ whole }) => whole,
  "choice answers": ({ choice }) => choice,
  "longest task": ({ tasks }) => Math.max(0, ...tasks.map(([, duration]) => duration)),
  "over 50 ms": ({ tasks }) => tasks.reduce((sum, [, duration]) => sum + duration - 50, 0),
  "layout shift": ({ shift }) => shift,
  KB: ({ bytes }) => bytes / 1024,
};

/** The pages, in the order of their turns. */
const PAGES = /** @type {(keyof typeof PATHS)[]} */ (Object.keys(PATHS));

const browser = await launch([], { whole: true });
const server = await servePages();

/**
 * Loads a page with nothing kept from before.
 * @param {string} path
 * @param {{ latency: number, downloadThroughput: number, uploadThroughput: number }} network
 * @param {number} rate how many times slower than this machine
 */
async function load(path, network, rate) {
  const { page, close } = await open(browser, READER);
  page.setDefaultTimeout(PATIENCE);
  const protocol = await page.context().newCDPSession(page);
  let bytes = 0;
  protocol.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await protocol.send("Network.enable");
  await protocol.send("Network.emulateNetworkConditions", { offline: false, ...network });
  await protocol.send("Emulation.setCPUThrottlingRate", { rate });
  await page.addInitScript(noteStages, manifest.countries.length);
  await page.goto(server.origin + path);
  const inside = path === FRAMED ? page.frames().find((frame) => frame !== page.mainFrame()) : page.mainFrame();
  const last = [PATHS.static, PATHS["one file"]].includes(path) ? "whole" : "choice";
  // What comes last need not come after the other.
  await inside.waitForFunction(
    (names) => names.every((name) => globalThis.stages[name]),
    /** @type {const} */ (["readable", "whole", last]),
  );
  const stages = await inside.evaluate(() => globalThis.stages);
  await close();
  return { ...stages, bytes };
}

/** @param {number[]} numbers */
const median = (numbers) => {
  const sorted = numbers.toSorted((one, other) => one - other);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
};

/**
 * As it stands in the table: the median, and its ratio to the static page's.
 * @param {string} what
 * @param {(noted: Noted) => number} measure
 * @param {Noted[]} stages
 * @param {Noted[]} plain
 */
function cell(what, measure, stages, plain) {
  const values = stages.map(measure);
  if (values.includes(undefined)) return "–";
  const value = median(values);
  if (what === "layout shift") return value.toFixed(3);
  const beside = median(plain.map(measure));
  const ratio = stages !== plain && beside && what !== "KB" ? ` (${(value / beside).toFixed(2)})` : "";
  return `${what === "KB" ? value.toFixed(1) : Math.round(value)}${ratio}`;
}

/** @param {string[]} cells */
const line = (cells) => console.log(`| ${cells.join(" | ")} |`);

/** Everything that was noted, by network and processor, then by page. @type {Record<string, Record<string, Noted[]>>} */
const noted = {};
for (const network of Object.keys(NETWORKS)) {
  for (const rate of PROCESSORS)
    noted[`${network}, ${rate}×`] = Object.fromEntries(PAGES.map((what) => [what, /** @type {Noted[]} */ ([])]));
}
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, network] of Object.entries(NETWORKS)) {
    for (const rate of PROCESSORS) {
      for (const what of PAGES) noted[`${name}, ${rate}×`][what].push(await load(PATHS[what], network, rate));
    }
  }
  console.error(`round ${round + 1} of ${ROUNDS}`);
}

console.log(
  `Medians of ${ROUNDS} rounds, ms since the page was asked for; in brackets, times the static page's; Chromium ${browser.version()}\n`,
);
line(["network, processor", "page", ...Object.keys(MEASURES)]);
line(["---", "---", ...Object.keys(MEASURES).map(() => "---")]);
for (const [where, pages] of Object.entries(noted)) {
  for (const [what, stages] of Object.entries(pages)) {
    line([where, what, ...Object.entries(MEASURES).map(([name, measure]) => cell(name, measure, stages, pages.static))]);
  }
}
// The static page has no choice: the goal for ours is said against its whole text.
for (const [where, { static: plain, embedded }] of Object.entries(noted)) {
  const ratio = median(embedded.map(({ choice }) => choice)) / median(plain.map(({ whole }) => whole));
  console.log(`\n${where}: the embedded choice answers after ${ratio.toFixed(2)} times the static page's whole text`);
}
if (CHART) {
  const drawn = ["help text", "whole text"].map((measure) => ({
    what: `${measure}, slow 4G and a processor four times slower`,
    bars: PAGES.filter((what) => what !== "one file").map((what) => ({
      what,
      ratio: median(noted["slow 4G, 4×"][what].map(MEASURES[measure])) / median(noted["slow 4G, 4×"].static.map(MEASURES[measure])),
    })),
  }));
  await writeFile(CHART, chart(drawn, `Medians of ${ROUNDS} rounds in turn; the same text as a plain static page is 1.`));
}
await browser.close();
await server.close();
