//! The choice of a country.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, Properties, TargetCast, component, html, use_state};

use super::running::use_running;
use crate::content::program::CountryEntry;
use crate::content::{CountryCode, Word, Words};

/// Properties of [`CountryChoice`].
#[derive(Properties, Clone, PartialEq)]
pub struct CountryChoiceProperties {
    /// The countries there are, by name.
    pub countries: Rc<Vec<CountryEntry>>,
    /// The words of labels.
    pub words: Rc<Words>,
    /// The country whose helplines stand first.
    pub country: Option<CountryCode>,
    /// Called when the reader chooses a country or none. Whoever listens puts its helplines first.
    pub on_choose: Callback<Option<CountryCode>>,
    /// Called once, from the first effect: the island answers.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

/// The list from which a reader chooses a country, and a live region that says what was chosen. Nothing is stored.
///
/// The helplines themselves are no part of it: in a host page they stand prerendered, and moving one country is cheaper than
/// hydrating all of them.
#[component]
pub fn CountryChoice(properties: &CountryChoiceProperties) -> Html {
    let CountryChoiceProperties { countries, words, country, on_choose, .. } = properties;
    let running = use_running(&properties.on_ready);
    let status = use_state(String::new);
    let onchange = {
        let (countries, words, status, on_choose) = (countries.clone(), words.clone(), status.clone(), on_choose.clone());
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                let chosen = countries.iter().find(|entry| *entry.code.as_str() == select.value());
                status.set(match chosen {
                    Some(entry) => words[Word::CountryShown].replace("{country}", &entry.name),
                    None => words[Word::NoCountryShown].to_owned(),
                });
                on_choose.emit(chosen.map(|entry| entry.code.clone()));
            }
        })
    };
    let known = countries.iter().any(|entry| Some(&entry.code) == country.as_ref());

    html! {
        <>
            <div class="choice">
                <p class="hint" data-running={running.then_some("")}>{ words[Word::ChooseCountryBelow].to_owned() }</p>
                if running {
                    <label>
                        <span>{ words[Word::ChooseCountry].to_owned() }</span>
                        <select autocomplete="off" {onchange}>
                            <option value="" selected={!known}>{ words[Word::NoCountry].to_owned() }</option>
                            for entry in countries.iter() {
                                <option value={entry.code.to_string()} selected={Some(&entry.code) == country.as_ref()}>
                                    { entry.name.clone() }
                                </option>
                            }
                        </select>
                    </label>
                }
            </div>
            <p class="visually-hidden" role="status">{ (*status).clone() }</p>
        </>
    }
}
