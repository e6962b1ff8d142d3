//! Open data as others read them: held against published schemas and our own, without a network; and what must not leave, planted and
//! looked for.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../common/mod.rs"]
mod common;
mod hsds;
mod planted;
mod rows;
mod shown;

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use jsonschema::Validator;
use palermo_explainer::authoring::library::{Files, Library};
use palermo_explainer::authoring::open_data::OpenData;
use palermo_explainer::prerender::data::DataFile;
use serde_json::Value;

const SITE: &str = "https://ngo.example/explainer/";

/// What the site exports of some content, without its address.
fn exported(files: &Files) -> OpenData {
    let library = Library::from_files(files).unwrap_or_else(|problems| panic!("{problems}"));
    OpenData::of(&library, "1.2.3", None).unwrap_or_else(|problems| panic!("{problems}"))
}

fn shipped() -> OpenData {
    static SHIPPED: LazyLock<OpenData> = LazyLock::new(|| exported(&common::files()));
    SHIPPED.clone()
}

fn text(file: DataFile, data: &OpenData) -> String {
    file.text(data, None).unwrap_or_else(|error| panic!("{}: {error}", file.name()))
}

fn json(file: DataFile, data: &OpenData) -> Value {
    parsed(&text(file, data))
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}"))
}

/// A schema beside these tests.
fn kept(path: &str) -> Value {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/open_data").join(path);
    parsed(&fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}

fn validator(schema: &Value) -> Validator {
    jsonschema::options().should_validate_formats(true).build(schema).unwrap_or_else(|error| panic!("{error}"))
}

/// All that a schema finds wrong, with its places.
fn faults(validator: &Validator, value: &Value) -> Vec<String> {
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// All the files as they are served.
fn all(data: &OpenData) -> Vec<(DataFile, String)> {
    DataFile::ALL.iter().map(|file| (*file, text(*file, data))).collect()
}

#[test]
fn our_own_json_fits_its_schema_and_a_wrong_type_does_not() {
    let data = shipped();
    for (file, schema, place, wrong) in [
        (DataFile::Helplines, DataFile::HelplinesSchema, "/countries/0/helplines/0/authority", "yes"),
        (DataFile::Helplines, DataFile::HelplinesSchema, "/countries/0/helplines/0/review_by", "soon"),
        (DataFile::Claims, DataFile::ClaimsSchema, "/claims/0/kind", "guess"),
        (DataFile::Claims, DataFile::ClaimsSchema, "/sources/0/url", "http://example.org"),
    ] {
        let schema = json(schema, &data);
        assert!(jsonschema::meta::is_valid(&schema), "{}", file.name());
        let validator = validator(&schema);
        let mut value = json(file, &data);
        assert_eq!(faults(&validator, &value), Vec::<String>::new(), "{}", file.name());
        *value.pointer_mut(place).unwrap_or_else(|| panic!("{place}")) = wrong.into();
        assert!(faults(&validator, &value).iter().any(|fault| fault.contains(place)), "{place}");
    }
}

#[test]
fn our_own_schema_has_no_room_for_a_place() {
    let data = shipped();
    let validator = validator(&json(DataFile::HelplinesSchema, &data));
    for key in ["address", "location", "latitude", "city"] {
        let mut value = json(DataFile::Helplines, &data);
        value["countries"][0]["helplines"][0][key] = "12 High Street".into();
        assert_eq!(faults(&validator, &value).len(), 1, "{key}");
    }
}

#[test]
fn every_file_says_licence_version_and_day_or_is_listed_where_they_stand() {
    let data = shipped();
    for file in [DataFile::Helplines, DataFile::Claims] {
        let about = &json(file, &data)["about"];
        assert_eq!((&about["license"], &about["version"]), (&"CC-BY-4.0".into(), &"1.2.3".into()), "{}", file.name());
        assert!(about["date"].as_str().is_some_and(|day| day >= "2026-11-25"), "{about}");
    }
    let package = json(DataFile::Package, &data);
    assert_eq!(package["licenses"][0]["name"], "CC-BY-4.0");
    let listed: Vec<&str> =
        package["resources"].as_array().into_iter().flatten().filter_map(|resource| resource["path"].as_str()).collect();
    let wanted: Vec<&str> = DataFile::ALL
        .iter()
        .map(|file| file.name())
        .filter(|name| !name.ends_with(".schema.json") && *name != "datapackage.json")
        .collect();
    assert_eq!(listed, wanted);
}

#[test]
fn an_address_stands_only_where_it_is_known() {
    let data = shipped();
    assert!(all(&data).iter().all(|(_, text)| !text.contains("ngo.example") && !text.contains("\"$id\"") && !text.contains("feed_url")));
    let library = common::library();
    let data = OpenData::of(&library, "1.2.3", Some(SITE)).unwrap_or_else(|problems| panic!("{problems}"));
    let text = |file: DataFile| file.text(&data, Some(SITE)).unwrap_or_else(|error| panic!("{error}"));
    let feed = parsed(&text(DataFile::Corrections));
    assert_eq!(feed["feed_url"], "https://ngo.example/explainer/data/corrections.json");
    assert_eq!(parsed(&text(DataFile::HelplinesSchema))["$id"], "https://ngo.example/explainer/data/helplines.schema.json");
    assert!(text(DataFile::Claims).contains("https://ngo.example/explainer/data/claims.json"));
}

#[test]
fn every_claim_and_figure_is_cited_with_its_kind_its_sources_and_the_licence() {
    let data = shipped();
    let figures: Vec<_> = data.claims.iter().flat_map(|claim| claim.figures.iter().map(move |figure| (claim, figure))).collect();
    assert!(data.claims.len() > 80 && figures.len() > 90, "{} {}", data.claims.len(), figures.len());
    for (claim, citation) in
        data.claims.iter().map(|claim| (claim, &claim.citation)).chain(figures.iter().map(|(claim, figure)| (*claim, &figure.citation)))
    {
        assert!(citation.contains(claim.kind.as_str()) && citation.contains("CC-BY-4.0"), "{citation}");
        for name in &claim.sources {
            let source = data.sources.iter().find(|source| source.id == *name).unwrap_or_else(|| panic!("{name}"));
            assert!(citation.contains(source.url.as_str()) && citation.contains(&source.publisher), "{citation}");
        }
    }
    for (_, figure) in figures {
        let number = figure.number.clone().or(figure.date.map(|day| day.to_string())).or(figure.year.map(|year| year.to_string()));
        assert!(number.is_some_and(|number| figure.citation.starts_with(&number)), "{}", figure.citation);
    }
}
