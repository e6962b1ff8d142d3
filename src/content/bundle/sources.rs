//! The section on sources.

use serde::{Deserialize, Serialize};

use super::claim_kind::ClaimKind;
use crate::content::{ForeignLanguage, HttpsUrl};

/// The body of the section on sources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sources {
    /// Whether anybody has opened the sources since they were noted, and by when they must be looked at again.
    pub state: String,
    /// What claims rest on.
    pub entries: Vec<SourceEntry>,
    /// The heading over the pages that state the numbers of helplines.
    pub numbers_title: String,
    /// Where the full addresses of those pages stand.
    pub numbers_note: String,
    /// The link to the page that has the list, where it is left out.
    pub whole: String,
    /// Those pages, by country.
    pub numbers: Vec<NumberEntry>,
}

/// The page that states the number of a helpline, or the emergency number of a country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberEntry {
    /// The country or countries, in the language of the bundle.
    pub country: String,
    /// The year of the page.
    pub year: String,
    /// Where it is.
    pub address: HttpsUrl,
}

/// A source in the list of sources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceEntry {
    /// Publisher.
    pub publisher: String,
    /// Title, in its own language.
    pub title: String,
    /// The language of the title, where it is not that of the bundle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<ForeignLanguage>,
    /// Year of publication, or the word for none.
    pub year: String,
    /// Where it is.
    pub address: HttpsUrl,
    /// What differs from the state of all: that somebody opened it, or a day of its own; empty where nothing does.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub state: String,
    /// The kinds of claims that rest on it.
    pub kinds: Vec<ClaimKind>,
    /// The titles of the sections whose statements rest on it.
    pub sections: Vec<String>,
}
