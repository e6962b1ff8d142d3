//! The pseudo-locale: whatever a reader sees comes from the content, and not from a component.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use palermo_explainer::authoring::bake::bake;
use palermo_explainer::authoring::library::Library;
use palermo_explainer::authoring::pseudo_locale::{MARK, TAG, with_pseudo_locale};
use palermo_explainer::content::LanguageTag;
use palermo_explainer::content::bundle::Bundle;
use palermo_explainer::prerender::fragment::Fragment;
use palermo_explainer::prerender::node::Node;

fn library() -> Library {
    let files = with_pseudo_locale(&common::files()).unwrap_or_else(|problem| panic!("{problem}"));
    Library::from_files(&files).unwrap_or_else(|problems| panic!("{problems}"))
}

fn pseudo_locale(library: &Library) -> Bundle {
    let tag = LanguageTag::new(TAG).unwrap_or_else(|error| panic!("{error}"));
    bake(library, &tag).unwrap_or_else(|problems| panic!("{problems}"))
}

/// Names that every language shares: of those who operate helplines, and of those who publish sources.
fn shared_names(library: &Library) -> Vec<&str> {
    let helplines = library.helplines.countries.values().flat_map(|country| &country.helplines);
    let operators = helplines.map(|helpline| helpline.operator.as_str());
    let countries = library.helplines.countries.values();
    let lines = countries.clone().flat_map(|country| &country.helplines).filter_map(|helpline| helpline.source.as_ref());
    let pages = lines.chain(countries.filter_map(|country| country.emergency_source.as_ref())).map(|source| source.url.host());
    operators.chain(library.sources.values().map(|source| source.publisher.as_str())).chain(pages).collect()
}

/// Texts and labels that are English although the explainer is not.
fn left_in_english(node: &Node, found: &mut Vec<String>) {
    match node {
        Node::Element { attributes, children, .. } => {
            let attribute = |name: &str| attributes.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str());
            if attribute("lang").is_some_and(|language| language != TAG) {
                return;
            }
            for name in ["aria-label", "title", "alt", "placeholder", "data-press1", "data-press2", "data-close"] {
                found.extend(attribute(name).filter(|text| is_english(text)).map(|text| format!("{name}: {text}")));
            }
            for child in children {
                left_in_english(child, found);
            }
        }
        Node::Text(text) if is_english(text) => found.push(text.clone()),
        _ => {}
    }
}

/// Whether a text has words and none of them is of the pseudo-locale. A number is no word, though it may be spelt for a dial.
fn is_english(text: &str) -> bool {
    text.contains(char::is_alphabetic) && !text.contains(MARK) && !text.starts_with(|first: char| first.is_ascii_digit())
}

#[test]
fn no_component_says_anything_of_its_own() {
    let library = library();
    let bundle = pseudo_locale(&library);
    let fragment = Fragment::of(&bundle).unwrap_or_else(|error| panic!("{error}"));
    let mut found = Vec::new();
    left_in_english(&fragment.whole(&bundle), &mut found);
    found.sort();
    found.dedup();
    let shared = shared_names(&library);
    found.retain(|text| !shared.iter().any(|name| text.starts_with(name)));
    assert_eq!(found, Vec::<String>::new());
}
