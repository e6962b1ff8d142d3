//! Everything that the explainer shows in one language: already checked, numbers and dates already formatted.
//!
//! Native tools bake a bundle from `content/` (feature `authoring`); [`Explainer`](crate::components::Explainer) renders it.
//! The part of it that the app needs in a host page is an [`AppBundle`](super::app::AppBundle).

mod block;
mod claim_kind;
mod pictures;
mod protocol;
mod sources;

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::app::{AppBundle, Resources};
use super::help::Help;
use super::{Direction, HttpsUrl, LanguageTag, PlainText, SectionId, Word, Words};

pub use block::{Answer, Block, Citation, Figure, Sourced, Table};
pub use claim_kind::ClaimKind;
pub use pictures::{Bar, BarGroup, Bars, Belief, Chain, Step, Timeline};
pub use protocol::{Article, Element, Protocol};
pub use sources::{NumberEntry, SourceEntry, Sources};

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
            explorer: bodies().find_map(|body| if let Body::Protocol(protocol) = body { Some(protocol.definition()) } else { None })?,
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
    /// What stands between the tags of a pasted element.
    pub pasted: Pasted,
}

/// What stands between the tags of a pasted element beside helplines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pasted {
    /// Right behind the link that leaves: what it does not do.
    pub safety: String,
    /// What to think of before calling.
    pub advice: String,
    /// The day of the copy, for which `{today}` stands, and until when it holds.
    pub copied: String,
    /// The version instead of the day, where nobody knows that.
    pub copied_version: String,
    /// Where to look instead; `{link}` stands for the link.
    pub numbers_change: String,
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
