//! What a Rust compiler can do for the browser, asked of the compiler itself.

use std::fs;
use std::path::Path;
use std::process::{self, Stdio};

use super::environment::Environment;

/// What the browser runs.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The compiler of Debian's packages.
pub const DISTRIBUTION_RUSTC: &str = "/usr/bin/rustc";

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

/// Lets `/usr/bin` go before rustup's shims for all our children.
pub fn prefer_distribution(environment: &mut Environment) {
    environment.prefer_for("cargo", Path::new("/usr/bin"));
    environment.prefer_for("rustc", Path::new("/usr/bin"));
    // Each of these would bring the other toolchain back in.
    for name in ["RUSTC", "RUSTDOC", "RUSTUP_TOOLCHAIN"] {
        environment.remove(name);
    }
}
