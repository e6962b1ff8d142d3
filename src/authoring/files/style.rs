//! The rules of style of a language.

use schemars::JsonSchema;
use serde::Deserialize;

/// `style/<language>.json`: how a language is written here.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Style {
    /// The most words that a sentence may have. A reference such as `{S01.total}` is one word.
    pub sentence_words: u16,
    /// The most words that a heading may have.
    pub heading_words: u16,
    /// Words that the texts do not use.
    pub words: Vec<StyleWord>,
    /// Phrases that stand at most once in a file, because a section names once on whose word it reports.
    #[serde(default)]
    pub once: Vec<String>,
    /// Texts that are rightly the same as in English.
    #[serde(default)]
    pub same_as_english: Vec<String>,
    /// Stricter rules of the page in easy words; none where the language has not set them yet.
    #[serde(default)]
    pub easy: Option<EasyStyle>,
}

/// The rules of the page in easy words.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EasyStyle {
    /// The most words that its file may have: the numbers of a country come on top, and the page ends at 300, or at 340 in a translation.
    pub words: u16,
    /// The most words that a sentence may have.
    pub sentence_words: u16,
    /// Words and phrases that promise something.
    pub promises: Vec<String>,
}

/// A word that the texts do not use.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StyleWord {
    /// Every form of the word, or phrases. Small and capital letters are the same; only whole words count.
    pub avoid: Vec<String>,
    /// What to write instead.
    pub instead: String,
    /// Why.
    pub why: String,
    /// Phrases in which the word is right, as in the name of a treaty.
    #[serde(default)]
    pub except: Vec<String>,
}
