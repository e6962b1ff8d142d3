//! The islands of the program in the page.

use super::invalid::Invalid;

/// A part of the page that a program answers: a Yew root of its own, marked by `data-island`.
///
/// Everything else is text that is complete as it was prerendered. Leaving it alone keeps the app small
/// and each rendering short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IslandId {
    /// The choice of country, in the section on help.
    Choice,
    /// The explorer of the definition, in the section on the Protocol.
    Explorer,
    /// Search and filters of resources.
    Resources,
}

impl IslandId {
    /// All islands.
    pub const ALL: &[Self] = &[Self::Choice, Self::Explorer, Self::Resources];

    /// The name, as in `data-island`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Choice => "choice",
            Self::Explorer => "explorer",
            Self::Resources => "resources",
        }
    }

    /// Reads a name.
    ///
    /// # Errors
    /// Where no island has it.
    pub fn new(text: &str) -> Result<Self, Invalid> {
        Self::ALL.iter().copied().find(|island| island.as_str() == text).ok_or_else(|| Invalid::new("the name of an island", text))
    }
}
