//! What a machine needs for what, and in which order it gets it.

use std::time::{Duration, Instant};

use anyhow::Result;

use super::environment::Environment;
use super::tools::{self, Tool};
use super::{browsers, node, step, toolchain};

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

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Toolchain => "toolchain",
            Self::Packages => "npm packages",
            Self::Browsers => "browsers",
            Self::Webkit => "WebKit",
            Self::Tool(tool) => tool.package(),
        }
    }
}

/// A set-up that only looks takes less.
const WORTH_A_WORD: Duration = Duration::from_secs(10);

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
    let started = Instant::now();
    let mut times = Vec::new();
    let done = parts.iter().try_for_each(|part| {
        let started = Instant::now();
        let done = set_up_part(environment, *part);
        times.push((part.name(), started.elapsed()));
        done
    });
    tools::clear(environment);
    if started.elapsed() > WORTH_A_WORD {
        let times: Vec<_> = times.into_iter().map(|(name, time)| format!("{name} {}", step::spoken(time))).collect();
        eprintln!("set-up took {}: {}", step::spoken(started.elapsed()), times.join(", "));
    }
    done
}

fn set_up_part(environment: &mut Environment, part: Part) -> Result<()> {
    match part {
        Part::Toolchain => toolchain::set_up(environment),
        Part::Packages => node::set_up(environment),
        Part::Browsers => browsers::set_up(environment),
        Part::Webkit => {
            browsers::set_up_webkit(environment);
            Ok(())
        }
        Part::Tool(tool) => tools::set_up(environment, tool),
    }
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
