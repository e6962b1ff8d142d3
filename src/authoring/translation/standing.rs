//! How each text of a language stands to the English that there is today.

use std::collections::BTreeMap;

use super::address::{addressed, unnamed_lists};
use super::fingerprint::{Fingerprints, Stamp, fingerprint};
use crate::authoring::check::Role;
use crate::authoring::json::{Node, join};

/// How a translation stands to its English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There is none.
    Missing,
    /// It was made from another English.
    Stale,
    /// Nobody has said from which English it was made.
    Unmarked,
    /// It was made from the English that there is.
    Current,
}

impl Standing {
    /// Whether readers see the translation. What is old is not shown: it may say what is no longer true.
    pub fn is_shown(self) -> bool {
        matches!(self, Self::Unmarked | Self::Current)
    }
}

/// A text of English with what a language has for it.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The address, the same in both files.
    pub address: String,
    /// Where it stands in the English file.
    pub place: String,
    /// Whether it is a heading.
    pub role: Role,
    /// The English.
    pub english: String,
    /// Where the translation stands in its own file, and what it says; none where there is none.
    pub translation: Option<(String, String)>,
    /// From which English it was made, where that is known.
    pub stamp: Option<Stamp>,
    /// How it stands.
    pub standing: Standing,
}

/// The texts of an English file, each with its translation; `name` is that of the file without its folder.
pub fn pairs(name: &str, english: &Node, translation: Option<&Node>, fingerprints: &Fingerprints) -> Vec<Pair> {
    let mut theirs: BTreeMap<String, (String, String)> = translation
        .map(addressed)
        .unwrap_or_default()
        .into_iter()
        .filter(|text| !text.text.trim().is_empty())
        .map(|text| (text.address, (text.place, text.text)))
        .collect();
    // A unit with a pattern for each form of its word is one text.
    let forms = translation.and_then(|root| root.get("units")).map(Node::entries).unwrap_or_default();
    let forms = forms.iter().filter(|entry| !entry.node.entries().is_empty());
    let forms = forms.map(|entry| (join("units", &entry.key), entry.node.to_json().to_string()));
    theirs.extend(forms.map(|(place, text)| (place.clone(), (place, text))));
    theirs.retain(|address, _| !address.starts_with("units.") || address.matches('.').count() == 1);
    // Where entries have numbers alone, and not as many as in English, nobody knows which of them is which.
    let (ours, others) = (unnamed_lists(english), translation.map(unnamed_lists).unwrap_or_default());
    let uncertain: Vec<String> = ours
        .iter()
        .filter(|(list, count)| others.get(*list).is_some_and(|other| other != *count))
        .map(|(list, _)| format!("{list}["))
        .collect();
    addressed(english)
        .into_iter()
        .map(|text| {
            let certain = !uncertain.iter().any(|list| text.address.starts_with(list.as_str()));
            let mut translation = theirs.get(&text.address).filter(|_| certain).cloned();
            let mut stamp = fingerprints.get(name, &text.address).cloned();
            let print = fingerprint(&text.text);
            if text.address.ends_with(']') && (!certain || stamp.as_ref().is_some_and(|stamp| stamp.english != print)) {
                // An entry that has a number alone, and has moved: its English tells which it is.
                let list = text.address.rfind('[').map_or("", |end| &text.address[..=end]);
                let moved = theirs.iter().filter(|(address, _)| address.starts_with(list)).find_map(|(address, translation)| {
                    let stamp = fingerprints.get(name, address).filter(|stamp| stamp.english == print)?;
                    Some((translation.clone(), stamp.clone()))
                });
                if let Some((moved, of)) = moved {
                    (translation, stamp) = (Some(moved), Some(of));
                }
            }
            let standing = match (&translation, &stamp) {
                (None, _) => Standing::Missing,
                (Some(_), None) => Standing::Unmarked,
                (Some(_), Some(stamp)) if stamp.english == print => Standing::Current,
                (Some(_), Some(_)) => Standing::Stale,
            };
            Pair { address: text.address, place: text.place, role: text.role, english: text.text, translation, stamp, standing }
        })
        .collect()
}

/// Whether a release needs the translation: help in each of its forms, and the words of every control and label.
///
/// What islands show is needed too, because a program writes it anew and knows of one language alone; that is for
/// [`bake`](crate::authoring::bake) to find, which knows what they show.
pub fn is_needed(name: &str) -> bool {
    matches!(name, "help.json" | "interface.json" | "paper.json" | "easy.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(text: &str) -> Node {
        Node::parse("x.json", text).unwrap_or_else(|problem| panic!("{problem}"))
    }

    #[test]
    fn a_text_is_missing_stale_unmarked_or_current() {
        let english = node(r#"{ "lead": "One.", "title": "Two", "note": "Three.", "more": "Four.", "days": ["a", "b"] }"#);
        let theirs = node(r#"{ "lead": "Um.", "title": "Dois", "note": "Três.", "more": "", "days": ["b"] }"#);
        let mut marks = Fingerprints::default();
        let file = marks.0.entry("x.json".to_owned()).or_default();
        file.insert("lead".to_owned(), Stamp::of("One.", "Um."));
        file.insert("title".to_owned(), Stamp::of("Another", "Dois"));
        let found: Vec<(String, Standing)> =
            pairs("x.json", &english, Some(&theirs), &marks).into_iter().map(|pair| (pair.address, pair.standing)).collect();
        let expected = [
            ("lead", Standing::Current),
            ("title", Standing::Stale),
            ("note", Standing::Unmarked),
            ("more", Standing::Missing),
            ("days[0]", Standing::Missing),
            ("days[1]", Standing::Missing),
        ];
        assert_eq!(found, expected.map(|(address, standing)| (address.to_owned(), standing)), "a list that is too short counts as none");
    }

    #[test]
    fn an_entry_with_a_number_alone_is_found_by_its_english() {
        let theirs = node(r#"{ "lines": ["Um", "Dois"] }"#);
        let mut marks = Fingerprints::default();
        let file = marks.0.entry("x.json".to_owned()).or_default();
        file.insert("lines[0]".to_owned(), Stamp::of("One", "Um"));
        file.insert("lines[1]".to_owned(), Stamp::of("Two", "Dois"));
        let said = |english: &str| -> Vec<String> {
            let shown = |pair: Pair| pair.translation.filter(|_| pair.standing.is_shown()).map_or(pair.english, |(_, text)| text);
            pairs("x.json", &node(english), Some(&theirs), &marks).into_iter().map(shown).collect()
        };
        assert_eq!(said(r#"{ "lines": ["New", "One", "Two"] }"#), ["New", "Um", "Dois"]);
        assert_eq!(said(r#"{ "lines": ["Two", "One"] }"#), ["Dois", "Um"]);
        assert_eq!(said(r#"{ "lines": ["Two changed", "One"] }"#), ["Two changed", "Um"]);
    }
}
