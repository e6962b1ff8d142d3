//! Languages against English: what is translated, from which English, and what readers see in the meantime.
//!
//! English is the reference. A language's files hold words alone, at the addresses of English ([`address`]); beside them stands from
//! which English each was made ([`fingerprint`]). [`standing`] compares the two, and [`complete`] makes the files that are read: what
//! is missing or old is English. People translate in the files themselves ([`update`] brings them into form) or in a program for
//! translators (`exchange`).

pub mod address;
#[cfg(not(target_arch = "wasm32"))]
pub mod command;
pub mod complete;
#[cfg(not(target_arch = "wasm32"))]
pub mod earlier;
#[cfg(not(target_arch = "wasm32"))]
pub mod exchange;
pub mod fingerprint;
pub mod ids;
pub mod new_language;
pub mod notes;
pub mod plurals;
pub mod skeleton;
pub mod standing;
pub mod update;
