//! Who can help, country by country.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::hours::{Day, Span};
use super::program::{CountryEntry, ForeignLanguage, Link};
use super::rows::rows;
use super::supplement::Contact;
use super::{Channel, CountryCode, DialString, Hours, HttpsUrl, Word};

/// The body of the help section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Help {
    /// What to do in danger.
    pub emergency: String,
    /// How to reach the publisher of the page, where a supplement says it.
    #[serde(skip)]
    pub contact: Option<Contact>,
    /// Before the countries.
    pub before_calling: Vec<String>,
    /// The button that prints a sheet for the country that stands first.
    pub sheet_offer: String,
    /// What a reader should think of before that.
    pub sheet_note: String,
    /// The heading over the choice of country.
    pub countries_title: String,
    /// For a reader whose country is not among them: which directories to use.
    pub country_missing: String,
    /// Countries by name.
    pub countries: Vec<Rc<Country>>,
    /// The words of cards.
    pub lines: Rc<LineWords>,
    /// The heading over the international directories.
    pub directories_title: String,
    /// Directories and organisations that help wherever the reader is.
    pub directories: Vec<Link>,
}

impl Help {
    /// The countries that have helplines, by name.
    pub fn entries(&self) -> Rc<Vec<CountryEntry>> {
        let entry = |country: &Rc<Country>| CountryEntry {
            code: country.code.clone(),
            name: country.name.clone(),
            helplines: country.helplines.iter().map(|helpline| helpline.id.clone()).collect(),
        };
        Rc::new(self.countries.iter().map(entry).collect())
    }
}

/// A country and who can help there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Country {
    /// Its code.
    pub code: CountryCode,
    /// Its name in the language of the bundle.
    pub name: String,
    /// Emergency numbers that a source confirms.
    pub emergency: Vec<DialString>,
    /// What a caller of these should know; empty where nothing is known.
    pub emergency_note: String,
    /// Helplines: independent ones first, of these the ones that answer day and night; authorities last.
    pub helplines: Vec<Helpline>,
}

/// A helpline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Helpline {
    /// A name that never changes.
    pub id: String,
    /// Its own name, in its own language.
    pub name: String,
    /// The language of the name, where it is not that of the bundle.
    pub name_language: Option<ForeignLanguage>,
    /// Who runs it.
    pub operator: String,
    /// For whom it is, in words.
    pub purpose: String,
    /// Whether police or another authority of the State runs it.
    pub authority: bool,
    /// Its numbers; none where no source of 2022 or later states one.
    pub channels: Vec<Channel>,
    /// Whether a call inside the country is free of charge; none where unknown.
    pub free: bool,
    /// When somebody answers, in words; empty where unknown.
    pub hours: String,
    /// The same for a program, as [`Hours::opening`] writes it; empty where unknown or always.
    pub opening: String,
    /// What a caller should know; empty where nothing is known.
    pub note: String,
    /// The operator's page.
    pub website: Option<HttpsUrl>,
    /// How old the source of the number is and whether anybody has confirmed it since; empty where no number is shown.
    pub provenance: String,
}

impl Helpline {
    /// The word that says why it has no number; none where it has one.
    pub fn withheld(&self) -> Option<Word> {
        let word = if self.website.is_some() { Word::NumberWithheld } else { Word::NumberWithheldNoSite };
        self.channels.is_empty().then_some(word)
    }
}

rows! {
    /// The words of a helpline's card that a program needs when a page supplies helplines of its own.
    pub struct LineWords {
        /// For whom each kind of helpline is, in the order of [`HelplineKind::ALL`](super::HelplineKind::ALL).
        pub kinds: Vec<String>,
        /// Hours: day and night.
        pub always: String,
        /// Hours: on `{days}`, `{from}` to `{until}`.
        pub weekly: String,
        /// Every day of the week, together.
        pub every_day: String,
        /// The days of the week, Monday first.
        pub days: Vec<String>,
        /// A number that the publisher of the page has given.
        pub supplied: String,
    }
}

impl LineWords {
    /// Hours in words.
    pub fn hours(&self, hours: &Hours) -> String {
        match hours {
            Hours::Always => self.always.clone(),
            Hours::Weekly { spans, .. } => spans.iter().map(|span| self.span(span)).collect::<Vec<_>>().join("; "),
        }
    }

    fn span(&self, span: &Span) -> String {
        let days = self.days_of(&span.days);
        self.weekly.replace("{days}", &days).replace("{from}", span.from.as_str()).replace("{until}", span.until.as_str())
    }

    /// Days that follow one another are named by the first and the last.
    fn days_of(&self, days: &[Day]) -> String {
        if days.len() == Day::ALL.len() {
            return self.every_day.clone();
        }
        let name = |day: &Day| self.days.get(*day as usize).map_or("", String::as_str);
        let runs = days.chunk_by(|one, next| *one as usize + 1 == *next as usize);
        let named = runs.map(|run| match run {
            [first, _, .., last] => [name(first), "–", name(last)].concat(),
            _ => run.iter().map(name).collect::<Vec<_>>().join(", "),
        });
        named.collect::<Vec<_>>().join(", ")
    }
}
