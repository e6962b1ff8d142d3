// A section and an attribute are each added in one place, to a copy of the sources: everything that must know of them does.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { read } from "../../www/loader/options.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const COPY = join(ROOT, "target/growth");

/**
 * Changes a file of the copy.
 * @param {string} name
 * @param {string} from
 * @param {string} to
 */
function change(name, from, to) {
  const text = readFileSync(join(COPY, name), "utf8");
  assert.ok(text.includes(from), `${name} holds no ${from}`);
  writeFileSync(join(COPY, name), text.replace(from, to));
}

/** @param {string[]} args */
function bake(...args) {
  // What is compiled already is shared; only the copy itself is compiled anew.
  /** @type {import("node:child_process").ExecFileSyncOptionsWithStringEncoding} */
  const settings = { cwd: COPY, encoding: "utf8", env: { ...process.env, CARGO_TARGET_DIR: join(ROOT, "target") }, stdio: "pipe" };
  return execFileSync("cargo", ["run", "--quiet", "--features", "authoring", "--bin", "bake", "--", ...args], settings);
}

/**
 * Makes the sources ready as far as lists are concerned: of a script, the one word that the build fills in.
 * @param {string} folder
 */
function makeReady(folder) {
  /** @type {Record<string, string>} */
  const marks = {
    "www/loader/main.js": "PALERMO_RELEASE",
    "www/app/main.js": "PALERMO_APP",
    "www/exit/main.js": "PALERMO_EXIT",
    "www/frame/inside.js": "PALERMO_FRAME",
  };
  for (const { path, step } of JSON.parse(bake("sources"))) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    const source = [COPY, ROOT].map((root) => join(root, path)).find(existsSync);
    if (step.script || !source) writeFileSync(target, marks[path] ?? "");
    else cpSync(source, target);
  }
}

/** What the build has filled in for a mark. @param {string} name */
const filled = (name) => JSON.parse(readFileSync(join(COPY, "site", name), "utf8").slice(1, -1));

describe("a copy of the sources with one section and one attribute more", () => {
  after(() => rmSync(COPY, { recursive: true, force: true }));

  it("has them in loader, frame, manifest and text", () => {
    rmSync(COPY, { recursive: true, force: true });
    for (const name of ["Cargo.toml", "Cargo.lock", "src", "xtask", "www", "content", "README.md", ".cargo"]) {
      cpSync(join(ROOT, name), join(COPY, name), { recursive: true, preserveTimestamps: true });
    }
    // One place for a section, beside its text.
    change(
      "src/content/section_id.rs",
      "    /// What a reader can do.",
      '    /// Pictures.\n    Pictures = "pictures",\n    /// What a reader can do.',
    );
    const text = { title: "Pictures", lead: "What we see.", blocks: [{ type: "paragraph", text: "Nothing yet." }] };
    writeFileSync(join(COPY, "content/en/pictures.json"), JSON.stringify(text));
    // One place for an attribute.
    const contrast = { name: "contrast", choices: ["normal", "more"], default: "`normal`", change: "in-place", frame: true };
    change("src/contract/attributes.json", "\n]", `,\n${JSON.stringify(contrast)}\n]`);

    assert.match(bake("check"), /in order/);
    makeReady(join(COPY, "ready"));
    bake("site", "--output", join(COPY, "site"), "--ready", join(COPY, "ready"));

    const manifest = JSON.parse(readFileSync(join(COPY, "site/manifest.json"), "utf8"));
    assert.deepEqual(manifest.sections.slice(-4), ["pictures", "act", "resources", "sources"]);
    assert.equal(manifest.attributes.at(-1).name, "contrast");
    assert.ok(filled("v/1.0.0/framed.js").split(" ").includes("contrast"), "a frame takes the option");

    const release = filled("embed.js");
    assert.ok(release.observed.split(" ").includes("contrast"), "the element observes it");
    /** @type {string[]} */
    const complaints = [];
    /** @param {Record<string, string>} attributes */
    const element = (attributes) =>
      /** @type {HTMLElement} */ (
        /** @type {unknown} */ ({
          getAttribute: (/** @type {string} */ name) => attributes[name] ?? null,
          lang: "en",
          getRootNode: () => ({}),
        })
      );
    /** @type {import("../../www/loader/options.js").Options & { contrast?: string }} */
    const options = read(element({ lang: "en", sections: "help pictures", contrast: "more" }), ["en"], release, (message) =>
      complaints.push(message),
    );
    assert.deepEqual([options.sections, options.contrast, complaints], [["help", "pictures"], "more", []]);
    read(element({ lang: "en", contrast: "much" }), ["en"], release, (message) => complaints.push(message));
    assert.match(complaints.join(), /^contrast="much"$/);

    const rest = readFileSync(join(COPY, "site/v/1.0.0/en.rest.json"), "utf8");
    assert.ok(rest.includes('["pictures",') && rest.includes("Nothing yet."), "readers get its text");
    assert.match(readFileSync(join(COPY, "site/static/en.txt"), "utf8"), /What we see\./);
  });
});
