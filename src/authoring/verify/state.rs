//! Which numbers have waited longest for somebody to look, and which are due.

use crate::authoring::check::is_due;
use crate::authoring::files::{Date, HelplineRecord};
use crate::authoring::library::Library;
use crate::authoring::rules::shows_a_number;

/// A helpline, and since when or by when.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Waiting {
    /// A day as in `2026-11-25`, or a year.
    pub when: String,
    /// The country.
    pub country: String,
    /// The helpline.
    pub line: String,
    /// What is known of its number.
    pub known: String,
}

/// The numbers that readers see, those first that nobody has confirmed for longest.
pub fn oldest(library: &Library) -> Vec<Waiting> {
    let mut all: Vec<Waiting> =
        lines(library).filter(|(_, line)| shows_a_number(line)).map(|(country, line)| waiting(country, line)).collect();
    // A year sorts before the days in it: its source may be of its first day.
    all.sort();
    all
}

/// The helplines that somebody must have looked at by a day, the first due first.
pub fn due(library: &Library, by: Date) -> Vec<Waiting> {
    let mut due: Vec<Waiting> = lines(library)
        .filter(|(_, line)| is_due(line.review_by, by))
        .map(|(country, line)| Waiting { when: line.review_by.to_string(), ..waiting(country, line) })
        .collect();
    due.sort();
    due
}

fn lines(library: &Library) -> impl Iterator<Item = (String, &HelplineRecord)> {
    library.helplines.countries.iter().flat_map(|(code, country)| country.helplines.iter().map(move |line| (code.to_string(), line)))
}

fn waiting(country: String, line: &HelplineRecord) -> Waiting {
    let year = line.source.as_ref().and_then(|source| source.year).map(|year| year.to_string());
    let when = line.checked.map(|day| day.to_string()).or(year).unwrap_or_default();
    let known = match (line.checked, &line.verification) {
        (Some(_), Some(check)) => format!("confirmed by {}", check.how.as_str()),
        (Some(_), None) => "confirmed".to_owned(),
        (None, Some(check)) => format!("{} on {}, by {}", check.result.as_str(), check.day, check.how.as_str()),
        (None, None) => "nobody has looked".to_owned(),
    };
    Waiting { when, country, line: line.id.clone(), known }
}
