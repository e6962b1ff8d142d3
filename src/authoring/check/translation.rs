//! Languages against English: keys, lists, references, and what nobody has translated.

use super::parsed::Parsed;
use super::texts::{Text, reader_texts};
use crate::authoring::json::{Node, Value, join};
use crate::authoring::library::REFERENCE;
use crate::authoring::problem::{Problem, Spot};

/// A text this long is no name that two languages share.
const LONGER_THAN_A_NAME: usize = 20;

/// How much of a language is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completeness {
    /// The tag.
    pub language: String,
    /// Texts that English has and that are translated.
    pub translated: usize,
    /// Texts that English has.
    pub texts: usize,
}

impl Completeness {
    /// In percent, rounded down: a hundred means all.
    pub fn percent(&self) -> usize {
        (self.translated * 100).checked_div(self.texts).unwrap_or(0)
    }
}

/// How much of each language is there.
pub fn completeness(parsed: &Parsed) -> Vec<Completeness> {
    parsed
        .languages
        .iter()
        .map(|language| {
            let same = parsed.style(language).map(|style| style.same_as_english).unwrap_or_default();
            let (mut translated, mut texts) = (0, 0);
            for (_, name, root) in parsed.of_language(REFERENCE) {
                let theirs = parsed.nodes.get(&format!("{language}/{name}")).map(reader_texts).unwrap_or_default();
                for text in compared(root) {
                    texts += 1;
                    translated += usize::from(theirs.iter().any(|their| {
                        their.place == text.place
                            && !their.text.trim().is_empty()
                            && (language == REFERENCE || !is_untranslated(&text.text, &their.text, &same))
                    }));
                }
            }
            Completeness { language: language.clone(), translated, texts }
        })
        .collect()
}

/// The texts that every language has.
fn compared(root: &Node) -> impl Iterator<Item = Text> {
    reader_texts(root).into_iter().filter(|text| !text.place.starts_with("language_names."))
}

pub(super) fn check(parsed: &Parsed, problems: &mut Vec<Problem>) {
    for language in parsed.languages.iter().filter(|language| *language != REFERENCE) {
        let same = parsed.style(language).map(|style| style.same_as_english).unwrap_or_default();
        for (_, name, english) in parsed.of_language(REFERENCE) {
            let file = format!("{language}/{name}");
            // A file that is missing or no JSON is said already.
            let Some(root) = parsed.nodes.get(&file) else { continue };
            let mut comparison = Comparison { file: &file, same: &same, problems };
            comparison.compare("", english, root);
        }
    }
}

struct Comparison<'check> {
    file: &'check str,
    same: &'check [String],
    problems: &'check mut Vec<Problem>,
}

impl Comparison<'_> {
    fn compare(&mut self, place: &str, english: &Node, root: &Node) {
        match (&english.value, &root.value) {
            (Value::Object(_), Value::Object(_)) => self.compare_keys(place, english, root),
            (Value::List(ours), Value::List(theirs)) => {
                if ours.len() != theirs.len() {
                    let message = format!("English has {} entries here, this language {}", ours.len(), theirs.len());
                    self.problems.push(Problem::new(self.file, place, message).help("keep the entries of English, in their order"));
                }
                for (index, (our, their)) in ours.iter().zip(theirs).enumerate() {
                    self.compare(&format!("{place}[{index}]"), our, their);
                }
            }
            (Value::Text(ours), Value::Text(theirs)) => self.compare_texts(place, ours, theirs),
            // Another sort of value is for the schema to say.
            _ => {}
        }
    }

    fn compare_keys(&mut self, place: &str, english: &Node, root: &Node) {
        // Which languages must be named is another matter in each language.
        if place == "language_names" {
            return;
        }
        for entry in english.entries() {
            if root.get(&entry.key).is_none() && !is_optional(&entry.key) && !self.is_said(place, &entry.key) {
                let message = format!("the key `{}` is missing, which English has", entry.key);
                self.problems.push(Problem::new(self.file, place, message).help(format!("add `{}` with its translation", entry.key)));
            }
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
        // Claims and statements of the article belong to the text, in every language.
        for key in ["claims", "insights"] {
            let (ours, theirs) = (english.get(key).map(texts), root.get(key).map(texts));
            if ours.as_ref().is_some_and(|ours| !ours.is_empty()) && theirs.is_none() {
                let message = format!("the key `{key}` is missing, which English has");
                self.problems.push(Problem::new(self.file, place, message).help(format!("copy `{key}` from English")));
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

/// Keys that may be left out of a block; what they hold is compared apart.
fn is_optional(key: &str) -> bool {
    matches!(key, "claims" | "insights")
}

/// Whether what stands at a path is a name, and the same in every language.
fn is_name(place: &str) -> bool {
    let last = place.rsplit('.').next().unwrap_or(place);
    let (key, index) = last.split_once('[').map_or((last, ""), |(key, index)| (key, index));
    match key {
        "type" | "id" => !place.starts_with("words"),
        "claims" | "insights" => true,
        "article" => place != "article",
        // A key and its label.
        "kinds" | "audiences" => index.ends_with("][0]"),
        _ => false,
    }
}

fn texts(node: &Node) -> Vec<&str> {
    node.elements().iter().filter_map(Node::text).collect()
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

fn is_untranslated(ours: &str, theirs: &str, same: &[String]) -> bool {
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
