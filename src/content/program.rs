//! The part of a bundle that the program in a host page needs: what its islands render, and nothing of the running text,
//! which is on the page already.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::rows::rows;
use super::{CountryCode, DialString, HttpsUrl, LanguageTag, Words};

/// The three elements of trafficking, as UNODC reads Article 3(a).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ElementId {
    /// What is done.
    Act,
    /// How it is done.
    Means,
    /// Why it is done.
    Purpose,
}

rows! {
    /// What the program fetches as JSON, for one language.
    pub struct ProgramBundle {
        /// The words of controls and labels.
        pub words: Rc<Words>,
        /// Helplines by country.
        pub help: Rc<Help>,
        /// The definition's elements.
        pub explorer: Rc<Vec<ExplorerElement>>,
        /// The resources.
        pub resources: Rc<Resources>,
    }

    /// An element of the definition, as the explorer offers it.
    pub struct ExplorerElement {
        /// Which element.
        pub id: ElementId,
        /// Its name.
        pub title: String,
        /// The listed values.
        pub values: Vec<String>,
    }

    /// The body of the help section.
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

    /// A country and who can help there.
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
    pub struct Channel {
        /// As people write it.
        pub shown: String,
        /// As a telephone dials it.
        pub dial: DialString,
    }

    /// A link with one line about where it leads.
    pub struct Link {
        /// The name of the page, in its own language.
        pub name: String,
        /// The language of the page, where it is not that of the bundle.
        pub language: Option<ForeignLanguage>,
        /// Where it leads.
        pub address: HttpsUrl,
        /// One factual line.
        pub about: String,
    }

    /// A language that is not that of the bundle.
    pub struct ForeignLanguage {
        /// Its tag, for `lang` and `hreflang`.
        pub tag: LanguageTag,
        /// Its name in the language of the bundle.
        pub name: String,
    }

    /// The body of the section on resources.
    pub struct Resources {
        /// The types that occur: key and label.
        pub kinds: Vec<(String, String)>,
        /// The audiences that occur: key and label.
        pub audiences: Vec<(String, String)>,
        /// The resources.
        pub entries: Vec<Resource>,
    }

    /// A resource.
    pub struct Resource {
        /// Name, address and one factual line.
        pub link: Link,
        /// The key of its type.
        pub kind: String,
        /// The keys of its audiences.
        pub audiences: Vec<String>,
    }
}
