//! For whom a helpline is.

use serde::{Deserialize, Serialize};

use super::Invalid;

/// For whom a helpline is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HelplineKind {
    /// People who are or were trafficked.
    Trafficking,
    /// Women who experience violence.
    Women,
    /// Victims of any crime.
    AllVictims,
    /// Children.
    Children,
    /// Migrants.
    Migrants,
    /// Reports to the police.
    Police,
}

impl HelplineKind {
    /// All kinds.
    pub const ALL: &[Self] = &[Self::Trafficking, Self::Women, Self::AllVictims, Self::Children, Self::Migrants, Self::Police];

    /// The name in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Trafficking => "trafficking",
            Self::Women => "women",
            Self::AllVictims => "all-victims",
            Self::Children => "children",
            Self::Migrants => "migrants",
            Self::Police => "police",
        }
    }

    /// Reads a name.
    ///
    /// # Errors
    /// Where no kind has it.
    pub fn new(text: &str) -> Result<Self, Invalid> {
        let found = Self::ALL.iter().copied().find(|kind| kind.as_str() == text);
        found.ok_or_else(|| Invalid::new("trafficking, women, all-victims, children, migrants or police", text))
    }
}
