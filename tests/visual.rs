//! The content of which pictures are taken (`tests/visual/content/`): as it is today, with something of every kind.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::collections::BTreeSet;
use std::path::Path;

use palermo_explainer::authoring::check::{Options, check};
use palermo_explainer::authoring::library::{Files, Library, read_files};
use palermo_explainer::authoring::problem::Severity;
use palermo_explainer::authoring::schema::schemas;
use serde_json::Value;

fn frozen() -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/visual/content");
    read_files(&folder).unwrap_or_else(|problems| panic!("{problems}"))
}

/// What stands under `type` in objects of a text, however deep.
fn kinds(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get("type").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|field| kinds(field, found));
        }
        Value::Array(items) => items.iter().for_each(|item| kinds(item, found)),
        _ => {}
    }
}

/// The kinds of blocks that the schema of a section knows.
fn known() -> BTreeSet<String> {
    let schema = schemas().iter().find(|schema| schema.path() == "schema/text-section.schema.json").expect("the schema of a section");
    let schema: Value = serde_json::from_str(&schema.text()).expect("a schema");
    let variants = schema["definitions"]["BlockText"]["oneOf"].as_array().expect("kinds of blocks");
    variants.iter().map(|variant| variant["properties"]["type"]["const"].as_str().expect("the name of a kind").to_owned()).collect()
}

#[test]
fn the_frozen_content_keeps_the_rules_of_today() {
    let problems = check(&frozen(), Options::default());
    // A list of words to avoid is for those who write.
    let errors: Vec<String> =
        problems.iter().filter(|problem| problem.severity == Severity::Error).map(|problem| format!("{problem}")).collect();
    assert!(errors.is_empty(), "mend tests/visual/content, then `cargo xtask snapshots`:\n{}", errors.join("\n"));
}

#[test]
fn every_kind_of_block_is_in_a_picture() {
    let mut there = BTreeSet::new();
    for (path, text) in frozen().iter().filter(|(path, _)| path.starts_with("en/")) {
        kinds(&serde_json::from_str(text).unwrap_or_else(|error| panic!("{path}: {error}")), &mut there);
    }
    let known = known();
    assert!(known.len() > 5, "the schema says which kinds there are: {known:?}");
    let missing: Vec<_> = known.difference(&there).collect();
    assert!(missing.is_empty(), "add to tests/visual/content, then `cargo xtask snapshots`: {missing:?}");
}

#[test]
fn countries_of_differing_kinds_are_in_a_picture() {
    let [frozen, shipped] =
        [frozen(), common::files()].map(|files| Library::from_files(&files).unwrap_or_else(|problems| panic!("{problems}")));
    let lines = |library: &Library| -> BTreeSet<String> {
        library.helplines.countries.values().flat_map(|country| &country.helplines).map(|line| format!("{:?}", line.kind)).collect()
    };
    assert_eq!(lines(&frozen), lines(&shipped));
    let countries = frozen.helplines.countries.values();
    assert!(countries.clone().any(|country| country.emergency.is_empty()), "one without an emergency number");
    assert!(countries.clone().any(|country| country.helplines.len() > 2), "one with many lines");
    assert!(countries.flat_map(|country| &country.helplines).any(|line| line.call.is_none()), "a line without a number");
}
