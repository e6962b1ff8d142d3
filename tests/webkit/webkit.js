// WebKit for a smoke test: WebKitGTK's own small browser, by WebDriver, on a screen that nobody sees.

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { Builder } from "selenium-webdriver";
import { portOf } from "../host/support/server.js";

/** How long an awaited state may take, in milliseconds. */
export const PATIENCE = 30_000;

/** @import { ChildProcess, SpawnOptions } from "node:child_process" */

/**
 * Its processes are its own, and go with it.
 * @param {string} program
 * @param {string[]} options
 * @param {SpawnOptions} settings
 */
const start = (program, options, settings) => spawn(program, options, { detached: true, ...settings });

/** @param {ChildProcess} child */
function stop(child) {
  try {
    process.kill(-child.pid);
  } catch {
    // It has gone already.
  }
}

/**
 * Starts screen, driver and browser.
 * @returns {Promise<{ driver: import("selenium-webdriver").WebDriver, quit: () => Promise<void> }>}
 */
export async function launch() {
  const screen = start(process.env.XVFB_PATH ?? "Xvfb", ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const children = [screen];
  const quit = () => {
    for (const child of children.toReversed()) stop(child);
  };
  try {
    const display = await firstWord(screen, screen.stdio[3], "the screen");
    const port = await freePort();
    const service = start(process.env.WEBKIT_DRIVER_PATH ?? "WebKitWebDriver", [`--port=${port}`], {
      stdio: "ignore",
      // Its sandbox asks for namespaces that a container may not have; the pages are ours.
      env: { ...process.env, DISPLAY: `:${display}`, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" },
    });
    children.push(service);
    await answers(service, port);
    const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).forBrowser("MiniBrowser").build();
    await driver.manage().setTimeouts({ pageLoad: PATIENCE, script: PATIENCE });
    return {
      driver,
      quit: async () => {
        await Promise.race([driver.quit().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
        quit();
      },
    };
  } catch (error) {
    quit();
    throw error;
  }
}

/**
 * What a child writes first.
 * @param {ChildProcess} child
 * @param {NodeJS.EventEmitter} stream
 * @param {string} what
 */
function firstWord(child, stream, what) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} does not answer`)), PATIENCE);
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`${what} has ended`)));
    stream.once("data", (data) => {
      clearTimeout(timer);
      resolve(String(data).trim());
    });
  });
}

/**
 * Waits until a driver says that it is ready.
 * @param {ChildProcess} child
 * @param {number} port
 */
async function answers(child, port) {
  const deadline = Date.now() + PATIENCE;
  /** @type {Error | undefined} */
  let problem;
  child.once("error", (error) => {
    problem = error;
  });
  for (;;) {
    if (problem) throw problem;
    const response = /** @type {Response | undefined} */ (await fetch(`http://127.0.0.1:${port}/status`).catch(() => {}));
    if (response?.ok) return;
    if (Date.now() > deadline) throw new Error("WebKitWebDriver does not answer");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A port that nobody listens to. */
async function freePort() {
  const server = createServer();
  const port = await portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
