//! The words of the page: `www/pages/embed/words.json`.

use std::collections::BTreeMap;

use palermo_explainer::embedding::Shape;
use serde::Deserialize;

const FILE: &str = include_str!("../../../www/pages/embed/words.json");

#[derive(Default, Deserialize)]
struct Words {
    words: BTreeMap<String, String>,
    lists: BTreeMap<String, Vec<String>>,
}

thread_local! {
    static WORDS: Words = serde_json::from_str(FILE).unwrap_or_default();
}

/// The words of a name; the name itself where there are none, which a test excludes.
pub fn say(name: &str) -> String {
    known(name).unwrap_or_else(|| name.to_owned())
}

/// The words of a name, if there are any.
pub fn known(name: &str) -> Option<String> {
    WORDS.with(|all| all.words.get(name).cloned())
}

/// Words with values in the places that have their names.
pub fn fill(name: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(say(name), |text, (place, value)| text.replace(&format!("{{{place}}}"), value))
}

/// The sentences of a list.
pub fn list(name: &str) -> Vec<String> {
    WORDS.with(|all| all.lists.get(name).cloned().unwrap_or_default())
}

/// A day as people write it.
pub fn day(day: &str) -> String {
    let mut parts = day.split('-');
    let (Some(year), Some(month), Some(number)) = (parts.next(), parts.next(), parts.next()) else { return day.to_owned() };
    let place = month.parse::<usize>().ok().and_then(|month| month.checked_sub(1));
    let month = place.and_then(|place| list("months").get(place).cloned()).unwrap_or_else(|| month.to_owned());
    format!("{} {month} {year}", number.trim_start_matches('0'))
}

/// What an editor gets.
pub fn note(shape: Shape) -> String {
    say(&format!("note.{}", shape.name()))
}
