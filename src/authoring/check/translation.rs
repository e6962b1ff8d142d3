//! Languages against English: entries, keys, references, and what nobody has translated.

use std::collections::BTreeSet;

use crate::authoring::json::{Node, Value, join};
use crate::authoring::problem::{Problem, Spot};
use crate::authoring::translation::address::{address_of, id_of};

/// A text this long is no name that two languages share.
const LONGER_THAN_A_NAME: usize = 20;

/// How to note from which English a text was made.
pub(super) const UPDATE: &str = "cargo xtask content translate update";

/// A file of a language, while it is compared with that of English.
pub(super) struct Comparison<'check> {
    pub(super) file: &'check str,
    /// Texts that are rightly the same as in English.
    pub(super) same: &'check [String],
    /// The places of texts that readers see: what is old is looked at when it is translated anew.
    pub(super) shown: BTreeSet<String>,
    pub(super) root: &'check Node,
    pub(super) problems: &'check mut Vec<Problem>,
}

impl Comparison<'_> {
    pub(super) fn compare(&mut self, place: &str, english: &Node, root: &Node) {
        match (&english.value, &root.value) {
            (Value::Object(_), Value::Object(_)) => self.compare_keys(place, english, root),
            (Value::List(ours), Value::List(theirs)) => self.compare_entries(place, ours, theirs),
            (Value::Text(ours), Value::Text(theirs)) => self.compare_texts(place, ours, theirs),
            (Value::Text(_), Value::Object(_)) if place.starts_with("units.") => self.compare_forms(place, root),
            // Another sort of value is for the schema to say.
            _ => {}
        }
    }

    fn compare_entries(&mut self, place: &str, ours: &[Node], theirs: &[Node]) {
        let are_named = !ours.is_empty() && ours.iter().all(|entry| id_of(entry).is_some());
        if !are_named && ours.len() != theirs.len() {
            let message = format!("English has {} entries here, this language {}", ours.len(), theirs.len());
            let list = address_of(self.root, place);
            let help = format!("{UPDATE} brings `{list}` into form: what moved is found by the English from which it was made");
            self.problems.push(Problem::new(self.file, place, message).help(help).warning());
            return;
        }
        for (index, their) in theirs.iter().enumerate() {
            let inner = format!("{place}[{index}]");
            let our = match id_of(their) {
                Some(id) if are_named => ours.iter().find(|our| id_of(our) == Some(id)),
                _ if are_named => None,
                _ => ours.get(index),
            };
            if let Some(our) = our {
                self.compare(&inner, our, their);
                continue;
            }
            let message =
                id_of(their).map_or_else(|| "this entry has no `id`".to_owned(), |id| format!("English has no entry “{id}” here"));
            let known: Vec<&str> = ours.iter().filter_map(id_of).collect();
            let help = format!("give it the id of English, or run {UPDATE}, which leaves it out; here are: {}", known.join(", "));
            self.problems.push(Problem::new(self.file, inner, message).help(help).warning());
        }
    }

    fn compare_keys(&mut self, place: &str, english: &Node, root: &Node) {
        // Which languages must be named is another matter in each language.
        if place == "language_names" {
            return;
        }
        for entry in root.entries() {
            let inner = join(place, &entry.key);
            match english.get(&entry.key) {
                Some(ours) => self.compare(&inner, ours, &entry.node),
                None if self.is_said(&inner, &entry.key) => {}
                None => self.problems.push(
                    Problem::new(self.file, inner, format!("the key `{}` is extra: English does not have it", entry.key))
                        .at(Spot::Key)
                        .help("delete it, correct it, or add it to English first"),
                ),
            }
        }
    }

    /// The forms of a unit: a number that nobody sees is none.
    fn compare_forms(&mut self, place: &str, forms: &Node) {
        for entry in forms.entries().iter().filter(|entry| matches!(entry.key.as_str(), "few" | "many" | "other")) {
            if entry.node.text().is_some_and(|text| !text.contains("{number}")) {
                self.problems.push(
                    Problem::new(self.file, join(place, &entry.key), "no number stands in this form")
                        .help("write {number} where it belongs"),
                );
            }
        }
    }

    /// Whether it is known already that something is wrong with a key.
    fn is_said(&self, place: &str, key: &str) -> bool {
        let quoted = format!("`{key}`");
        self.problems.iter().any(|problem| {
            problem.file == self.file
                && problem.place == place
                && (problem.message.contains(&quoted) || problem.message.contains(&format!("of {key} ")))
        })
    }

    fn compare_texts(&mut self, place: &str, ours: &str, theirs: &str) {
        if is_name(place) {
            if ours != theirs {
                let message = format!("“{theirs}” stands here, where English has “{ours}”");
                self.problems.push(
                    Problem::new(self.file, place, message)
                        .help("write what English has: types, claims and statements are no text to translate"),
                );
            }
            return;
        }
        if !self.shown.contains(place) {
            return;
        }
        let (expected, found) = (references(ours), references(theirs));
        let missing: Vec<&str> = without(&expected, &found);
        let extra: Vec<&str> = without(&found, &expected);
        if !missing.is_empty() || !extra.is_empty() {
            let mut parts = Vec::new();
            if !missing.is_empty() {
                parts.push(format!("missing: {}", missing.join(", ")));
            }
            if !extra.is_empty() {
                parts.push(format!("not in English: {}", extra.join(", ")));
            }
            let problem = Problem::new(self.file, place, format!("the words in braces are not those of English; {}", parts.join("; ")))
                .help("keep what stands in braces as it is in English; it is filled in");
            self.problems.push(match extra.first() {
                Some(extra) => problem.part(*extra),
                None => problem,
            });
        }
        if is_untranslated(ours, theirs, self.same) {
            self.problems.push(
                Problem::new(self.file, place, "this text is the same as in English")
                    .help("translate it; if it is rightly the same, add it to `same_as_english` in the language's file of style"),
            );
        }
    }
}

/// Whether what stands at a path is a name, and the same in every language.
fn is_name(place: &str) -> bool {
    let last = place.rsplit('.').next().unwrap_or(place);
    let (key, index) = last.split_once('[').map_or((last, ""), |(key, index)| (key, index));
    match key {
        "type" | "id" | "section" => !place.starts_with("words"),
        "claims" | "insights" => true,
        "article" => place != "article",
        // A key and its label.
        "kinds" | "audiences" => index.ends_with("][0]"),
        _ => false,
    }
}

/// What stands in braces, braces included.
fn references(text: &str) -> Vec<&str> {
    text.match_indices('{').filter_map(|(start, _)| text[start..].find('}').map(|end| &text[start..=start + end])).collect()
}

/// Those of one list that the other lacks, each as often as it lacks it.
fn without<'text>(references: &[&'text str], others: &[&'text str]) -> Vec<&'text str> {
    let mut left = others.to_vec();
    references
        .iter()
        .filter(|reference| match left.iter().position(|other| other == *reference) {
            Some(index) => {
                left.remove(index);
                false
            }
            None => true,
        })
        .copied()
        .collect()
}

/// Whether a text is the same as in English, and too long for a name.
pub(super) fn is_untranslated(ours: &str, theirs: &str, same: &[String]) -> bool {
    let mut words = ours.to_owned();
    for reference in references(ours) {
        words = words.replace(reference, "");
    }
    ours == theirs && words.trim().chars().count() > LONGER_THAN_A_NAME && !same.iter().any(|text| text == theirs)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names stay as they are in every language; a sentence that nobody has translated must not slip through as one.
    #[test]
    fn what_is_longer_than_a_name_and_the_same_as_in_english_is_told() {
        let name = "a".repeat(LONGER_THAN_A_NAME);
        let longer = format!("{name}a");
        let is_told = |text: &str, same: &[String]| is_untranslated(text, text, same);
        assert!(!is_told(&name, &[]) && is_told(&longer, &[]));
        assert!(!is_told(&format!("{{S01.total}} {name}"), &[]), "what is filled in is no text");
        assert!(!is_told(&longer, std::slice::from_ref(&longer)), "it is listed as rightly the same");
        assert!(!is_untranslated(&longer, &name, &[]));
    }
}
