//! What others take away: the release, and packages made from it.

pub mod archive;
pub mod wordpress;

/// Packages beside the release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Kind {
    /// For `WordPress`: a plugin with a block and a shortcode, which holds the site.
    Wordpress,
}
