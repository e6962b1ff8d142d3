// Prints the main-thread tasks over 50 ms, in milliseconds, until the choice of a country answers, with the processor slowed down four
// times, and beside each the same page at full speed. Beside each task stands its phase: until what was on the way, and which file had
// come last. For people: a busy machine changes every figure, and no test rests on one.

import { launch, open } from "../host/support/chromium.js";
import { manifest, PATHS, READER, servePages } from "./pages.js";
import { noteStages } from "./stages.js";

const ROUNDS = 3;

/** What is on the way until each of these stages is noted. */
const PHASES = /** @type {const} */ ([
  ["html", "first part"],
  ["whole", "rest of the text"],
  ["app", "app"],
  ["choice", "choice of a country"],
]);

const browser = await launch([], { whole: true });
const server = await servePages();

/**
 * Names the phase of a task: by the first stage that had not come when it began, and the last file that had.
 * @param {number} start
 * @param {import("./stages.js").Stages} noted
 */
function phase(start, { files, ...stages }) {
  const open = PHASES.filter(([stage]) => stages[stage] > start).sort(([one], [other]) => stages[one] - stages[other]);
  const come = files.filter(([, end]) => end <= start).sort(([, one], [, other]) => other - one);
  return `${open[0]?.[1] ?? "afterwards"}, after ${come[0]?.[0] || "the page"}`;
}

/**
 * @param {string} path
 * @param {number} rate
 */
async function tasks(path, rate) {
  const { page, close } = await open(browser, READER);
  const protocol = await page.context().newCDPSession(page);
  await protocol.send("Emulation.setCPUThrottlingRate", { rate });
  await page.addInitScript(noteStages, manifest.countries.length);
  await page.goto(server.origin + path);
  await page.waitForFunction(() => globalThis.stages.whole && globalThis.stages.choice);
  const stages = await page.evaluate(() => globalThis.stages);
  await close();
  return stages.tasks.map(([start, duration]) => `${Math.round(duration)} (${phase(start, stages)})`).join("; ") || "none";
}

for (const what of /** @type {const} */ (["embedded", "standalone"])) {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [rate, speed] of /** @type {const} */ ([
      [4, "at a quarter of the speed"],
      [1, "at full speed"],
    ])) {
      console.log(`${what}, ${speed}: ${await tasks(PATHS[what], rate)}`);
    }
  }
}
await browser.close();
await server.close();
