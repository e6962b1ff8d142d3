//! How helplines were checked.

use schemars::JsonSchema;
use serde::Deserialize;

use super::date::Date;

/// How a helpline was checked, and what came of it. Who did it stays outside the repository.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Verification {
    /// The day.
    pub day: Date,
    /// By what.
    pub how: Means,
    /// What came of it.
    pub result: Finding,
    /// The day on which a second person found the same; none until then. A number counts as checked only with it.
    #[serde(default)]
    pub second: Option<Date>,
}

/// By what a helpline was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Means {
    /// The operator's own page.
    Page,
    /// The operator's office, by its form, its mail or its own number.
    Office,
    /// A call to the line, where the operator allows it.
    Call,
}

impl Means {
    /// All means.
    pub const ALL: &[Self] = &[Self::Page, Self::Office, Self::Call];

    /// The means of a name in files; none where there is no such name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|means| means.as_str() == name)
    }

    /// The name in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Office => "office",
            Self::Call => "call",
        }
    }
}

/// What came of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Finding {
    /// All is as it stands here.
    Same,
    /// Something was different, and is corrected.
    Changed,
    /// The line has ended, or its number is no longer its own.
    Gone,
    /// Nobody could be reached.
    Unsettled,
}

impl Finding {
    /// All findings.
    pub const ALL: &[Self] = &[Self::Same, Self::Changed, Self::Gone, Self::Unsettled];

    /// The finding of a name in files; none where there is no such name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|finding| finding.as_str() == name)
    }

    /// The name in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Changed => "changed",
            Self::Gone => "gone",
            Self::Unsettled => "unsettled",
        }
    }
}
