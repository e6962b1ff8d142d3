//! Languages against English: keys, entries, references, what nobody has translated, and what is old.

use std::collections::{BTreeMap, BTreeSet};

use super::freshness::Options;
use super::parsed::Parsed;
use crate::authoring::json::{Node, Value, join};
use crate::authoring::library::REFERENCE;
use crate::authoring::problem::{Problem, Spot};
use crate::authoring::translation::address::{address_of, id_of};
use crate::authoring::translation::fingerprint::{FILE, Fingerprints};
use crate::authoring::translation::standing::{Pair, Standing, is_needed, pairs};
use crate::content::LanguageTag;

/// A text this long is no name that two languages share.
const LONGER_THAN_A_NAME: usize = 20;

/// So many places are named where something is said of many texts.
const NAMED: usize = 6;

/// How to note from which English a text was made.
const UPDATE: &str = "cargo xtask content translate update";

/// How much of a language is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completeness {
    /// The tag.
    pub language: String,
    /// Texts that English has and that are translated from the English that there is.
    pub translated: usize,
    /// Texts whose English has changed since.
    pub stale: usize,
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
            let mut all = Completeness { language: language.clone(), translated: 0, stale: 0, texts: 0 };
            for (_, pairs) in files_of(parsed, language) {
                for pair in pairs {
                    all.texts += 1;
                    all.stale += usize::from(pair.standing == Standing::Stale);
                    let theirs = pair.translation.as_ref().filter(|_| pair.standing.is_shown());
                    let is_there =
                        theirs.is_some_and(|(_, theirs)| language == REFERENCE || !is_untranslated(&pair.english, theirs, &same));
                    all.translated += usize::from(is_there);
                }
            }
            all
        })
        .collect()
}

/// The texts of a language, by name of the file.
fn files_of<'all>(parsed: &'all Parsed, language: &'all str) -> impl Iterator<Item = (&'all str, Vec<Pair>)> {
    let none = Fingerprints::default();
    parsed.of_language(REFERENCE).map(move |(_, name, english)| {
        let marks = parsed.fingerprints.get(language).unwrap_or(&none);
        (name, pairs(name, english, parsed.nodes.get(&format!("{language}/{name}")), marks))
    })
}

/// A translation whose English has changed since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    /// The name of the file in each language's folder.
    pub name: String,
    /// The fingerprint of the English from which it was made.
    pub was: String,
}

/// All translations whose English has changed since, so that somebody can look for what it was.
pub fn stale(parsed: &Parsed) -> Vec<Stale> {
    let languages = parsed.languages.iter().filter(|language| *language != REFERENCE);
    let files = languages.flat_map(|language| files_of(parsed, language));
    let old = files.flat_map(|(name, pairs)| {
        let stale = pairs.into_iter().filter(|pair| pair.standing == Standing::Stale);
        stale.filter_map(|pair| pair.stamp).map(|stamp| Stale { name: name.to_owned(), was: stamp.english }).collect::<Vec<_>>()
    });
    old.collect()
}

pub(super) fn check(parsed: &Parsed, options: Options, earlier: &BTreeMap<String, String>, problems: &mut Vec<Problem>) {
    let languages = parsed.languages.iter().filter(|language| *language != REFERENCE);
    // What a tag must look like is for the schema to say.
    for language in languages.filter(|language| LanguageTag::new(language).is_ok()) {
        let same = parsed.style(language).map(|style| style.same_as_english).unwrap_or_default();
        // What is part of no release is not held up by one.
        let release = options.release && !parsed.is_unreleased(language);
        let mut unmarked = Vec::new();
        for (name, pairs) in files_of(parsed, language) {
            let file = format!("{language}/{name}");
            check_standing(&file, &pairs, release && is_needed(name), earlier, problems);
            unmarked.extend(pairs.iter().filter(|pair| pair.standing == Standing::Unmarked).map(|pair| (name, pair.address.clone())));
            // A file that is no JSON is said already, and one that is missing counts as empty.
            let (Some(english), Some(root)) = (parsed.nodes.get(&format!("{REFERENCE}/{name}")), parsed.nodes.get(&file)) else { continue };
            let shown = pairs.into_iter().filter(|pair| pair.standing.is_shown()).filter_map(|pair| Some(pair.translation?.0)).collect();
            let mut comparison = Comparison { file: &file, same: &same, shown, root, problems };
            comparison.compare("", english, root);
        }
        if !unmarked.is_empty() {
            let named = named(unmarked.iter().map(|(name, address)| format!("{}:{address}", name.trim_end_matches(".json"))));
            let message = if parsed.fingerprints.contains_key(language) {
                format!("of {} nobody has said from which English they were made: {named}", texts_of(unmarked.len()))
            } else {
                format!("nobody has said from which English {language} was made")
            };
            let problem = Problem::new(&format!("{language}/{FILE}"), "", message)
                .help(format!("if they are made from the English that there is: {UPDATE} {language}"));
            let is_error = release && unmarked.iter().any(|(name, _)| is_needed(name));
            problems.push(if is_error { problem } else { problem.warning() });
        }
    }
}

/// What is missing in a file and what is old in it.
fn check_standing(file: &str, pairs: &[Pair], is_error: bool, earlier: &BTreeMap<String, String>, problems: &mut Vec<Problem>) {
    let language = file.split_once('/').map_or(file, |(language, _)| language);
    let weigh = |problem: Problem| if is_error { problem } else { problem.warning() };
    let missing: Vec<&Pair> = pairs.iter().filter(|pair| pair.standing == Standing::Missing).collect();
    if !missing.is_empty() {
        let named = named(missing.iter().map(|pair| pair.address.clone()));
        let message = match missing.len() {
            count if count == pairs.len() => "nothing of this file is translated".to_owned(),
            1 => format!("one text is not translated: {named}"),
            count => format!("{count} texts are not translated: {named}"),
        };
        let help = if is_error {
            "translate them: no release is made without them"
        } else {
            "readers see them in English until they are translated"
        };
        problems.push(weigh(Problem::new(file, "", message).help(help)));
    }
    for pair in pairs.iter().filter(|pair| pair.standing == Standing::Stale) {
        let Some((place, _)) = &pair.translation else { continue };
        let was = pair.stamp.as_ref().and_then(|stamp| earlier.get(&stamp.english));
        let was = was.map_or_else(|| "what it was is not in the history at hand".to_owned(), |was| format!("it was “{was}”"));
        let message = format!("`{}` was translated from another English; now it is “{}”", pair.address, pair.english);
        let help = format!(
            "{was}. Translate it anew, then: {UPDATE} {language}. If it is right as it is, delete its line in {language}/{FILE} first"
        );
        problems.push(weigh(Problem::new(file, place, message).help(help)));
    }
}

fn texts_of(count: usize) -> String {
    if count == 1 { "one text".to_owned() } else { format!("{count} texts") }
}

/// The first of some places, and how many more there are.
fn named(places: impl ExactSizeIterator<Item = String>) -> String {
    let more = places.len().saturating_sub(NAMED);
    let first = places.take(NAMED).collect::<Vec<_>>().join(", ");
    if more == 0 { first } else { format!("{first} and {more} more") }
}

struct Comparison<'check> {
    file: &'check str,
    same: &'check [String],
    /// The places of texts that readers see: what is old is looked at when it is translated anew.
    shown: BTreeSet<String>,
    root: &'check Node,
    problems: &'check mut Vec<Problem>,
}

impl Comparison<'_> {
    fn compare(&mut self, place: &str, english: &Node, root: &Node) {
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
        "type" | "id" => !place.starts_with("words"),
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
