//! The terms of a language, and what of the treaty's own wording was seen in it.

use schemars::JsonSchema;
use serde::Deserialize;

/// `glossary/<language>.json`: which word of the language stands for which English term.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Glossary {
    /// Terms that a translation says where English says them.
    pub terms: Vec<Term>,
    /// Passages of the treaty in this language, as somebody has seen them: nothing else may be quoted as its wording.
    pub passages: Vec<Passage>,
    /// Addresses of texts, as in `facts:lead`, that rightly say a term in other words.
    #[serde(default)]
    pub otherwise: Vec<String>,
    /// Addresses of texts that rightly have fewer sentences than English.
    #[serde(default)]
    pub shorter: Vec<String>,
}

/// A term.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// A name that never changes.
    pub id: String,
    /// Every form of it in English, as whole words.
    pub english: Vec<String>,
    /// English phrases in which it is something else, as the title of a book.
    #[serde(default)]
    pub unless: Vec<String>,
    /// What the translation says: beginnings of words, all of which must stand in the text; one of these is enough.
    pub said: Vec<String>,
    /// The term as the official texts have it, for translators.
    pub term: String,
    /// Whether no release goes without it.
    #[serde(default)]
    pub must: bool,
    /// A page on which the term was seen; none where it is general knowledge.
    pub source: Option<String>,
}

/// A passage of the treaty.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// Which one, as in `3.a`.
    pub place: String,
    /// The words.
    pub text: String,
    /// Whether all of it was seen.
    pub whole: bool,
    /// The page on which it was seen.
    pub source: Option<String>,
}
