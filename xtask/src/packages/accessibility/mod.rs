//! Reports on the accessibility of a release, in the forms that buyers ask for: `OpenACR` and a table of EN 301 549.
//!
//! What is claimed stands once, in `docs/criteria.json`, with the tests that show it. A claim counts for a release where these tests have passed on the very
//! site that is packed; where they did not run, the reports say “not tried”.

mod document;
mod en301549;
mod openacr;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;

use crate::checks::javascript;
use crate::checks::ran::Ran;

/// The one list of claims.
const CLAIMS: &str = "docs/criteria.json";

/// Where tests are that a claim may name; each folder is a suite of that name.
const FOLDERS: &[&str] = &["embed", "host", "webkit"];

/// All claims.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claims {
    /// The criteria of WCAG 2.2.
    criteria: Vec<Claim>,
    /// What EN 301 549 asks beside them.
    clauses: Vec<Claim>,
}

/// What is claimed of a criterion or a clause.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Claim {
    number: String,
    name: String,
    /// A, AA or AAA; clauses have none.
    #[serde(default)]
    level: String,
    result: Claimed,
    #[serde(default)]
    note: String,
    /// The tests that show it, by the names of their files; where there are none, somebody has looked.
    #[serde(default)]
    tests: Vec<String>,
    /// A command that prints what shows it.
    #[serde(default)]
    command: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Claimed {
    /// It is met.
    Met,
    /// There is nothing of the kind.
    None,
    /// Nobody claims it.
    #[serde(rename = "not-claimed")]
    Open,
}

/// What holds for a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Supported,
    NotApplicable,
    NotTried,
    NotClaimed,
}

impl Claims {
    /// Reads the list.
    ///
    /// # Errors
    ///
    /// When it is missing, of another form, or names a test that there is not.
    pub fn read(root: &Path) -> Result<Self> {
        let text = fs::read_to_string(root.join(CLAIMS)).with_context(|| format!("cannot read {CLAIMS}"))?;
        let claims: Self = serde_json::from_str(&text).context(CLAIMS)?;
        let suites = suites(root)?;
        for claim in claims.criteria.iter().chain(&claims.clauses) {
            for test in &claim.tests {
                match suites.get(test) {
                    Some(Some(_)) => {}
                    Some(None) => bail!("{CLAIMS} names {test} for {}: more than one test is called so", claim.number),
                    None => bail!("{CLAIMS} names {test} for {}: there is no {test}.test.js", claim.number),
                }
            }
            ensure!(claim.result == Claimed::Met || claim.command.is_none(), "{CLAIMS}: a command shows what is met, {}", claim.number);
        }
        Ok(claims)
    }
}

/// The suite of each test; none for names that tests of two suites have.
fn suites(root: &Path) -> Result<BTreeMap<String, Option<&'static str>>> {
    let mut suites = BTreeMap::new();
    for suite in FOLDERS {
        for file in javascript::test_files(root, &Path::new("tests").join(suite))? {
            suites.entry(javascript::stem(&file).to_owned()).and_modify(|known| *known = None).or_insert(Some(*suite));
        }
    }
    Ok(suites)
}

/// Judges claims for one site.
pub struct Judge {
    suites: BTreeMap<String, Option<&'static str>>,
    ran: Ran,
}

impl Judge {
    /// The judge of the site in `dist/`.
    ///
    /// # Errors
    ///
    /// When there is no site.
    pub fn of_site(root: &Path) -> Result<Self> {
        Ok(Self { suites: suites(root)?, ran: Ran::on_site(root)? })
    }

    /// What holds, and why.
    fn verdict(&self, claim: &Claim) -> Result<(Verdict, String)> {
        let said = |shown: String| if claim.note.is_empty() { shown } else { format!("{}. {shown}", claim.note) };
        match claim.result {
            Claimed::None => return Ok((Verdict::NotApplicable, claim.note.clone())),
            Claimed::Open => return Ok((Verdict::NotClaimed, claim.note.clone())),
            Claimed::Met => {}
        }
        if let Some(command) = &claim.command {
            return Ok((Verdict::Supported, said(format!("Printed by `{command}`"))));
        }
        if claim.tests.is_empty() {
            return Ok((Verdict::Supported, said("By inspection, not by a test".to_owned())));
        }
        let mut open = Vec::new();
        for test in &claim.tests {
            let Some(Some(suite)) = self.suites.get(test) else { bail!("there is no test {test}") };
            match self.ran.passed(suite) {
                Some(true) => {}
                Some(false) => open.push(format!("`{test}` (the suite {suite} failed)")),
                None => open.push(format!("`{test}`")),
            }
        }
        if open.is_empty() {
            let tests = claim.tests.iter().map(|test| format!("`{test}`")).collect::<Vec<_>>().join(", ");
            return Ok((Verdict::Supported, said(format!("Tests that passed on this release: {tests}"))));
        }
        Ok((Verdict::NotTried, said(format!("Not tried on this release: {}", open.join(", ")))))
    }
}

/// The reports, by the names of their files.
///
/// # Errors
///
/// When a claim names a test that there is not.
pub fn reports(root: &Path, version: &str, contact: Option<&str>) -> Result<[(&'static str, String); 2]> {
    let claims = Claims::read(root)?;
    let judge = Judge::of_site(root)?;
    Ok([
        ("accessibility.openacr.yaml", openacr::report(&claims, &judge, version, contact)?),
        ("accessibility.en-301-549.md", en301549::report(&claims, &judge, version)?),
    ])
}

#[cfg(test)]
mod tests;
