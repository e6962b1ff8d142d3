//! What others take away: the release, and packages made from it.

mod accessibility;
pub mod archive;
mod contract;
mod licences;
pub mod npm;
pub mod release;
mod sbom;
mod shipped;
mod signature;
pub mod site;
mod traffic;
pub mod verify;
pub mod wordpress;

/// Packages beside the release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Kind {
    /// For npm: the site, a module that loads it, types, and what editors want to know.
    Npm,
    /// For `WordPress`: a plugin with a block and a shortcode, which holds the site.
    Wordpress,
}
