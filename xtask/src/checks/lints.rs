//! `cargo xtask check`: what can be judged without running the explainer.

use std::time::Duration;

use anyhow::{Context, Result, ensure};

use super::report::{Outcome, Report};
use crate::machine::environment::Environment;
use crate::machine::step::{self, Step};
use crate::machine::version::{major_and_minor, mentions};
use crate::machine::{compiler, setup};

/// Where the advisories cannot be reached, one soon knows.
const PATIENCE_WITH_ADVISORIES: Duration = Duration::from_secs(2 * 60);

/// Runs all checks and prints a table.
///
/// # Errors
///
/// When setup fails or a check finds something.
pub fn run(environment: &mut Environment) -> Result<()> {
    setup::set_up(environment, setup::CHECKING)?;
    let environment = &*environment;
    let mut report = Report::default();
    report.run("format", || cargo(environment, &["fmt", "--all", "--check"]));
    report.run("lints", || lints(environment, &["--workspace", "--all-targets"]));
    report.run("lints for wasm32", || lints(environment, &["--target", compiler::TARGET, "--lib", "--bins", "--tests"]));
    report.run("the component alone", || component_alone(environment));
    report.run("another application", || cargo(environment, &["build", "--package", "application", "--target", compiler::TARGET]));
    report.run("documentation", || documentation(environment));
    report.run("scripts and styles", || {
        step::show(environment.command("biome")?.args(["ci", "."]))?;
        Ok(Outcome::Passed)
    });
    report.run("types in scripts", || {
        for folder in TYPED {
            step::show(environment.command("tsc")?.args(["--project", folder]))?;
        }
        Ok(Outcome::Passed)
    });
    report.run("licences, bans, sources", || cargo(environment, &["deny", "--workspace", "check", "licenses", "bans", "sources"]));
    report.run("advisories", || advisories(environment));
    report.finish()
}

/// The folders whose scripts are checked by its comments' types, each by a `tsconfig.json` of its own.
const TYPED: &[&str] = &["www", "tests", "packages/npm"];

/// What only the project's own tools need. Yew itself brings tokio along.
const TOOLS_ONLY: &[&str] = &["anyhow", "clap", "ego-tree", "resvg", "scraper", "sha2"];

/// Who renders the component in a native program compiles none of our tools.
fn component_alone(environment: &Environment) -> Result<Outcome> {
    let package = ["--package", "palermo-explainer"];
    let output = environment
        .command("cargo")?
        .args(["tree", "--edges", "normal", "--prefix", "none", "--format", "{p}"])
        .args(package)
        .output()
        .context("cannot start `cargo tree`")?;
    ensure!(output.status.success(), "`cargo tree` failed: {}", String::from_utf8_lossy(&output.stderr));
    let found = tools_in(&String::from_utf8_lossy(&output.stdout));
    ensure!(found.is_empty(), "without the feature `authoring` the component still brings along: {found:?}");
    cargo(environment, &[&["check", "--lib"], &package[..]].concat())
}

/// Which of our tools' packages `cargo tree` lists.
fn tools_in(listed: &str) -> Vec<&'static str> {
    TOOLS_ONLY.iter().copied().filter(|tool| listed.lines().any(|line| line.split(' ').next() == Some(*tool))).collect()
}

/// What `cargo doc` writes of the library, for those who use the component and for those who use the tools: without a warning.
fn documentation(environment: &Environment) -> Result<Outcome> {
    for features in ["", "authoring"] {
        let mut command = environment.command("cargo")?;
        command.args(["doc", "--no-deps", "--lib", "--package", "palermo-explainer", "--features", features]);
        step::show(command.env("RUSTDOCFLAGS", "-D warnings"))?;
    }
    Ok(Outcome::Passed)
}

fn cargo(environment: &Environment, arguments: &[&str]) -> Result<Outcome> {
    step::show(environment.command("cargo")?.args(arguments))?;
    Ok(Outcome::Passed)
}

fn lints(environment: &Environment, what: &[&str]) -> Result<Outcome> {
    if !has_clippy(environment)? {
        let reason = "this toolchain has no clippy: `rustup component add clippy`, or Debian's `rust-web-clippy`";
        eprintln!("note: {reason}");
        return Ok(Outcome::NotRun(reason.to_owned()));
    }
    step::show(environment.command("cargo")?.arg("clippy").args(what).args(["--", "-D", "warnings"]))?;
    Ok(Outcome::Passed)
}

/// Whether clippy is there and belongs to the compiler: another toolchain's is found too where there are two, and
/// cannot read what this one compiled.
fn has_clippy(environment: &Environment) -> Result<bool> {
    let ask = |program: &str, arguments: &[&str]| environment.find(program).and_then(|path| environment.answer(&path, arguments));
    let rustc = ask("rustc", &["--version"]).context("`rustc` is not on PATH: run `cargo xtask setup`")?;
    let (_, minor) = major_and_minor(&rustc).with_context(|| format!("`rustc --version` prints no version: {rustc}"))?;
    Ok(ask("cargo", &["clippy", "--version"]).is_some_and(|clippy| mentions(&clippy, &format!("0.1.{minor}"))))
}

fn advisories(environment: &Environment) -> Result<Outcome> {
    let step = Step::begin(environment, "the advisory database", "less than a minute")?;
    if let Err(error) = step.run(environment.command("cargo")?.args(["deny", "fetch", "db"]), Some(PATIENCE_WITH_ADVISORIES)) {
        eprintln!("note: {error:#}");
        return Ok(Outcome::NotRun("the advisory database cannot be fetched".to_owned()));
    }
    step.finish();
    cargo(environment, &["deny", "--workspace", "check", "advisories"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_names_of_packages_count() {
        assert_eq!(tools_in("palermo-explainer v1.0.0\nclap_lex v1.0.0\nyew v0.23.0"), [""; 0]);
        assert_eq!(tools_in("yew v0.23.0\nclap v4.6.9\nsha2 v0.10.9 (*)"), ["clap", "sha2"]);
    }
}
