//! The page in easy words: few words, short sentences, one idea a line, and no promise.

use super::parsed::Parsed;
use super::style::{length, occurrences, sentences};
use super::texts::{Text, reader_texts};
use crate::authoring::files::EasyStyle;
use crate::authoring::problem::Problem;

/// The file of every language.
const NAME: &str = "easy.json";

pub(super) fn check(parsed: &Parsed, problems: &mut Vec<Problem>) {
    for language in &parsed.languages {
        let Some(style) = parsed.style(language).and_then(|style| style.easy) else { continue };
        for (file, _, root) in parsed.of_language(language).filter(|(_, name, _)| *name == NAME) {
            if root.get("before").is_some_and(|advice| advice.elements().is_empty()) {
                problems.push(
                    Problem::new(file, "before", "nothing is said of what to think of before a call")
                        .help("say what a call leaves behind: it stands before every number"),
                );
            }
            let texts = reader_texts(root);
            style.check_length(file, &texts, problems);
            for text in &texts {
                style.check_text(file, text, problems);
            }
        }
    }
}

impl EasyStyle {
    fn check_length(&self, file: &str, texts: &[Text], problems: &mut Vec<Problem>) {
        let all: usize = texts.iter().map(|text| length(&text.text)).sum();
        if all > usize::from(self.words) {
            problems.push(
                Problem::new(file, "", format!("the page in easy words has {all} words; {} are the most", self.words))
                    .help("leave out what a reader can do without: the numbers of a country come on top"),
            );
        }
    }

    fn check_text(&self, file: &str, Text { place, text, .. }: &Text, problems: &mut Vec<Problem>) {
        for sentence in sentences(text) {
            let words = length(sentence);
            if words > usize::from(self.sentence_words) {
                problems.push(
                    Problem::new(
                        file,
                        place,
                        format!("this sentence has {words} words; in easy words {} are the most", self.sentence_words),
                    )
                    .help("make two lines of it, or leave something out")
                    .part(sentence),
                );
            }
        }
        if sentences(text).count() > 2 {
            problems.push(Problem::new(file, place, "this line has more than a question and its answer").help("one idea a line"));
        }
        for promise in &self.promises {
            if let Some(found) = occurrences(text, promise).into_iter().next() {
                let found = &text[found];
                problems.push(
                    Problem::new(file, place, format!("“{found}” is a promise, or sounds like one"))
                        .help("say what a reader can do or ask")
                        .part(found),
                );
            }
        }
    }
}
