//! A language that is translated in part: what readers see, what the check says, and what translators get and give back.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../common/mod.rs"]
mod common;
mod exchange;
mod forms;
mod shown;

use std::path::{Path, PathBuf};

use palermo_explainer::authoring::bake::bake;
use palermo_explainer::authoring::check::{Options, check};
use palermo_explainer::authoring::library::{Files, Library, read_files};
use palermo_explainer::authoring::problem::Problem;
use palermo_explainer::authoring::translation::update::{Incoming, Updated, update};
use palermo_explainer::content::LanguageTag;
use palermo_explainer::content::bundle::Bundle;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The content with a few texts in Portuguese, and with numbers in two English texts.
fn with_portuguese() -> Files {
    let mut files = common::english_alone(read_files(&root().join("content")).unwrap_or_else(|problems| panic!("{problems}")));
    say_in_english(&mut files, "en/facts.json", "lead", "On any given day, {S01.total} people live so.");
    say_in_english(&mut files, "en/roots.json", "lead", "There were {S01.total} people. Why?");
    let own = read_files(&root().join("tests/translation/pt")).unwrap_or_else(|problems| panic!("{problems}"));
    files.extend(own.into_iter().map(|(name, text)| (format!("pt/{name}"), text)));
    let mut languages: serde_json::Value = serde_json::from_str(&files["languages.json"]).expect("languages");
    languages.as_array_mut().expect("a list").push(serde_json::json!({
        "tag": "pt", "name": "português", "direction": "ltr", "exit": "https://www.example.org/"
    }));
    files.insert("languages.json".to_owned(), languages.to_string());
    files.insert("style/pt.json".to_owned(), r#"{"sentence_words": 28, "heading_words": 12, "words": []}"#.to_owned());
    let updated = updated(&files);
    files.extend(updated.files);
    files
}

/// Gives an English text other words.
fn say_in_english(files: &mut Files, file: &str, key: &str, text: &str) {
    let mut value: serde_json::Value = serde_json::from_str(&files[file]).expect("English is in order");
    value[key] = text.into();
    files.insert(file.to_owned(), value.to_string());
}

fn updated(files: &Files) -> Updated {
    update(files, "pt", &Incoming::new()).unwrap_or_else(|problems| panic!("{problems}"))
}

fn tag(text: &str) -> LanguageTag {
    LanguageTag::new(text).unwrap_or_else(|error| panic!("{error}"))
}

fn library(files: &Files) -> Library {
    Library::from_files(files).unwrap_or_else(|problems| panic!("{problems}"))
}

fn portuguese(files: &Files) -> Bundle {
    bake(&library(files), &tag("pt")).unwrap_or_else(|problems| panic!("{problems}"))
}

/// What the check says of Portuguese.
fn said(files: &Files, release: bool) -> Vec<Problem> {
    let problems = check(files, Options { date: None, release });
    problems.into_iter().filter(|problem| problem.file.starts_with("pt/")).collect()
}

/// A folder for one test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("explainer-translation-{name}-{}", std::process::id()));
    std::fs::remove_dir_all(&folder).ok();
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Runs a program; none where it is not installed.
fn run(program: &str, arguments: &[&str], within: &Path) -> Option<std::process::Output> {
    match std::process::Command::new(program).args(arguments).current_dir(within).output() {
        Ok(output) => Some(output),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            println!("not run: {program} is not installed");
            None
        }
        Err(error) => panic!("{program}: {error}"),
    }
}
