//! The plugin in a real `WordPress`: a site of its own on this machine, which goes afterwards.
//!
//! A server and a database are much to install for one suite, so nothing is: where they are missing it says so.

use anyhow::Result;

use super::javascript;
use super::report::Outcome;
use crate::machine::debian;
use crate::machine::environment::Environment;
use crate::packages;

/// What it takes, in Debian's packages.
const PACKAGES: &[&str] = &["wordpress", "wordpress-theme-twentytwentythree", "mariadb-server", "php-cli", "php-mysql"];

/// Packs the plugin and tries it.
///
/// # Errors
///
/// When the plugin cannot be packed, or a test fails.
pub fn run(environment: &Environment) -> Result<Outcome> {
    let missing: Vec<_> = PACKAGES.iter().copied().filter(|package| !debian::is_installed(environment, package)).collect();
    if !missing.is_empty() {
        return Ok(Outcome::NotRun(format!("Debian's packages {} are not installed", missing.join(", "))));
    }
    packages::wordpress::pack(environment)?;
    javascript::run(environment, "tests/wordpress", |_| true)?;
    Ok(Outcome::Passed)
}
