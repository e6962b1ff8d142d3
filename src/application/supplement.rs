//! From a host's own file to what is to be done with the page.

use serde::Serialize;
use yew::NodeRef;

use super::Patch;
use crate::components::node::Node;
use crate::components::parts::{contact_card, country_item, helpline_card, introduction};
use crate::content::app::{AppBundle, CountryEntry};
use crate::content::help::Country;
use crate::content::supplement::{Supplement, SupplementProblem};
use crate::content::{CountryCode, Words};

/// What a supplement does with a page that is there already.
#[derive(Debug, PartialEq, Serialize)]
pub struct SupplementPatch {
    /// Stands after the explainer's own introduction.
    pub introduction: Vec<Node>,
    /// How to reach the publisher of the page; stands after what to do in danger.
    pub contact: Vec<Node>,
    /// Cards that it replaces, because they have the same names: the country, and the place of the card in its list.
    pub replaced: Vec<(CountryCode, usize)>,
    /// Its cards in countries that the explainer has: they come first.
    pub cards: Vec<(CountryCode, Vec<Node>)>,
    /// Countries that only it has.
    pub countries: Vec<Node>,
    /// What changes in the islands.
    pub islands: Patch,
}

/// Reads the bytes of a file. `name_of` names countries for which the explainer has no helplines itself.
///
/// # Errors
/// With everything that is wrong, each with its place. Nothing of a file with an error is used.
pub fn read(bytes: &[u8], bundle: &AppBundle, name_of: impl Fn(&CountryCode) -> String) -> Result<SupplementPatch, Vec<SupplementProblem>> {
    let supplement = Supplement::read(bytes)?;
    let unknown = supplement.unknown_keys(&bundle.resources);
    if unknown.is_empty() { Ok(patch(&supplement, bundle, name_of)) } else { Err(unknown) }
}

fn patch(supplement: &Supplement, bundle: &AppBundle, name_of: impl Fn(&CountryCode) -> String) -> SupplementPatch {
    let words: &Words = &bundle.words;
    let language = supplement.language.as_ref().filter(|language| **language != bundle.language);
    let is_supplied = |id: &String| supplement.helplines.iter().any(|helpline| helpline.id.as_str() == id);
    let replaced_cards = bundle.countries.iter().flat_map(|country| {
        let cards = country.helplines.iter().enumerate().filter(|(_, id)| is_supplied(id));
        cards.map(|(place, _)| (country.code.clone(), place))
    });
    let (mut cards, mut countries, mut entries) = (Vec::new(), Vec::new(), Vec::new());
    for code in supplement.countries() {
        let helplines = supplement.cards(code, &bundle.lines, &bundle.language);
        if bundle.countries.iter().any(|country| country.code == *code) {
            cards.push((code.clone(), helplines.iter().flat_map(|helpline| Node::of(&helpline_card(helpline, words))).collect()));
        } else {
            let country = Country::of_supplement(code.clone(), name_of(code), helplines);
            countries.extend(Node::of(&country_item(&country, words, NodeRef::default())));
            entries.push(CountryEntry { code: country.code, name: country.name, helplines: Vec::new() });
        }
    }
    let has_resources = !supplement.resources.is_empty();
    SupplementPatch {
        introduction: supplement.introduction.iter().flat_map(|text| Node::of(&introduction(text, language))).collect(),
        contact: supplement.contact.iter().flat_map(|contact| Node::of(&contact_card(contact, words))).collect(),
        replaced: replaced_cards.collect(),
        cards,
        countries,
        islands: Patch {
            country: None,
            countries: entries,
            resources: has_resources.then(|| supplement.with_resources(&bundle.resources, &bundle.language).into()),
        },
    }
}
