//! Programs that cargo installs, each in a folder of its own in the cache: `tools/<name>-<version>/bin`.
//!
//! One of exactly the right version on PATH is taken as it is.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::environment::Environment;
use super::step::{self, Step};
use super::version::{locked, mentions};

/// A program that cargo installs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    /// Makes the JavaScript that loads the WASM, and runs the browser tests.
    WasmBindgen,
    /// Builds and serves the site.
    Trunk,
    /// Drives Firefox.
    Geckodriver,
    /// Checks licences and advisories.
    CargoDeny,
}

impl Tool {
    const ALL: [Self; 4] = [Self::WasmBindgen, Self::Trunk, Self::Geckodriver, Self::CargoDeny];

    /// Its name as a package.
    pub fn package(self) -> &'static str {
        match self {
            Self::WasmBindgen => "wasm-bindgen-cli",
            Self::Trunk => "trunk",
            Self::Geckodriver => "geckodriver",
            Self::CargoDeny => "cargo-deny",
        }
    }

    /// The programs that come with it; the first prints the version.
    fn programs(self) -> &'static [&'static str] {
        match self {
            Self::WasmBindgen => &["wasm-bindgen", "wasm-bindgen-test-runner"],
            Self::Trunk => &["trunk"],
            Self::Geckodriver => &["geckodriver"],
            Self::CargoDeny => &["cargo-deny"],
        }
    }

    /// The version that the project works with.
    fn version(self, root: &Path) -> Result<String> {
        Ok(match self {
            // The glue and the compiled code must come from the same release.
            Self::WasmBindgen => {
                let lock = fs::read_to_string(root.join("Cargo.lock"))
                    .context("there is no Cargo.lock to say which wasm-bindgen is needed: run `cargo generate-lockfile`")?;
                locked(&lock, "wasm-bindgen").context("Cargo.lock names no `wasm-bindgen`: is it that of this project?")?.to_owned()
            }
            // 0.22 asks for a newer Rust than the project does.
            Self::Trunk => "0.21.14".to_owned(),
            Self::Geckodriver => "0.37.1".to_owned(),
            Self::CargoDeny => "0.20.2".to_owned(),
        })
    }

    /// Whether its own lock file is followed. That of wasm-bindgen names a release that can no longer be had.
    fn is_locked(self) -> bool {
        matches!(self, Self::Trunk | Self::CargoDeny)
    }

    /// How long it compiles on two cores.
    fn minutes(self) -> u32 {
        match self {
            Self::WasmBindgen => 3,
            Self::Trunk => 7,
            Self::Geckodriver | Self::CargoDeny => 2,
        }
    }

    fn folder(self, environment: &Environment, version: &str) -> PathBuf {
        environment.cache().join("tools").join(format!("{}-{version}", self.package()))
    }

    fn is_installed_in(self, binaries: &Path) -> bool {
        self.programs().iter().all(|program| binaries.join(program).with_extension(std::env::consts::EXE_EXTENSION).is_file())
    }
}

/// Puts every tool that an earlier setup installed first on the PATH of our children.
pub fn arrange(environment: &mut Environment) {
    for tool in Tool::ALL {
        if let Ok(version) = tool.version(environment.root()) {
            let binaries = tool.folder(environment, &version).join("bin");
            if tool.is_installed_in(&binaries) {
                environment.prefer(binaries);
            }
        }
    }
}

/// Whether the tool is on the PATH of our children in the right version.
///
/// # Errors
///
/// When it is not known which version is the right one.
pub fn is_ready(environment: &Environment, tool: Tool) -> Result<bool> {
    let version = tool.version(environment.root())?;
    let found: Option<Vec<_>> = tool.programs().iter().map(|program| environment.find(program)).collect();
    Ok(found.is_some_and(|programs| {
        programs.iter().all(|program| environment.answer(program, &["--version"]).is_some_and(|printed| mentions(&printed, &version)))
    }))
}

/// Makes sure that the tool is there.
///
/// # Errors
///
/// When it cannot be installed.
pub fn set_up(environment: &mut Environment, tool: Tool) -> Result<()> {
    let version = tool.version(environment.root())?;
    let what = format!("{} {version}", tool.package());
    if is_ready(environment, tool)? {
        step::ready(what);
        return Ok(());
    }
    let folder = tool.folder(environment, &version);
    let step = Step::begin(environment, &what, &format!("about {} minutes, once", tool.minutes()))?;
    let mut command = environment.command("cargo")?;
    command
        // Outside the repository, whose own configuration of cargo is not meant for tools.
        .current_dir(environment.cache())
        .args(["install", "--force", tool.package(), "--version", &version, "--root"])
        .arg(&folder)
        .env("CARGO_TARGET_DIR", build_folder(environment));
    if tool.is_locked() {
        command.arg("--locked");
    }
    // As they are published, these tools are optimised for minutes; they run for seconds.
    for (setting, value) in [("LTO", "off"), ("OPT_LEVEL", "1"), ("CODEGEN_UNITS", "16"), ("DEBUG", "false"), ("STRIP", "true")] {
        command.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
    }
    step.run(&mut command, None).with_context(|| {
        format!("{what} is missing and could not be installed; with it on PATH, from wherever you get it, this step is skipped")
    })?;
    environment.prefer(folder.join("bin"));
    step.finish();
    Ok(())
}

/// Where tools are compiled; what they share is compiled once. Not needed afterwards.
pub fn build_folder(environment: &Environment) -> PathBuf {
    environment.cache().join("build")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tool_knows_its_version_or_says_where_it_is_written() {
        for tool in Tool::ALL {
            match tool.version(Path::new("/nowhere")) {
                Ok(version) => assert_eq!(version.split('.').count(), 3, "{}", tool.package()),
                Err(error) => assert!(error.to_string().contains("Cargo.lock"), "{error}"),
            }
        }
    }
}
