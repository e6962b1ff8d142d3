//! The parts of a language that the loader fetches: the first, for which a reader waits, and the rest.

use anyhow::Result;
use serde_json::{Value, json};

use crate::content::SectionId;
use crate::content::bundle::Bundle;
use crate::prerender::fragment::Fragment;
use crate::prerender::node::Node;

/// The digests of what the first part names: what is loaded after it.
pub struct Digests<'parts> {
    /// Of the rest of the language.
    pub rest: &'parts str,
    /// Of the script that keeps the exit in reach.
    pub safety: &'parts str,
    /// Of the program's script.
    pub script: &'parts str,
}

/// The rest of a language, with the styles that only it needs.
pub fn rest(fragment: &Fragment, styles: &str) -> Result<Vec<u8>> {
    let sections = sections_of(fragment.sections.iter().filter(|(id, _)| !id.is_first_part()));
    Ok(serde_json::to_vec(&json!({ "styles": styles, "sections": sections, "ending": fragment.ending.to_json() }))?)
}

/// The first part of a language, with its styles.
pub fn first(bundle: &Bundle, fragment: &Fragment, styles: &str, integrity: &Digests<'_>) -> Result<Vec<u8>> {
    let (sections, countries) = first_part(fragment);
    Ok(serde_json::to_vec(&json!({
        "language": bundle.language.as_str(),
        "direction": bundle.direction.as_str(),
        "integrity": { "rest": integrity.rest, "safety": integrity.safety, "script": integrity.script },
        "styles": styles,
        "masthead": fragment.masthead.to_json(),
        "sections": sections,
        "countries": countries,
    }))?)
}

/// The sections that a reader waits for, and the countries of the help section by themselves: the loader builds the reader's
/// country at once and the others when there is time.
fn first_part(fragment: &Fragment) -> (Value, Vec<Value>) {
    let mut sections: Vec<_> = fragment.sections.iter().filter(|(id, _)| id.is_first_part()).cloned().collect();
    let countries = sections
        .iter_mut()
        .find_map(|(_, node)| node.children_where("class", "all-countries"))
        .and_then(|children| children.iter_mut().find_map(|child| child.children_where("class", "countries")))
        .map(std::mem::take)
        .unwrap_or_default();
    (sections_of(sections.iter()), countries.iter().map(Node::to_json).collect())
}

/// Sections as an array, because JSON objects have no order to rely on.
fn sections_of<'fragment>(sections: impl Iterator<Item = &'fragment (SectionId, Node)>) -> Value {
    Value::Array(sections.map(|(id, node)| json!([id.as_str(), node.to_json()])).collect())
}
