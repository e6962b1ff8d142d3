// A real WordPress on this machine alone: Debian's packages, a database of its own, PHP's server, all in one folder that goes afterwards.

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Where Debian's package has it. */
const PACKAGE = "/usr/share/wordpress";

/** Of the administrator and the author: nobody else reaches this site. */
const PASSWORD = "correct horse battery staple";

/** The database's name. */
const DATABASE = "wordpress";

/** A script beside this one. @param {string} name */
const beside = (name) => fileURLToPath(new URL(name, import.meta.url));

/** A port that is free. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  server.close();
  await once(server, "close");
  return port;
}

/**
 * Starts a program, and waits for a line that says that it listens.
 * @param {string} program
 * @param {string[]} options
 * @param {RegExp} sign
 * @param {NodeJS.ProcessEnv} [variables]
 */
async function started(program, options, sign, variables) {
  const child = spawn(program, options, {
    env: { ...process.env, ...variables },
    stdio: ["ignore", "ignore", "pipe"],
    // PHP's server has workers, which go with its group.
    detached: true,
  });
  /** @type {string[]} */
  const lines = [];
  const reader = createInterface(child.stderr);
  await new Promise((resolve, reject) => {
    reader.on("line", (line) => {
      lines.push(line);
      if (sign.test(line)) resolve(undefined);
    });
    child.on("error", reject);
    child.on("exit", () => reject(new Error(`${program} ended:\n${lines.join("\n")}`)));
  });
  return child;
}

/**
 * What the site is told of itself.
 * @param {string} address
 * @param {string} socket
 * @param {string} log
 */
const configuration = (address, socket, log) => `<?php
define( 'DB_NAME', '${DATABASE}' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${address}' );
define( 'WP_SITEURL', '${address}' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '${log}' );
define( 'FS_METHOD', 'direct' );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;

/**
 * Starts a WordPress with an administrator and an author.
 * @param {{ address: string, folder: string }} [explainer] a site of the explainer that it can reach: where that seems to lie, and where it lies
 */
export async function wordpress(explainer) {
  const folder = await mkdtemp(join(tmpdir(), "explainer-wordpress-"));
  const [site, data, socket, log] = ["site", "data", "socket", "log"].map((name) => join(folder, name));
  const user = userInfo().username;
  const address = `http://127.0.0.1:${await freePort()}`;
  /** @type {import("node:child_process").ChildProcess[]} */
  const running = [];
  const stop = async () => {
    for (const child of running.reverse()) {
      child.removeAllListeners("exit");
      if (child.exitCode !== null || child.signalCode !== null) continue;
      process.kill(-(/** @type {number} */ (child.pid)));
      await once(child, "exit");
      // A worker that is not gone yet would keep us waiting.
      child.stderr?.destroy();
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all([
      cp(PACKAGE, site, { recursive: true, dereference: true, filter: (path) => !/\/(wp-config\.php|\.htaccess)$/.test(path) }),
      run("mariadb-install-db", [
        "--no-defaults",
        `--datadir=${data}`,
        `--user=${user}`,
        "--auth-root-authentication-method=normal",
        "--skip-test-db",
      ]),
    ]);
    const options = [
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--user=${user}`,
      "--skip-networking",
      "--innodb-flush-log-at-trx-commit=0",
    ];
    running.push(await started("mariadbd", ["--no-defaults", ...options], /ready for connections/));
    await ask("mysql", `CREATE DATABASE ${DATABASE} CHARACTER SET utf8mb4`);
    await writeFile(join(site, "wp-config.php"), configuration(address, socket, log));
    await mkdir(join(site, "wp-content/mu-plugins"), { recursive: true });
    if (explainer) await cp(beside("transport.php"), join(site, "wp-content/mu-plugins/transport.php"));
    await run("php", [beside("install.php"), site, PASSWORD]);
    const variables = { PHP_CLI_SERVER_WORKERS: "4", EXPLAINER_ADDRESS: explainer?.address, EXPLAINER_SITE: explainer?.folder };
    running.push(await started("php", ["-S", new URL(address).host, "-t", site, beside("router.php")], /started/, variables));
  } catch (error) {
    await stop();
    throw error;
  }

  /**
   * Asks the database.
   * @param {string} database
   * @param {string} query
   * @returns {Promise<string[][]>}
   */
  async function ask(database, query) {
    const { stdout } = await run("php", [beside("ask.php"), socket, database, query]);
    return JSON.parse(stdout);
  }

  return {
    address,
    folder: site,
    stop,
    /** Asks the database of the site. @param {string} query */
    ask: (query) => ask(DATABASE, query),
    /** What PHP has complained of. */
    complaints: () => readFile(log, "utf8").catch(() => ""),
    /**
     * Logs somebody in.
     * @param {import("playwright-core").Page} page
     * @param {"administrator" | "author"} name
     */
    async logIn(page, name) {
      await page.goto(`${address}/wp-login.php`);
      await page.fill("#user_login", name);
      await page.fill("#user_pass", PASSWORD);
      await Promise.all([page.waitForURL(/wp-admin/), page.click("#wp-submit")]);
    },
  };
}
