//! The snippet that holds content: what it says and in which order, and that it comes through the filters unchanged.
#![cfg(not(target_arch = "wasm32"))]

mod common;
#[path = "static_html/filter.rs"]
mod filter;

use std::collections::HashSet;

use filter::{Filter, elements};
use palermo_explainer::authoring::bake::bake;
use palermo_explainer::authoring::library::Library;
use palermo_explainer::authoring::pseudo_locale::{TAG, with_pseudo_locale};
use palermo_explainer::content::bundle::Bundle;
use palermo_explainer::content::help::{Country, Helpline};
use palermo_explainer::content::{HttpsUrl, LanguageTag};
use palermo_explainer::prerender::fragment::Fragment;
use palermo_explainer::prerender::snippet::Snippets;
use scraper::{ElementRef, Html};

/// Where the explainer's page is in a snippet that nobody has copied yet.
const PAGE: &str = "https://ngo.example/explainer/";

fn tag(name: &str) -> LanguageTag {
    LanguageTag::new(name).unwrap_or_else(|error| panic!("{error}"))
}

/// English, and the pseudo-locale from right to left, each with what its link says.
fn languages() -> Vec<(Bundle, String)> {
    let files = with_pseudo_locale(&common::files()).unwrap_or_else(|problem| panic!("{problem}"));
    let library = Library::from_files(&files).unwrap_or_else(|problems| panic!("{problems}"));
    let baked = |name| {
        let tag = tag(name);
        let bundle = bake(&library, &tag).unwrap_or_else(|problems| panic!("{problems}"));
        (bundle, library.texts[&tag].interface.page.fallback.clone())
    };
    vec![baked("en"), baked(TAG)]
}

fn snippets((bundle, title): &(Bundle, String)) -> Snippets<'_> {
    let (english, pseudo_locale) = (tag("en"), tag(TAG));
    Snippets::of(bundle, title, &[&english, &pseudo_locale]).unwrap_or_else(|error| panic!("{error}"))
}

/// What is between the tags for each country, and for none.
fn contents<'bundle>(snippets: &'bundle Snippets<'bundle>) -> Vec<(Option<&'bundle Country>, String)> {
    std::iter::once(None).chain(snippets.countries().map(Some)).map(|country| (country, snippets.content(country))).collect()
}

fn links(document: &Html) -> Vec<String> {
    elements(document).filter_map(|element| element.attr("href").map(str::to_owned)).collect()
}

#[test]
fn wordpress_and_drupal_change_no_byte() {
    for language in languages() {
        let snippets = snippets(&language);
        let all = contents(&snippets);
        assert!(all.len() > 50, "{}", all.len());
        for (country, html) in all {
            let document = Html::parse_fragment(&html);
            for filter in Filter::all() {
                assert_eq!(filter.takes_out(&document), Vec::<String>::new(), "{:?}", country.map(|country| &country.code));
                assert_eq!(filter.sanitizer().clean(&html).to_string(), html, "{}", filter.source);
            }
        }
    }
}

#[test]
fn what_a_filter_leaves_of_the_whole_snippet_is_its_content() {
    for language in languages() {
        let snippets = snippets(&language);
        for country in snippets.countries() {
            let left = Filter::all().map(|filter| filter.sanitizer().clean(&snippets.snippet(Some(country))).to_string());
            for left in left {
                assert_eq!(left.trim(), snippets.content(Some(country)).trim(), "{}", country.name);
            }
        }
    }
}

#[test]
fn the_way_out_comes_first_and_advice_before_the_first_number() {
    for language in languages() {
        let (bundle, title) = &language;
        let pasted = &bundle.copies.pasted;
        for (country, html) in contents(&snippets(&language)) {
            let document = Html::parse_fragment(&html);
            let blocks: Vec<String> =
                document.root_element().children().filter_map(ElementRef::wrap).map(|block| block.text().collect()).collect();
            assert_eq!(links(&document).first().map(String::as_str), Some(bundle.masthead.exit_url.as_str()));
            assert_eq!(blocks[0], format!("{}. {}", bundle.copies.leave, pasted.safety));
            let has_number = html.contains("tel:");
            assert_eq!(blocks[1] == pasted.advice, country.is_some_and(|country| !country.emergency.is_empty() || has_number), "{html}");
            if let Some(country) = country.filter(|country| !country.emergency.is_empty()) {
                assert!(blocks[2].contains(country.emergency[0].as_str()), "{html}");
                assert!(blocks[2].ends_with(&country.emergency_note), "{html}");
            }
            // A number that immigration police answer, as an example: nobody sees it without its note.
            let shown = country.iter().flat_map(|country| &country.helplines).filter(|line| !line.channels.is_empty()).take(3);
            for line in shown {
                assert!(blocks.iter().any(|block| block.contains(&line.note)), "{html}");
            }
            assert_eq!(&blocks[blocks.len() - 2], title);
            let page = format!("{PAGE}{}/", bundle.language);
            let last = &blocks[blocks.len() - 1];
            assert!(last.starts_with(&pasted.copied_version) && last.contains(&page), "{last}");
            assert!(last.contains(&bundle.masthead.review_by), "{last}");
        }
    }
}

#[test]
fn only_numbers_that_the_page_shows_at_most_three_lines_and_no_other_site() {
    for language in languages() {
        let (bundle, _) = &language;
        let page = Fragment::of(bundle).unwrap_or_else(|error| panic!("{error}")).whole(bundle).to_html();
        let shown: HashSet<String> = links(&Html::parse_fragment(&page)).into_iter().collect();
        let mut numbers = 0;
        for (country, html) in contents(&snippets(&language)) {
            let document = Html::parse_fragment(&html);
            let lines = elements(&document).filter(|element| element.value().name() == "li").count();
            let helplines = country.map(|country| country.helplines.iter().filter(|line| !line.channels.is_empty()).count());
            assert_eq!(lines, helplines.unwrap_or(0).min(3), "{html}");
            for address in links(&document) {
                if address.starts_with("tel:") {
                    numbers += 1;
                    assert!(shown.contains(&address), "{address}");
                } else {
                    let own = format!("{PAGE}{}/", bundle.language);
                    assert!(address == own || address == bundle.masthead.exit_url.as_str(), "{address}");
                }
            }
        }
        assert!(numbers > 80, "{numbers}");
    }
}

#[test]
fn of_many_lines_the_first_three_are_taken() {
    let language = &languages()[0];
    let snippets = snippets(language);
    let has_number = |country: &&Country| country.helplines.iter().any(|line| !line.channels.is_empty());
    let mut country = snippets.countries().find(has_number).cloned().unwrap_or_else(|| panic!("no line"));
    let line = country.helplines.iter().find(|line| !line.channels.is_empty()).cloned().unwrap_or_else(|| panic!("no line"));
    country.helplines = (1..=5).map(|number| Helpline { name: format!("Line {number}"), ..line.clone() }).collect();
    country.helplines[1].channels.clear();
    let html = snippets.content(Some(&country));
    let shown: Vec<bool> = (1..=5).map(|number| html.contains(&format!("Line {number}<"))).collect();
    assert_eq!(shown, [true, false, true, true, false], "{html}");
}

#[test]
fn a_number_by_which_nobody_is_called_is_no_link() {
    use palermo_explainer::content::{Channel, ChannelKind, DialString};
    let language = &languages()[0];
    let snippets = snippets(language);
    let mut country = snippets.countries().find(|country| !country.helplines.is_empty()).cloned().unwrap_or_else(|| panic!("no line"));
    let dial = DialString::new("+33612345678").unwrap_or_else(|error| panic!("{error}"));
    country.helplines[0].channels = vec![Channel { kind: ChannelKind::Whatsapp, shown: "+33 6 12 34 56 78".into(), dial }];
    let html = snippets.content(Some(&country));
    assert!(html.contains("+33 6 12 34 56 78") && !html.contains("wa.me") && !html.contains("+33612345678"), "{html}");
}

#[test]
fn a_neutral_page_that_would_be_taken_for_the_explainers_is_refused() {
    let (mut bundle, title) = languages().swap_remove(0);
    let english = tag("en");
    assert!(Snippets::of(&bundle, &title, &[&english]).is_ok());
    let masthead = std::rc::Rc::make_mut(&mut bundle.masthead);
    masthead.exit_url = HttpsUrl::new("https://weather.example/en/").unwrap_or_else(|error| panic!("{error}"));
    assert!(Snippets::of(&bundle, &title, &[&english]).is_err());
}

#[test]
fn the_file_of_all_snippets_has_one_for_each_country_and_one_for_none() {
    for language in languages() {
        let snippets = snippets(&language);
        let all = snippets.all();
        let parts: Vec<&str> = all.split("== ").skip(1).collect();
        assert_eq!(parts.len(), 1 + snippets.countries().count());
        for (part, country) in parts.iter().zip(std::iter::once(None).chain(snippets.countries().map(Some))) {
            let (heading, snippet) = part.split_once('\n').unwrap_or_else(|| panic!("{part}"));
            assert_eq!(&heading[..2], country.map_or("--", |country| country.code.as_str()));
            assert_eq!(snippet.trim(), snippets.snippet(country).trim());
        }
    }
}
