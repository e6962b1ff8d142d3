//! `cargo xtask bench`: how fast the built site is, beside the same text as a plain static page.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::machine::environment::Environment;
use crate::machine::setup::{self, Part};
use crate::machine::{browsers, step};

/// Measures `dist/` in Chromium (`tests/measure/bench.js`), beside the folder of another release where one is named, and draws a chart of it
/// into a file.
///
/// # Errors
///
/// When there is no built site, or a page does not come to its end.
pub fn run(environment: &mut Environment, rounds: u32, against: Option<&Path>, chart: Option<&Path>) -> Result<()> {
    ensure!(rounds > 0, "no round measures nothing");
    ensure!(environment.root().join("dist/manifest.json").exists(), "dist/ is not there: build the site with `cargo xtask build`");
    setup::set_up(environment, &[Part::Packages, Part::Browsers])?;
    let mut node = environment.command("node")?;
    node.args(["tests/measure/bench.js", &rounds.to_string()]).args(chart);
    if let Some(folder) = against {
        let manifest = folder.join("manifest.json");
        ensure!(manifest.exists(), "{} is not there: name the folder of an unpacked release, the one with `embed.js`", manifest.display());
        node.env("PALERMO_BENCH_AGAINST", folder);
    }
    step::show(node.envs(browsers::variables(environment)))
}
