//! How many bytes a reader has to wait for, and how many that may be.
//!
//! Everything is measured as a good static host sends it, compressed with brotli at quality 11. Which file plays which
//! part is read from `dist/manifest.json`.

mod limits;
mod measure;
mod table;
#[cfg(test)]
mod tests;

use std::fs;

use anyhow::{Context, Result, bail};

use self::measure::measure;
use self::table::table;
use crate::machine::environment::Environment;

/// Measures `dist/` and prints the table.
///
/// # Errors
///
/// When `dist/` is missing or not complete, or when a budget is exceeded.
pub fn run(environment: &Environment) -> Result<()> {
    let dist = environment.root().join("dist");
    let manifest =
        fs::read(dist.join("manifest.json")).context("dist/manifest.json is missing: build the site with `cargo xtask build`")?;
    let rows = measure(&manifest, |path| {
        fs::read(dist.join(path)).with_context(|| format!("the manifest lists dist/{path}, which cannot be read"))
    })?;
    println!("{}", table(&rows));
    let over: Vec<_> =
        rows.iter().filter(|row| row.is_over()).map(|row| format!("{} {}", row.what, row.language).trim().to_owned()).collect();
    if !over.is_empty() {
        bail!("over the budget: {}", over.join(", "));
    }
    Ok(())
}
