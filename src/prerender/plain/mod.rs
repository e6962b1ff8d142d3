//! The explainer for places that take scripts and styles out: headings, paragraphs and lists, nothing that opens or answers.
//!
//! Content management systems, newsletters and leaflets get it as [HTML](html) of the few tags that they all let through, or as
//! [text]. Both are made from one outline of the bundle, so that neither says what the other leaves out. What only a program
//! answers has no place in it.

mod blocks;
mod chapters;
mod evidence;
mod help;
pub mod html;
mod outline;
mod pictures;
pub mod text;

use crate::content::{HttpsUrl, LanguageTag};

/// A section with its title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// The title.
    pub title: String,
    /// What stands below it.
    pub pieces: Vec<Piece>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A heading over a part of the section.
    Heading(String),
    /// A heading over a part of that part.
    Subheading(String),
    /// A paragraph.
    Paragraph(Line),
    /// A list.
    List(Vec<Item>),
    /// A list whose order matters.
    Steps(Vec<Item>),
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it says.
    pub line: Line,
    /// The items of a list below it; mostly none.
    pub below: Vec<Line>,
}

impl From<Line> for Item {
    fn from(line: Line) -> Self {
        Self { line, below: Vec::new() }
    }
}

/// Running text with what stands out in it.
pub type Line = Vec<Span>;

/// A stretch of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Words.
    Text(String),
    /// Words that stand out, as names do; with their language where it is not that of the page.
    Strong(String, Option<LanguageTag>),
    /// A link, which text spells out in its place.
    Link {
        /// What the link says.
        text: String,
        /// Where it leads.
        address: HttpsUrl,
        /// The language of both, where it is not that of the page.
        language: Option<LanguageTag>,
    },
    /// A source, which text numbers and spells out at the end of the section.
    Source {
        /// Publisher and year.
        label: String,
        /// Where it is.
        address: HttpsUrl,
    },
    /// A number to call or write to.
    Number {
        /// As people write it.
        shown: String,
        /// The address behind it; none where a place might refuse such addresses.
        address: Option<String>,
    },
}

pub(super) fn words(text: impl Into<String>) -> Span {
    Span::Text(text.into())
}

pub(super) fn strong(text: impl Into<String>) -> Span {
    Span::Strong(text.into(), None)
}
