//! What no schema can find: in the texts, between files, between languages, and in the course of time.

mod codes;
mod easy;
mod freshness;
mod helplines;
mod ids;
mod insights;
mod parsed;
mod style;
mod texts;
mod translation;

use std::collections::BTreeSet;

use super::bake::{bake, easy as bake_easy};
use super::library::{Files, Library};
use super::problem::{Problem, Severity, add};

pub use freshness::{Options, is_due};
pub use parsed::Parsed;
pub use texts::{Role, Text, reader_texts};
pub use translation::{Completeness, completeness};

/// Everything that is wrong with some files, in the order of files and lines; empty where they are in order.
pub fn check(files: &Files, options: Options) -> Vec<Problem> {
    let mut problems = Vec::new();
    let parsed = Parsed::read(files, &mut problems);
    parsed.check_schemas(&mut problems);
    let misfit: BTreeSet<String> = problems.iter().map(|problem| problem.file.clone()).collect();
    parsed.check_names(&mut problems);
    texts::check(files, &parsed, &mut problems);
    style::check(&parsed, &mut problems);
    easy::check(&parsed, &mut problems);
    codes::check(&parsed, &mut problems);
    match Library::from_files(files) {
        // Where files do not fit their schema, what is between them cannot be judged yet.
        Err(found) => add(&mut problems, found.0),
        Ok(library) => {
            ids::check(&library, &parsed, &mut problems);
            insights::check(&library, &parsed, &mut problems);
            freshness::check(&library, options, &mut problems);
            helplines::check(&library, &mut problems);
            for language in &library.languages {
                let folder = format!("{}/", language.tag);
                if misfit.iter().any(|file| file.starts_with(&folder)) {
                    continue;
                }
                if let Err(found) = bake(&library, &language.tag) {
                    add(&mut problems, found.0);
                }
                if let Err(found) = bake_easy(&library, &language.tag) {
                    add(&mut problems, found.0);
                }
            }
        }
    }
    // Last, because what a language lacks may be known already.
    translation::check(&parsed, &mut problems);
    let mut unique = Vec::new();
    add(&mut unique, problems);
    unique.sort_by_key(|problem| (problem.severity, problem.file.clone(), parsed.offset(problem)));
    unique
}

/// Whether any of these is an error.
pub fn has_errors(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Error)
}
