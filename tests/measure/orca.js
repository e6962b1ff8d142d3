// Prints what the screen reader Orca says on the main path through an embedded explainer in Firefox: title, exit, help, a country, a
// helpline, leaving. For people: what it says depends on its version, and no test rests on it.
//
// Debian's packages: firefox-esr orca at-spi2-core dbus-x11 openbox xdotool xvfb

import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { page as hostPage, serve } from "../host/support/server.js";

/** How long a step may stay silent, and how long a pause ends what was said, in milliseconds. */
const [PATIENCE, PAUSE] = [10_000, 2000];

const TO_COUNTRY = 40;

/** A host whose exit leads to a page of this server. */
const HOST = `<p><a href="/elsewhere">A link of the host</a></p>
<palermo-explainer lang="en"></palermo-explainer><script async src="/site/embed.js"></script>
<script>
  document.addEventListener("explainer-ready", ({ target }) => {
    for (const exit of target.shadowRoot.querySelectorAll(".exit")) exit.href = "/neutral";
  });
</script>`;

const folder = await mkdtemp(join(tmpdir(), "orca-"));
const log = join(folder, "orca.log");
const server = await serve({
  pages: { "/": { body: hostPage(HOST) }, "/neutral": { body: hostPage("").replaceAll("A host", "The weather") } },
});
/** @type {import("node:child_process").ChildProcess[]} */
const processes = [];
/** @type {NodeJS.ProcessEnv} */
const environment = { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder, NO_AT_BRIDGE: "0", GNOME_ACCESSIBILITY: "1" };

/** @param {number} time */
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/**
 * Starts a program in a group of its own, so that it can be ended with all that it starts.
 * @param {string} program
 * @param {string[]} options
 * @param {import("node:child_process").SpawnOptions} [settings]
 */
function start(program, options, settings = {}) {
  const child = spawn(program, options, { detached: true, stdio: "ignore", env: environment, ...settings });
  child.on("error", (error) => {
    console.error(`${program}: ${error.message}`);
    process.exitCode = 1;
  });
  processes.push(child);
  return child;
}

/** @param {string[]} names */
const key = (...names) => new Promise((resolve) => start("xdotool", ["key", ...names]).once("exit", resolve));

let read = 0;

/** What has been said since the last time. */
async function said() {
  const text = await readFile(log, "utf8").catch(() => "");
  const lines = text.split("\n").slice(read);
  read += lines.length - 1;
  return lines.flatMap((line) => /SPEECH OUTPUT: '(.*)'(?:\{.*)?$/.exec(line)?.[1].trim() || /** @type {string[]} */ ([]));
}

/** Everything that is said until there is a pause. */
async function listen() {
  const words = [];
  const deadline = Date.now() + PATIENCE;
  let quietSince = Date.now();
  while (Date.now() < deadline && (!words.length || Date.now() - quietSince < PAUSE)) {
    await pause(100);
    const more = await said();
    if (more.length) quietSince = Date.now();
    words.push(...more);
  }
  return words.join(" · ");
}

/**
 * @param {string} what
 * @param {string[]} keys
 */
async function act(what, ...keys) {
  await key(...keys);
  console.log(`${what}\n    ${(await listen()) || "(nothing)"}`);
}

try {
  await mkdir(join(folder, ".local/share/orca"), { recursive: true });
  // It reads a page only when asked to, and writes each line down at once.
  const customizations =
    "import orca.debug, orca.settings\norca.settings.sayAllOnLoad = False\norca.debug.debugFile.reconfigure(line_buffering=True)\n";
  await writeFile(join(folder, ".local/share/orca/orca-customizations.py"), customizations);
  await mkdir(join(folder, "profile"));
  const settings = {
    "accessibility.force_disabled": -1,
    "app.update.enabled": false,
    "browser.aboutwelcome.enabled": false,
    "browser.shell.checkDefaultBrowser": false,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": false,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
  };
  const lines = Object.entries(settings).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  await writeFile(join(folder, "profile/user.js"), lines.join("\n"));

  const screen = start("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  environment.DISPLAY = `:${await new Promise((resolve) => screen.stdio[3].once("data", (data) => resolve(String(data).trim())))}`;
  const bus = start("dbus-daemon", ["--session", "--print-address=3", "--nofork"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  environment.DBUS_SESSION_BUS_ADDRESS = await new Promise((resolve) => bus.stdio[3].once("data", (data) => resolve(String(data).trim())));
  start("openbox", []);
  start("orca", [`--debug-file=${log}`]);
  await listen();
  start(process.env.FIREFOX_PATH ?? "firefox-esr", ["--profile", join(folder, "profile"), "--new-instance", `${server.origin}/`]);
  let opening = "";
  for (let round = 0; round < 6 && !opening.includes("Finished loading"); round += 1) opening += await listen();
  // The program comes when the explainer is near.
  await pause(3000);
  console.log(`the page is there\n    ${opening + (await listen())}`);

  await act("Tab", "Tab");
  await act("Tab", "Tab");
  await act("H, to the next heading", "h");
  await act("H", "h");
  await act("Down, to the next line", "Down");
  await act("Down", "Down");
  let country = "";
  for (let step = 0; step < TO_COUNTRY && !country.includes("Choose a country"); step += 1) {
    await key("Tab");
    country = await listen();
  }
  console.log(`Tab, until the choice of a country\n    ${country}`);
  await act("S, P, A", "s", "p", "a");
  await act("Tab", "Tab");
  await act("Tab", "Tab");
  await act("Down", "Down");
  await act("Tab", "Tab");
  await act("Shift", "shift");
  await act("Shift, Shift, Shift", "shift", "shift", "shift");
} finally {
  for (const child of processes.toReversed()) {
    try {
      process.kill(-child.pid);
    } catch {
      // It has gone already.
    }
  }
  await server.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
process.exit();
