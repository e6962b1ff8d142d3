//! Which suites ran on the site that is built, for those who ask it later: reports on a release claim nothing that was not tried on it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::packages::site::{MANIFEST, sha256};

/// Where it is written down.
const FILE: &str = "target/suites-of-site.json";

/// What ran on one site.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ran {
    /// The digest of the site's manifest.
    site: String,
    /// Whether each suite that ran whole has passed.
    suites: BTreeMap<String, bool>,
}

impl Ran {
    /// What is known of the site in `dist/`; nothing where another was tested.
    ///
    /// # Errors
    ///
    /// When there is no site.
    pub fn on_site(root: &Path) -> Result<Self> {
        let site = sha256(&fs::read(manifest(root)).context("there is no site in dist/")?);
        let known = fs::read(root.join(FILE)).ok().and_then(|bytes| serde_json::from_slice::<Self>(&bytes).ok());
        Ok(known.filter(|known| known.site == site).unwrap_or(Self { site, suites: BTreeMap::new() }))
    }

    /// Whether a suite passed on this site; nothing where it did not run whole.
    pub fn passed(&self, suite: &str) -> Option<bool> {
        self.suites.get(suite).copied()
    }

    /// The same with more suites.
    pub fn with<'suites>(mut self, suites: impl Iterator<Item = (&'suites str, bool)>) -> Self {
        self.suites.extend(suites.map(|(suite, passed)| (suite.to_owned(), passed)));
        self
    }
}

/// Writes down what ran, beside what ran on the same site before. Where there is no site, nothing is.
///
/// # Errors
///
/// When it cannot be written.
pub fn write_down<'suites>(root: &Path, suites: impl Iterator<Item = (&'suites str, bool)>) -> Result<()> {
    if !manifest(root).is_file() {
        return Ok(());
    }
    let ran = Ran::on_site(root)?.with(suites);
    let path = root.join(FILE);
    fs::write(&path, serde_json::to_vec_pretty(&ran)?).with_context(|| format!("cannot write {}", path.display()))
}

fn manifest(root: &Path) -> PathBuf {
    root.join("dist").join(MANIFEST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packages::site::tests::folder;

    #[test]
    fn what_ran_on_another_site_says_nothing_of_this_one() -> Result<()> {
        let root = folder("ran")?;
        write_down(&root, [("host", true)].into_iter())?;
        assert!(!root.join(FILE).exists(), "there was no site");
        fs::create_dir_all(root.join("dist"))?;
        fs::create_dir_all(root.join("target"))?;
        fs::write(manifest(&root), "one")?;
        write_down(&root, [("host", true)].into_iter())?;
        write_down(&root, [("webkit", false)].into_iter())?;
        let ran = Ran::on_site(&root)?;
        assert_eq!((ran.passed("host"), ran.passed("webkit"), ran.passed("native")), (Some(true), Some(false), None));
        fs::write(manifest(&root), "two")?;
        assert_eq!(Ran::on_site(&root)?.passed("host"), None);
        fs::remove_dir_all(root)?;
        Ok(())
    }
}
