//! What `cargo xtask test` runs, suite by suite.

use anyhow::{Context, Result};

use super::changed::{self, Selection};
use super::javascript;
use super::ran;
use super::report::{Outcome, Report};
use super::suite::{Suite, all};
use super::{visual, wordpress};
use crate::machine::environment::Environment;
use crate::machine::setup::{self, Part};
use crate::machine::{browsers, compiler, step};
use crate::site::{budget, build, reproduce};

/// Runs one suite.
fn run_one(suite: Suite, environment: &Environment, selection: &Selection) -> Result<Outcome> {
    match suite {
        Suite::Visual => return visual::compare(environment),
        Suite::Native => native(environment),
        Suite::Build => build::build_release(environment, None),
        Suite::Budget => budget::run(environment),
        Suite::Reproducible => reproduce::run(environment),
        Suite::BrowserChromium => browser(environment, "CHROMEDRIVER", "chromedriver"),
        Suite::BrowserFirefox => browser(environment, "GECKODRIVER", "geckodriver"),
        Suite::Embed => javascript::run(environment, "tests/embed", |_| true),
        Suite::Host => javascript::run(environment, "tests/host", |file| selection.wants(file)),
        Suite::Webkit => javascript::run(environment, "tests/webkit", |_| true),
        Suite::Wordpress => return wordpress::run(environment),
    }?;
    Ok(Outcome::Passed)
}

/// Tries this many random files of each sort, and prints how many were accepted.
///
/// # Errors
///
/// When one stops the program or breaks a rule of `tests/fuzzing.rs`.
pub fn fuzz(environment: &Environment, cases: u32) -> Result<()> {
    let mut cargo = environment.command("cargo")?;
    cargo.args(["test", "--profile", "fuzz", "--features", "authoring", "--test", "fuzzing", "--", "--nocapture"]);
    step::show(cargo.env("PALERMO_FUZZ_CASES", cases.to_string()))
}

/// Runs the suites, all of them when none is named, or those that a change since a revision concerns; and prints a table.
///
/// # Errors
///
/// When setup fails or any suite does.
pub fn run(environment: &mut Environment, named: &[Suite], since: Option<&str>) -> Result<()> {
    let mut selection = match since {
        Some(revision) => changed::since(environment, revision)?,
        None => Selection::of(selected(named)),
    };
    if since.is_some() {
        // A host page shows the site that is there, unless a change of the site itself is among the changes.
        if selection.suites.iter().any(|suite| matches!(suite, Suite::Host | Suite::Visual))
            && !environment.root().join("dist/manifest.json").exists()
        {
            selection.suites.extend([Suite::Build, Suite::Budget]);
        }
        eprintln!("these suites: {}", selection.suites.iter().map(|suite| suite.name()).collect::<Vec<_>>().join(", "));
    }
    let parts: Vec<Part> = setup::TESTING.iter().copied().filter(|part| selection.suites.iter().any(|suite| suite.needs(*part))).collect();
    setup::set_up(environment, &parts)?;
    let mut report = Report::default();
    for suite in &selection.suites {
        if matches!(suite, Suite::Budget | Suite::Reproducible | Suite::Host | Suite::Visual | Suite::Webkit | Suite::Wordpress)
            && report.failed(Suite::Build.name())
        {
            report.run(suite.name(), || Ok(Outcome::NotRun("the build failed".to_owned())));
        } else if *suite == Suite::Webkit && !browsers::has_webkit(environment) {
            report.run(suite.name(), || Ok(Outcome::NotRun("no WebKitWebDriver, or no Xvfb, on PATH".to_owned())));
        } else {
            report.run(suite.name(), || run_one(*suite, environment, &selection));
        }
    }
    let whole = |(name, _): &(&str, bool)| *name != Suite::Host.name() || selection.is_whole();
    ran::write_down(environment.root(), report.ran().filter(whole))?;
    report.finish()
}

/// The suites to run.
fn selected(named: &[Suite]) -> impl Iterator<Item = Suite> {
    all().filter(|suite| named.is_empty() || named.contains(suite) || (*suite == Suite::Budget && named.contains(&Suite::Build)))
}

fn native(environment: &Environment) -> Result<()> {
    step::show(environment.command("cargo")?.args(["run", "--quiet", "--features", "authoring", "--bin", "bake", "--", "check"]))?;
    step::show(environment.command("cargo")?.args(["test", "--workspace"]))
}

fn browser(environment: &Environment, variable: &str, driver: &str) -> Result<()> {
    let path = environment.find(driver).with_context(|| format!("`{driver}` is not on PATH: run `cargo xtask setup --browsers`"))?;
    let mut command = environment.command("cargo")?;
    command.args(["test", "--target", compiler::TARGET]).env("WASM_BINDGEN_TEST_TIMEOUT", browsers::TEST_SECONDS);
    // The runner takes the first driver that any of its variables names.
    for other in ["CHROMEDRIVER", "GECKODRIVER", "SAFARIDRIVER", "MSEDGEDRIVER"] {
        command.env_remove(other);
    }
    step::show(command.env(variable, path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_names_every_suite_runs() {
        assert!(selected(&[]).eq(all()));
    }

    #[test]
    fn named_suites_run_in_their_own_order_and_once() {
        assert!(selected(&[Suite::Host, Suite::Native, Suite::Host]).eq([Suite::Native, Suite::Host]));
    }

    #[test]
    fn a_build_is_always_measured() {
        assert!(selected(&[Suite::Build]).eq([Suite::Build, Suite::Budget]));
    }
}
