//! Node.js, npm, and the packages that `package.json` names.

use std::fs;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::debian::Debian;
use super::environment::Environment;
use super::step::{self, Step};
use super::version::major_and_minor;

/// The oldest Node.js whose test runner does what the tests ask of it.
const OLDEST_MAJOR: u32 = 20;

/// Holds the digest of the `package-lock.json` from which `node_modules` was made.
const DIGEST: &str = "node_modules/.package-lock-digest";

/// Makes sure that Node.js, npm and the packages are there.
///
/// # Errors
///
/// When Node.js is missing or too old and cannot be installed from here, or npm cannot install the packages.
pub fn set_up(environment: &Environment) -> Result<()> {
    if let Some(found) = found(environment) {
        step::ready(found);
    } else {
        if let Some(debian) = Debian::here(environment) {
            debian.install(environment, "Node.js and npm", "about 1 minute, once", &["nodejs", "npm"])?;
        }
        if found(environment).is_none() {
            bail!("Node.js {OLDEST_MAJOR} or newer and npm are missing: install them from https://nodejs.org or with your package manager");
        }
    }
    if packages_are_current(environment) {
        step::ready("the npm packages");
        return Ok(());
    }
    let digest = lock_digest(environment)?;
    let step = Step::begin(environment, "the npm packages", "about 1 minute, once per change of package-lock.json")?;
    step.run(environment.command("npm")?.args(["ci", "--no-audit", "--no-fund"]), None)
        .context("the npm packages could not be installed")?;
    fs::write(environment.root().join(DIGEST), digest).with_context(|| format!("cannot write {DIGEST}"))?;
    step.finish();
    Ok(())
}

/// Whether `node_modules` was made from the `package-lock.json` that is here now.
pub fn packages_are_current(environment: &Environment) -> bool {
    let noted = fs::read_to_string(environment.root().join(DIGEST));
    matches!((noted, lock_digest(environment)), (Ok(noted), Ok(wanted)) if noted == wanted)
}

fn found(environment: &Environment) -> Option<String> {
    environment.find("npm")?;
    let printed = environment.answer(&environment.find("node")?, &["--version"])?;
    let (major, _) = major_and_minor(&printed)?;
    (major >= OLDEST_MAJOR).then(|| format!("Node.js {printed} and npm"))
}

fn lock_digest(environment: &Environment) -> Result<String> {
    let lock = fs::read(environment.root().join("package-lock.json"))
        .context("package-lock.json is missing: get it back with `git checkout package-lock.json`")?;
    Ok(format!("{:x}", Sha256::digest(lock)))
}
