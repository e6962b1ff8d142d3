//! The blocks of running text.

use schemars::JsonSchema;
use serde::Deserialize;

use super::pictures::{BarsText, BeliefsText, ChainText, TimelineText};
use crate::content::ClaimId;

/// A block of a section's text. In every text, `{S01.total}` stands for a value of a claim, `{S01.year}` for the claim's
/// year, and `{article 9.5}` for the name of an article of the Protocol.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "lowercase", deny_unknown_fields)]
pub enum BlockText {
    /// A paragraph.
    Paragraph(Statement),
    /// A heading inside the section.
    Heading {
        /// The heading.
        text: String,
    },
    /// A list of statements.
    List {
        /// The statements.
        items: Vec<Statement>,
    },
    /// A figure.
    Figure {
        /// The number: one reference to a value.
        value: String,
        /// What it counts.
        counts: String,
        /// A sentence that keeps it from being misread.
        #[serde(default)]
        note: String,
        /// Statements of the article that it takes up.
        #[serde(default)]
        insights: Vec<String>,
    },
    /// What the Protocol obliges States to do about what was said before.
    Answer {
        /// As in `9.5`.
        article: String,
        /// What it says, in plain words.
        text: String,
        /// The claims that say so.
        claims: Vec<ClaimId>,
        /// Statements of the article that it takes up.
        #[serde(default)]
        insights: Vec<String>,
    },
    /// What a reader must not read into what was said before.
    Caution(Statement),
    /// A table.
    Table {
        /// What the table shows.
        caption: String,
        /// The headings of the columns.
        columns: Vec<String>,
        /// The rows.
        rows: Vec<Vec<String>>,
        /// Statements of the article that it takes up.
        #[serde(default)]
        insights: Vec<String>,
    },
    /// Shares of a whole, as bars.
    Bars(BarsText),
    /// Steps one after the other, each with the articles of the Protocol that answer it.
    Chain(ChainText),
    /// What happened one after the other.
    Timeline(TimelineText),
    /// What people believe, and what is so.
    Beliefs(BeliefsText),
}

/// A text, the claims on which it rests beside those whose values it names, and the statements of the article that it
/// takes up.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The text.
    pub text: String,
    /// Claims that it states without naming a value of them.
    #[serde(default)]
    pub claims: Vec<ClaimId>,
    /// Statements of the article that it takes up.
    #[serde(default)]
    pub insights: Vec<String>,
}
