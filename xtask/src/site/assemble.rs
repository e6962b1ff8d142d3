//! Puts the site together in Trunk's staging folder, as its `post_build` hook.
//!
//! Trunk compiles the explainer for the browser; everything else is made here. The recipe of the site, which is part of the
//! native tool `bake`, lists what to make ready: scripts and styles by esbuild, the rest by copying. `bake site` then writes
//! every file. Trunk's own copies of WASM and glue are taken away again.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;

use super::shrink::shrink;
use crate::machine::environment::Environment;
use crate::machine::step;

/// Where the sources of the site are made ready for `bake`.
pub const READY: &str = "target/assemble";

/// Where the site with the pseudo-locale goes, for tests of host pages.
const PSEUDO_LOCALE: &str = "target/pseudo-locale";

/// By this variable a build tells the hook the address of the site.
pub const ADDRESS: &str = "PALERMO_ADDRESS";

/// Runs the whole hook.
///
/// # Errors
///
/// When Trunk did not call it, when Trunk's output is not what it should be, or when esbuild or `bake` fails.
pub fn run(environment: &Environment) -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("TRUNK_STAGING_DIR is not set: Trunk calls this command itself; run `cargo xtask build` or `cargo xtask serve`")?;
    let release = env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    let ready = environment.root().join(READY);
    if ready.exists() {
        fs::remove_dir_all(&ready).with_context(|| format!("cannot clear {}", ready.display()))?;
    }
    let sources = sources(environment)?;
    let programs = sources.iter().filter_map(|source| if let Step::Wasm { binary } = &source.step { Some(binary) } else { None });
    let mut assembly = Assembly { environment, ready, staging, programs: BTreeMap::new(), release };
    for binary in programs {
        assembly.find_program(binary)?;
    }
    for source in &sources {
        assembly.make_ready(source)?;
    }
    if release {
        assembly.bake_pseudo_locale()?;
    }
    assembly.bake()?;
    assembly.programs.values().try_for_each(|program| program.found.remove())
}

/// A source of the site, as `bake sources` lists it.
#[derive(Debug, Deserialize)]
struct Source {
    path: String,
    step: Step,
}

/// How a source is made ready.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Step {
    Copied,
    Page,
    Styles,
    Script { format: String, small: bool, sheets: Vec<String>, glue: Option<String> },
    Wasm { binary: String },
}

/// What the site is made from beside the content: the recipe knows.
fn sources(environment: &Environment) -> Result<Vec<Source>> {
    let output = tool(environment, "sources")?.stderr(Stdio::inherit()).output().context("cannot start cargo")?;
    ensure!(output.status.success(), "`bake sources` failed ({})", output.status);
    serde_json::from_slice(&output.stdout).context("`bake sources` prints what this build does not know")
}

/// The native tool with one of its commands.
pub fn tool(environment: &Environment, task: &str) -> Result<Command> {
    let mut command = environment.command("cargo")?;
    command.args(["run", "--quiet", "--features", "authoring", "--bin", "bake", "--", task]);
    Ok(command)
}

/// A binary for the browser: as Trunk put it into the staging folder, and as it goes into the site.
struct Program {
    found: Output,
    ready: Output,
}

/// What wasm-bindgen writes for a binary.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Output {
    glue: PathBuf,
    wasm: PathBuf,
}

impl Output {
    fn find(staging: &Path, binary: &str) -> Result<Self> {
        let unreadable = || format!("cannot read Trunk's staging folder {}", staging.display());
        let mut names = Vec::new();
        for entry in fs::read_dir(staging).with_context(unreadable)? {
            names.push(entry.with_context(unreadable)?.file_name().to_string_lossy().into_owned());
        }
        // Scripts that Rust code brings along are imported by a path that holds only where Trunk puts them.
        if names.iter().any(|name| name == "snippets") {
            bail!("wasm-bindgen wrote `snippets/`, for which the site has no place: which dependency uses `inline_js` or `module`?");
        }
        Ok(Self { glue: staging.join(only(&names, binary, ".js")?), wasm: staging.join(only(&names, binary, "_bg.wasm")?) })
    }

    /// Takes Trunk's own copies away.
    fn remove(&self) -> Result<()> {
        for copy in [&self.glue, &self.wasm] {
            fs::remove_file(copy).with_context(|| format!("cannot remove Trunk's copy {}", copy.display()))?;
        }
        Ok(())
    }
}

/// The one file that is called as the binary is, with or without Trunk's hash, and ends so.
fn only<'a>(names: &'a [String], binary: &str, ending: &str) -> Result<&'a str> {
    let found: Vec<_> =
        names.iter().map(String::as_str).filter(|name| name.strip_suffix(ending).is_some_and(|stem| is_stem(stem, binary))).collect();
    match found[..] {
        [name] => Ok(name),
        [] => bail!("Trunk's staging folder holds no {binary}…{ending}: does index.html have its `<link data-trunk rel=\"rust\">`?"),
        _ => bail!("Trunk's staging folder holds more than one {binary}…{ending}: {}", found.join(", ")),
    }
}

/// The name alone, or with Trunk's hash behind it.
fn is_stem(stem: &str, binary: &str) -> bool {
    stem.strip_prefix(binary).is_some_and(|rest| {
        rest.is_empty() || rest.strip_prefix('-').is_some_and(|hash| !hash.is_empty() && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
    })
}

/// What one run of the hook works with.
struct Assembly<'run> {
    environment: &'run Environment,
    /// Where sources are put when they are ready, each under its own path.
    ready: PathBuf,
    staging: PathBuf,
    /// The binaries for the browser, by their names.
    programs: BTreeMap<String, Program>,
    release: bool,
}

impl Assembly<'_> {
    /// Finds what Trunk made of a binary; a release ships it smaller.
    fn find_program(&mut self, binary: &str) -> Result<()> {
        let found = Output::find(&self.staging, binary)?;
        let ready = if self.release {
            let folder = self.ready.join("programs");
            fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
            let small = Output { glue: folder.join(format!("{binary}.js")), wasm: folder.join(format!("{binary}.wasm")) };
            shrink(self.environment, &found.wasm, &found.glue, &small.wasm, &small.glue)?;
            small
        } else {
            found.clone()
        };
        self.programs.insert(binary.to_owned(), Program { found, ready });
        Ok(())
    }

    fn program(&self, binary: &str) -> Result<&Output> {
        self.programs.get(binary).map(|program| &program.ready).with_context(|| format!("the recipe takes no WASM of {binary}"))
    }

    fn make_ready(&self, source: &Source) -> Result<()> {
        let target = self.ready.join(&source.path);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        }
        let copy = |from: &Path| fs::copy(from, &target).map(drop).with_context(|| format!("cannot copy {}", from.display()));
        match &source.step {
            Step::Copied => copy(&self.environment.root().join(&source.path)),
            Step::Page => copy(&self.staging.join("index.html")),
            Step::Wasm { binary } => copy(&self.program(binary)?.wasm),
            Step::Styles => self.esbuild(&source.path, &[]),
            Step::Script { format, small, sheets, glue } => {
                let mut options = vec![format!("--format={format}"), "--target=es2022".to_owned()];
                if let Some(binary) = glue {
                    options.push(format!("--alias:glue={}", self.program(binary)?.glue.display()));
                }
                // A host page has no sheet for what comes late: such a script brings its own along.
                for sheet in sheets {
                    let name = Path::new(sheet).file_stem().unwrap_or_default().to_string_lossy();
                    options.push("--loader:.css=text".to_owned());
                    options.push(format!("--alias:styles/{name}={}", self.ready.join(sheet).display()));
                }
                self.esbuild(&source.path, &options)?;
                if *small && self.release { self.terser(&target) } else { Ok(()) }
            }
        }
    }

    fn esbuild(&self, source: &str, options: &[String]) -> Result<()> {
        let mut command = self.node_program("esbuild")?;
        command.arg(source).arg("--bundle").args(options);
        command.arg(format!("--outfile={}", self.ready.join(source).display())).arg("--log-level=warning");
        if self.release {
            command.arg("--minify");
        }
        step::run(&mut command)
    }

    /// Makes a script smaller still: every page waits for it.
    fn terser(&self, file: &Path) -> Result<()> {
        let mut command = self.node_program("terser")?;
        // Some are modules; nothing in the others must become a global of the page, and esbuild has seen to that.
        command.arg(file).args(["--ecma", "2022", "--compress", "passes=3,toplevel,unsafe,unsafe_arrows,unsafe_methods,pure_getters"]);
        step::run(command.args(["--mangle", "toplevel", "--output"]).arg(file))
    }

    fn node_program(&self, name: &str) -> Result<Command> {
        let program = self.environment.root().join("node_modules/.bin").join(name);
        ensure!(program.exists(), "{name} is missing: run `cargo xtask setup`");
        Ok(self.environment.command_at(&program))
    }

    /// Writes the site into Trunk's staging folder.
    fn bake(&self) -> Result<()> {
        let mut command = self.site(&self.staging)?;
        if let Some(address) = env::var_os(ADDRESS).filter(|address| !address.is_empty()) {
            command.arg("--address").arg(address);
        }
        step::run(&mut command)
    }

    /// Writes a second site, with a pseudo-locale from right to left. It is for tests, and never published.
    fn bake_pseudo_locale(&self) -> Result<()> {
        let site = self.environment.root().join(PSEUDO_LOCALE);
        if site.exists() {
            fs::remove_dir_all(&site).with_context(|| format!("cannot clear {}", site.display()))?;
        }
        step::run(self.site(&site)?.arg("--pseudo-locale"))
    }

    fn site(&self, folder: &Path) -> Result<Command> {
        let mut command = tool(self.environment, "site")?;
        command.arg("--output").arg(folder).arg("--ready").arg(&self.ready);
        if self.release {
            command.arg("--release");
        }
        Ok(command)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const APP: &str = "palermo-explainer";
    const SUPPLEMENT: &str = "palermo-explainer-supplement";

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().copied().map(str::to_owned).collect()
    }

    #[test]
    fn output_is_found_with_and_without_a_hash() -> Result<()> {
        let found = names(&[
            "index.html",
            "palermo-explainer-1f2e3d4c5b6a7980.js",
            "palermo-explainer-1f2e3d4c5b6a7980_bg.wasm",
            "palermo-explainer-supplement.js",
            "palermo-explainer-supplement_bg.wasm",
        ]);
        assert_eq!(only(&found, APP, ".js")?, "palermo-explainer-1f2e3d4c5b6a7980.js");
        assert_eq!(only(&found, APP, "_bg.wasm")?, "palermo-explainer-1f2e3d4c5b6a7980_bg.wasm");
        assert_eq!(only(&found, SUPPLEMENT, ".js")?, "palermo-explainer-supplement.js");
        assert_eq!(only(&found, SUPPLEMENT, "_bg.wasm")?, "palermo-explainer-supplement_bg.wasm");
        assert_eq!(only(&names(&["palermo-explainer.js"]), APP, ".js")?, "palermo-explainer.js");
        Ok(())
    }

    #[test]
    fn other_files_are_not_taken_for_output() {
        for stem in ["palermo-explainer-page", "palermo-explainer-supplement", "palermo-explainer-", "my-palermo-explainer", "embed"] {
            assert!(!is_stem(stem, APP), "{stem}");
        }
    }

    #[test]
    fn none_and_several_are_told_apart() {
        let problem = |found: &[&str]| only(&names(found), APP, ".js").map(str::to_owned).map_err(|error| error.to_string());
        assert!(problem(&[]).is_err_and(|problem| problem.contains("holds no")));
        assert!(problem(&["palermo-explainer.js", "palermo-explainer-ab.js"]).is_err_and(|problem| problem.contains("more than one")));
    }
}
