//! What changed in the helplines, as others may take it. A number stands nowhere in it: one that was withdrawn would be spread again.

use std::collections::BTreeMap;

use super::identifier::identifier;
use crate::authoring::files::{Aspect, Change, Date, HelpText};
use crate::authoring::library::Library;
use crate::content::CountryCode;

/// A correction.
#[derive(Clone, Debug)]
pub struct OpenCorrection {
    /// A UUID that stays the same from release to release.
    pub id: String,
    /// The day of the change.
    pub day: Date,
    /// The country.
    pub country: CountryCode,
    /// Its name in English.
    pub country_name: String,
    /// The UUID of the helpline; none for the country's emergency numbers.
    pub helpline: Option<String>,
    /// Who runs the helpline, where it is still there and the name holds no number.
    pub operator: Option<String>,
    /// What of it changed.
    pub what: Aspect,
    /// How it changed.
    pub change: Change,
    /// Why, in English.
    pub because: String,
}

/// So many digits in a row may be a number that was withdrawn: no short code has fewer.
const SHORTEST_CODE: usize = 3;

/// All corrections, the newest first.
pub(super) fn gather(library: &Library, words: &HelpText) -> Vec<OpenCorrection> {
    let operators: BTreeMap<&str, &str> = library
        .helplines
        .countries
        .values()
        .flat_map(|country| &country.helplines)
        .filter(|line| !holds_a_code(&line.operator))
        .map(|line| (line.id.as_str(), line.operator.as_str()))
        .collect();
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    let mut corrections: Vec<OpenCorrection> = library
        .corrections
        .iter()
        .map(|correction| {
            let line = correction.helpline.as_deref();
            let (day, country) = (correction.day.to_string(), correction.country.to_string());
            let parts = [&*day, &*country, line.unwrap_or("emergency"), correction.what.as_str(), correction.change.as_str()];
            // The same may happen twice on one day. New entries stand last, so the first keeps its name.
            let time = times.entry(parts.join(":")).or_default();
            *time += 1;
            let time = time.to_string();
            OpenCorrection {
                id: identifier(&["correction", parts[0], parts[1], parts[2], parts[3], parts[4], &time]),
                day: correction.day,
                country_name: words.countries.get(&correction.country).cloned().unwrap_or(country),
                country: correction.country.clone(),
                helpline: line.map(|id| identifier(&["helpline", id])),
                operator: line.and_then(|id| operators.get(id)).map(|name| (*name).to_owned()),
                what: correction.what,
                change: correction.change,
                because: correction.because.clone(),
            }
        })
        .collect();
    corrections.reverse();
    corrections
}

fn holds_a_code(text: &str) -> bool {
    text.split(|character: char| !character.is_numeric()).any(|run| run.chars().count() >= SHORTEST_CODE)
}
