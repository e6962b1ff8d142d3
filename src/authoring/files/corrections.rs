//! What changed in the helplines.

use schemars::JsonSchema;
use serde::Deserialize;

use super::date::Date;
use crate::content::CountryCode;

/// An entry of `corrections.json`: what changed in the helplines, on which day and why. Numbers do not stand there: one that was
/// withdrawn must not be spread again.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The day of the change.
    pub day: Date,
    /// The country.
    pub country: CountryCode,
    /// The helpline; none for the country's emergency numbers.
    pub helpline: Option<String>,
    /// What of it.
    pub what: Aspect,
    /// How it changed.
    pub change: Change,
    /// Why, in an English sentence without digits.
    pub because: String,
}

/// What of a helpline changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Aspect {
    /// A number.
    Number,
    /// When it answers, or whether it is free.
    Hours,
    /// Whether it stands here, who runs it, what a caller should know.
    Status,
}

impl Aspect {
    /// The name in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Hours => "hours",
            Self::Status => "status",
        }
    }
}

/// How something changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// It was not there before.
    Added,
    /// It was different.
    Changed,
    /// It is not there any more.
    Withdrawn,
}

impl Change {
    /// The name in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Withdrawn => "withdrawn",
        }
    }
}
