// A section, an attribute, a kind of claim and a page for web editors are added to a copy of the sources as CONTRIBUTING.md says:
// everything that must know of them does.

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

describe("a copy of the sources with one section, attribute, kind of claim and page more", () => {
  after(() => rmSync(COPY, { recursive: true, force: true }));

  it("has them in loader, frame, manifest, text and site", () => {
    rmSync(COPY, { recursive: true, force: true });
    for (const name of ["Cargo.toml", "Cargo.lock", "examples", "src", "xtask", "www", "content", "README.md", ".cargo"]) {
      cpSync(join(ROOT, name), join(COPY, name), { recursive: true, preserveTimestamps: true });
    }
    // English alone: what is added here is not translated.
    const [english, ...others] = JSON.parse(readFileSync(join(COPY, "content/languages.json"), "utf8"));
    writeFileSync(join(COPY, "content/languages.json"), JSON.stringify([english]));
    for (const { tag } of others) {
      for (const name of [tag, `style/${tag}.json`]) rmSync(join(COPY, "content", name), { recursive: true });
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

    // A kind of claim, with the word of its badge, and a claim of that kind.
    change(
      "src/content/bundle/claim_kind.rs",
      "KindGuidance;\n",
      'KindGuidance;\n    /// What a court has found.\n    Judgment = "judgment", KindJudgment;\n',
    );
    change(
      "src/content/words.rs",
      'KindGuidance = "kind_guidance",',
      'KindGuidance = "kind_guidance",\n    /// A kind of claim.\n    KindJudgment = "kind_judgment",',
    );
    change("content/en/interface.json", '"kind_guidance":', '"kind_judgment": "Judgment of a court",\n    "kind_guidance":');
    change("content/claims.json", '"T09": {\n    "kind": "guidance"', '"T09": {\n    "kind": "judgment"');
    // A page for web editors, and its row.
    const page =
      '<title>A new page</title>\n<meta name="description" content="New.">\n<main><h1>A new page</h1><p><a href="%root%">Home</a></p></main>\n';
    writeFileSync(join(COPY, "www/pages/novel.html"), page);
    change(
      "src/prerender/site/recipe.rs",
      '    Output::new("theming/index.html"',
      '    Output::new("novel/index.html", Role::Page, Content::Tool, &[copied("www/pages/novel.html"), LAYOUT]),\n    Output::new("theming/index.html"',
    );

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
    assert.ok(rest.includes("Judgment of a court"), "the list of sources names the kind");
    assert.ok(
      manifest.files.some((/** @type {{ path: string }} */ { path }) => path === "novel/index.html"),
      "the manifest lists the page",
    );
    assert.match(readFileSync(join(COPY, "site/novel/index.html"), "utf8"), /<a href="\.\.\/">Home<\/a>/);
  });
});
