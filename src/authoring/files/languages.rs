//! The languages of the explainer, and how each translation came about.

use schemars::JsonSchema;
use serde::Deserialize;

use super::date::Date;
use crate::content::{Direction, HttpsUrl, LanguageTag};

/// `languages.json`: the languages of the explainer.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// The tag, which is also the name of the language's folder.
    pub tag: LanguageTag,
    /// The locale whose numbers and dates it writes, where that is not the language's own, as in `en-GB` for British dates.
    #[serde(default)]
    pub locale: Option<LanguageTag>,
    /// What the language calls itself.
    pub name: String,
    /// How it is written.
    pub direction: Direction,
    /// The neutral page to which the exit leads.
    pub exit: HttpsUrl,
    /// Why we hold that page to be there, and in this language.
    #[serde(default)]
    pub exit_source: Option<ExitSource>,
    /// Kinds of the language that are not there yet: whoever asks for one is shown this one, and told so.
    #[serde(default)]
    pub not_yet: Vec<NotYet>,
    /// Whether it is still being translated: checked, and shown by `cargo xtask serve`, but part of no release.
    #[serde(default)]
    pub unreleased: bool,
}

/// What is known of the page to which an exit leads.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExitSource {
    /// The page that says so.
    pub url: HttpsUrl,
    /// Its year; none where it names none.
    pub year: Option<u16>,
    /// The day on which one of us opened the exit's page; none while nobody has.
    pub opened: Option<Date>,
}

/// A kind of a language that is not there yet.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotYet {
    /// The tag, as in `zh-Hant`.
    pub tag: LanguageTag,
    /// What its readers are told, in that kind of the language.
    pub note: String,
}

/// `origin/<language>.json`: how a translation came about, and who has looked at it since.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// How the texts were made, in a sentence.
    pub made: String,
    /// Who reviewed them. A language of which no native speaker has read everything goes out as a draft, and says so.
    pub reviews: Vec<Review>,
}

impl Origin {
    /// Whether no native speaker has read everything yet.
    pub fn is_draft(&self) -> bool {
        !self.reviews.iter().any(|review| review.native && review.all)
    }
}

/// A look at a translation by somebody who has not made it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// Who it was: a name, or what the person does, as in `a counsellor of a helpline`.
    pub who: String,
    /// The day.
    pub day: Date,
    /// Whether it is the person's own language.
    pub native: bool,
    /// Whether the person read everything, and not some files alone.
    pub all: bool,
}
