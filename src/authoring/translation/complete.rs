//! A language's files as they are read: whatever is translated from the English that there is, and English for everything else.
//!
//! Everything but words is English's: blocks and their order, claims, statements. A translation cannot change them.

use std::collections::BTreeMap;

use serde_json::Value;

use super::address::is_named_by_locale_data;
use super::fingerprint::{self, Fingerprints};
use super::standing::pairs;
use crate::authoring::json::{Node, join};
use crate::authoring::library::{Files, REFERENCE};
use crate::authoring::locale_data::Names;
use crate::authoring::problem::Problem;
use crate::content::{CountryCode, LanguageTag};

/// The files of the languages that are translated, complete.
#[derive(Debug, Default)]
pub struct Completed {
    /// The files, by path.
    pub files: Files,
    /// What in them stands in English, by path and place.
    pub english: BTreeMap<String, BTreeMap<String, String>>,
    /// What is wrong with files that could not be completed.
    pub problems: Vec<Problem>,
}

/// Completes every language but English.
pub fn complete(files: &Files) -> Completed {
    let mut completed = Completed::default();
    let tags: Vec<LanguageTag> = files
        .get("languages.json")
        .and_then(|text| serde_json::from_str::<Value>(text).ok())
        .and_then(|list| list.as_array().cloned())
        .into_iter()
        .flatten()
        .filter_map(|entry| LanguageTag::new(entry.get("tag")?.as_str()?).ok())
        .filter(|tag| tag.as_str() != REFERENCE)
        .collect();
    for tag in tags {
        let path = format!("{tag}/{}", fingerprint::FILE);
        let marks = files.get(&path).map_or_else(|| Ok(Fingerprints::default()), |text| Fingerprints::parse(&path, text));
        let marks = marks.unwrap_or_else(|problem| {
            completed.problems.push(*problem);
            Fingerprints::default()
        });
        let names = Names::new(&tag).ok();
        for (english_path, english) in files {
            let Some(name) = english_path.strip_prefix(REFERENCE).and_then(|rest| rest.strip_prefix('/')) else { continue };
            // English that is no JSON is said where it is read.
            let (Ok(root), Ok(mut value)) = (Node::parse(english_path, english), serde_json::from_str(english)) else { continue };
            let path = format!("{tag}/{name}");
            let theirs = match files.get(&path).map(|text| Node::parse(&path, text)).transpose() {
                Ok(theirs) => theirs,
                Err(problem) => {
                    completed.problems.push(*problem);
                    continue;
                }
            };
            let mut texts = BTreeMap::new();
            let (mut left, mut forms) = (BTreeMap::new(), BTreeMap::new());
            for pair in pairs(name, &root, theirs.as_ref(), &marks) {
                let shown = pair.translation.filter(|_| pair.standing.is_shown());
                let form = theirs.as_ref().filter(|_| shown.is_some() && pair.place.starts_with("units."));
                if let Some(form) = form.and_then(|root| root.locate_exactly(&pair.place)).filter(|form| form.text().is_none()) {
                    forms.insert(pair.place, form.to_json());
                } else if let Some((_, text)) = shown {
                    texts.insert(pair.place, text);
                } else {
                    left.insert(pair.place, pair.english);
                }
            }
            texts.extend(named(name, &root, theirs.as_ref(), names.as_ref(), &tag));
            replace("", &mut value, &texts);
            for (place, form) in forms {
                set(&mut value, &place, form);
            }
            completed.files.insert(path.clone(), value.to_string());
            if !left.is_empty() {
                completed.english.insert(path, left);
            }
        }
    }
    completed
}

/// Names of countries and languages that the language's file or the locale data have, by place.
fn named(name: &str, english: &Node, theirs: Option<&Node>, names: Option<&Names>, language: &LanguageTag) -> BTreeMap<String, String> {
    let own = |list: &str, key: &str| theirs?.get(list)?.get(key)?.text().filter(|text| !text.trim().is_empty()).map(str::to_owned);
    let listed = |list| english.get(list).map(Node::entries).unwrap_or_default().iter().map(|entry| entry.key.as_str());
    match name {
        "help.json" => {
            let known = |code: &str| names?.country(&CountryCode::new(code).ok()?);
            let found = listed("countries").filter_map(|code| Some((code, own("countries", code).or_else(|| known(code))?)));
            found.map(|(code, name)| (join("countries", code), name)).collect()
        }
        "interface.json" => {
            // English is a foreign language here.
            let tags = listed("language_names").chain([REFERENCE]).filter(|tag| *tag != language.as_str());
            let found = tags.filter_map(|tag| Some((tag, own("language_names", tag).or_else(|| names?.language(tag))?)));
            found.map(|(tag, name)| (join("language_names", tag), name)).collect()
        }
        _ => BTreeMap::new(),
    }
}

/// Writes texts where they belong, also under keys of lists of names that English lacks.
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
            if is_named_by_locale_data(&join(place, "")) {
                let list = format!("{place}.");
                entries.extend(texts.iter().filter_map(|(at, text)| Some((at.strip_prefix(&list)?.to_owned(), text.as_str().into()))));
            }
            for (key, entry) in entries {
                replace(&join(place, key), entry, texts);
            }
        }
        _ => {}
    }
}

/// Puts a value of another form under a path of two keys.
fn set(value: &mut Value, place: &str, form: Value) {
    if let Some((list, key)) = place.split_once('.')
        && let Some(entry) = value.get_mut(list).and_then(|list| list.get_mut(key))
    {
        *entry = form;
    }
}
