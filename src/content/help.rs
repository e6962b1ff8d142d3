//! Who can help, country by country.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::app::CountryEntry;
use super::bundle::Block;
use super::supplement::Contact;
use super::{Channel, CountryCode, DialString, ForeignLanguage, HttpsUrl, LineWords, Link, Word};

/// The body of the help section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Help {
    /// What to do in danger.
    pub emergency: String,
    /// How to reach the publisher of the page, where a supplement says it.
    #[serde(skip)]
    pub contact: Option<Contact>,
    /// What to think of before a call; it stands before every number.
    pub before_calling: Vec<String>,
    /// What [`calling`](Self::calling) is called while it is closed.
    pub calling_title: String,
    /// What a reader may ask before, during and after a call.
    pub calling: Rc<Vec<Block>>,
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
    /// Helplines: independent ones first, of these the ones that answer day and night; authorities last, and of these the police.
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
    /// The same for a program, as [`Hours::opening`](super::Hours::opening) writes it; empty where unknown or always.
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
