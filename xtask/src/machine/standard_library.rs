//! Rust for the browser on a Debian machine where rustup cannot fetch it.
//!
//! Debian's packages hold a recent compiler and the source of the standard library, but no library for
//! `wasm32-unknown-unknown`. It is built once and put where the compiler looks for it, so that plain cargo, Trunk and
//! the browser tests work from then on without any flags.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::compiler::{self, DISTRIBUTION_RUSTC, TARGET};
use super::debian::{Debian, is_installed};
use super::environment::Environment;
use super::step::Step;

const CARGO: &str = "/usr/bin/cargo";
const LINKER: &str = "/usr/bin/lld-22";
const PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

/// These and Debian's `rustup` exclude each other.
const PACKAGES_FOR_CHECKS: &[&str] = &["rustfmt-web", "rust-web-clippy"];

/// Cargo needs a crate to build the standard library for.
const CRATE: &str = "nothing";

/// Installs the packages, builds the library, and gives the compiler the linker that it looks for.
///
/// # Errors
///
/// When a package cannot be installed, the library cannot be built, or the toolchain's folder cannot be written.
pub fn set_up(environment: &mut Environment, debian: &Debian) -> Result<()> {
    let mut packages = PACKAGES.to_vec();
    if !is_installed(environment, "rustup") {
        packages.extend(PACKAGES_FOR_CHECKS);
    }
    debian.install(environment, "Rust from Debian's packages", "about 2 minutes, once", &packages)?;
    compiler::prefer_distribution(environment);

    let rustc = Path::new(DISTRIBUTION_RUSTC);
    let sysroot = printed_by(environment, rustc, "sysroot")?;
    if !compiler::compiles(environment, rustc) {
        build(environment, debian, &Path::new(&sysroot).join("lib/rustlib").join(TARGET).join("lib"))?;
    }
    if !compiler::links(environment, rustc, None) {
        // The compiler calls `rust-lld`, which it expects beside its libraries; it is the same program.
        let host = printed_by(environment, rustc, "host-tuple")?;
        let folder = Path::new(&sysroot).join("lib/rustlib").join(host).join("bin");
        let step = Step::begin(environment, "the linker for wasm32", "a moment, once")?;
        step.run(debian.privileged(environment, "mkdir").arg("-p").arg(&folder), None)?;
        step.run(debian.privileged(environment, "ln").args(["-sfn", LINKER]).arg(folder.join("rust-lld")), None)?;
        step.finish();
    }
    Ok(())
}

fn build(environment: &Environment, debian: &Debian, destination: &Path) -> Result<()> {
    let step = Step::begin(environment, "Rust's standard library for wasm32", "about 1 minute, once")?;
    let folder = environment.cache().join("standard-library");
    write_crate(&folder).with_context(|| format!("cannot write to {}", folder.display()))?;
    step.run(
        environment
            .command_at(Path::new(CARGO))
            .current_dir(&folder)
            .args(["build", "--release", "-Zbuild-std=std,panic_abort,test", "--target", TARGET])
            // Building the standard library is an unstable feature of this stable compiler.
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_TARGET_DIR", folder.join("target"))
            // Flags meant for the person's own machine do not fit this target.
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS"),
        None,
    )?;
    let built = libraries(&folder.join("target").join(TARGET).join("release/deps"))?;
    // Libraries of an older compiler beside the new ones would be found first, or at least found too.
    let old = if destination.exists() { libraries(destination)? } else { Vec::new() };
    step.run(debian.privileged(environment, "mkdir").arg("-p").arg(destination), None)?;
    step.run(debian.privileged(environment, "rm").arg("-f").args(old), None)?;
    step.run(debian.privileged(environment, "cp").args(built).arg(destination), None)?;
    fs::remove_dir_all(&folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    step.finish();
    Ok(())
}

fn write_crate(folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder.join("src"))?;
    // A workspace of its own, wherever the cache folder lies.
    fs::write(
        folder.join("Cargo.toml"),
        format!("[package]\nname = \"{CRATE}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n"),
    )?;
    fs::write(folder.join("src/lib.rs"), "#![no_std]\n")
}

/// The libraries in a folder, without that of the crate they were built for.
fn libraries(folder: &Path) -> Result<Vec<PathBuf>> {
    let own = format!("lib{CRATE}-");
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry.with_context(|| format!("cannot read {}", folder.display()))?.path();
        let is_own = path.file_name().and_then(OsStr::to_str).is_none_or(|name| name.starts_with(&own));
        if path.extension() == Some(OsStr::new("rlib")) && !is_own {
            found.push(path);
        }
    }
    Ok(found)
}

fn printed_by(environment: &Environment, rustc: &Path, what: &str) -> Result<String> {
    environment.answer(rustc, &["--print", what]).with_context(|| format!("{} does not print its {what}", rustc.display()))
}
