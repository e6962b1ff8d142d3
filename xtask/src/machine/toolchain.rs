//! A Rust toolchain that compiles for `wasm32-unknown-unknown`.
//!
//! In this order: the active one, if it can; the one in `/usr/bin`, if an earlier setup completed it; the active one
//! after `rustup target add`; on Debian, packages and a standard library built here (see
//! [`super::standard_library`]).

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Result, bail};

use super::compiler::{DISTRIBUTION_RUSTC, TARGET, links, prefer_distribution};
use super::debian::Debian;
use super::environment::Environment;
use super::standard_library;
use super::step::{self, Step};
use super::version::major_and_minor;

/// The oldest compiler that the project accepts.
const OLDEST: &str = env!("CARGO_PKG_RUST_VERSION");

/// By this variable cargo learns of another linker for the target.
const LINKER_VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER";

/// Where a server cannot be reached, rustup tries for a long time.
const PATIENCE_WITH_RUSTUP: Duration = Duration::from_secs(5 * 60);

/// Finds a toolchain that compiles and links for the target, puts it first on the PATH of our children, and names it.
pub fn arrange(environment: &mut Environment) -> Option<String> {
    let active = environment.find("rustc");
    let distribution =
        Some(PathBuf::from(DISTRIBUTION_RUSTC)).filter(|rustc| active.as_ref() != Some(rustc) && is_young_enough(environment, rustc));
    for rustc in [active, distribution].into_iter().flatten() {
        let other_linker = ["wasm-ld-22", "wasm-ld"].into_iter().find_map(|name| environment.find(name));
        for linker in [None, other_linker] {
            if links(environment, &rustc, linker.as_deref()) {
                let version = environment.answer(&rustc, &["--version"])?;
                adopt(environment, &rustc, linker);
                return Some(format!("{version} with {TARGET}"));
            }
        }
    }
    None
}

/// Makes sure that there is such a toolchain.
///
/// # Errors
///
/// When there is none and none can be installed from here.
pub fn set_up(environment: &mut Environment) -> Result<()> {
    if let Some(found) = arrange(environment) {
        step::ready(found);
        return Ok(());
    }
    if let Some(rustup) = rustup_in_charge(environment) {
        let step = Step::begin(environment, "the wasm32 target by rustup", "less than a minute, once")?;
        match step.run(environment.command_at(&rustup).args(["target", "add", TARGET]), Some(PATIENCE_WITH_RUSTUP)) {
            Ok(()) if arrange(environment).is_some() => {
                step.finish();
                return Ok(());
            }
            Ok(()) => eprintln!("note: rustup added {TARGET}, but the active rustc still cannot compile for it"),
            Err(error) => eprintln!("note: rustup could not add {TARGET}: {error:#}"),
        }
    }
    if let Some(debian) = Debian::here(environment) {
        standard_library::set_up(environment, &debian)?;
        if let Some(found) = arrange(environment) {
            step::ready(found);
            return Ok(());
        }
    }
    bail!(
        "no Rust toolchain here compiles for {TARGET}: install Rust {OLDEST} or newer with rustup (https://rustup.rs) and run \
         `rustup target add {TARGET}`; on Debian, run this command as root or with passwordless sudo"
    )
}

fn adopt(environment: &mut Environment, rustc: &Path, linker: Option<PathBuf>) {
    if environment.find("rustc").as_deref() != Some(rustc) {
        prefer_distribution(environment);
    }
    if let Some(linker) = linker {
        environment.set(LINKER_VARIABLE, linker);
    }
}

fn is_young_enough(environment: &Environment, rustc: &Path) -> bool {
    environment.answer(rustc, &["--version"]).and_then(|printed| major_and_minor(&printed)) >= major_and_minor(OLDEST)
}

/// Rustup, if the active compiler is one of its own: a target added to another would help nobody.
fn rustup_in_charge(environment: &Environment) -> Option<PathBuf> {
    let rustup = environment.find("rustup")?;
    let own = environment.answer(&rustup, &["which", "rustc"])?;
    let sysroot = environment.answer(&environment.find("rustc")?, &["--print", "sysroot"])?;
    Path::new(&own).starts_with(sysroot).then_some(rustup)
}
