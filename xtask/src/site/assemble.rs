//! Puts the site together in Trunk's staging folder, as its `post_build` hook.
//!
//! Trunk compiles the explainer for the browser; everything else is made here. The recipe of the site, which is part of the
//! native tool `bake`, lists what to make ready: scripts and styles by esbuild, the rest by copying. `bake site` then writes
//! every file. Trunk's own copies of WASM and glue are taken away again.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;

use crate::machine::environment::Environment;
use crate::machine::step;

/// The name of the package, which names what wasm-bindgen writes.
const NAME: &str = "palermo-explainer";

/// Where the sources of the site are made ready for `bake`.
const READY: &str = "target/assemble";

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
    let output = Output::find(&staging)?;
    let assembly = Assembly { environment, ready: environment.root().join(READY), staging, output, release };
    if assembly.ready.exists() {
        fs::remove_dir_all(&assembly.ready).with_context(|| format!("cannot clear {}", assembly.ready.display()))?;
    }
    for source in sources(environment)? {
        assembly.make_ready(&source)?;
    }
    if release {
        assembly.bake_pseudo_locale()?;
    }
    assembly.bake()?;
    for copy in [&assembly.output.glue, &assembly.output.wasm] {
        fs::remove_file(copy).with_context(|| format!("cannot remove Trunk's copy {}", copy.display()))?;
    }
    Ok(())
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
    Script { format: String, small: bool, sheet: Option<String>, glue: Option<String> },
    Wasm {},
}

/// What the site is made from beside the content: the recipe knows.
fn sources(environment: &Environment) -> Result<Vec<Source>> {
    let output = tool(environment, "sources")?.stderr(Stdio::inherit()).output().context("cannot start cargo")?;
    ensure!(output.status.success(), "`bake sources` failed ({})", output.status);
    serde_json::from_slice(&output.stdout).context("`bake sources` prints what this build does not know")
}

/// The native tool with one of its commands.
fn tool(environment: &Environment, task: &str) -> Result<Command> {
    let mut command = environment.command("cargo")?;
    command.args(["run", "--quiet", "--features", "authoring", "--bin", "bake", "--", task]);
    Ok(command)
}

/// What wasm-bindgen wrote into the staging folder.
#[derive(Debug, PartialEq, Eq)]
struct Output {
    glue: PathBuf,
    wasm: PathBuf,
}

impl Output {
    fn find(staging: &Path) -> Result<Self> {
        let unreadable = || format!("cannot read Trunk's staging folder {}", staging.display());
        let mut names = Vec::new();
        for entry in fs::read_dir(staging).with_context(unreadable)? {
            names.push(entry.with_context(unreadable)?.file_name().to_string_lossy().into_owned());
        }
        // Scripts that Rust code brings along are imported by a path that holds only where Trunk puts them.
        if names.iter().any(|name| name == "snippets") {
            bail!("wasm-bindgen wrote `snippets/`, for which the site has no place: which dependency uses `inline_js` or `module`?");
        }
        Ok(Self { glue: staging.join(only(&names, is_glue, "js")?), wasm: staging.join(only(&names, is_wasm, "wasm")?) })
    }
}

fn only<'a>(names: &'a [String], belongs: impl Fn(&str) -> bool, kind: &str) -> Result<&'a str> {
    let found: Vec<_> = names.iter().map(String::as_str).filter(|name| belongs(name)).collect();
    match found[..] {
        [name] => Ok(name),
        [] => bail!("Trunk's staging folder holds no {NAME}….{kind}: does index.html have its `<link data-trunk rel=\"rust\">`?"),
        _ => bail!("Trunk's staging folder holds more than one {NAME}….{kind}: {}", found.join(", ")),
    }
}

fn is_glue(name: &str) -> bool {
    name.strip_suffix(".js").is_some_and(is_stem)
}

fn is_wasm(name: &str) -> bool {
    name.strip_suffix("_bg.wasm").is_some_and(is_stem)
}

/// The name alone, or with Trunk's hash behind it.
fn is_stem(stem: &str) -> bool {
    stem.strip_prefix(NAME).is_some_and(|rest| {
        rest.is_empty() || rest.strip_prefix('-').is_some_and(|hash| !hash.is_empty() && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
    })
}

/// What one run of the hook works with.
struct Assembly<'run> {
    environment: &'run Environment,
    /// Where sources are put when they are ready, each under its own path.
    ready: PathBuf,
    staging: PathBuf,
    output: Output,
    release: bool,
}

impl Assembly<'_> {
    fn make_ready(&self, source: &Source) -> Result<()> {
        let target = self.ready.join(&source.path);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        }
        let copy = |from: &Path| fs::copy(from, &target).map(drop).with_context(|| format!("cannot copy {}", from.display()));
        match &source.step {
            Step::Copied => copy(&self.environment.root().join(&source.path)),
            Step::Page => copy(&self.staging.join("index.html")),
            Step::Wasm {} => copy(&self.output.wasm),
            Step::Styles => self.esbuild(&source.path, &[]),
            Step::Script { format, small, sheet, glue } => {
                let mut options = vec![format!("--format={format}"), "--target=es2022".to_owned()];
                if glue.is_some() {
                    options.push(format!("--alias:glue={}", self.output.glue.display()));
                }
                // A host page has no sheet for what comes late: such a script brings its own along.
                if let Some(sheet) = sheet {
                    options.push("--loader:.css=text".to_owned());
                    options.push(format!("--alias:styles={}", self.ready.join(sheet).display()));
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
        // One is a module; nothing in the other must become a global of the page, and esbuild has seen to that.
        command.arg(file).args(["--ecma", "2022", "--compress", "passes=3,toplevel,unsafe_arrows,unsafe_methods,pure_getters"]);
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

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().copied().map(str::to_owned).collect()
    }

    #[test]
    fn output_is_found_with_and_without_a_hash() -> Result<()> {
        let hashed = names(&["index.html", "palermo-explainer-1f2e3d4c5b6a7980.js", "palermo-explainer-1f2e3d4c5b6a7980_bg.wasm"]);
        assert_eq!(only(&hashed, is_glue, "js")?, "palermo-explainer-1f2e3d4c5b6a7980.js");
        assert_eq!(only(&hashed, is_wasm, "wasm")?, "palermo-explainer-1f2e3d4c5b6a7980_bg.wasm");
        let plain = names(&["palermo-explainer.js", "palermo-explainer_bg.wasm"]);
        assert_eq!(only(&plain, is_glue, "js")?, "palermo-explainer.js");
        assert_eq!(only(&plain, is_wasm, "wasm")?, "palermo-explainer_bg.wasm");
        Ok(())
    }

    #[test]
    fn other_files_are_not_taken_for_output() {
        for name in
            ["palermo-explainer-page.js", "palermo-explainer-1f2e.d.ts", "embed.js", "palermo-explainer-.js", "my-palermo-explainer.js"]
        {
            assert!(!is_glue(name), "{name}");
        }
    }

    #[test]
    fn none_and_several_are_told_apart() {
        let problem = |found: &[&str]| only(&names(found), is_glue, "js").map(str::to_owned).map_err(|error| error.to_string());
        assert!(problem(&[]).is_err_and(|problem| problem.contains("holds no")));
        assert!(problem(&["palermo-explainer.js", "palermo-explainer-ab.js"]).is_err_and(|problem| problem.contains("more than one")));
    }
}
