//! A pseudo-locale for tests: English, right to left, longer and with accents.
//!
//! It shows what is directed by left and right instead of start and end, what has no room for a longer language, and what a
//! component says in English of its own. It is never published.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::check::reader_texts;
use super::json::{Node, join};
use super::library::{Files, REFERENCE};
use super::problem::Problem;

/// The tag by which pseudo-locales of this sort go.
pub const TAG: &str = "ar-XB";

/// What makes a word run from right to left, whatever its letters are.
pub const MARK: char = '\u{202e}';

/// Content with the pseudo-locale as one language more.
///
/// # Errors
/// Where a file that it is made from is no JSON.
pub fn with_pseudo_locale(files: &Files) -> Result<Files, Box<Problem>> {
    let mut all = files.clone();
    for (path, text) in files {
        let Some(name) = path.strip_prefix(REFERENCE).and_then(|rest| rest.strip_prefix('/')) else { continue };
        let texts = reader_texts(&Node::parse(path, text)?).into_iter().map(|text| (text.place, pseudo(&text.text))).collect();
        let mut content = value(path, text)?;
        replace("", &mut content, &texts);
        if let Some(Value::Object(names)) = content.get_mut("language_names") {
            // The only language in which English itself is a foreign one.
            names.insert(REFERENCE.to_owned(), json!(pseudo("English")));
        }
        all.insert(format!("{TAG}/{name}"), content.to_string());
    }
    // It is no draft: whatever stands in English would have to be said of it.
    let review = json!({ "who": "a program", "day": "2026-01-01", "native": true, "all": true });
    all.insert(format!("origin/{TAG}.json"), json!({ "made": "By a program.", "reviews": [review] }).to_string());
    if let Some(text) = files.get(LANGUAGES) {
        let mut languages = value(LANGUAGES, text)?;
        if let Some(list) = languages.as_array_mut() {
            let english = list.iter().find(|language| language["tag"] == REFERENCE).cloned();
            list.extend(english.map(|mut language| {
                language["tag"] = json!(TAG);
                language["name"] = json!(pseudo("Mirrored"));
                language["direction"] = json!("rtl");
                language
            }));
        }
        all.insert(LANGUAGES.to_owned(), languages.to_string());
    }
    Ok(all)
}

const LANGUAGES: &str = "languages.json";

fn value(path: &str, text: &str) -> Result<Value, Box<Problem>> {
    serde_json::from_str(text).map_err(|error| Box::new(Problem::new(path, "", error.to_string())))
}

/// Writes texts where they belong.
fn replace(place: &str, value: &mut Value, texts: &BTreeMap<String, String>) {
    match value {
        Value::String(text) => {
            if let Some(other) = texts.get(place) {
                text.clone_from(other);
            }
        }
        Value::Array(elements) => {
            for (index, element) in elements.iter_mut().enumerate() {
                replace(&format!("{place}[{index}]"), element, texts);
            }
        }
        Value::Object(entries) => {
            for (key, entry) in entries {
                replace(&join(place, key), entry, texts);
            }
        }
        _ => {}
    }
}

/// A text from right to left, with accents, about a third longer. What stands in braces is left as it is.
fn pseudo(text: &str) -> String {
    let mut written = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let end = rest[start..].find('}').map_or(rest.len(), |length| start + length + 1);
        written.extend(rest[..start].split_inclusive(' ').map(word));
        written.push_str(&rest[start..end]);
        rest = &rest[end..];
    }
    written.extend(rest.split_inclusive(' ').map(word));
    written
}

/// Marks around each word alone, so that lines may break and numbers keep their direction.
fn word(word: &str) -> String {
    if !word.contains(char::is_alphabetic) {
        return word.to_owned();
    }
    let trimmed = word.trim_end();
    let letters: String = trimmed.chars().map(accented).collect();
    format!("\u{200f}{MARK}{letters}\u{202c}\u{200f}{}", &word[trimmed.len()..])
}

/// Vowels stand twice, which is what makes the text longer.
fn accented(letter: char) -> String {
    let one = match letter {
        'a' => "aá",
        'e' => "eé",
        'i' => "ií",
        'o' => "oó",
        'u' => "uú",
        'A' => "Áa",
        'E' => "Ée",
        'I' => "Íi",
        'O' => "Óo",
        'U' => "Úu",
        'c' => "ç",
        'n' => "ñ",
        's' => "š",
        'y' => "ý",
        other => return other.to_string(),
    };
    one.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_stay_and_texts_grow_by_a_third() {
        let text = "In {S01.year}, people were held against their will in {S01.total} places, and most of them were never found.";
        let written = pseudo(text);
        assert!(written.contains("{S01.year}") && written.contains("{S01.total}"));
        let visible = |text: &str| text.chars().filter(|character| !['\u{200f}', MARK, '\u{202c}'].contains(character)).count();
        let growth = 100 * visible(&written) / visible(text);
        assert!((120..150).contains(&growth), "{growth} percent");
    }
}
