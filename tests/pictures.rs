//! Pictures show what the data say.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::collections::BTreeMap;

use palermo_explainer::authoring::files::{BlockText, SectionText, Value};
use palermo_explainer::content::SectionId;
use palermo_explainer::prerender::fragment::Fragment;
use palermo_explainer::prerender::node::Node;
use palermo_explainer::prerender::plain::{html, text};

/// The number of percent that the data files have behind a reference such as `{S11.people}`.
fn percent(reference: &str) -> String {
    let library = common::library();
    let (id, name) = reference.trim_matches(['{', '}']).split_once('.').expect("a reference");
    let claim = library.claims.iter().find(|(known, _)| known.as_str() == id).expect("a claim").1;
    match &claim.values[name] {
        Value::Number { number, .. } => number.clone(),
        other => panic!("{reference} is {other:?}"),
    }
}

/// The texts of the sections with bars, as editors write them.
fn written() -> BTreeMap<SectionId, SectionText> {
    let english = common::english().language;
    common::library().texts[&english].sections.clone()
}

/// Each element of a tag inside a node.
fn each<'node>(node: &'node Node, wanted: &str, found: &mut Vec<&'node Node>) {
    if let Node::Element { tag, children, .. } = node {
        if tag == wanted {
            found.push(node);
        }
        for child in children {
            each(child, wanted, found);
        }
    }
}

fn attribute<'node>(node: &'node Node, name: &str) -> Option<&'node str> {
    let Node::Element { attributes, .. } = node else { return None };
    attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

#[test]
fn bars_are_as_long_as_the_data_say() {
    let bars: Vec<String> = SectionId::ALL
        .iter()
        .filter_map(|id| written().remove(id))
        .flat_map(|section| section.blocks)
        .filter_map(|block| if let BlockText::Bars(bars) = block { Some(bars) } else { None })
        .flat_map(|bars| bars.groups)
        .flat_map(|group| group.bars)
        .map(|bar| percent(&bar.value))
        .collect();
    let fragment = Fragment::of(&common::english()).expect("a page");
    let mut drawn = Vec::new();
    fragment.sections.iter().for_each(|(_, section)| each(section, "meter", &mut drawn));
    assert!(drawn.len() >= 18, "{}", drawn.len());
    assert!(drawn.iter().all(|bar| attribute(bar, "max") == Some("100") && attribute(bar, "aria-hidden") == Some("true")));
    assert_eq!(drawn.iter().filter_map(|bar| attribute(bar, "value")).collect::<Vec<_>>(), bars);
}

#[test]
fn people_and_profit_are_shares_of_one_whole() {
    let share = |reference| percent(reference).parse::<f64>().expect("a number");
    let people = share("{S03.sexual}") / (share("{S03.sexual}") + share("{S03.private}")) * 100.0;
    assert!((people - share("{S11.people}")).abs() < 0.5, "{people}");
    let profit = share("{S11.profit}") / share("{S10.profit}") * 100.0;
    assert!((profit - share("{S11.share}")).abs() < 0.5, "{profit}");
}

/// The texts of a node, one after the other.
fn texts(node: &Node, found: &mut Vec<String>) {
    match node {
        Node::Text(text) => found.push(text.clone()),
        Node::Element { children, .. } => children.iter().for_each(|child| texts(child, found)),
    }
}

#[test]
fn copies_say_what_the_pictures_say() {
    let bundle = common::english();
    let mut fragment = Fragment::of(&bundle).expect("a page");
    let unwrapped = text::text(&bundle).split_whitespace().collect::<Vec<_>>().join(" ");
    let pasted = html::html(&bundle);
    for class in ["bars", "chain", "timeline", "beliefs", "explorer"] {
        let picture = fragment.sections.iter_mut().find_map(|(_, section)| section.children_where("class", class).cloned());
        let mut said = Vec::new();
        picture.unwrap_or_else(|| panic!("no {class}")).iter().for_each(|node| texts(node, &mut said));
        let unsaid = ["Sources:", "Change the case"];
        said.retain(|text| text.trim().chars().count() > 1 && !unsaid.contains(&text.trim()));
        assert!(said.len() > 3, "{class}: {said:?}");
        for text in said {
            // A colon before what follows is a full stop in a copy.
            let text = text.trim().trim_end_matches(':');
            assert!(unwrapped.contains(text), "{class}: the text copy lacks “{text}”");
            assert!(pasted.contains(text), "{class}: the copy to paste lacks “{text}”");
        }
    }
}

#[test]
fn lists_whose_order_matters_are_numbered_in_copies() {
    let bundle = common::english();
    assert!(text::text(&bundle).contains("\n1. Obtaining a person"));
    assert_eq!(html::html(&bundle).matches("<ol ").count(), 2);
}
