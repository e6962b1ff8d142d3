//! The plugin in a real `WordPress`: a site of its own on this machine, which goes afterwards.
//!
//! A server and a database are much to install for one suite, so nothing is: where they are missing it says so.

use std::fs;

use anyhow::{Context, Result, ensure};

use super::javascript;
use super::report::Outcome;
use crate::machine::environment::Environment;
use crate::machine::{debian, step};
use crate::packages;
use crate::site::assemble;

/// What it takes, in Debian's packages.
const PACKAGES: &[&str] = &["wordpress", "wordpress-theme-twentytwentythree", "mariadb-server", "php-cli", "php-mysql"];

/// Where a site lies that was built for an address: without one there is nothing that `WordPress` could make a frame of.
const SITE: &str = "target/wordpress";

/// That address, which nobody serves.
const ADDRESS: &str = "https://ngo.example/explainer/";

/// Packs the plugin and tries it, then the address of a standalone page.
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
    build_with_address(environment)?;
    javascript::run(environment, "tests/wordpress", |_| true)?;
    Ok(Outcome::Passed)
}

/// Writes the site of the last build once more, for an address.
fn build_with_address(environment: &Environment) -> Result<()> {
    let [ready, site] = [assemble::READY, SITE].map(|folder| environment.root().join(folder));
    ensure!(ready.exists(), "{} is not there: build the site with `cargo xtask build`", assemble::READY);
    if site.exists() {
        fs::remove_dir_all(&site).with_context(|| format!("cannot clear {}", site.display()))?;
    }
    let mut bake = assemble::tool(environment, "site")?;
    bake.args(["--release", "--address", ADDRESS]).arg("--ready").arg(ready).arg("--output").arg(site);
    step::run(&mut bake)
}
