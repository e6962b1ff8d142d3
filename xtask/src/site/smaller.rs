//! A smaller WASM for release builds: the standard library built for size, and panics without messages.
//!
//! Takes the library's source and flags that a stable compiler only accepts by `RUSTC_BOOTSTRAP`; the same compiler
//! compiles all the same. Without the source the build goes on, larger; the budget says by how much.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::machine::environment::Environment;
use crate::machine::step::Step;

/// What Trunk's cargo is told. Trunk's hook takes the first three out again (`Trunk.toml`): they are for the browser's code
/// alone, and cargo refuses them for native tools.
const VARIABLES: &[(&str, &str)] = &[
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"),
];

/// Where a server cannot be reached, rustup tries for a long time.
const PATIENCE_WITH_RUSTUP: Duration = Duration::from_secs(2 * 60);

/// Adds the variables to a release build, if the standard library's source is here or can be had.
pub fn prepare<'command>(environment: &Environment, command: &'command mut Command) -> &'command mut Command {
    if !has_source(environment) && !fetch_source(environment) {
        eprintln!(
            "note: the standard library's source is not here (rustup component `rust-src`, Debian `rust-web-src`): the WASM will be larger"
        );
        return command;
    }
    command.envs(VARIABLES.iter().copied())
}

fn has_source(environment: &Environment) -> bool {
    environment
        .find("rustc")
        .and_then(|rustc| environment.answer(&rustc, &["--print", "sysroot"]))
        .is_some_and(|sysroot| Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.lock").is_file())
}

fn fetch_source(environment: &Environment) -> bool {
    let Some(rustup) = environment.find("rustup") else { return false };
    let Ok(step) = Step::begin(environment, "the standard library's source by rustup", "less than a minute, once") else { return false };
    let fetched = step.run(environment.command_at(&rustup).args(["component", "add", "rust-src"]), Some(PATIENCE_WITH_RUSTUP));
    if let Err(error) = fetched {
        eprintln!("note: rustup could not add rust-src: {error:#}");
        return false;
    }
    step.finish();
    has_source(environment)
}
