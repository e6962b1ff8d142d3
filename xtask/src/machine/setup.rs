//! What a machine needs for what, and in which order it gets it.

use std::fs;

use anyhow::Result;

use super::environment::Environment;
use super::tools::{self, Tool};
use super::{browsers, node, toolchain};

/// One thing that a machine may lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A Rust toolchain that compiles and links for the browser.
    Toolchain,
    /// Node.js, npm and the packages of `package.json`.
    Packages,
    /// Chromium and Firefox, and Chromium's driver.
    Browsers,
    /// `WebKit`, where it can be had.
    Webkit,
    /// A program that cargo installs.
    Tool(Tool),
}

/// What building and serving the site takes; the quick parts come first, so that what cannot be had shows early.
pub const BUILDING: &[Part] = &[Part::Toolchain, Part::Packages, Part::Tool(Tool::WasmBindgen), Part::Tool(Tool::Trunk)];

/// What all tests take.
pub const TESTING: &[Part] = &[
    Part::Toolchain,
    Part::Packages,
    Part::Browsers,
    Part::Webkit,
    Part::Tool(Tool::WasmBindgen),
    Part::Tool(Tool::Trunk),
    Part::Tool(Tool::Geckodriver),
];

/// What `cargo xtask check` takes.
pub const CHECKING: &[Part] = &[Part::Toolchain, Part::Packages, Part::Tool(Tool::CargoDeny)];

/// Makes sure that each part is there, and arranges the environment of our children accordingly.
///
/// # Errors
///
/// When a part is missing and cannot be installed from here; the error says how to get it.
pub fn set_up(environment: &mut Environment, parts: &[Part]) -> Result<()> {
    for part in parts {
        match part {
            Part::Toolchain => toolchain::set_up(environment)?,
            Part::Packages => node::set_up(environment)?,
            Part::Browsers => browsers::set_up(environment)?,
            Part::Webkit => browsers::set_up_webkit(environment),
            Part::Tool(tool) => tools::set_up(environment, *tool)?,
        }
    }
    let build = tools::build_folder(environment);
    if build.exists() && fs::remove_dir_all(&build).is_err() {
        eprintln!("note: {} is no longer needed and could not be removed", build.display());
    }
    Ok(())
}

/// Prints the environment of our children as lines for a shell. Installs nothing; says on the error stream what is
/// not there yet.
///
/// # Errors
///
/// When `Cargo.lock` does not say which tools the project needs.
pub fn print_exports(environment: &mut Environment) -> Result<()> {
    let mut missing = Vec::new();
    if toolchain::arrange(environment).is_none() {
        missing.push("a Rust toolchain for wasm32");
    }
    if !node::packages_are_current(environment) {
        missing.push("the npm packages");
    }
    for tool in [Tool::WasmBindgen, Tool::Trunk] {
        if !tools::is_ready(environment, tool)? {
            missing.push(tool.package());
        }
    }
    if !missing.is_empty() {
        eprintln!("note: not set up yet: {}; run `cargo xtask setup`", missing.join(", "));
    }
    environment.set("WASM_BINDGEN_TEST_TIMEOUT", browsers::TEST_SECONDS);
    print!("{}", environment.exports());
    Ok(())
}
