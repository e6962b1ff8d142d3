//! Pictures of the explainer, held against those that somebody has looked at before (`tests/visual/`).

use std::fs;

use anyhow::{Context, Result, ensure};

use super::javascript;
use super::report::Outcome;
use super::suite::Suite;
use crate::machine::environment::Environment;
use crate::machine::{setup, step};
use crate::site::{assemble, build};

const FOLDER: &str = "tests/visual";

/// Content that no edit of `content/` touches.
const CONTENT: &str = "tests/visual/content";

/// Where the site with that content goes.
const SITE: &str = "target/frozen";

/// What the tests write: pictures that differ, and why nothing was compared.
const FOUND: &str = "target/visual";

/// Another version of the browser draws otherwise: then the tests say so here.
const NOT_COMPARED: &str = "not-compared.txt";

/// By this variable tests write anew what they expect.
const WRITE: &str = "PALERMO_SNAPSHOTS";

/// Takes the pictures and compares them.
///
/// # Errors
///
/// When one differs.
pub fn compare(environment: &Environment) -> Result<Outcome> {
    take(environment)?;
    let reason = environment.root().join(FOUND).join(NOT_COMPARED);
    Ok(fs::read_to_string(reason).map_or(Outcome::Passed, |text| Outcome::NotRun(text.trim().to_owned())))
}

/// Builds the site and writes the pictures anew, with the version of the browser beside them.
///
/// # Errors
///
/// When setup, the build or the browser fails.
pub fn write(environment: &mut Environment) -> Result<()> {
    let is_needed = |part| setup::BUILDING.contains(&part) || Suite::Visual.needs(part);
    let parts: Vec<_> = setup::TESTING.iter().copied().filter(|part| is_needed(*part)).collect();
    setup::set_up(environment, &parts)?;
    build::build_release(environment, None)?;
    environment.set(WRITE, "write");
    take(environment)?;
    println!("{FOLDER}/pictures: look at each that has changed before you commit it; target/visual/pictures.html shows them all");
    Ok(())
}

/// Runs the tests on a site that is made as the last build made its own, from other content.
fn take(environment: &Environment) -> Result<()> {
    let [ready, site, found] = [assemble::READY, SITE, FOUND].map(|folder| environment.root().join(folder));
    ensure!(ready.exists(), "{} is not there: build the site with `cargo xtask build`", assemble::READY);
    for folder in [&site, &found] {
        if folder.exists() {
            fs::remove_dir_all(folder).with_context(|| format!("cannot clear {}", folder.display()))?;
        }
    }
    let mut bake = assemble::tool(environment, "site")?;
    bake.args(["--content", CONTENT, "--pseudo-locale", "--release"]).arg("--ready").arg(ready).arg("--output").arg(site);
    step::run(&mut bake)?;
    javascript::run(environment, FOLDER, |_| true)
}
