// Prints the main-thread tasks over 50 ms, in milliseconds, until the program answers, with the processor slowed down four times,
// and beside each the same page at full speed. For people: a busy machine changes every figure, and no test rests on one.

import { launch, layer, open } from "../host/support/chromium.js";
import { page as hostPage, serve } from "../host/support/server.js";

const ROUNDS = 3;

const browser = await launch([], { whole: true });
const server = await serve({ pages: { "/": { body: hostPage('<script async src="/site/embed.js" data-lang="en"></script>') } } });

async function tasks(path, rate) {
  const { page, close } = await open(browser, { viewport: { width: 360, height: 740 } });
  const protocol = await page.context().newCDPSession(page);
  await protocol.send("Emulation.setCPUThrottlingRate", { rate });
  await page.addInitScript(() => {
    globalThis.tasks = [];
    const note = (list) => globalThis.tasks.push(...list.getEntries().map((entry) => Math.round(entry.duration)));
    new PerformanceObserver(note).observe({ type: "longtask", buffered: true });
  });
  await page.goto(server.origin + path);
  await layer(page, "app");
  const found = await page.evaluate(() => globalThis.tasks);
  await close();
  return found.join(", ") || "none";
}

for (const [what, path] of [
  ["embedded", "/"],
  ["standalone", "/site/en/"],
]) {
  for (let round = 0; round < ROUNDS; round += 1) {
    console.log(`${what}: ${await tasks(path, 4)} at a quarter of the speed; ${await tasks(path, 1)} at full speed`);
  }
}
await browser.close();
await server.close();
