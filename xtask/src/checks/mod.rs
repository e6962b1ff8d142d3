//! What a change must pass: the lints of `cargo xtask check` and the suites of `cargo xtask test`.

pub mod bench;
mod changed;
pub mod javascript;
pub mod lints;
pub mod ran;
mod report;
pub mod suite;
pub mod suites;
pub mod visual;
mod wordpress;
