//! The words of controls and labels.

use std::collections::BTreeMap;
use std::ops::Index;

use serde::{Deserialize, Serialize};

use super::Invalid;

macro_rules! words {
    ($($(#[$doc:meta])* $variant:ident = $name:literal),+ $(,)?) => {
        /// A control's or label's word, by what it is for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Word {
            $($(#[$doc])* $variant,)+
        }

        impl Word {
            /// All words with their keys in `interface.json`.
            pub const ALL: &[(Self, &str)] = &[$((Self::$variant, $name)),+];
        }
    };
}

words! {
    /// What a screen reader hears before a section's sources.
    Source = "source",
    /// At the head of a section, before what all its texts rest on that name no source.
    Standing = "standing",
    /// The badge of an estimate of people or money.
    KindEstimate = "kind_estimate",
    /// The badge of a count of detected victims or cases.
    KindDetected = "kind_detected",
    /// The badge of the author's own figure.
    KindAuthor = "kind_author",
    /// The badge of a finding of a study.
    KindStudy = "kind_study",
    /// The badge of a statement of law.
    KindLaw = "kind_law",
    /// The badge of guidance for practitioners.
    KindGuidance = "kind_guidance",
    /// What opens the figures that are not seen at once; `{count}` is how many there are in all.
    AllFigures = "all_figures",
    /// Before the article of the Protocol that answers a problem.
    Answer = "answer",
    /// Before the name of a channel: a call.
    Call = "call",
    /// A call from another country.
    CallFromAbroad = "call_from_abroad",
    /// A text message.
    TextMessage = "text_message",
    /// A message by `WhatsApp`.
    Whatsapp = "whatsapp",
    /// The emergency number of a country.
    Emergency = "emergency",
    /// Beside it: when to call it.
    EmergencySafe = "emergency_safe",
    /// The badge of a line run by police or another authority of the State.
    Authority = "authority",
    /// The operator's page.
    Website = "website",
    /// A call that costs nothing.
    Free = "free",
    /// What opens the rest of what is known of a line; `{number}` is its number.
    AboutLine = "about_line",
    /// Behind times: those of the place where the line is.
    LocalTime = "local_time",
    /// Somebody answers at this moment.
    OpenNow = "open_now",
    /// Nobody answers at this moment.
    ClosedNow = "closed_now",
    /// When somebody answers next, on the same day; `{time}` stands for it.
    Opens = "opens",
    /// When somebody answers next, on another `{day}`.
    OpensOn = "opens_on",
    /// Why a line is shown without a number, beside its website.
    NumberWithheld = "number_withheld",
    /// The same where there is no website to look at.
    NumberWithheldNoSite = "number_withheld_no_site",
    /// The label of the choice of country.
    ChooseCountry = "choose_country",
    /// The option that chooses no country.
    NoCountry = "no_country",
    /// Stands where the choice will be, while there is no program for it.
    ChooseCountryBelow = "choose_country_below",
    /// Over the list of all countries.
    AllCountries = "all_countries",
    /// Said when a country was chosen; `{country}` is its name.
    CountryShown = "country_shown",
    /// Said when no country is chosen.
    NoCountryShown = "no_country_shown",
    /// Under a country that was guessed.
    Guessed = "guessed",
    /// The label of the search in resources.
    Search = "search",
    /// The label of the filter by type.
    FilterType = "filter_type",
    /// The label of the filter by audience.
    FilterAudience = "filter_audience",
    /// The option of a filter that lets everything through.
    FilterAll = "filter_all",
    /// How many resources are shown; `{count}` of `{total}`.
    ResourcesShown = "resources_shown",
    /// Said where no resource passes the filters.
    ResourcesNone = "resources_none",
    /// What the search and the filters of resources are for, as a screen reader says it.
    FilterHint = "filter_hint",
    /// The verdict of the explorer: all three elements.
    ExplorerComplete = "explorer_complete",
    /// The verdict of the explorer: a child, so that means are not needed.
    ExplorerChild = "explorer_child",
    /// The verdict of the explorer: something is missing; `{missing}` names it.
    ExplorerIncomplete = "explorer_incomplete",
    /// In place of an element of which nothing is there.
    ExplorerNone = "explorer_none",
    /// In place of means that are not there and need not be.
    ExplorerNotNeeded = "explorer_not_needed",
    /// The button that lets a reader change a case.
    ExplorerChange = "explorer_change",
    /// The choice that the person is under eighteen.
    ExplorerUnderAge = "explorer_under_age",
    /// The title of the explorer.
    ExplorerTitle = "explorer_title",
    /// What the explorer is for.
    ExplorerHint = "explorer_hint",
    /// What rests on a source, in the list of sources.
    RestsOn = "rests_on",
}

/// The words of one language: one for each [`Word`], in that order.
///
/// A list, because a program that reads thirty named fields is longer than the words are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<String>", into = "Vec<String>")]
pub struct Words(Vec<String>);

impl Words {
    /// The words of a file, by key.
    ///
    /// # Errors
    /// With the keys that are missing and those that are not known.
    pub fn from_keys(mut words: BTreeMap<String, String>) -> Result<Self, String> {
        let mut missing = Vec::new();
        let mut found = Vec::new();
        for (_, key) in Word::ALL {
            match words.remove(*key) {
                Some(word) => found.push(word),
                None => missing.push(*key),
            }
        }
        let unknown: Vec<&str> = words.keys().map(String::as_str).collect();
        if missing.is_empty() && unknown.is_empty() {
            Ok(Self(found))
        } else {
            Err(format!("missing: {}; not known: {}", missing.join(", "), unknown.join(", ")))
        }
    }
}

impl Index<Word> for Words {
    type Output = str;

    fn index(&self, word: Word) -> &str {
        // The constructors have counted: there is one for each.
        self.0.get(word as usize).map_or("", String::as_str)
    }
}

impl TryFrom<Vec<String>> for Words {
    type Error = Invalid;

    fn try_from(words: Vec<String>) -> Result<Self, Self::Error> {
        if words.len() == Word::ALL.len() {
            Ok(Self(words))
        } else {
            Err(Invalid::new("one word for each control", &words.len().to_string()))
        }
    }
}

impl From<Words> for Vec<String> {
    fn from(words: Words) -> Self {
        words.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words are held in a row: one too few would put every later word on another control.
    #[test]
    fn a_word_too_few_or_too_many_is_refused() {
        let all: BTreeMap<String, String> = Word::ALL.iter().map(|(_, key)| ((*key).to_owned(), format!("the {key}"))).collect();
        assert_eq!(Words::from_keys(all.clone()).map(|words| words[Word::RestsOn].to_owned()), Ok("the rests_on".to_owned()));
        let mut fewer = all.clone();
        fewer.remove("call");
        assert_eq!(Words::from_keys(fewer.clone()), Err("missing: call; not known: ".to_owned()));
        let mut more = all;
        more.insert("cal".to_owned(), String::new());
        assert_eq!(Words::from_keys(more), Err("missing: ; not known: cal".to_owned()));
        fewer.insert("cal".to_owned(), String::new());
        assert_eq!(Words::from_keys(fewer), Err("missing: call; not known: cal".to_owned()));
    }
}
