//! The choice of a country.

use std::rc::Rc;

use yew::{Callback, Html, html};

use super::{Act, Controls, Island, IslandProperties};
use crate::content::app::CountryEntry;
use crate::content::{CountryCode, Word, Words};

/// The list from which a reader chooses a country, and a live region that says what was chosen. Nothing is stored.
///
/// The helplines themselves are no part of it: in a host page they stand prerendered, and moving one country is cheaper than
/// rendering all of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The countries there are, by name.
    pub countries: Rc<Vec<CountryEntry>>,
    /// The country whose helplines stand first.
    pub country: Option<CountryCode>,
}

/// The island as it begins.
pub fn first_properties(countries: Rc<Vec<CountryEntry>>, words: Rc<Words>, country: Option<CountryCode>) -> IslandProperties {
    IslandProperties { island: Island::Choice(Choice { countries, country }), words, on_event: Callback::noop() }
}

impl Choice {
    /// The country of a code; none where there is none of it, or no choice.
    pub(super) fn entry(&self, code: &str) -> Option<&CountryEntry> {
        self.countries.iter().find(|entry| entry.code.as_str() == code)
    }

    pub(super) fn view(&self, words: &Words, controls: &Controls<'_>, status: &str) -> Html {
        let is_first = |entry: &CountryEntry| Some(&entry.code) == self.country.as_ref();
        html! {
            <>
                <div class="choice">
                    <p class="hint" data-running={controls.running.then_some("")}>{ words[Word::ChooseCountryBelow].to_owned() }</p>
                    if controls.running {
                        <label>
                            <span>{ words[Word::ChooseCountry].to_owned() }</span>
                            <select autocomplete="off" onchange={controls.on_choice(Act::Choose)}>
                                <option value="" selected={!self.countries.iter().any(is_first)}>{ words[Word::NoCountry].to_owned() }</option>
                                for entry in self.countries.iter() {
                                    <option value={entry.code.to_string()} selected={is_first(entry)}>{ entry.name.clone() }</option>
                                }
                            </select>
                        </label>
                    }
                </div>
                <p class="visually-hidden" role="status">{ status.to_owned() }</p>
            </>
        }
    }
}

/// What is said when a country was chosen, or none.
pub(super) fn said(chosen: Option<&CountryEntry>, words: &Words) -> String {
    match chosen {
        Some(entry) => words[Word::CountryShown].replace("{country}", &entry.name),
        None => words[Word::NoCountryShown].to_owned(),
    }
}
