//! A term of the English demands its term in the translation, and the treaty's wording is quoted only where somebody has seen it.

use super::freshness::Options;
use super::parsed::Parsed;
use super::standing::files_of;
use super::style::occurrences;
use crate::authoring::files::{Glossary, Term};
use crate::authoring::library::REFERENCE;
use crate::authoring::problem::Problem;
use crate::authoring::translation::standing::Pair;

/// A quotation of more words than these is one of a text, and no name or single term.
const LONGER_THAN_A_TERM: usize = 5;

pub(super) fn check(parsed: &Parsed, options: Options, problems: &mut Vec<Problem>) {
    for language in parsed.languages.iter().filter(|language| *language != REFERENCE) {
        let Some(glossary) = parsed.glossary(language) else { continue };
        let release = options.release && !parsed.is_unreleased(language);
        for (name, pairs) in files_of(parsed, language) {
            let file = format!("{language}/{name}");
            for pair in pairs.iter().filter(|pair| pair.standing.is_shown()) {
                let Some((place, translation)) = &pair.translation else { continue };
                let address = format!("{}:{}", name.trim_end_matches(".json"), pair.address);
                if !glossary.otherwise.contains(&address) {
                    glossary.check_terms(&Text { file: &file, place, address: &address, pair, translation }, release, problems);
                }
                problems.extend(glossary.quoted(&file, place, pair, translation));
            }
        }
    }
}

struct Text<'pair> {
    file: &'pair str,
    place: &'pair str,
    address: &'pair str,
    pair: &'pair Pair,
    translation: &'pair str,
}

impl Glossary {
    fn check_terms(&self, text: &Text<'_>, release: bool, problems: &mut Vec<Problem>) {
        let written = text.translation.to_lowercase();
        for term in self.terms.iter().filter(|term| term.stands_in(&text.pair.english) && !term.is_said(&written)) {
            let problem = Problem::new(
                text.file,
                text.place,
                format!("English says “{}” here, and the translation not “{}”", term.english.first().map_or("", String::as_str), term.term),
            )
            .help(format!(
                "say it, or list “{}” under `otherwise` in glossary/{}, if it is rightly said in other words",
                text.address,
                text.file.split('/').next().unwrap_or_default().to_owned() + ".json"
            ));
            problems.push(if release && term.must { problem } else { problem.warning() });
        }
    }

    /// A quotation that nobody has seen.
    fn quoted(&self, file: &str, place: &str, pair: &Pair, translation: &str) -> Option<Problem> {
        if pair.english.contains('“') {
            return None;
        }
        let unseen = quotations(translation).find(|quotation| {
            let words = letters(quotation);
            !self.passages.iter().any(|passage| letters(&passage.text).contains(&words))
        })?;
        let problem = Problem::new(file, place, "this stands in quotation marks, and English quotes nothing here");
        Some(
            problem
                .help("say it in your own words: of the treaty only what the glossary holds under `passages` may be quoted")
                .part(unseen),
        )
    }
}

impl Term {
    fn stands_in(&self, english: &str) -> bool {
        let other: Vec<_> = self.unless.iter().flat_map(|phrase| occurrences(english, phrase)).collect();
        let found = self.english.iter().flat_map(|form| occurrences(english, form));
        found.into_iter().any(|form| !other.iter().any(|phrase| phrase.start <= form.start && form.end <= phrase.end))
    }

    /// Whether a text in small letters says it.
    fn is_said(&self, text: &str) -> bool {
        self.said.iter().any(|form| form.split_whitespace().all(|beginning| begins_a_word(text, &beginning.to_lowercase())))
    }
}

/// Whether a word begins so. Arabic writes small words before another without a space, and Chinese writes no space at all.
fn begins_a_word(text: &str, beginning: &str) -> bool {
    text.match_indices(beginning).any(|(at, _)| {
        let before = text[..at].rsplit(|character: char| !character.is_alphanumeric()).next().unwrap_or_default();
        before.is_empty()
            || before.chars().all(|letter| "وفبلكاس".contains(letter))
            || before.chars().next_back().is_some_and(|letter| ('\u{3400}'..='\u{9fff}').contains(&letter))
    })
}

/// What stands in quotation marks and is longer than a term.
fn quotations(text: &str) -> impl Iterator<Item = &str> {
    let begin = |character: char| matches!(character, '«' | '“' | '„' | '「' | '《');
    text.match_indices(begin).filter_map(move |(at, mark)| {
        let end = match mark {
            "«" => '»',
            "„" => '“',
            "「" => '」',
            // The title of a treaty or a book.
            "《" => return None,
            _ => '”',
        };
        let inside = &text[at + mark.len()..];
        let quotation = &inside[..inside.find(end)?];
        (super::style::length(quotation) > LONGER_THAN_A_TERM).then_some(quotation)
    })
}

/// A text without marks and spaces, in small letters.
fn letters(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_known_in_its_forms() {
        for (text, beginning, is_there) in [
            ("la traite des personnes", "traite", true),
            ("il maltraite", "traite", false),
            ("والاتجار بالأشخاص", "اتجار", true),
            ("这就是人口贩运。", "贩运", true),
            ("жертвами торговли людьми", "торговл", true),
        ] {
            assert_eq!(begins_a_word(text, beginning), is_there, "{text}");
        }
    }

    #[test]
    fn quotations_are_found_whatever_their_marks() {
        let found = |text: &str| quotations(text).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(found("Il dit « oui » et « je ne savais pas que c’était cela »."), [" je ne savais pas que c’était cela "]);
        assert_eq!(found("“受到胁迫的人不知道”，《议定书》说"), ["受到胁迫的人不知道"]);
        assert_eq!(found("Nichts „mit drei Worten“."), Vec::<String>::new());
    }
}
