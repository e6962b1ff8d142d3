//! What to think of before a call stands before every number: the first of it in every shape, all of it in copies, where nothing can be
//! opened. Whoever sees a number has passed it.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::{help_of, squeezed};
use palermo_explainer::content::help::Help;
use palermo_explainer::prerender::fragment::Fragment;
use palermo_explainer::prerender::plain::{html::html, text::text};

/// Every number that a reader could call or write to, as it is shown.
fn numbers(help: &Help) -> Vec<String> {
    let countries = || help.countries.iter();
    let emergency = countries().flat_map(|country| country.emergency.iter().map(ToString::to_string));
    let channels = countries().flat_map(|country| country.helplines.iter()).flat_map(|helpline| helpline.channels.iter());
    emergency.chain(channels.map(|channel| channel.shown.clone())).collect()
}

#[test]
fn advice_precedes_every_number_in_every_shape() {
    let bundle = common::english();
    let help = help_of(&bundle);
    let numbers = numbers(help);
    assert!(help.before_calling.len() > 1 && numbers.len() > 50, "{} lines, {} numbers", help.before_calling.len(), numbers.len());
    let fragment = Fragment::of(&bundle).unwrap_or_else(|error| panic!("{error}"));
    let shapes = [("the fragment", fragment.whole(&bundle).to_html()), ("static HTML", html(&bundle)), ("text", text(&bundle))];
    // On the page the rest of it can be opened right after the numbers.
    let before = |shape: &str| if shape == "the fragment" { 1 } else { help.before_calling.len() };
    let too_late: Vec<&str> = shapes
        .iter()
        .filter(|(shape, content)| !comes_first(&help.before_calling[..before(shape)], &numbers, shape, content))
        .map(|(shape, _)| *shape)
        .collect();
    assert!(too_late.is_empty(), "a number stands before the advice in {too_late:?}");
}

/// Whether this advice ends before the first number, or the first link to one.
fn comes_first(advice: &[String], numbers: &[String], shape: &str, content: &str) -> bool {
    let content = squeezed(content);
    let place = |line: &String| content.find(&squeezed(line)).unwrap_or_else(|| panic!("{shape} lacks “{line}”"));
    let advice = advice.iter().map(place).max().unwrap_or_default();
    // In HTML an element holds a number; in text a colon stands before it.
    let shown = |mark: &str| numbers.iter().filter_map(|number| content.find(&format!("{mark}{}", squeezed(number)))).min();
    let first = shown(">").into_iter().chain(shown(":")).chain(content.find("href=\"tel:")).min();
    advice < first.unwrap_or_else(|| panic!("{shape} shows no number"))
}

#[test]
fn no_advice_is_lost_on_the_page() {
    let bundle = common::english();
    let fragment = Fragment::of(&bundle).unwrap_or_else(|error| panic!("{error}"));
    let page = fragment.whole(&bundle).to_html();
    for line in &help_of(&bundle).before_calling {
        assert_eq!(page.matches(line.as_str()).count(), 1, "{line}");
    }
}

#[test]
fn the_first_advice_speaks_of_traces_and_of_a_safer_phone() {
    // Readers pass it even where the rest of the advice is closed: it must hold what cannot be undone by a call.
    let bundle = common::english();
    let first = &help_of(&bundle).before_calling[0];
    assert!(first.contains("bill") && first.contains("call list") && first.contains("phone"), "{first}");
}
