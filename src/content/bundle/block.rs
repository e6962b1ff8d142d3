//! What running text is made of.

use serde::{Deserialize, Serialize};

use super::claim_kind::ClaimKind;
use super::pictures::{Bars, Belief, Chain, Timeline};
use crate::content::HttpsUrl;

/// A piece of a section's body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Block {
    /// A paragraph.
    Paragraph(Sourced),
    /// A heading inside the section.
    Heading(String),
    /// A list of statements.
    List(Vec<Sourced>),
    /// A figure, large, with what it counts.
    Figure(Figure),
    /// The article of the Protocol that answers what was said before.
    Answer(Answer),
    /// What a reader must not read into what was said before.
    Caution(Sourced),
    /// A table.
    Table(Table),
    /// Shares of a whole, as bars.
    Bars(Bars),
    /// Steps one after the other, each with what answers it.
    Chain(Chain),
    /// What happened one after the other.
    Timeline(Timeline),
    /// What people believe, and what is so.
    Beliefs(Vec<Belief>),
}

/// A text with the sources on which it rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sourced {
    /// The text.
    pub text: String,
    /// Its sources; empty where the text states no fact, or where they stand elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub citations: Vec<Citation>,
    /// Where they stand.
    #[serde(default)]
    pub cited: Cited,
}

/// Where the sources of a text stand: what several share is named once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Cited {
    /// With it.
    #[default]
    Here,
    /// With the last of the texts that follow and have the same.
    Below,
    /// Under the first words of the section, for all texts that name none.
    Above,
}

/// The text of the law in which an article stands, to which its name leads, and what is cited that is no law.
///
/// The number of an article is its citation; other copies of the same text stand in the list of sources.
pub fn law(citations: &[Citation]) -> (Option<&Citation>, Vec<Citation>) {
    let is_law = |citation: &&Citation| citation.kind == ClaimKind::Law;
    (citations.iter().find(is_law), citations.iter().filter(|citation| !is_law(citation)).cloned().collect())
}

/// A source as it stands behind a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// Publisher and year.
    pub label: String,
    /// The page or document.
    pub address: HttpsUrl,
    /// What kind of claim the source makes here.
    pub kind: ClaimKind,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// The number, formatted.
    pub value: String,
    /// What it counts.
    pub counts: String,
    /// A sentence that keeps it from being misread.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// What kind of claim it is.
    pub kind: ClaimKind,
    /// Its sources.
    pub citations: Vec<Citation>,
}

/// What the Protocol obliges States to do about a problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The article as a reader sees it, as in “Article 9(5)”.
    pub article: String,
    /// What it says, in plain words.
    pub text: String,
    /// Where it stands.
    pub citations: Vec<Citation>,
}

/// A table: every row has as many cells as there are columns; the first cell of a row is its heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The headings of the columns.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
    /// What kind of claim all its numbers are.
    pub kind: ClaimKind,
    /// Their sources.
    pub citations: Vec<Citation>,
}
