//! How a translation came about, and why we hold the page to be there to which its exit leads.

use super::freshness::Options;
use crate::authoring::library::{Library, REFERENCE, origin_of};
use crate::authoring::problem::Problem;

/// Neither stops anybody from translating; no release goes without them.
pub(super) fn check(library: &Library, options: Options, problems: &mut Vec<Problem>) {
    for (index, language) in library.languages.iter().enumerate().filter(|(_, language)| language.tag.as_str() != REFERENCE) {
        let tag = &language.tag;
        let weigh = |problem: Problem| if options.release && !language.unreleased { problem } else { problem.warning() };
        if !library.origins.contains_key(tag) {
            problems.push(weigh(
                Problem::new(
                    &origin_of(tag),
                    "",
                    format!("nobody has said how the translation into {tag} came about, and who has read it"),
                )
                .help("write the file after the example of another language; without a review by a native speaker it goes out as a draft"),
            ));
        }
        if language.exit_source.is_none() {
            problems.push(weigh(
                Problem::new("languages.json", format!("[{index}].exit"), "nothing says that this page is there, and in this language")
                    .help("add `exit_source`: a page that says so, its year, and the day on which one of us opened the exit, or null"),
            ));
        }
    }
}
