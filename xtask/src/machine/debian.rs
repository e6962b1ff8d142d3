//! Packages of Debian and its relatives, where we may install them.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::environment::Environment;
use super::step::{self, Step};

/// A machine with `apt-get` on which we are root, or may become it without being asked for a password.
#[derive(Debug)]
pub struct Debian {
    apt: PathBuf,
    /// `sudo`, where we are not root ourselves.
    sudo: Option<PathBuf>,
    lists_are_fresh: Cell<bool>,
}

impl Debian {
    /// This machine, if it is such a one.
    pub fn here(environment: &Environment) -> Option<Self> {
        let apt = environment.find("apt-get")?;
        let root = environment.answer(&environment.find("id")?, &["-u"])? == "0";
        let sudo = if root {
            None
        } else {
            let sudo = environment.find("sudo")?;
            environment.answer(&sudo, &["-n", "true"])?;
            Some(sudo)
        };
        Some(Self { apt, sudo, lists_are_fresh: Cell::new(false) })
    }

    /// Installs those of the packages that are missing. Nothing that is installed is ever removed for them.
    ///
    /// # Errors
    ///
    /// When apt cannot install them.
    pub fn install(&self, environment: &Environment, what: &str, expectation: &str, packages: &[&str]) -> Result<()> {
        let missing: Vec<_> = packages.iter().copied().filter(|package| !is_installed(environment, package)).collect();
        if missing.is_empty() {
            step::ready(what);
            return Ok(());
        }
        let step = Step::begin(environment, what, expectation)?;
        // Where one of many sources cannot be reached, the package may still be in another.
        if !self.lists_are_fresh.replace(true) && step.run(self.apt(environment).arg("update"), None).is_err() {
            eprintln!("note: `apt-get update` failed; trying with the package lists that are here");
        }
        step.run(self.apt(environment).args(["install", "-y", "--no-install-recommends", "--no-remove"]).args(&missing), None)
            .with_context(|| format!("the packages {} are missing and could not be installed", missing.join(" ")))?;
        step.finish();
        Ok(())
    }

    /// A command that may write outside the home folder.
    pub fn privileged(&self, environment: &Environment, program: impl AsRef<Path>) -> Command {
        let mut command = environment.command_at(self.sudo.as_deref().unwrap_or(program.as_ref()));
        if self.sudo.is_some() {
            command.arg("-n").arg(program.as_ref());
        }
        command
    }

    fn apt(&self, environment: &Environment) -> Command {
        let mut command = self.privileged(environment, "env");
        command.arg("DEBIAN_FRONTEND=noninteractive").arg(&self.apt).args(["-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0"]);
        command
    }
}

/// Whether a package is installed.
pub fn is_installed(environment: &Environment, package: &str) -> bool {
    environment
        .find("dpkg-query")
        .and_then(|query| environment.answer(&query, &["--show", "--showformat=${db:Status-Abbrev}", package]))
        .is_some_and(|status| status == "ii")
}
