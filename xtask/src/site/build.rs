//! Serving the site while one works on it, and building it as it is published. The work is Trunk's; what it cannot
//! do itself happens in [`super::assemble`].

use std::fs;

use anyhow::{Context, Result, ensure};

use super::{assemble, budget, smaller};
use crate::machine::environment::Environment;
use crate::machine::setup;
use crate::machine::step;

/// Sets the machine up and serves the site with live reload until it is interrupted.
///
/// # Errors
///
/// When setup fails or Trunk does.
pub fn serve(environment: &mut Environment, arguments: &[String]) -> Result<()> {
    setup::set_up(environment, setup::BUILDING)?;
    step::hand_over(environment.command("trunk")?.arg("serve").args(arguments))
}

/// Sets the machine up, builds the site into `dist/` and holds it against the budgets.
///
/// # Errors
///
/// When setup, the build or a budget fails.
pub fn build(environment: &mut Environment, address: Option<&str>) -> Result<()> {
    // `bake` reads it to the letter, some minutes from now.
    ensure!(address.is_none_or(|address| address.starts_with("https://")), "the address of a site starts with https://");
    setup::set_up(environment, setup::BUILDING)?;
    build_release(environment, address)?;
    budget::run(environment)
}

/// Builds the site into `dist/`. An earlier site is removed first: where the build fails, nothing must be left that
/// could be measured, tested or published in its place.
///
/// # Errors
///
/// When Trunk fails.
pub fn build_release(environment: &Environment, address: Option<&str>) -> Result<()> {
    let dist = environment.root().join("dist");
    if dist.exists() {
        fs::remove_dir_all(&dist).with_context(|| format!("cannot remove the earlier {}", dist.display()))?;
    }
    let mut trunk = environment.command("trunk")?;
    trunk.args(["build", "--release"]).env(assemble::ADDRESS, address.unwrap_or_default());
    step::show(smaller::prepare(environment, &mut trunk))
}
