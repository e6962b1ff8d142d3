//! The help section: what to do in danger, helplines by country, directories.

use std::rc::Rc;

use web_sys::HtmlDetailsElement;
use yew::{Callback, Html, NodeRef, Properties, component, html, use_effect_with, use_node_ref, use_state};

use super::blocks::Blocks;
use crate::components::islands::{IslandEvent, IslandProperties, choice, island};
use crate::components::parts::{contact_card, country_item, described_link};
use crate::content::help::{Country, Help};
use crate::content::{CountryCode, HeadingLevel, Word, Words};

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
}

/// The help section. Every country can be opened without a program; with one, a country is chosen from a list and stands
/// first.
///
/// In a host page the choice alone is an island, and the loader moves the country that it names (`www/loader/country.js`);
/// this component moves it in a Yew application.
#[component]
pub fn HelpBody(properties: &HelpBodyProperties) -> Html {
    let HelpBodyProperties { help, words, heading, country, guessed } = properties;
    let chosen = use_state(|| country.clone());
    let by_hand = use_state(|| false);
    let disclosure = use_node_ref();

    {
        // Whoever renders this may name another country later; a choice by hand is kept.
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
    let on_event = {
        let (chosen, by_hand) = (chosen.clone(), by_hand.clone());
        Callback::from(move |event| {
            if let IslandEvent::Chosen(code) = event {
                by_hand.set(true);
                chosen.set(code);
            }
        })
    };
    let choice = choice::first_properties(help.entries(), words.clone(), (*chosen).clone());

    let (first, others): (Vec<Rc<Country>>, Vec<Rc<Country>>) =
        help.countries.iter().cloned().partition(|country| Some(&country.code) == chosen.as_ref());
    let guess_shown = *guessed && !*by_hand && !first.is_empty();

    html! {
        <>
            // The first of the advice stands before every number; the rest follows them (`before-calling`).
            <p class="advice">{ help.before_calling.first().cloned() }</p>
            if let Some(contact) = &help.contact {
                <div class="contact">{ contact_card(contact, words) }</div>
            }
            <slot name="help"></slot>
            <@{heading.part()} class="visually-hidden" part="heading">{ help.countries_title.clone() }</@>
            // One place for the choice and for the name of the country that it stands for: nothing moves when the one takes over.
            <div class="lines">
                { island(IslandProperties { on_event, ..choice }) }
                // Styles hide it where the country's own number stands below.
                <p class="emergency">{ help.emergency.clone() }</p>
                <div class="first-country" data-guessed={guess_shown.then_some("")}>
                    <p class="guess">{ words[Word::Guessed].to_owned() }</p>
                    // Styles hide it once a country stands below it.
                    <p class="missing">{ help.country_missing.clone() }</p>
                    <ul class="countries">
                        { for first.iter().map(|country| country_item(country, words, disclosure.clone())) }
                    </ul>
                </div>
            </div>
            // In a host page what it holds comes with the rest (`src/prerender/site/parts.rs`): nobody waits for it.
            <details class="calling">
                <summary>{ help.calling_title.clone() }</summary>
                <div>
                    <ul class="before-calling">
                        for line in help.before_calling.iter().skip(1).cloned() {
                            <li>{ line }</li>
                        }
                    </ul>
                    <Blocks blocks={help.calling.clone()} {words} heading={*heading} />
                </div>
            </details>
            <details class="all-countries">
                <summary>{ words[Word::AllCountries].to_owned() }</summary>
                <ul class="countries">
                    { for others.iter().map(|country| country_item(country, words, NodeRef::default())) }
                </ul>
            </details>
            <details class="elsewhere">
                <summary>{ help.directories_title.clone() }</summary>
                <ul class="links">
                    for link in &help.directories {
                        <li>{ described_link(link) }</li>
                    }
                </ul>
            </details>
            // It keeps its place until the loader shows it: without a script nothing would answer.
            <p class="sheet">
                <button type="button" part="button">{ help.sheet_offer.clone() }</button>
                { " " }{ help.sheet_note.clone() }
            </p>
        </>
    }
}
