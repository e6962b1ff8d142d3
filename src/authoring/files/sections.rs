//! The texts of sections in a language's folder.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::blocks::BlockText;
use super::verification::Means;
use crate::content::app::ElementId;
use crate::content::{CountryCode, HelplineKind};

/// The files of `facts`, `business`, `impact`, `roots`, `change`, `signs` and `act` in a language's folder.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SectionText {
    /// The heading.
    pub title: String,
    /// The first sentences.
    pub lead: String,
    /// What follows.
    pub blocks: Vec<BlockText>,
}

/// `<language>/help.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HelpText {
    /// The heading.
    pub title: String,
    /// The first sentences.
    pub lead: String,
    /// What to do in danger.
    pub emergency: String,
    /// What to think of before a call; it stands before every number.
    pub before_calling: Vec<String>,
    /// Said of a line that is known to answer in the language of the page: a translation names its own language.
    pub spoken: String,
    /// What [`calling`](Self::calling) is called while it is closed.
    pub calling_title: String,
    /// What a reader may ask before, during and after a call.
    pub calling: Vec<BlockText>,
    /// The button that prints a sheet for the country that stands first.
    pub sheet_offer: String,
    /// What a reader should think of before that.
    pub sheet_note: String,
    /// The heading over the choice of country.
    pub countries_title: String,
    /// For a reader whose country is not among them: which directories to use.
    pub country_missing: String,
    /// The heading over the international directories.
    pub directories_title: String,
    /// Names of countries.
    pub countries: BTreeMap<CountryCode, String>,
    /// For whom each kind of helpline is.
    pub kinds: BTreeMap<HelplineKind, String>,
    /// What a caller should know, by key.
    pub notes: BTreeMap<String, String>,
    /// Hours: day and night.
    pub always: String,
    /// Hours: `{days}`, `{from}` to `{until}`.
    pub weekly: String,
    /// All days of the week.
    pub every_day: String,
    /// The days of the week, Monday first.
    pub days: Vec<String>,
    /// Who gives a number that the publisher of a page has added.
    pub supplied: String,
    /// A number whose source is of `{year}` and that nobody has confirmed since.
    pub unconfirmed: String,
    /// A number that somebody found so on `{date}`, by what it was checked.
    pub confirmed: BTreeMap<Means, String>,
}

/// `<language>/protocol.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProtocolText {
    /// The heading.
    pub title: String,
    /// The first sentences.
    pub lead: String,
    /// Title, dates, parties.
    pub blocks: Vec<BlockText>,
    /// The elements by name.
    pub elements: Vec<ElementText>,
    /// Invented cases by name.
    pub cases: BTreeMap<String, CaseText>,
    /// Consent and children.
    pub rules: Vec<BlockText>,
    /// The heading over the articles.
    pub articles_title: String,
    /// The articles by number.
    pub articles: BTreeMap<String, ArticleText>,
    /// The heading over the official texts.
    pub texts_title: String,
    /// What is said about the languages of the official texts.
    pub texts_note: String,
}

/// An element in `<language>/protocol.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ElementText {
    /// Which element.
    pub id: ElementId,
    /// Its name.
    pub title: String,
    /// The question that it answers.
    pub question: String,
    /// The listed values by key.
    pub values: BTreeMap<String, String>,
}

/// A case in `<language>/protocol.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseText {
    /// Its name.
    pub title: String,
    /// What happens in it. Nobody's real case, and no detail that a reader need not know.
    pub story: String,
}

/// An article in `<language>/protocol.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArticleText {
    /// Who is obliged or protected.
    pub who: String,
    /// What the article says.
    pub text: String,
}

/// `<language>/resources.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResourcesText {
    /// The heading.
    pub title: String,
    /// The first sentences.
    pub lead: String,
    /// Labels of the types, by key, in the order of the filter.
    pub kinds: Vec<(String, String)>,
    /// Labels of the audiences, by key, in the order of the filter.
    pub audiences: Vec<(String, String)>,
    /// One factual line about each resource, by its name.
    pub about: BTreeMap<String, String>,
}

/// `<language>/sources.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourcesText {
    /// The heading.
    pub title: String,
    /// The first sentences: why estimates, detected victims and the author's figures are never mixed.
    pub lead: String,
    /// What is said of all sources: that nobody has opened them yet, and by which `{date}` they must be looked at again.
    pub state: String,
    /// Said of a source that somebody opened on `{date}`.
    pub confirmed: String,
    /// Said of a source that must be looked at again by a `{date}` of its own.
    pub due: String,
    /// The heading over the pages that state the numbers of helplines.
    pub numbers_title: String,
    /// Said under it: a host page has the names of those sites alone, the explainer's own page their addresses.
    pub numbers_note: String,
}
