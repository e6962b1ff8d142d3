//! Everything that the explainer shows in one language: already checked, numbers and dates already formatted.
//!
//! Native tools bake a bundle from `content/` (feature `authoring`); [`Explainer`](crate::components::Explainer) renders it.
//! The part of it that the app needs in a host page is an [`AppBundle`](super::app::AppBundle).

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::app::{AppBundle, ElementId, ExplorerElement, ForeignLanguage, Link, Resources};
use super::help::Help;
use super::{Direction, HttpsUrl, LanguageTag, PlainText, SectionId, Word, Words};

/// The explainer in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bundle {
    /// The language of every text that does not name its own.
    pub language: LanguageTag,
    /// How that language is written.
    pub direction: Direction,
    /// What stands above the sections.
    pub masthead: Rc<Masthead>,
    /// The words of controls and labels.
    pub words: Rc<Words>,
    /// What copies say that stand outside the explainer.
    pub copies: Rc<Copies>,
    /// All sections, in the order in which a reader meets them.
    pub sections: Vec<Rc<Section>>,
}

impl Bundle {
    /// The part that the app in a host page needs; none where a section of an island is missing.
    pub fn app(&self) -> Option<AppBundle> {
        let bodies = || self.sections.iter().map(|section| &section.body);
        Some(AppBundle {
            opening: (self.words[Word::OpenNow].to_owned(), self.words[Word::ClosedNow].to_owned()),
            words: self.words.clone(),
            language: self.language.clone(),
            lines: bodies().find_map(|body| if let Body::Help(help) = body { Some(help.lines.clone()) } else { None })?,
            countries: bodies().find_map(|body| if let Body::Help(help) = body { Some(help.entries()) } else { None })?,
            explorer: bodies()
                .find_map(|body| if let Body::Protocol(protocol) = body { Some(Rc::new(protocol.explorer())) } else { None })?,
            resources: bodies().find_map(|body| if let Body::Resources(resources) = body { Some(resources.clone()) } else { None })?,
        })
    }
}

/// Title, introduction and the way out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Masthead {
    /// The title of the whole explainer.
    pub title: String,
    /// One or two sentences under it.
    pub introduction: String,
    /// A paragraph of the publisher of the page, where a supplement has one.
    #[serde(skip)]
    pub supplied_introduction: Option<PlainText>,
    /// The visible label of the exit.
    pub exit_label: String,
    /// What a screen reader hears before the label, so that the exit is known for a safety tool.
    pub exit_prefix: String,
    /// The neutral page to which the exit leads.
    pub exit_url: HttpsUrl,
    /// What the exit does and what it cannot do.
    pub safety_note: String,
    /// The first of it, in one sentence that is never closed.
    pub safety_short: String,
    /// Said when Shift was pressed once alone: twice more leaves.
    pub press_twice: String,
    /// Said when it was pressed twice.
    pub press_once: String,
    /// That Shift does the same, where it does.
    pub safety_keys: String,
    /// Said on the cover of a frame whose page could not be left.
    pub close_tab: String,
    /// What the note is called while it is closed.
    pub safety_title: String,
    /// The name of the list of contents.
    pub contents_label: String,
    /// The day by which the first of all claims and helplines must be looked at again, as in `2027-05-31`.
    pub review_by: String,
    /// What is said from that day on.
    pub overdue: String,
}

/// What copies say that do not update themselves: static HTML, text, the badge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copies {
    /// The link that leaves, where it is nothing but a link.
    pub leave: String,
    /// Right behind that link: what it does not do.
    pub safety: String,
    /// What to think of before an e-mail or a leaflet is kept.
    pub text_safety: String,
    /// Of which version the copy is, that it does not update itself, and by when it must be reviewed.
    pub state: String,
    /// What the badge says.
    pub badge: String,
}

/// A section: its heading and its body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Which section this is.
    pub id: SectionId,
    /// The heading.
    pub title: String,
    /// The first sentences, larger than the rest.
    pub lead: String,
    /// What follows.
    pub body: Body,
}

/// The body of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Body {
    /// Running text, figures and lists.
    Blocks(Rc<Vec<Block>>),
    /// Helplines by country.
    Help(Rc<Help>),
    /// The Protocol.
    Protocol(Rc<Protocol>),
    /// Resources.
    Resources(Rc<Resources>),
    /// Sources.
    Sources(Rc<Sources>),
}

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
}

/// A text with the sources on which it rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sourced {
    /// The text.
    pub text: String,
    /// Its sources; empty where the text states no fact.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub citations: Vec<Citation>,
}

/// What kind of claim a figure or statement is. Kinds are never mixed in one chart or sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ClaimKind {
    /// An estimate of people or money by an international organisation.
    Estimate,
    /// A count of victims or cases that authorities have detected.
    Detected,
    /// The author's own figure or view.
    Author,
    /// A finding of a study.
    Study,
    /// What a treaty or another law says.
    Law,
    /// What a competent body advises.
    Guidance,
}

impl ClaimKind {
    /// The name in files and in `data-kind`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Estimate => "estimate",
            Self::Detected => "detected",
            Self::Author => "author",
            Self::Study => "study",
            Self::Law => "law",
            Self::Guidance => "guidance",
        }
    }
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

/// The body of the section on the Protocol.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Protocol {
    /// Title, dates, parties.
    pub blocks: Rc<Vec<Block>>,
    /// Act, means and purpose.
    pub elements: Rc<Vec<Element>>,
    /// Consent and children, after the elements.
    pub rules: Rc<Vec<Block>>,
    /// The heading over the articles.
    pub articles_title: String,
    /// Who does what in which article.
    pub articles: Vec<Article>,
    /// The heading over the official texts.
    pub texts_title: String,
    /// What is said about the languages of the official texts.
    pub texts_note: String,
    /// The official texts.
    pub texts: Vec<Link>,
}

impl Protocol {
    /// The elements as the explorer offers them.
    pub fn explorer(&self) -> Vec<ExplorerElement> {
        let offered = |element: &Element| ExplorerElement { id: element.id, title: element.title.clone(), values: element.values.clone() };
        self.elements.iter().map(offered).collect()
    }
}

/// One of the three elements of the definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Element {
    /// `act`, `means` or `purpose`.
    pub id: ElementId,
    /// Its name.
    pub title: String,
    /// The question that it answers.
    pub question: String,
    /// The listed values.
    pub values: Vec<String>,
    /// Where they stand.
    pub citations: Vec<Citation>,
}

/// An article of the Protocol, in plain words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// As a reader sees it, as in “Article 5”.
    pub number: String,
    /// Who is obliged or protected.
    pub who: String,
    /// What the article says.
    pub text: String,
    /// Where it stands.
    pub citations: Vec<Citation>,
}

/// The body of the section on sources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sources {
    /// Whether anybody has opened the sources since they were noted, and by when they must be looked at again.
    pub state: String,
    /// What claims rest on.
    pub entries: Vec<SourceEntry>,
    /// The heading over the pages that state the numbers of helplines.
    pub numbers_title: String,
    /// Those pages, by country.
    pub numbers: Vec<NumberEntry>,
}

/// The page that states the number of a helpline, or the emergency number of a country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberEntry {
    /// The country, in the language of the bundle.
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
