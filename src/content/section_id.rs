//! The sections of the explainer.

use serde::{Deserialize, Serialize};

use super::invalid::Invalid;

macro_rules! sections {
    ($($(#[$doc:meta])* $variant:ident = $name:literal),+ $(,)?) => {
        /// A section, by the name that hosts use for it in `sections` and that style sheets find in `data-section`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "lowercase")]
        pub enum SectionId {
            $($(#[$doc])* $variant,)+
        }

        impl SectionId {
            /// All sections, in the order in which a reader meets them.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The name, as in `data-section`.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }
        }
    };
}

sections! {
    /// Who can help, here and now.
    Help = "help",
    /// Key figures, each with its source.
    Facts = "facts",
    /// How the trade works as a business.
    Business = "business",
    /// What it does to people.
    Impact = "impact",
    /// What makes people vulnerable, and what drives demand.
    Roots = "roots",
    /// The UN protocol: what it says and whom it obliges.
    Protocol = "protocol",
    /// What the book says has to change.
    Change = "change",
    /// Signs that somebody may be exploited.
    Signs = "signs",
    /// What a reader can do.
    Act = "act",
    /// Organisations, texts and data.
    Resources = "resources",
    /// On what evidence all this rests.
    Sources = "sources",
}

impl SectionId {
    /// Reads a name.
    ///
    /// # Errors
    /// Where no section has it.
    pub fn new(text: &str) -> Result<Self, Invalid> {
        Self::ALL.iter().copied().find(|section| section.as_str() == text).ok_or_else(|| Invalid::new("the name of a section", text))
    }

    /// Whether the section's body is open when a page is loaded: long ones start closed, so that an embed does not
    /// take over its host.
    pub fn starts_open(self) -> bool {
        self.is_first_part()
    }

    /// Whether the section is in the first part of the prerendered page, the one that a reader waits for.
    pub fn is_first_part(self) -> bool {
        matches!(self, Self::Help | Self::Facts)
    }

    /// Whether the section is made of blocks alone, and has no data file of its own.
    pub fn is_running_text(self) -> bool {
        !matches!(self, Self::Help | Self::Protocol | Self::Resources | Self::Sources)
    }
}
