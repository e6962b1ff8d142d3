//! `cargo xtask bench`: how fast the built site is, beside the same text as a plain static page.

use anyhow::{Result, ensure};

use crate::machine::environment::Environment;
use crate::machine::setup::{self, Part};
use crate::machine::{browsers, step};

/// Measures `dist/` in Chromium (`tests/measure/bench.js`).
///
/// # Errors
///
/// When there is no built site, or a page does not come to its end.
pub fn run(environment: &mut Environment, rounds: u32) -> Result<()> {
    ensure!(rounds > 0, "no round measures nothing");
    ensure!(environment.root().join("dist/manifest.json").exists(), "dist/ is not there: build the site with `cargo xtask build`");
    setup::set_up(environment, &[Part::Packages, Part::Browsers])?;
    let mut node = environment.command("node")?;
    node.args(["tests/measure/bench.js", &rounds.to_string()]);
    step::show(node.envs(browsers::variables(environment)))
}
