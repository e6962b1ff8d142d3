//! What others take away: the release, and packages made from it.

pub mod archive;
mod licences;
pub mod release;
mod sbom;
mod shipped;
mod signature;
pub mod site;
mod traffic;
pub mod verify;
