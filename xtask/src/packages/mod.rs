//! What others take away: the release, and packages made from it.

pub mod archive;
pub mod wordpress;
