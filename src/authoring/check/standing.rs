//! What of each language is there, what is missing and what is old.

use std::collections::BTreeMap;

use super::freshness::Options;
use super::parsed::Parsed;
use super::translation::{Comparison, UPDATE, is_untranslated};
use crate::authoring::library::REFERENCE;
use crate::authoring::problem::Problem;
use crate::authoring::translation::fingerprint::{FILE, Fingerprints};
use crate::authoring::translation::standing::{Pair, Standing, is_needed, pairs};
use crate::content::LanguageTag;

/// So many places are named where something is said of many texts.
const NAMED: usize = 6;

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
pub(super) fn files_of<'all>(parsed: &'all Parsed, language: &'all str) -> impl Iterator<Item = (&'all str, Vec<Pair>)> {
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
