//! What a new language begins with: empty files in the form of English, an entry in the list of languages, rules of style to fill in.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::update::{Incoming, update};
use crate::authoring::files::Style;
use crate::authoring::json::Node;
use crate::authoring::library::{Files, REFERENCE, origin_of};
use crate::authoring::locale_data::{Names, direction};
use crate::authoring::problem::{Problem, Problems};
use crate::content::{HttpsUrl, LanguageTag};

/// The files of a new language, and those that learn of it, by path.
///
/// # Errors
/// Where the language is there already, or Unicode's locale data know nothing of it.
pub fn new_language(files: &Files, language: &LanguageTag, exit: Option<&HttpsUrl>) -> Result<Files, Problems> {
    let one = |message: String| Problems(vec![Problem::new("languages.json", "", message)]);
    let list = files.get("languages.json").ok_or_else(|| one("the file is missing".to_owned()))?;
    let languages: Vec<Value> = serde_json::from_str(list).map_err(|error| one(error.to_string()))?;
    if languages.iter().any(|entry| entry["tag"] == language.as_str()) {
        return Err(one(format!("{language} is there already")));
    }
    let english = languages.iter().find(|entry| entry["tag"] == REFERENCE).ok_or_else(|| one("English is missing".to_owned()))?;
    let name_of = |inside: &LanguageTag| Names::new(inside).map(|names| names.language(language.as_str()));
    let name = name_of(language).map_err(one)?.ok_or_else(|| one(format!("Unicode’s locale data know no language {language}")))?;
    let reference = LanguageTag::new(REFERENCE).map_err(|error| one(error.to_string()))?;
    let english_name = name_of(&reference).map_err(one)?.unwrap_or_else(|| language.to_string());

    let mut new = update(files, language.as_str(), &Incoming::new())?.files;
    let entry = json!({
        "tag": language,
        "name": name,
        "direction": direction(language).map_err(one)?.as_str(),
        "exit": exit.map_or_else(|| english["exit"].clone(), |exit| json!(exit)),
        "unreleased": true,
    });
    new.insert("languages.json".to_owned(), with_entry(list, &entry).ok_or_else(|| one("this is no list".to_owned()))?);
    new.insert(format!("style/{language}.json"), style(files));
    new.insert(
        origin_of(language),
        "{\n  \"made\": \"Translated from the English of this explainer.\",\n  \"reviews\": []\n}\n".to_owned(),
    );
    let interface = format!("{REFERENCE}/interface.json");
    if let Some(text) = files.get(&interface) {
        new.extend(named(text, language, &english_name).map(|text| (interface, text)));
    }
    Ok(new)
}

/// A list with one entry more, in the form in which it is written.
fn with_entry(list: &str, entry: &Value) -> Option<String> {
    let keys = ["tag", "name", "direction", "exit", "unreleased"];
    let lines: Vec<String> = keys.iter().map(|key| format!("    \"{key}\": {}", entry[*key])).collect();
    let end = list.trim_end().strip_suffix(']')?.trim_end();
    Some(format!("{end},\n  {{\n{}\n  }}\n]\n", lines.join(",\n")))
}

/// The English file of the interface with the name of one language more; none where it has it.
fn named(text: &str, language: &LanguageTag, name: &str) -> Option<String> {
    let root = Node::parse("interface.json", text).ok()?;
    let names = root.get("language_names")?;
    if names.get(language.as_str()).is_some() {
        return None;
    }
    let last = names.entries().last()?.node.range.end;
    let line_start = text[..names.entries().last()?.range.start].rfind('\n').map(|at| at + 1)?;
    let indent = &text[line_start..names.entries().last()?.range.start];
    let mut whole = text.to_owned();
    whole.insert_str(last, &format!(",\n{indent}{}: {}", json!(language), json!(name)));
    Some(whole)
}

/// Rules of style with the limits of English and no words yet.
fn style(files: &Files) -> String {
    let english: Option<Style> = files.get(&format!("style/{REFERENCE}.json")).and_then(|text| serde_json::from_str(text).ok());
    let (sentence, heading) = english.map_or((30, 12), |style| (style.sentence_words, style.heading_words));
    let keys = BTreeMap::from([("sentence_words", sentence), ("heading_words", heading)]);
    let limits: Vec<String> = keys.iter().rev().map(|(key, most)| format!("  \"{key}\": {most},\n")).collect();
    format!("{{\n{}  \"words\": []\n}}\n", limits.concat())
}
