//! Everything that the explainer shows in one language: already checked, numbers and dates already formatted.
//!
//! Native tools bake a bundle from `content/` (feature `authoring`); [`Explainer`](crate::components::Explainer) renders it.
//! The part of it that the app needs in a host page is an [`AppBundle`].

mod block;
mod claim_kind;
mod pictures;
mod protocol;
mod sources;

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::app::{AppBundle, Resources};
use super::help::Help;
use super::{Direction, ForeignLanguage, HttpsUrl, LanguageTag, PlainText, SectionId, Word, Words};

pub use block::{Answer, Block, Citation, Cited, Figure, Sourced, Table, law};
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
    /// What stands in English because nobody has translated it yet, each with the file and the place where it is missing.
    #[serde(default, skip_serializing_if = "english_is_empty")]
    pub english: Rc<BTreeMap<String, String>>,
}

fn english_is_empty(english: &Rc<BTreeMap<String, String>>) -> bool {
    english.is_empty()
}

impl Bundle {
    /// The title of the section on help.
    pub fn help_title(&self) -> String {
        self.sections.iter().find(|section| section.id == SectionId::Help).map(|section| section.title.clone()).unwrap_or_default()
    }

    /// What the section on help says; none where it is missing.
    pub fn help(&self) -> Option<&Rc<Help>> {
        self.sections.iter().find_map(|section| if let Body::Help(help) = &section.body { Some(help) } else { None })
    }

    /// The part that the app in a host page needs; none where a section of an island is missing.
    pub fn app(&self) -> Option<AppBundle> {
        let bodies = || self.sections.iter().map(|section| &section.body);
        let help = self.help()?;
        Some(AppBundle {
            opening: [Word::OpenNow, Word::ClosedNow, Word::Opens, Word::OpensOn].map(|word| self.words[word].to_owned()).into(),
            words: self.words.clone(),
            language: self.language.clone(),
            lines: help.lines.clone(),
            countries: help.entries(),
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
    /// The title that does not name the subject, for a host that asks for it.
    pub title_neutral: String,
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
    /// How many sentences stand in English because nobody has translated them yet; empty where none does.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub in_english: String,
    /// That no native speaker has read the translation whole: in its language, then in English. Empty where one has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub draft: Vec<String>,
    /// What the choice of another language is called.
    pub languages_label: String,
    /// All languages, each under its own name; the explainer's own among them.
    pub languages: Vec<ForeignLanguage>,
    /// Kinds of the language that are not there yet, each with what its readers are told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_yet: Vec<ForeignLanguage>,
    /// Ways on for readers who came with a question.
    pub doors: Vec<Door>,
    /// The link to the page with everything, where a host shows help alone.
    pub whole: String,
    /// The day by which the first of all claims and helplines must be looked at again, as in `2027-05-31`.
    pub review_by: String,
    /// What is said from that day on.
    pub overdue: String,
}

/// A way on, in the words of the readers who take it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Door {
    /// Where it leads.
    pub section: SectionId,
    /// The question with which a reader comes.
    pub title: String,
    /// What there is behind it.
    pub hint: String,
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
    /// Why no link works in the frame that `WordPress` makes of a pasted address, and how to leave.
    pub framed: String,
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
    /// On what every text of the section rests that names no source; mostly none.
    pub standing: Vec<Citation>,
    /// What follows.
    pub body: Body,
}

impl Section {
    /// The first sentence of its lead, which stands in its head, and the rest. Help is open from the start: its head needs none.
    pub fn gist_and_rest(&self) -> (&str, &str) {
        if self.id == SectionId::Help {
            return ("", &self.lead);
        }
        let end = self.lead.char_indices().find_map(|(at, character)| {
            let after = &self.lead[at + character.len_utf8()..];
            let rest = after.trim_start_matches(CLOSING);
            // Chinese sets no space after a sentence.
            let ends = matches!(character, '。' | '！' | '？')
                || (matches!(character, '.' | '!' | '?' | '؟' | '।') && (rest.is_empty() || rest.starts_with(' ')));
            ends.then(|| self.lead.len() - rest.len())
        });
        let end = end.unwrap_or(self.lead.len());
        (&self.lead[..end], self.lead[end..].trim_start())
    }
}

/// What may stand between the mark that ends a sentence and the next one: quotation marks, brackets, ends of a direction.
const CLOSING: [char; 8] = ['”', '’', '»', ')', '」', '）', '\u{202c}', '\u{200f}'];

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

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::{Body, Section};
    use crate::content::SectionId;

    fn section(id: SectionId, lead: &str) -> Section {
        Section { id, title: String::new(), lead: lead.to_owned(), standing: Vec::new(), body: Body::Blocks(Rc::default()) }
    }

    #[test]
    fn the_gist_is_the_first_sentence_of_a_lead() {
        for (lead, gist, rest) in [
            ("There is no count. Three kinds exist.", "There is no count.", "Three kinds exist."),
            ("One alone.", "One alone.", ""),
            ("Some 2.5 of them! And more", "Some 2.5 of them!", "And more"),
            ("He said: “No.” She left.", "He said: “No.”", "She left."),
            ("没有完整的数字。有三种。", "没有完整的数字。", "有三种。"),
            ("هل يحدث هذا؟ نعم.", "هل يحدث هذا؟", "نعم."),
            ("no mark at all", "no mark at all", ""),
            ("", "", ""),
        ] {
            assert_eq!(section(SectionId::Facts, lead).gist_and_rest(), (gist, rest));
        }
        assert_eq!(section(SectionId::Help, "One. Two.").gist_and_rest(), ("", "One. Two."));
    }
}
