//! The machine: what is on it, what it still needs, and what the programs that we start get to see.
//!
//! [`environment`] says where things are, [`step`] runs a program in it; the others are the things that a machine may lack,
//! and [`setup`] brings them in their order.

pub mod browsers;
pub mod compiler;
pub mod debian;
pub mod environment;
pub mod node;
pub mod setup;
mod standard_library;
pub mod step;
mod toolchain;
pub mod tools;
pub mod version;
