//! The suites of `cargo xtask test`.

use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use super::report::{Outcome, Report};
use crate::machine::environment::Environment;
use crate::machine::setup::{self, Part};
use crate::machine::tools::Tool;
use crate::machine::{browsers, compiler, step};
use crate::site::{budget, build, reproduce};

/// A suite, in the order in which they run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Suite {
    /// The content itself, and all tests that need no browser.
    Native,
    /// The site as it is published.
    Build,
    /// The site's sizes; also runs after `build`.
    Budget,
    /// A second build in another folder: the same bytes.
    Reproducible,
    /// Component tests in Chromium.
    BrowserChromium,
    /// Component tests in Firefox.
    BrowserFirefox,
    /// Unit tests of `embed.js`.
    Embed,
    /// The built site in host pages.
    Host,
    /// The core of the built site in `WebKit`.
    Webkit,
}

impl Suite {
    fn name(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::Build => "build",
            Self::Budget => "budget",
            Self::Reproducible => "reproducible",
            Self::BrowserChromium => "browser-chromium",
            Self::BrowserFirefox => "browser-firefox",
            Self::Embed => "embed",
            Self::Host => "host",
            Self::Webkit => "webkit",
        }
    }

    /// What it takes, of all that setup can provide.
    fn needs(self, part: Part) -> bool {
        match self {
            Self::Native | Self::Budget => false,
            Self::Build | Self::Reproducible => setup::BUILDING.contains(&part),
            Self::BrowserChromium | Self::BrowserFirefox => {
                matches!(part, Part::Toolchain | Part::Browsers | Part::Tool(Tool::WasmBindgen | Tool::Geckodriver))
            }
            Self::Embed => part == Part::Packages,
            Self::Host => matches!(part, Part::Packages | Part::Browsers | Part::Tool(Tool::Geckodriver)),
            Self::Webkit => matches!(part, Part::Packages | Part::Webkit),
        }
    }

    fn run(self, environment: &Environment) -> Result<()> {
        match self {
            Self::Native => native(environment),
            Self::Build => build::build_release(environment, None),
            Self::Budget => budget::run(environment),
            Self::Reproducible => reproduce::run(environment),
            Self::BrowserChromium => browser(environment, "CHROMEDRIVER", "chromedriver"),
            Self::BrowserFirefox => browser(environment, "GECKODRIVER", "geckodriver"),
            Self::Embed => javascript(environment, "tests/embed", &[]),
            // The pages share a machine's two cores with the browser: one at a time, or times mean nothing.
            Self::Host => javascript(environment, "tests/host", &["--test-concurrency=1"]),
            Self::Webkit => javascript(environment, "tests/webkit", &[]),
        }
    }
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

/// Runs the suites, all of them when none is named, and prints a table.
///
/// # Errors
///
/// When setup fails or any suite does.
pub fn run(environment: &mut Environment, named: &[Suite]) -> Result<()> {
    let suites = selected(named);
    let parts: Vec<Part> = setup::TESTING.iter().copied().filter(|part| suites.iter().any(|suite| suite.needs(*part))).collect();
    setup::set_up(environment, &parts)?;
    let mut report = Report::default();
    for suite in suites {
        if matches!(suite, Suite::Budget | Suite::Reproducible | Suite::Host | Suite::Webkit) && report.failed(Suite::Build.name()) {
            report.run(suite.name(), || Ok(Outcome::NotRun("the build failed".to_owned())));
        } else if suite == Suite::Webkit && !browsers::has_webkit(environment) {
            report.run(suite.name(), || Ok(Outcome::NotRun("no WebKitWebDriver, or no Xvfb, on PATH".to_owned())));
        } else {
            report.run(suite.name(), || suite.run(environment).map(|()| Outcome::Passed));
        }
    }
    report.finish()
}

/// The suites to run, in their order and each once.
fn selected(named: &[Suite]) -> Vec<Suite> {
    let wanted = |suite: &Suite| named.is_empty() || named.contains(suite) || (*suite == Suite::Budget && named.contains(&Suite::Build));
    Suite::value_variants().iter().copied().filter(wanted).collect()
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

fn javascript(environment: &Environment, folder: &str, options: &[&str]) -> Result<()> {
    let files = test_files(environment, folder)?;
    // For a whole file: a page that never answers is closed sooner (`tests/host/chromium.js`).
    step::show(
        environment
            .command("node")?
            .args(["--test", "--test-timeout=900000"])
            .args(options)
            .args(files)
            .envs(browsers::variables(environment)),
    )
}

/// The test files of a folder. Node itself takes patterns only from version 21 on.
fn test_files(environment: &Environment, folder: &str) -> Result<Vec<PathBuf>> {
    let path = environment.root().join(folder);
    let mut files = Vec::new();
    for entry in fs::read_dir(&path).with_context(|| format!("cannot read {}", path.display()))? {
        let name = entry.with_context(|| format!("cannot read {}", path.display()))?.file_name();
        if is_test(&name) {
            files.push(PathBuf::from(folder).join(name));
        }
    }
    if files.is_empty() {
        bail!("{folder} holds no *.test.js");
    }
    files.sort();
    Ok(files)
}

fn is_test(name: &OsStr) -> bool {
    name.to_str().is_some_and(|name| name.ends_with(".test.js"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_names_every_suite_runs() {
        assert_eq!(selected(&[]), Suite::value_variants());
    }

    #[test]
    fn named_suites_run_in_their_own_order_and_once() {
        assert_eq!(selected(&[Suite::Host, Suite::Native, Suite::Host]), [Suite::Native, Suite::Host]);
    }

    #[test]
    fn a_build_is_always_measured() {
        assert_eq!(selected(&[Suite::Build]), [Suite::Build, Suite::Budget]);
    }

    #[test]
    fn names_on_the_command_line_are_those_in_the_table() {
        for suite in Suite::value_variants() {
            assert_eq!(Suite::from_str(suite.name(), false), Ok(*suite));
        }
    }

    #[test]
    fn together_the_suites_need_what_setup_provides_for_tests() {
        for part in setup::TESTING {
            assert!(Suite::value_variants().iter().any(|suite| suite.needs(*part)), "{part:?}");
        }
    }

    #[test]
    fn only_test_files_are_run() {
        assert!(is_test(OsStr::new("options.test.js")));
        assert!(!is_test(OsStr::new("server.js")));
        assert!(!is_test(OsStr::new("options.test.json")));
    }
}
