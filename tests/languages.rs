//! Every language says what English says: no translation changes a number to call, a source, or the order of help.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::collections::BTreeMap;

use palermo_explainer::authoring::bake::bake;
use palermo_explainer::authoring::library::REFERENCE;
use palermo_explainer::content::SectionId;
use palermo_explainer::content::bundle::{Bundle, Section};
use palermo_explainer::prerender::fragment::Fragment;

fn bundles() -> Vec<Bundle> {
    let library = common::library();
    library.languages.iter().map(|language| bake(&library, &language.tag).unwrap_or_else(|problems| panic!("{problems}"))).collect()
}

fn english(bundles: &[Bundle]) -> &Bundle {
    bundles.iter().find(|bundle| bundle.language.as_str() == REFERENCE).unwrap_or_else(|| panic!("no English"))
}

/// What helps in each country: emergency numbers, and lines in their order with every number and address.
fn help(bundle: &Bundle) -> BTreeMap<String, (Vec<String>, Vec<String>)> {
    let countries = &common::help_of(bundle).countries;
    let line = |country: &palermo_explainer::content::help::Country| {
        let said = country.helplines.iter().map(|line| {
            let channels: Vec<String> = line.channels.iter().map(|channel| format!("{} {}", channel.shown, channel.address())).collect();
            format!("{} {channels:?} {:?} {:?} {} {}", line.id, line.website, line.opening, line.free, line.authority)
        });
        (country.emergency.iter().map(ToString::to_string).collect(), said.collect())
    };
    countries.iter().map(|country| (country.code.to_string(), line(country))).collect()
}

/// The addresses of a section, as often and in the order in which they stand there.
fn addresses(section: &Section) -> Vec<String> {
    fn walk(value: &serde_json::Value, found: &mut Vec<String>) {
        match value {
            serde_json::Value::String(text) if text.starts_with("https://") => found.push(text.clone()),
            serde_json::Value::Array(entries) => entries.iter().for_each(|entry| walk(entry, found)),
            serde_json::Value::Object(entries) => entries.values().for_each(|entry| walk(entry, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(&serde_json::to_value(section).unwrap_or_else(|error| panic!("{error}")), &mut found);
    found
}

#[test]
fn help_is_the_same_in_every_language() {
    let bundles = bundles();
    let expected = help(english(&bundles));
    assert!(expected.len() > 50 && expected["FR"].1.len() > 1);
    for bundle in &bundles {
        assert_eq!(help(bundle), expected, "{}", bundle.language);
        assert_eq!(common::help_of(bundle).before_calling.len(), common::help_of(english(&bundles)).before_calling.len());
    }
}

#[test]
fn every_text_rests_on_the_same_sources_in_every_language() {
    let bundles = bundles();
    for bundle in &bundles {
        for (section, expected) in bundle.sections.iter().zip(&english(&bundles).sections) {
            let (mut found, mut expected) = (addresses(section), addresses(expected));
            // Countries and titles stand in the order of the language's letters, and resources in its own language stand first.
            if matches!(section.id, SectionId::Help | SectionId::Resources | SectionId::Sources) {
                found.sort();
                expected.sort();
            }
            assert_eq!(found, expected, "{} {:?}", bundle.language, section.id);
        }
    }
}

#[test]
fn every_language_has_its_page_and_the_choice_of_all_others() {
    let bundles = bundles();
    for bundle in &bundles {
        let fragment = Fragment::of(bundle).unwrap_or_else(|error| panic!("{error}"));
        let page = fragment.on_page(bundle, "../").to_html();
        assert!(page.contains(&format!("lang=\"{}\" dir=\"{}\"", bundle.language, bundle.direction.as_str())));
        for other in &bundles {
            assert!(page.contains(&format!("href=\"../{}/\"", other.language)), "{} leads to {}", bundle.language, other.language);
        }
        assert!(!fragment.whole(bundle).to_html().contains("href=\"../"), "a host page lies elsewhere");
        assert_eq!(bundle.masthead.exit_url == english(&bundles).masthead.exit_url, bundle.language.as_str() == REFERENCE);
    }
}
