//! Puts the site together in Trunk's staging folder, as its `post_build` hook.
//!
//! Trunk compiles the explainer for the browser; everything else is made here: `embed.js` and the styles by esbuild,
//! the pages and the content by the native tool `bake`, which also places the WASM and its glue where `embed.js`
//! looks for them. Trunk's own copies of those two are taken away again.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::machine::environment::Environment;
use crate::machine::step;

/// The name of the package, which names what wasm-bindgen writes.
const NAME: &str = "palermo-explainer";

/// Where esbuild writes for `bake` to read.
const FOLDER: &str = "target/assemble";

/// The fonts of badges, the most wanted first; a language whose script this one lacks adds another.
const BADGE_FONTS: &[&str] = &["node_modules/@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf"];

/// Where the site with the pseudo-locale goes, for tests of host pages.
const PSEUDO_LOCALE: &str = "target/pseudo-locale";

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
    let folder = environment.root().join(FOLDER);
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;

    for (source, target, options) in [
        ("www/embed/main.js", "embed.js", &["--bundle", "--format=iife", "--target=es2022"][..]),
        ("www/styles/explainer.css", "explainer.css", &["--bundle"]),
        ("www/styles/first.css", "first.css", &["--bundle"]),
        ("www/styles/rest.css", "rest.css", &["--bundle"]),
        ("www/safety/main.js", "safety.js", &["--bundle", "--format=esm", "--target=es2022"]),
        ("www/check/main.js", "check.js", &["--bundle", "--format=esm", "--target=es2022"]),
        ("www/snippets/main.js", "snippets.js", &["--bundle", "--format=esm", "--target=es2022"]),
        ("www/styles/page.css", "page.css", &["--bundle"]),
        ("www/styles/frame.css", "frame.css", &["--bundle"]),
        ("www/styles/theming.css", "theming.css", &["--bundle"]),
        ("www/styles/bar.css", "bar.css", &["--bundle"]),
        ("www/styles/sheet.css", "sheet.css", &["--bundle"]),
        ("www/frame/inside.js", "framed.js", &["--bundle", "--format=iife", "--target=es2022"]),
    ] {
        esbuild(environment, Path::new(source), target, options, release)?;
    }
    // These bring a sheet of their own along: a host page has none for them.
    let with_sheet = |name: &str| format!("--alias:styles={}", folder.join(name).display());
    let options = ["--bundle", "--format=iife", "--target=es2022", "--loader:.css=text", &with_sheet("bar.css")];
    esbuild(environment, Path::new("www/frame/helper.js"), "frame-helper.js", &options, release)?;
    if release {
        for script in ["embed.js", "safety.js"] {
            terser(environment, &folder.join(script))?;
        }
    }
    let glue = format!("--alias:glue={}", output.glue.display());
    let options = ["--bundle", "--format=esm", "--target=es2022", &glue, "--loader:.css=text", &with_sheet("sheet.css")];
    esbuild(environment, Path::new("www/program/main.js"), "program.js", &options, release)?;
    if release {
        // First, because the site's own first page takes the place of the template.
        assemble_pseudo_locale(environment, &staging, &output)?;
    }
    step::run(&mut bake(environment, &staging, &staging, &output, release)?)?;
    for copy in [&output.glue, &output.wasm] {
        fs::remove_file(copy).with_context(|| format!("cannot remove Trunk's copy {}", copy.display()))?;
    }
    Ok(())
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

fn esbuild(environment: &Environment, source: &Path, target: &str, options: &[&str], minify: bool) -> Result<()> {
    let program = environment.root().join("node_modules/.bin/esbuild");
    if !program.exists() {
        bail!("esbuild is missing: run `cargo xtask setup`");
    }
    let mut outfile = OsStr::new("--outfile=").to_owned();
    outfile.push(environment.root().join(FOLDER).join(target));
    let mut command = environment.command_at(&program);
    command.arg(source).args(options).arg(outfile).arg("--log-level=warning");
    if minify {
        command.arg("--minify");
    }
    step::run(&mut command)
}

/// Makes a script smaller still: every page waits for it.
fn terser(environment: &Environment, file: &Path) -> Result<()> {
    let program = environment.root().join("node_modules/.bin/terser");
    if !program.exists() {
        bail!("terser is missing: run `cargo xtask setup`");
    }
    let mut command = environment.command_at(&program);
    // The second is a module; nothing in the first must become a global of the page, and esbuild has seen to that.
    command.arg(file).args(["--ecma", "2022", "--compress", "passes=3,toplevel,unsafe_arrows,unsafe_methods,pure_getters"]);
    step::run(command.args(["--mangle", "toplevel", "--output"]).arg(file))
}

/// Puts a second site together, with a pseudo-locale from right to left. It is for tests, and never published.
fn assemble_pseudo_locale(environment: &Environment, staging: &Path, output: &Output) -> Result<()> {
    let site = environment.root().join(PSEUDO_LOCALE);
    if site.exists() {
        fs::remove_dir_all(&site).with_context(|| format!("cannot clear {}", site.display()))?;
    }
    step::run(bake(environment, staging, &site, output, true)?.arg("--pseudo-locale"))?;
    fs::copy(staging.join("icon.svg"), site.join("icon.svg")).context("cannot copy the icon")?;
    Ok(())
}

fn bake(environment: &Environment, staging: &Path, site: &Path, output: &Output, release: bool) -> Result<Command> {
    let folder = environment.root().join(FOLDER);
    let mut command = environment.command("cargo")?;
    command.args(["run", "--quiet", "--features", "authoring", "--bin", "bake", "--", "site"]);
    for (option, path) in [
        ("--output", site),
        ("--template", &staging.join("index.html")),
        ("--check", &environment.root().join("www/check.html")),
        ("--check-script", &folder.join("check.js")),
        ("--snippets", &environment.root().join("www/snippets.html")),
        ("--snippets-script", &folder.join("snippets.js")),
        ("--theming", &environment.root().join("www/theming.html")),
        ("--theming-styles", &folder.join("theming.css")),
        ("--frame", &environment.root().join("www/frame.html")),
        ("--framed", &folder.join("framed.js")),
        ("--frame-styles", &folder.join("frame.css")),
        ("--frame-helper", &folder.join("frame-helper.js")),
        ("--safety", &folder.join("safety.js")),
        ("--embed", &folder.join("embed.js")),
        ("--styles", &folder.join("explainer.css")),
        ("--page-styles", &folder.join("page.css")),
        ("--first-styles", &folder.join("first.css")),
        ("--rest-styles", &folder.join("rest.css")),
        ("--script", &folder.join("program.js")),
        ("--wasm", &output.wasm),
    ] {
        command.arg(option).arg(path);
    }
    for font in BADGE_FONTS {
        command.arg("--badge-font").arg(environment.root().join(font));
    }
    if release {
        command.arg("--release");
    }
    Ok(command)
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
