//! Statements of the article that started the project: each is cited where a section takes it up, and so is what supports it.

use std::collections::BTreeSet;

use super::parsed::Parsed;
use crate::authoring::json::{Node, join};
use crate::authoring::library::{Library, REFERENCE};
use crate::authoring::problem::{Problem, Spot};

pub(super) fn check(library: &Library, parsed: &Parsed, problems: &mut Vec<Problem>) {
    for language in &parsed.languages {
        for (file, _, root) in parsed.of_language(language) {
            check_blocks(file, "", root, problems);
        }
    }
    for (index, insight) in library.insights.iter().enumerate() {
        let file = format!("{REFERENCE}/{}.json", insight.section.as_str());
        let Some(root) = parsed.nodes.get(&file) else { continue };
        let cited = claims_of(root);
        for (position, claim) in insight.claims.iter().enumerate() {
            if !cited.contains(claim.as_str()) {
                problems.push(
                    Problem::new(
                        "insights.json",
                        format!("[{index}].claims[{position}]"),
                        format!("the statement {} rests on {claim}, which {file} does not cite", insight.id),
                    )
                    .help("cite it in a text of that section, or take it out of here"),
                );
            }
        }
    }
}

/// Says blocks that take a statement up and name no source.
fn check_blocks(file: &str, place: &str, node: &Node, problems: &mut Vec<Problem>) {
    let taken_up: Vec<&str> = node.get("insights").map(|list| list.elements().iter().filter_map(Node::text).collect()).unwrap_or_default();
    if !taken_up.is_empty() && claims_of(node).is_empty() {
        problems.push(
            Problem::new(file, join(place, "insights"), format!("this takes up the statement {} and cites nothing", taken_up.join(", ")))
                .at(Spot::Key)
                .help("add \"claims\": the article itself, or what supports the statement or puts it right"),
        );
    }
    for entry in node.entries() {
        check_blocks(file, &join(place, &entry.key), &entry.node, problems);
    }
    for (index, element) in node.elements().iter().enumerate() {
        check_blocks(file, &format!("{place}[{index}]"), element, problems);
    }
}

/// The claims that a node lists or refers to, as in `{S01.total}`.
fn claims_of(node: &Node) -> BTreeSet<String> {
    let mut claims = BTreeSet::new();
    node.each_text("", &mut |place, _, text| {
        if place.contains("claims[") {
            claims.insert(text.to_owned());
        }
        claims.extend(text.split('{').skip(1).filter_map(|part| part.split_once('.')).map(|(claim, _)| claim.to_owned()));
    });
    claims
}
