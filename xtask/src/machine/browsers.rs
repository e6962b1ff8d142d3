//! The browsers in which the explainer is tested, and the programs that drive them.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Result, bail};

use super::debian::Debian;
use super::environment::Environment;
use super::step;

/// How many seconds the tests of one file may take in a browser; the runner's own 20 are too few for a slow machine.
pub const TEST_SECONDS: &str = "180";

/// What tests need, under which names it may be found, and the variable that tells them where it is.
const PROGRAMS: &[(&str, &[&str])] = &[
    ("CHROMIUM_PATH", &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]),
    ("CHROMEDRIVER_PATH", &["chromedriver"]),
    ("FIREFOX_PATH", &["firefox-esr", "firefox"]),
];

/// What the smoke test in `WebKit` needs: its driver, which brings a small browser, and a screen.
const WEBKIT_PROGRAMS: &[(&str, &[&str])] = &[("WEBKIT_DRIVER_PATH", &["WebKitWebDriver"]), ("XVFB_PATH", &["Xvfb"])];

/// Cargo installs this one (see [`super::tools`]), so that it is looked for later than the others.
const GECKODRIVER: (&str, &[&str]) = ("GECKODRIVER_PATH", &["geckodriver"]);

/// On Debian all of it comes in these packages; the fonts are for the scripts of all our languages.
const PACKAGES: &[&str] = &["chromium", "chromium-driver", "firefox-esr", "fonts-noto-core"];

/// `WebKit` with its driver, and the screen, in Debian's packages.
const WEBKIT_PACKAGES: &[&str] = &["webkit2gtk-driver", "xvfb"];

/// Makes sure that both browsers and Chromium's driver are there.
///
/// # Errors
///
/// When one is missing and cannot be installed from here.
pub fn set_up(environment: &Environment) -> Result<()> {
    if missing(environment).is_empty() {
        step::ready("Chromium, its driver and Firefox");
        return Ok(());
    }
    if let Some(debian) = Debian::here(environment) {
        debian.install(environment, "Chromium, its driver and Firefox", "about 2 minutes, once", PACKAGES)?;
    }
    let missing = missing(environment);
    if !missing.is_empty() {
        bail!(
            "missing for the browser tests: {}; install Chromium with a chromedriver of the same version, and Firefox, so that they are on PATH",
            missing.join(", ")
        );
    }
    Ok(())
}

/// Installs `WebKit` where its packages are known. Elsewhere its suite does not run, and says so.
pub fn set_up_webkit(environment: &Environment) {
    if has_webkit(environment) {
        step::ready("WebKit with its driver");
    } else if let Some(debian) = Debian::here(environment)
        && let Err(error) = debian.install(environment, "WebKit with its driver", "about 2 minutes, once", WEBKIT_PACKAGES)
    {
        eprintln!("note: {error:#}");
    }
}

/// Whether the smoke test in `WebKit` can run.
pub fn has_webkit(environment: &Environment) -> bool {
    WEBKIT_PROGRAMS.iter().all(|(_, names)| find(environment, names).is_some())
}

/// Where the browsers and their drivers are, as variables for the tests. What is not there is left out.
pub fn variables(environment: &Environment) -> Vec<(&'static str, OsString)> {
    PROGRAMS
        .iter()
        .chain([&GECKODRIVER])
        .chain(WEBKIT_PROGRAMS)
        .filter_map(|(variable, names)| Some((*variable, find(environment, names)?.into_os_string())))
        .collect()
}

fn missing(environment: &Environment) -> Vec<&'static str> {
    PROGRAMS.iter().filter(|(_, names)| find(environment, names).is_none()).filter_map(|(_, names)| names.first().copied()).collect()
}

fn find(environment: &Environment, names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|name| environment.find(name))
}
