//! The help section: what to do in danger, helplines by country, directories.

use std::rc::Rc;

use web_sys::{HtmlDetailsElement, HtmlSelectElement};
use yew::{Callback, Event, Html, NodeRef, Properties, TargetCast, component, html, use_effect_with, use_node_ref, use_state};

use super::country::country_item;
use super::link::described_link;
use super::running::use_running;
use crate::content::program::{Country, Help};
use crate::content::{CountryCode, HeadingLevel};
use crate::content::{Word, Words};

/// Properties of [`HelpBody`].
#[derive(Properties, Clone, PartialEq)]
pub struct HelpBodyProperties {
    /// The content.
    pub help: Rc<Help>,
    /// The words of labels.
    pub words: Rc<Words>,
    /// The level of the explainer's title.
    pub heading: HeadingLevel,
    /// The country that the host asked for or that was guessed.
    pub country: Option<CountryCode>,
    /// Whether it was guessed.
    pub guessed: bool,
    /// Called once, from the first effect: the island answers.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

/// The help section. Every country can be opened without a program; with one, a country is chosen from a list, stands
/// first and is said by a live region. Nothing is stored.
#[component]
pub fn HelpBody(properties: &HelpBodyProperties) -> Html {
    let HelpBodyProperties { help, words, heading, country, guessed, .. } = properties;
    let chosen = use_state(|| country.clone());
    let by_hand = use_state(|| false);
    let disclosure = use_node_ref();
    let running = use_running(&properties.on_ready);

    {
        // The host may change its attribute while the page is open; a choice by hand is kept.
        let (chosen, by_hand) = (chosen.clone(), *by_hand);
        use_effect_with(country.clone(), move |country| {
            if !by_hand && *chosen != *country {
                chosen.set(country.clone());
            }
        });
    }
    {
        let disclosure = disclosure.clone();
        use_effect_with((*chosen).clone(), move |_| {
            if let Some(details) = disclosure.cast::<HtmlDetailsElement>() {
                details.set_open(true);
            }
        });
    }
    let onchange = {
        let (chosen, by_hand) = (chosen.clone(), by_hand.clone());
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                by_hand.set(true);
                chosen.set(CountryCode::new(&select.value()).ok());
            }
        })
    };

    let (first, others): (Vec<Rc<Country>>, Vec<Rc<Country>>) =
        help.countries.iter().cloned().partition(|country| Some(&country.code) == chosen.as_ref());
    let status = by_hand.then(|| match first.first() {
        Some(country) => words[Word::CountryShown].replace("{country}", &country.name),
        None => words[Word::NoCountryShown].to_owned(),
    });
    let guess_shown = *guessed && !*by_hand && !first.is_empty();

    let none_chosen = first.is_empty();

    html! {
        <>
            <p class="emergency">{ help.emergency.clone() }</p>
            <slot name="help"></slot>
            <@{heading.part()} part="heading">{ help.countries_title.clone() }</@>
            <div class="choice">
                <p class="hint" data-running={running.then_some("")}>{ words[Word::ChooseCountryBelow].to_owned() }</p>
                if running {
                    <label>
                        <span>{ words[Word::ChooseCountry].to_owned() }</span>
                        <select autocomplete="off" {onchange}>
                            <option value="" selected={none_chosen}>{ words[Word::NoCountry].to_owned() }</option>
                            for country in &help.countries {
                                <option value={country.code.to_string()} selected={Some(&country.code) == chosen.as_ref()}>
                                    { country.name.clone() }
                                </option>
                            }
                        </select>
                    </label>
                }
            </div>
            <p class="visually-hidden" role="status">{ status.unwrap_or_default() }</p>
            <div class="first-country" data-guessed={guess_shown.then_some("")}>
                <p class="guess">{ words[Word::Guessed].to_owned() }</p>
                <ul class="countries">
                    { for first.iter().map(|country| country_item(country, words, disclosure.clone())) }
                </ul>
            </div>
            <details class="all-countries">
                <summary>{ words[Word::AllCountries].to_owned() }</summary>
                <ul class="countries">
                    { for others.iter().map(|country| country_item(country, words, NodeRef::default())) }
                </ul>
            </details>
            <@{heading.part()} part="heading">{ help.directories_title.clone() }</@>
            <ul class="links">
                for link in &help.directories {
                    <li>{ described_link(link) }</li>
                }
            </ul>
            <ul class="before-calling">
                for line in help.before_calling.clone() {
                    <li>{ line }</li>
                }
            </ul>
        </>
    }
}
