//! A Rust toolchain that compiles for `wasm32-unknown-unknown`.
//!
//! In this order: the active one, if it can; the one in `/usr/bin`, if an earlier setup completed it; the active one
//! after `rustup target add`; on Debian, packages and a standard library built here (see
//! [`crate::standard_library`]).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self, Stdio};
use std::time::Duration;

use anyhow::{Result, bail};

use crate::debian::Debian;
use crate::environment::Environment;
use crate::standard_library;
use crate::step::{self, Step};
use crate::version::major_and_minor;

/// What the browser runs.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The compiler of Debian's packages.
pub const DISTRIBUTION_RUSTC: &str = "/usr/bin/rustc";

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

/// Whether this compiler finds a standard library for the target that it can read. Looking at file names would not
/// tell a library of an older compiler, left over after an upgrade, from its own.
pub fn compiles(environment: &Environment, rustc: &Path) -> bool {
    probe(environment, rustc, &["--crate-type=lib", "--emit=metadata"])
}

/// Whether this compiler can make a finished `.wasm`, with its own linker or with another.
pub fn links(environment: &Environment, rustc: &Path, linker: Option<&Path>) -> bool {
    let linker = linker.map(|linker| format!("-Clinker={}", linker.display()));
    let arguments: Vec<&str> = std::iter::once("--crate-type=cdylib").chain(linker.as_deref()).collect();
    probe(environment, rustc, &arguments)
}

/// Compiles nothing at all, which already takes the standard library.
fn probe(environment: &Environment, rustc: &Path, arguments: &[&str]) -> bool {
    let folder = environment.cache().join(format!("probe-{}", process::id()));
    if fs::create_dir_all(&folder).is_err() {
        return false;
    }
    let status = environment
        .command_at(rustc)
        .args(["--target", TARGET, "--crate-name=probe", "--edition=2024", "--out-dir"])
        .arg(&folder)
        .args(arguments)
        .arg("-")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    // What is left behind is a few kilobytes in a cache.
    let _ = fs::remove_dir_all(&folder);
    status.is_ok_and(|status| status.success())
}

fn adopt(environment: &mut Environment, rustc: &Path, linker: Option<PathBuf>) {
    if environment.find("rustc").as_deref() != Some(rustc) {
        prefer_distribution(environment);
    }
    if let Some(linker) = linker {
        environment.set(LINKER_VARIABLE, linker);
    }
}

/// Lets `/usr/bin` go before rustup's shims for all our children.
pub fn prefer_distribution(environment: &mut Environment) {
    environment.prefer_for("cargo", Path::new("/usr/bin"));
    environment.prefer_for("rustc", Path::new("/usr/bin"));
    // Each of these would bring the other toolchain back in.
    for name in ["RUSTC", "RUSTDOC", "RUSTUP_TOOLCHAIN"] {
        environment.remove(name);
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
