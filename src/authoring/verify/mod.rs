//! Checking helplines with those who run them.
//!
//! [`sheet`] writes what a volunteer prints and [`form`] what comes back; [`record`] takes the answers into the content, and every
//! change of a number, of hours or of status into the list of corrections. [`state`] says what has waited longest and what is due.
//!
//! Nobody's name or initials go into a file: they stay on the paper.

#[cfg(not(target_arch = "wasm32"))]
mod clock;
#[cfg(not(target_arch = "wasm32"))]
pub mod command;
pub mod form;
mod hours;
mod patch;
pub mod record;
pub mod sheet;
pub mod state;
