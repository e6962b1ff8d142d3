//! The suites of `cargo xtask test`.

use clap::ValueEnum;

use crate::machine::setup::{self, Part};
use crate::machine::tools::Tool;

/// A suite, in the order in which they run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Suite {
    /// The content itself, and all tests that need no browser.
    Native,
    /// The site as it is published.
    Build,
    /// The site's sizes; also runs after `build`.
    Budget,
    /// A second build in another folder: the same bytes.
    Reproducible,
    /// Component tests in Chromium.
    BrowserChromium,
    /// Component tests in Firefox.
    BrowserFirefox,
    /// Unit tests of `embed.js`.
    Embed,
    /// The built site in host pages.
    Host,
    /// Pictures of every part of the explainer, against those that were looked at.
    Visual,
    /// The core of the built site in `WebKit`.
    Webkit,
    /// The plugin in a real `WordPress`, where Debian's packages of it are installed.
    Wordpress,
}

impl Suite {
    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::Build => "build",
            Self::Budget => "budget",
            Self::Reproducible => "reproducible",
            Self::BrowserChromium => "browser-chromium",
            Self::BrowserFirefox => "browser-firefox",
            Self::Embed => "embed",
            Self::Host => "host",
            Self::Visual => "visual",
            Self::Webkit => "webkit",
            Self::Wordpress => "wordpress",
        }
    }

    /// What it takes, of all that setup can provide.
    pub fn needs(self, part: Part) -> bool {
        match self {
            Self::Native | Self::Budget => false,
            Self::Build | Self::Reproducible => setup::BUILDING.contains(&part),
            Self::BrowserChromium | Self::BrowserFirefox => {
                matches!(part, Part::Toolchain | Part::Browsers | Part::Tool(Tool::WasmBindgen | Tool::Geckodriver))
            }
            Self::Embed => part == Part::Packages,
            Self::Host => matches!(part, Part::Packages | Part::Browsers | Part::Tool(Tool::Geckodriver)),
            Self::Visual | Self::Wordpress => matches!(part, Part::Packages | Part::Browsers),
            Self::Webkit => matches!(part, Part::Packages | Part::Webkit),
        }
    }
}

/// Every suite, in the order in which they run.
pub fn all() -> impl Iterator<Item = Suite> {
    Suite::value_variants().iter().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_on_the_command_line_are_those_in_the_table() {
        for suite in Suite::value_variants() {
            assert_eq!(Suite::from_str(suite.name(), false), Ok(*suite));
        }
    }

    #[test]
    fn together_the_suites_need_what_setup_provides_for_tests() {
        for part in setup::TESTING {
            assert!(Suite::value_variants().iter().any(|suite| suite.needs(*part)), "{part:?}");
        }
    }
}
