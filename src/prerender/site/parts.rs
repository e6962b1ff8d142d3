//! The parts of a language that the loader fetches: the first, for which a reader waits; the helplines of the countries; and the rest.

use anyhow::Result;
use serde_json::{Value, json};

use crate::content::SectionId;
use crate::content::bundle::Bundle;
use crate::prerender::fragment::Fragment;
use crate::prerender::node::Node;

/// The digests of what the first part names: what is loaded after it.
pub struct Digests<'parts> {
    /// Of the helplines of the countries.
    pub lines: &'parts str,
    /// Of the rest of the language.
    pub rest: &'parts str,
    /// Of what comes beside the text.
    pub companion: &'parts str,
    /// Of the app's script.
    pub script: &'parts str,
    /// Of the app's program, which is asked for beside its script.
    pub wasm: &'parts str,
    /// Of the content of the app, likewise.
    pub bundle: &'parts str,
}

/// The rest of a language, with the styles that only it needs.
pub fn rest(fragment: &Fragment, styles: &str) -> Result<Vec<u8>> {
    let mut sections: Vec<_> = fragment.sections.iter().filter(|(id, _)| !id.is_first_part()).cloned().collect();
    for (_, section) in &mut sections {
        // A hundred pages that state numbers weigh as much as help and key facts: a host page leads to the page that lists them.
        section.remove_where("class", "sources numbers");
    }
    // What comes last, each with the element at whose end it stands. They come together: whoever finds the ending has them all.
    let calling = first_part(fragment).calling.map(|blocks| json!([".calling", blocks]));
    let endings: Vec<Value> = calling.into_iter().chain([json!([".explainer", fragment.ending.to_json()])]).collect();
    Ok(serde_json::to_vec(&json!({ "styles": styles, "sections": sections_of(sections.iter()), "endings": endings }))?)
}

/// The first part of a language, with its styles.
pub fn first(bundle: &Bundle, fragment: &Fragment, styles: &str, integrity: &Digests<'_>) -> Result<Vec<u8>> {
    let FirstPart { sections, .. } = first_part(fragment);
    Ok(serde_json::to_vec(&json!({
        "integrity": {
            "lines": integrity.lines,
            "rest": integrity.rest,
            "companion": integrity.companion,
            "script": integrity.script,
            "wasm": integrity.wasm,
            "bundle": integrity.bundle,
        },
        "styles": styles,
        "explainer": fragment.beginning(bundle).to_json(),
        "sections": sections,
    }))?)
}

/// The helplines of every country, each as the entry in which they stand.
pub fn lines(fragment: &Fragment) -> Result<Vec<u8>> {
    Ok(serde_json::to_vec(&first_part(fragment).countries)?)
}

/// What of a fragment a reader waits for, and what of its help section comes by itself.
struct FirstPart {
    /// The sections.
    sections: Value,
    /// The countries of the help section: the loader builds the reader's country at once and the others when there is time.
    countries: Vec<Value>,
    /// What is read before, during and after a call, without its title: it is closed at first, and comes with the rest.
    calling: Option<Value>,
}

fn first_part(fragment: &Fragment) -> FirstPart {
    let mut sections: Vec<_> = fragment.sections.iter().filter(|(id, _)| id.is_first_part()).cloned().collect();
    let mut help = sections.iter_mut().find(|(id, _)| *id == SectionId::Help).map(|(_, node)| node);
    let countries = help
        .as_mut()
        .and_then(|help| help.children_where("class", "all-countries"))
        .and_then(|children| children.iter_mut().find_map(|child| child.children_where("class", "countries")))
        .map(std::mem::take)
        .unwrap_or_default();
    let calling = help.and_then(|help| help.children_where("class", "calling")).and_then(Vec::pop);
    FirstPart {
        sections: sections_of(sections.iter()),
        countries: countries.iter().map(Node::to_json).collect(),
        calling: calling.as_ref().map(Node::to_json),
    }
}

/// Sections as an array, because JSON objects have no order to rely on.
fn sections_of<'fragment>(sections: impl Iterator<Item = &'fragment (SectionId, Node)>) -> Value {
    Value::Array(sections.map(|(id, node)| json!([id.as_str(), node.to_json()])).collect())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use anyhow::anyhow;

    use super::*;
    use crate::authoring::bake::bake;
    use crate::authoring::library::{Library, read_files};

    fn fragment_of_what_is_shipped() -> Result<Fragment> {
        let files = read_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"))?;
        let library = Library::from_files(&files)?;
        let bundle = bake(&library, &library.languages[0].tag)?;
        Fragment::of(&bundle).map_err(|error| anyhow!(error))
    }

    #[test]
    fn a_host_page_gets_the_way_to_the_list_of_pages_that_state_numbers_and_our_own_page_the_list() -> Result<()> {
        let mut fragment = fragment_of_what_is_shipped()?;
        let rest = String::from_utf8(rest(&fragment, "")?)?;
        let list = |node: &mut Node| node.children_where("class", "sources numbers").cloned();
        let pages = fragment.sections.iter_mut().find_map(|(_, node)| list(node)).unwrap_or_default();
        assert!(pages.len() > 50, "{}", pages.len());
        for page in pages {
            assert!(page.to_html().contains("href=\"https://"), "{}", page.to_html());
        }
        assert!(!rest.contains("sources numbers"));
        assert!(rest.contains(r#"["p",{"class":"whole","hidden":"#), "no way to the list");
        Ok(())
    }

    #[test]
    fn what_is_read_around_a_call_comes_later_and_nothing_of_it_is_lost() -> Result<()> {
        let mut fragment = fragment_of_what_is_shipped()?;
        let whole: Vec<Value> = fragment
            .sections
            .iter_mut()
            .find_map(|(_, node)| node.children_where("class", "calling"))
            .map(|children| children.iter().map(Node::to_json).collect())
            .unwrap_or_default();
        let part = first_part(&fragment);
        let [title, blocks] = whole.as_slice() else { return Err(anyhow!("help says nothing of calls")) };
        assert!(blocks.to_string().len() > 1000, "{blocks}");
        assert_eq!(part.calling.as_ref(), Some(blocks));
        let first = part.sections.to_string();
        assert!(first.contains(&title.to_string()), "the title stays");
        assert!(!first.contains(&blocks.to_string()), "what it stands for does not");
        Ok(())
    }
}
