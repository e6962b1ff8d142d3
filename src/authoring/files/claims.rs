//! Claims, their numbers, and the documents on which they rest.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::date::Date;
use crate::content::bundle::ClaimKind;
use crate::content::{HttpsUrl, LanguageTag};

/// An entry of `sources.json`: a document on which claims rest.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Who published it.
    pub publisher: String,
    /// Its title, in its own language.
    pub title: String,
    /// The language of the title.
    pub language: LanguageTag,
    /// The year of publication; none where the document states none.
    pub year: Option<u16>,
    /// Where it is.
    pub url: HttpsUrl,
}

/// An entry of `claims.json`: what a source says, with its numbers and dates.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// What kind of claim it is.
    pub kind: ClaimKind,
    /// What the source says, in one English sentence for editors; never shown.
    pub states: String,
    /// The year or years to which the claim refers, as in `2021` or `2011–2013`; none where it is undated.
    pub year: Option<String>,
    /// The names of its sources in `sources.json`.
    pub sources: Vec<String>,
    /// Its numbers and dates, by name.
    #[serde(default)]
    pub values: BTreeMap<String, Value>,
    /// The day on which somebody opened the source and found it so; none until then.
    pub checked: Option<Date>,
    /// The day by which it must be looked at again.
    pub review_by: Date,
}

/// A number or date of a claim.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(
    untagged,
    deny_unknown_fields,
    expecting = "expected a number with its unit, as in { \"number\": \"49.6\", \"unit\": \"million\" }, a day, as in { \"date\": \"2003-12-25\" }, or a year, as in { \"year\": 2007 }"
)]
pub enum Value {
    /// A number: digits with a decimal point where it has one, so that 3.0 stays 3.0.
    Number {
        /// The digits.
        number: String,
        /// What they are a number of.
        unit: Unit,
    },
    /// A day.
    Date {
        /// The day.
        date: Date,
    },
    /// A year.
    Year {
        /// The year.
        year: u16,
    },
}

/// What a number is a number of. Each language says in `interface.json` how it writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Single people, States or things.
    Count,
    /// Thousands of thousands.
    Million,
    /// Parts of a hundred.
    Percent,
    /// Dollars of the United States.
    Usd,
    /// Thousands of millions of them.
    UsdBillion,
}
