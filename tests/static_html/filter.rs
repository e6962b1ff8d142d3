//! What `WordPress` and Drupal let through, as lists and as a filter that knows nothing of this project.

#![allow(dead_code, reason = "each test file uses what it needs of it")]

use std::collections::{BTreeMap, HashMap, HashSet};

use ammonia::Builder;
use scraper::{ElementRef, Html};
use serde::Deserialize;

/// What a content management system lets through, as it was published on a day.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Filter {
    /// Where the names come from.
    pub source: String,
    /// When they were read.
    pub read: String,
    /// Attributes of any tag.
    everywhere: Vec<String>,
    /// Tags and their own attributes.
    tags: BTreeMap<String, Vec<String>>,
    /// What an address may begin with.
    schemes: Vec<String>,
}

impl Filter {
    /// Both lists.
    pub fn all() -> [Self; 2] {
        [include_str!("wordpress.json"), include_str!("drupal.json")]
            .map(|text| serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}")))
    }

    /// What it would take out of a document.
    pub fn takes_out(&self, document: &Html) -> Vec<String> {
        let mut out = Vec::new();
        for element in elements(document) {
            let tag = element.value().name();
            let Some(own) = self.tags.get(tag) else {
                out.push(format!("<{tag}>"));
                continue;
            };
            for (name, value) in element.value().attrs() {
                if !self.everywhere.iter().chain(own).any(|allowed| allowed == name) {
                    out.push(format!("{name} of <{tag}>"));
                }
                let scheme = value.split(':').next().unwrap_or_default();
                if matches!(name, "href" | "src") && !self.schemes.iter().any(|allowed| allowed == scheme) {
                    out.push(format!("{name}=\"{value}\""));
                }
            }
        }
        out.sort();
        out.dedup();
        out
    }

    /// The same as a filter that knows nothing of this project.
    pub fn sanitizer(&self) -> Builder<'_> {
        let names = |names: &'static [&str]| names.iter().copied().collect::<HashSet<_>>();
        let mut builder = Builder::empty();
        builder
            .tags(self.tags.keys().map(String::as_str).collect())
            .generic_attributes(self.everywhere.iter().map(String::as_str).collect())
            .tag_attributes(
                self.tags
                    .iter()
                    .map(|(tag, own)| (tag.as_str(), own.iter().map(String::as_str).collect::<HashSet<_>>()))
                    .collect::<HashMap<_, _>>(),
            )
            .clean_content_tags(names(&["script", "style"]))
            .url_schemes(self.schemes.iter().map(String::as_str).collect())
            .link_rel(None);
        builder
    }
}

/// The elements of a fragment.
pub fn elements(document: &Html) -> impl Iterator<Item = ElementRef<'_>> {
    // The parser wraps a fragment into an `html` element.
    document.root_element().descendants().skip(1).filter_map(ElementRef::wrap)
}
