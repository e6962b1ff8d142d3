//! The part of a bundle that the app in a host page needs: what its islands render, and nothing of the running text, which is on the
//! page already.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::definition::Definition;
use super::tuples::{FromParsed, Parsed, checked_text, tuples};
use super::{CountryCode, HttpsUrl, LanguageTag, LineWords, Link, Words};

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

impl ElementId {
    /// All elements, in the order of the treaty.
    pub const ALL: &[Self] = &[Self::Act, Self::Means, Self::Purpose];

    /// The name in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Act => "act",
            Self::Means => "means",
            Self::Purpose => "purpose",
        }
    }
}

impl FromParsed for ElementId {
    fn from_parsed(value: &impl Parsed) -> Option<Self> {
        let text = value.text()?;
        Self::ALL.iter().copied().find(|element| element.as_str() == text)
    }
}

checked_text!(CountryCode, HttpsUrl, LanguageTag);

impl FromParsed for Words {
    fn from_parsed(value: &impl Parsed) -> Option<Self> {
        Self::try_from(Vec::from_parsed(value)?).ok()
    }
}

tuples! {
    /// What the app fetches as JSON, for one language.
    pub struct AppBundle {
        /// That a helpline answers now, that it does not, when it does next on that day, and on another. First, because its script reads
        /// them too (`www/app/main.js`).
        pub opening: Vec<String>,
        /// The words of controls and labels.
        pub words: Rc<Words>,
        /// The countries that have helplines, by name.
        pub countries: Rc<Vec<CountryEntry>>,
        /// The definition's elements, and cases.
        pub explorer: Rc<Definition>,
        /// The resources.
        pub resources: Rc<Resources>,
        /// The language of every text that does not name its own.
        pub language: LanguageTag,
        /// The words of helplines that a page supplies.
        pub lines: Rc<LineWords>,
    }

    /// A country, as the choice offers it.
    pub struct CountryEntry {
        /// Its code.
        pub code: CountryCode,
        /// Its name.
        pub name: String,
        /// The names of its helplines, in the order of their cards.
        pub helplines: Vec<String>,
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
        /// A name that never changes.
        pub id: String,
        /// Name, address and one factual line.
        pub link: Link,
        /// The key of its type.
        pub kind: String,
        /// The keys of its audiences.
        pub audiences: Vec<String>,
    }
}
