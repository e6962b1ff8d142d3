//! What the content check says of broken content: one folder for each case.
//!
//! `patch.json` breaks a copy of the shipped content. `expected.txt` holds what must be said, line by line; `#` stands for a number
//! that changes with the content. Messages that are not expected fail the case too. After a message was changed on purpose,
//! `UPDATE_EXPECTED=1 cargo test --test content_checks` writes what is said now; read the difference before you commit it.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../common/mod.rs"]
mod common;

use std::fs;
use std::path::{Path, PathBuf};

use palermo_explainer::authoring::check::{Completeness, Options, Parsed, check, completeness, reader_texts};
use palermo_explainer::authoring::files::Date;
use palermo_explainer::authoring::json::Node;
use palermo_explainer::authoring::library::{Files, read_files};
use palermo_explainer::authoring::problem::{Problem, Severity};
use palermo_explainer::authoring::render::Renderer;
use palermo_explainer::authoring::schema::{EDITOR_SETTINGS, FileSchema, editor_settings, schemas};
use palermo_explainer::authoring::translation::fingerprint;
use palermo_explainer::authoring::translation::update::{Incoming, update};
use serde::Deserialize;

/// What a case does to the content.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Patch {
    /// Whether there is a second language: English with a mark before each text, under the tag `eo`.
    #[serde(default)]
    second_language: bool,
    /// The changes, in order.
    #[serde(default)]
    edits: Vec<Edit>,
    /// The day for which freshness is judged.
    date: Option<String>,
    /// Whether it is judged for a release.
    #[serde(default)]
    release: bool,
}

/// A change to one file.
#[derive(Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Edit {
    /// The first of these words become others.
    Replace { file: String, find: String, replace: String },
    /// The whole file becomes another.
    Write { file: String, content: String },
    /// The file is not there.
    Delete { file: String, delete: bool },
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// What is shipped, all languages.
fn shipped() -> Files {
    read_files(&root().join("content")).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The English that is shipped: what other languages lack is told elsewhere.
fn english() -> Files {
    common::english_alone(shipped())
}

/// A second language, which is complete and in order.
fn add_second_language(files: &mut Files) {
    let english: Vec<(String, String)> =
        files.iter().filter_map(|(file, text)| Some((file.strip_prefix("en/")?.to_owned(), text.clone()))).collect();
    for (name, mut text) in english {
        let node = Node::parse(&name, &text).expect("English is in order");
        let mut starts: Vec<usize> = reader_texts(&node).iter().map(|found| node.locate(&found.place).0.range.start + 1).collect();
        starts.sort_unstable();
        for start in starts.into_iter().rev() {
            text.insert_str(start, "[eo] ");
        }
        files.insert(format!("eo/{name}"), text);
    }
    files.insert("style/eo.json".to_owned(), r#"{"sentence_words": 99, "heading_words": 99, "words": []}"#.to_owned());
    let updated = update(files, "eo", &Incoming::new()).unwrap_or_else(|problems| panic!("{problems}"));
    files.extend(updated.files.into_iter().filter(|(path, _)| path.ends_with(fingerprint::FILE)));
    let entry = r#"[{"tag": "eo", "name": "Esperanto", "direction": "ltr", "exit": "https://www.example.org/", "exit_source": {"url": "https://www.example.org/about", "year": 2025, "opened": null}}, "#;
    files.insert("origin/eo.json".to_owned(), r#"{"made": "By a mark before each text.", "reviews": []}"#.to_owned());
    edit(files, "languages.json", "[", entry);
    edit(files, "en/interface.json", "\"language_names\": {", "\"language_names\": {\"eo\": \"Esperanto\", ");
}

fn edit(files: &mut Files, file: &str, find: &str, replace: &str) {
    let text = files.get_mut(file).unwrap_or_else(|| panic!("no file {file}"));
    assert!(text.contains(find), "{file} holds no {find}");
    *text = text.replacen(find, replace, 1);
}

impl Patch {
    fn problems(&self) -> (Files, Vec<Problem>) {
        let mut files = english();
        if self.second_language {
            add_second_language(&mut files);
        }
        for change in &self.edits {
            match change {
                Edit::Replace { file, find, replace } => edit(&mut files, file, find, replace),
                Edit::Write { file, content } => {
                    files.insert(file.clone(), content.clone());
                }
                Edit::Delete { file, delete } => {
                    assert!(*delete && files.remove(file).is_some(), "no file {file}");
                }
            }
        }
        let date = self.date.clone().map(|date| Date::try_from(date).expect("a day"));
        let problems = check(&files, Options { date, release: self.release });
        (files, problems)
    }

    /// Whether the lines of a file are those that the case wrote itself.
    fn writes(&self, name: &str) -> bool {
        self.edits.iter().any(|edit| matches!(edit, Edit::Write { file, .. } if file == name))
    }
}

/// Message, position and help of each problem, as they are shown.
fn said(patch: &Patch) -> String {
    let (files, problems) = patch.problems();
    let mut renderer = Renderer::plain(&files, Path::new("content"));
    let mut lines = Vec::new();
    for problem in &problems {
        for line in renderer.render(problem).lines() {
            let line = line.trim();
            if line.starts_with(['×', '⚠']) || line.starts_with("help:") {
                lines.push(line.to_owned());
            } else if let Some((_, position)) = line.split_once("─[") {
                let position = position.trim_end_matches(']');
                lines.push(if patch.writes(&problem.file) { position.to_owned() } else { without_numbers(position) });
            } else if line == format!("content/{}", problem.file) {
                lines.push(line.to_owned());
            }
        }
    }
    lines.join("\n") + "\n"
}

/// A position in a file that others change too: `content/en/facts.json:#:#`.
fn without_numbers(position: &str) -> String {
    let mut parts = position.rsplitn(3, ':');
    let numbers = parts.next().zip(parts.next());
    numbers.zip(parts.next()).map_or_else(|| position.to_owned(), |(_, file)| format!("{file}:#:#"))
}

/// Whether two lines are the same; `#` in the expected one stands for digits.
fn same(expected: &str, found: &str) -> bool {
    let mut rest = found;
    for (index, part) in expected.split('#').enumerate() {
        if index > 0 && !rest.starts_with('#') {
            let digits = rest.trim_start_matches(|character: char| character.is_ascii_digit());
            if digits.len() == rest.len() {
                return false;
            }
            rest = digits;
        } else {
            rest = rest.strip_prefix('#').filter(|_| index > 0).unwrap_or(rest);
        }
        let Some(after) = rest.strip_prefix(part) else { return false };
        rest = after;
    }
    rest.is_empty()
}

#[test]
fn every_broken_content_is_told_as_expected() {
    let folder = root().join("tests/content_checks");
    let mut cases: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("the folder of cases")
        .filter_map(|entry| Some(entry.ok()?.path()).filter(|path| path.is_dir()))
        .collect();
    cases.sort();
    assert!(cases.len() > 60, "{} cases", cases.len());
    let mut failures = Vec::new();
    for case in cases {
        let name = case.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(case.join("patch.json")).unwrap_or_else(|error| panic!("{name}: {error}"));
        let patch: Patch = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let found = said(&patch);
        let expectation = case.join("expected.txt");
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&expectation, &found).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
        let expected = fs::read_to_string(&expectation).unwrap_or_default();
        let fits = expected.lines().count() == found.lines().count()
            && expected.lines().zip(found.lines()).all(|(expected, found)| same(expected, found));
        if !fits {
            failures.push(format!("--- {name}\nexpected:\n{expected}\nsaid:\n{found}"));
        }
    }
    assert!(failures.is_empty(), "{} case(s) differ\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn what_is_shipped_has_nothing_wrong() {
    let files = shipped();
    let mut problems = check(&files, Options::default());
    // What is still being translated lacks much, and is part of no release.
    let languages: serde_json::Value = serde_json::from_str(&files["languages.json"]).expect("languages");
    let unreleased: Vec<String> = languages
        .as_array()
        .into_iter()
        .flatten()
        .filter(|one| one["unreleased"] == true)
        .map(|one| format!("{}/", one["tag"].as_str().unwrap_or_default()))
        .collect();
    problems.retain(|problem| problem.severity == Severity::Error || !unreleased.iter().any(|folder| problem.file.starts_with(folder)));
    let mut renderer = Renderer::plain(&files, Path::new("content"));
    let said: String = problems.iter().map(|problem| renderer.render(problem)).collect();
    assert!(problems.is_empty(), "{said}");
}

#[test]
fn a_problem_is_shown_with_the_text_in_question() {
    let patch: Patch = serde_json::from_str(
        r#"{"edits": [{"file": "languages.json", "content": "[\n  {\n    \"tag\": \"en\",\n    \"name\": \"English\"\n    \"direction\": \"ltr\"\n  }\n]\n"}]}"#,
    )
    .expect("a patch");
    let (files, problems) = patch.problems();
    let problem = problems.iter().find(|problem| problem.file == "languages.json").expect("it is said");
    let shown = Renderer::plain(&files, Path::new("content")).render(problem);
    for line in [
        "content/languages.json:4:22",
        "3 │     \"tag\": \"en\"",
        "4 │     \"name\": \"English\"",
        "5 │     \"direction\"",
        "help: put a comma",
    ] {
        assert!(shown.contains(line), "{line}\n{shown}");
    }
}

#[test]
fn schemas_and_the_settings_of_editors_are_up_to_date() {
    let (root, schemas) = (root(), schemas());
    let mut stale = Vec::new();
    for (path, text) in schemas
        .iter()
        .map(|schema| (format!("content/{}", schema.path()), schema.text()))
        .chain(std::iter::once((EDITOR_SETTINGS.to_owned(), editor_settings(schemas))))
    {
        if fs::read_to_string(root.join(&path)).ok().as_deref() != Some(text.as_str()) {
            stale.push(path);
        }
    }
    assert!(stale.is_empty(), "out of date: {}; run `cargo xtask content schema --write`", stale.join(", "));
    let known: Vec<String> = schemas.iter().map(FileSchema::path).collect();
    let extra: Vec<String> = shipped().into_keys().filter(|file| file.starts_with("schema/") && !known.contains(file)).collect();
    assert!(extra.is_empty(), "of no use: {extra:?}");
}

#[test]
fn every_file_has_its_schema_and_fits_it() {
    use palermo_explainer::authoring::schema::validation::validate;
    use palermo_explainer::authoring::schema::{FOLDERS, schema_for, schema_of_translation};
    let schemas = schemas();
    let written = |file: &str| !file.starts_with("schema/") && !file.ends_with(fingerprint::FILE);
    for (file, text) in shipped().iter().filter(|(file, _)| written(file)) {
        let is_translation = file.split_once('/').is_some_and(|(folder, _)| folder != "en" && !FOLDERS.contains(&folder));
        let own = schema_of_translation(file).filter(|_| is_translation);
        let schema = own.or_else(|| schema_for(schemas, file).map(|schema| &schema.schema));
        let schema = schema.unwrap_or_else(|| panic!("{file} has no schema"));
        let node = Node::parse(file, text).unwrap_or_else(|problem| panic!("{problem}"));
        assert_eq!(validate(file, &node, schema), [], "{file}");
    }
}

#[test]
fn a_language_is_complete_by_what_is_translated() {
    let mut files = english();
    add_second_language(&mut files);
    let complete = |files: &Files| -> Vec<Completeness> { completeness(&Parsed::read(files, &mut Vec::new())) };
    assert!(complete(&files).iter().all(|language| language.percent() == 100), "{:?}", complete(&files));
    files.insert("eo/facts.json".to_owned(), files["en/facts.json"].clone());
    files.remove("eo/act.json");
    files.remove("eo/help.json");
    let half: Vec<(String, bool)> =
        complete(&files).iter().map(|language| (language.language.clone(), (50..90).contains(&language.percent()))).collect();
    assert_eq!(half, [("eo".to_owned(), true), ("en".to_owned(), false)]);
}
