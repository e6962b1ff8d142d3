//! Words to avoid, and sentences and headings that are too long: the rules of each language in `content/style/`.

use std::ops::Range;

use super::parsed::Parsed;
use super::texts::{Role, Text, reader_texts};
use crate::authoring::files::{Style, StyleWord};
use crate::authoring::problem::Problem;

pub(super) fn check(parsed: &Parsed, problems: &mut Vec<Problem>) {
    for language in &parsed.languages {
        let Some(style) = parsed.style(language) else { continue };
        for (file, _, root) in parsed.of_language(language) {
            let texts = reader_texts(root);
            style.check_once(file, &texts, problems);
            for text in texts {
                style.check_words(file, &text.place, &text.text, problems);
                match text.role {
                    Role::Heading => style.check_heading(file, &text.place, &text.text, problems),
                    Role::Running => style.check_sentences(file, &text.place, &text.text, problems),
                }
            }
        }
    }
}

impl Style {
    fn check_words(&self, file: &str, place: &str, text: &str, problems: &mut Vec<Problem>) {
        let lower = text.to_lowercase();
        let mut all: Vec<(Range<usize>, &StyleWord)> = Vec::new();
        for word in &self.words {
            // Most texts hold none of them, and that is soon known.
            if !word.avoid.iter().any(|form| lower.contains(&form.to_lowercase())) {
                continue;
            }
            let allowed: Vec<Range<usize>> = word.except.iter().flat_map(|phrase| occurrences(text, phrase)).collect();
            let found = word.avoid.iter().flat_map(|form| occurrences(text, form));
            all.extend(found.filter(|found| !allowed.iter().any(|phrase| within(found, phrase))).map(|found| (found, word)));
        }
        for (found, word) in &all {
            // A phrase says more than a word of it.
            if all.iter().any(|(longer, _)| longer.len() > found.len() && within(found, longer)) {
                continue;
            }
            let found = &text[found.clone()];
            problems.push(
                Problem::new(file, place, format!("we do not write “{found}”: {}", word.why))
                    .help(format!("instead: {}", word.instead))
                    .part(found),
            );
        }
    }

    fn check_once(&self, file: &str, texts: &[Text], problems: &mut Vec<Problem>) {
        for phrase in &self.once {
            let again = texts.iter().flat_map(|text| occurrences(&text.text, phrase).into_iter().map(move |found| (text, found))).skip(1);
            for (text, found) in again {
                let found = &text.text[found];
                problems.push(
                    Problem::new(file, &text.place, format!("“{found}” stands here once more"))
                        .help("say it once a section: the source under each text says it again")
                        .part(found),
                );
            }
        }
    }

    fn check_heading(&self, file: &str, place: &str, text: &str, problems: &mut Vec<Problem>) {
        let words = length(text);
        if words > usize::from(self.heading_words) {
            problems.push(
                Problem::new(file, place, format!("this heading has {words} words; {} are the most", self.heading_words))
                    .help("say the rest in the text under it"),
            );
        }
    }

    fn check_sentences(&self, file: &str, place: &str, text: &str, problems: &mut Vec<Problem>) {
        for sentence in sentences(text) {
            let words = length(sentence);
            if words > usize::from(self.sentence_words) {
                problems.push(
                    Problem::new(file, place, format!("this sentence has {words} words; {} are the most", self.sentence_words))
                        .help("make two of it")
                        .part(sentence),
                );
            }
        }
    }
}

/// Whether one part of a text lies in another.
fn within(inner: &Range<usize>, outer: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// The sentences of a text.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    let mut ends: Vec<Range<usize>> = Vec::new();
    let mut ended = false;
    for (index, character) in text.char_indices() {
        match character {
            // One in a number or a reference has no space behind it.
            '.' | '!' | '?' | '…' | '؟' | '۔' | '।' => ended = true,
            '。' | '！' | '？' => {
                ends.push(start..index + character.len_utf8());
                start = index + character.len_utf8();
            }
            '”' | '’' | '"' | ')' | '»' => {}
            _ if character.is_whitespace() && ended => {
                ends.push(start..index);
                start = index;
                ended = false;
            }
            _ => ended = false,
        }
    }
    ends.push(start..text.len());
    ends.into_iter().map(|range| text[range].trim()).filter(|sentence| !sentence.is_empty())
}

/// Words, references among them.
pub(super) fn words(text: &str) -> usize {
    // `{article 9.5}` is one word.
    let joined: String =
        text.split_inclusive(['{', '}']).map(|part| if part.ends_with('}') { part.replace(' ', "_") } else { part.to_owned() }).collect();
    joined.split([' ', '\u{a0}', '\n', '–', '—']).filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// How long a text is: in words, and in characters of scripts that write no spaces between words.
pub(super) fn length(text: &str) -> usize {
    let han = text.chars().filter(|character| is_han(*character)).count();
    if han == 0 {
        return words(text);
    }
    let other: String = text.chars().map(|character| if is_han(character) { ' ' } else { character }).collect();
    han + words(&other)
}

/// A character of Chinese.
fn is_han(character: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&character)
}

/// Where a word or phrase stands in a text, as whole words, whatever its capitals.
pub(super) fn occurrences(text: &str, phrase: &str) -> Vec<Range<usize>> {
    let wanted: Vec<char> = phrase.chars().flat_map(char::to_lowercase).collect();
    let mut found = Vec::new();
    let mut before = None;
    for (start, character) in text.char_indices() {
        let begins_word = before.is_none_or(|before: char| !before.is_alphanumeric() || is_han(character));
        before = Some(character);
        if !begins_word {
            continue;
        }
        let mut rest = wanted.iter();
        let mut end = start;
        for (offset, character) in text[start..].char_indices() {
            if rest.as_slice().is_empty() {
                break;
            }
            if !character.to_lowercase().all(|lower| rest.next() == Some(&lower)) {
                end = start;
                break;
            }
            end = start + offset + character.len_utf8();
        }
        let ends_word = text[end..].chars().next().is_none_or(|after| !after.is_alphanumeric() || is_han(after));
        if end > start && rest.as_slice().is_empty() && ends_word {
            found.push(start..end);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_they_end() {
        let found: Vec<&str> = sentences("One {S01.total} is. “Two!” Three (of {article 9.5}). Four").collect();
        assert_eq!(found, ["One {S01.total} is.", "“Two!”", "Three (of {article 9.5}).", "Four"]);
    }

    #[test]
    fn a_reference_is_one_word() {
        assert_eq!(words("It is {article 9.5}, says {S01.total} – yes."), 6);
    }

    #[test]
    fn words_are_found_whole_and_in_any_case() {
        assert_eq!(occurrences("Rescue, rescued; to rescue", "rescue"), [0..6, 20..26]);
        assert_eq!(occurrences("child prostitute", "Child Prostitute").first(), Some(&(0..16)));
        assert!(occurrences("rescuers", "rescue").is_empty());
    }
}
