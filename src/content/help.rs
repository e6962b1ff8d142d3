//! Who can help, country by country.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::program::{ForeignLanguage, Link};
use super::{CountryCode, DialString, HttpsUrl};

/// The body of the help section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Help {
    /// What to do in danger.
    pub emergency: String,
    /// Before the countries.
    pub before_calling: Vec<String>,
    /// The heading over the choice of country.
    pub countries_title: String,
    /// Countries by name.
    pub countries: Vec<Rc<Country>>,
    /// The heading over the international directories.
    pub directories_title: String,
    /// Directories and organisations that help wherever the reader is.
    pub directories: Vec<Link>,
}

impl Help {
    /// The countries that have helplines, by name: code and name.
    pub fn names(&self) -> Rc<Vec<(CountryCode, String)>> {
        Rc::new(self.countries.iter().map(|country| (country.code.clone(), country.name.clone())).collect())
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
    /// Helplines: independent ones first, authorities last.
    pub helplines: Vec<Helpline>,
}

/// A helpline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Helpline {
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
    /// The number in the country, as it is written there, and as a telephone dials it. None where no source of 2022 or
    /// later states one.
    pub call: Option<Channel>,
    /// The number from other countries.
    pub call_from_abroad: Option<Channel>,
    /// Whether a call inside the country is free of charge; none where unknown.
    pub free: bool,
    /// When somebody answers, in words; empty where unknown.
    pub hours: String,
    /// What a caller should know; empty where nothing is known.
    pub note: String,
    /// The operator's page.
    pub website: Option<HttpsUrl>,
    /// How old the source of the number is and whether anybody has confirmed it since; empty where no number is shown.
    pub provenance: String,
}

/// A number to call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channel {
    /// As people write it.
    pub shown: String,
    /// As a telephone dials it.
    pub dial: DialString,
}
