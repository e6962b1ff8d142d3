//! What is made for paper: a poster and a hand-out for each country that has a shown number, and the page in easy words.
//!
//! Nothing on them is of a moment: no line that answers now, no guess. Every number stands with the year or day of its source, and
//! after what to think of before a call.

pub mod code;
mod easy;
mod handout;
mod parts;
mod poster;

use crate::authoring::files::{EasyText, PaperText};
use crate::authoring::library::REFERENCE;
use crate::content::bundle::{Body, Bundle, Section};
use crate::content::help::{Country, Help, Helpline};

/// The most words of a page in easy words, numbers and what is said of them included.
pub const MOST_EASY_WORDS: usize = 300;

/// The same for a translation: what English says in seven words takes others eight.
pub const MOST_TRANSLATED_EASY_WORDS: usize = 340;

impl Papers<'_> {
    /// The most words of a page in easy words in this language.
    pub fn most_easy_words(&self) -> usize {
        if self.bundle.language.as_str() == REFERENCE { MOST_EASY_WORDS } else { MOST_TRANSLATED_EASY_WORDS }
    }
}

/// What makes the papers of one language.
#[derive(Clone, Copy)]
pub struct Papers<'site> {
    /// What it takes from the explainer.
    pub bundle: &'site Bundle,
    /// The words of posters and hand-outs.
    pub paper: &'site PaperText,
    /// The words of the page in easy words.
    pub easy: &'site EasyText,
    /// The neutral heading of the standalone page.
    pub heading: &'site str,
    /// The address of the standalone page, where the site knows its own.
    pub page: Option<&'site str>,
}

impl<'site> Papers<'site> {
    fn help(&self) -> Option<&'site Help> {
        self.help_section().map(|(_, help)| help)
    }

    /// The first sentences of the section on help, and its body.
    fn help_section(&self) -> Option<(&'site str, &'site Help)> {
        let with_lead = |section: &'site Section| {
            if let Body::Help(help) = &section.body { Some((section.lead.as_str(), help.as_ref())) } else { None }
        };
        self.bundle.sections.iter().find_map(|section| with_lead(section))
    }

    /// The countries in which a number is shown: there is paper for them.
    pub fn countries(&self) -> impl Iterator<Item = &'site Country> + use<'site> {
        let countries = self.help().map_or(&[][..], |help| &help.countries);
        countries.iter().map(AsRef::as_ref).filter(|country| shown(country).next().is_some())
    }

    /// The title of a page: neutral, for the browser's tab, its history and the edge of the paper.
    pub fn title(&self, country: &Country) -> String {
        format!("{}: {}", self.heading, country.name)
    }
}

/// The lines of a country whose number is shown, in the order of the explainer.
fn shown(country: &Country) -> impl Iterator<Item = &Helpline> {
    country.helplines.iter().filter(|line| !line.channels.is_empty())
}
