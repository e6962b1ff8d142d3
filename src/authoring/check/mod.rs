//! What no schema can find: in the texts, between files, between languages, and in the course of time.

mod codes;
mod easy;
mod freshness;
mod glossary;
mod helplines;
mod ids;
mod insights;
mod left_out;
mod origin;
mod parsed;
mod standing;
mod style;
mod texts;
mod translation;
mod typography;

use std::collections::{BTreeMap, BTreeSet};

use super::bake::{bake, easy as bake_easy};
use super::library::{Files, Library};
use super::problem::{Problem, Severity, add};
use crate::content::bundle::Bundle;

pub use freshness::{Options, is_due};
pub use parsed::Parsed;
pub use standing::{Completeness, Stale, completeness, stale};
pub use style::sentences;
pub use texts::{Role, Text, reader_texts};

/// Everything that is wrong with some files, in the order of files and lines; empty where they are in order.
pub fn check(files: &Files, options: Options) -> Vec<Problem> {
    check_with_history(files, options, &BTreeMap::new())
}

/// The same, with the English from which old translations were made, by its fingerprint: where somebody has looked for it.
pub fn check_with_history(files: &Files, options: Options, earlier: &BTreeMap<String, String>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let parsed = Parsed::read(files, &mut problems);
    parsed.check_schemas(&mut problems);
    let invalid: BTreeSet<String> = problems.iter().map(|problem| problem.file.clone()).collect();
    parsed.check_names(&mut problems);
    texts::check(files, &parsed, &mut problems);
    style::check(&parsed, &mut problems);
    easy::check(&parsed, &mut problems);
    typography::check(&parsed, &mut problems);
    codes::check(&parsed, &mut problems);
    match Library::from_files(files) {
        // Where files do not fit their schema, what is between them cannot be judged yet.
        Err(found) => add(&mut problems, found.0),
        Ok(library) => {
            ids::check(&library, &parsed, &mut problems);
            insights::check(&library, &parsed, &mut problems);
            freshness::check(&library, options, &mut problems);
            helplines::check(&library, &mut problems);
            origin::check(&library, options, &mut problems);
            for language in &library.languages {
                let folder = format!("{}/", language.tag);
                if invalid.iter().any(|file| file.starts_with(&folder)) {
                    continue;
                }
                let mut found = bake_easy(&library, &language.tag).err().map(|found| found.0).unwrap_or_default();
                match bake(&library, &language.tag) {
                    Ok(bundle) if options.release && !language.unreleased => found.extend(english_in_islands(&bundle)),
                    Ok(_) => {}
                    Err(problems) => found.extend(problems.0),
                }
                add(&mut problems, found.into_iter().map(|problem| parsed.in_own_file(problem)).collect());
            }
        }
    }
    // Last, because what a language lacks may be known already.
    standing::check(&parsed, options, earlier, &mut problems);
    glossary::check(&parsed, options, &mut problems);
    left_out::check(&parsed, options, &mut problems);
    let mut unique = Vec::new();
    add(&mut unique, problems);
    unique.sort_by_key(|problem| (problem.severity, problem.file.clone(), parsed.offset(problem)));
    unique
}

/// What stands in English where a program writes the text anew, which knows of one language alone.
pub fn english_in_islands(bundle: &Bundle) -> Vec<Problem> {
    fn texts(value: &serde_json::Value, found: &mut BTreeSet<String>) {
        match value {
            serde_json::Value::String(text) => drop(found.insert(text.clone())),
            serde_json::Value::Array(elements) => elements.iter().for_each(|element| texts(element, found)),
            serde_json::Value::Object(entries) => entries.values().for_each(|entry| texts(entry, found)),
            _ => {}
        }
    }
    let mut shown = BTreeSet::new();
    texts(&bundle.app().and_then(|app| serde_json::to_value(app).ok()).unwrap_or_default(), &mut shown);
    let english = bundle.english.iter().filter(|(text, _)| shown.contains(*text));
    english
        .map(|(text, at)| {
            let (file, place) = at.split_once(", ").unwrap_or((at, ""));
            Problem::new(file, place, format!("“{text}” stands in English where a reader chooses or searches"))
                .help("translate it, or translate it anew: no release is made without it")
        })
        .collect()
}

/// What keeps content from being released, beside what is wrong with it: translations that are missing or old where they are needed.
pub fn unready(files: &Files) -> Vec<Problem> {
    let parsed = Parsed::read(files, &mut Vec::new());
    let mut problems = Vec::new();
    let options = Options { date: None, release: true };
    standing::check(&parsed, options, &BTreeMap::new(), &mut problems);
    glossary::check(&parsed, options, &mut problems);
    left_out::check(&parsed, options, &mut problems);
    if let Ok(library) = Library::from_files(files) {
        origin::check(&library, options, &mut problems);
    }
    problems.retain(|problem| problem.severity == Severity::Error);
    problems
}

/// Whether any of these is an error.
pub fn has_errors(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Error)
}
