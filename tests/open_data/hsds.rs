//! Helplines as services of HSDS.

use std::path::Path;
use std::{env, fs};

use jsonschema::{Registry, Validator};
use palermo_explainer::prerender::data::DataFile;
use serde_json::{Value, json};

use super::{faults, kept, parsed, shipped, validator};

const OURS: &str = "hsds-service.schema.json";

#[test]
fn helplines_are_services_of_hsds() {
    let data = shipped();
    let services = super::json(DataFile::Hsds, &data);
    assert_eq!(faults(&validator(&kept(OURS)), &services), Vec::<String>::new());
    assert_eq!(services.as_array().map(Vec::len), Some(data.helplines().count()));
}

/// What is planted into the first service, and what is said of it.
fn planted(validator: &Validator, key: &str, value: Value) -> Vec<String> {
    let mut services = super::json(DataFile::Hsds, &shipped());
    services[0][key] = value;
    faults(validator, &services)
}

#[test]
fn a_wrong_type_and_the_address_of_a_shelter_are_refused() {
    let validator = validator(&kept(OURS));
    let address = json!([{ "id": "ac148810-d857-441c-9679-408f346de14b", "address_1": "12 High Street", "city": "Ghent" }]);
    for (key, value) in [
        ("status", json!("open")),
        ("id", json!("fr-116006")),
        ("phones", json!([{ "id": "ac148810-d857-441c-9679-408f346de14b", "number": 116_006 }])),
        ("url", json!("lefoe")),
        ("addresses", address.clone()),
        ("service_at_locations", json!([{ "id": "ac148810-d857-441c-9679-408f346de14b", "location": { "addresses": address } }])),
        ("contacts", json!([{ "id": "ac148810-d857-441c-9679-408f346de14b", "name": "A person" }])),
        ("organization", json!({ "id": "ac148810-d857-441c-9679-408f346de14b", "name": "N", "description": "D", "locations": [] })),
    ] {
        assert!(!planted(&validator, key, value).is_empty(), "{key}");
    }
}

/// The published schemas, each under its name: they refer to one another by it.
fn published(folder: &Path) -> Vec<(String, Value)> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())).flatten();
    let files = entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    let schemas = files.map(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        (name, parsed(&fs::read_to_string(&path).unwrap_or_else(|error| panic!("{error}"))))
    });
    schemas.collect()
}

#[test]
#[ignore = "takes a copy of the published schemas: HSDS_SCHEMA names their folder"]
fn published_schemas_find_nothing_wrong_and_ours_asks_for_no_less() {
    let folder = env::var("HSDS_SCHEMA").unwrap_or_else(|_| panic!("HSDS_SCHEMA names no folder"));
    let schemas = published(Path::new(&folder));
    assert!(schemas.len() > 20, "{} schemas", schemas.len());
    let mut registry = Registry::new();
    for (name, schema) in &schemas {
        registry = registry.add(format!("https://hsds.invalid/{name}"), schema.clone()).unwrap_or_else(|error| panic!("{error}"));
    }
    let registry = registry.prepare().unwrap_or_else(|error| panic!("{error}"));
    let list = json!({ "type": "array", "items": { "$ref": "https://hsds.invalid/service.json" } });
    let options = jsonschema::options().should_validate_formats(true).with_registry(&registry);
    let validator = options.build(&list).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(faults(&validator, &super::json(DataFile::Hsds, &shipped())), Vec::<String>::new());
    // These see it too; the address of a shelter they would let through.
    assert!(!planted(&validator, "status", json!("open")).is_empty());
    assert!(!planted(&validator, "id", json!("fr-116006")).is_empty());

    let ours = kept(OURS);
    for (object, rules) in ours["definitions"].as_object().into_iter().flatten() {
        let (_, theirs) = schemas.iter().find(|(name, _)| *name == format!("{object}.json")).unwrap_or_else(|| panic!("no {object}"));
        let required = |schema: &Value| schema["required"].as_array().cloned().unwrap_or_default();
        assert!(required(theirs).iter().all(|key| required(rules).contains(key)), "{object}: {:?}", required(theirs));
        for (key, rule) in rules["properties"].as_object().into_iter().flatten() {
            let their = &theirs["properties"][key];
            let refers =
                |rule: &Value| rule.get("$ref").and_then(Value::as_str).map(|to| to.replace("#/definitions/", "").replace(".json", ""));
            assert!(their.is_object(), "{object}.{key} is none of theirs");
            assert_eq!((refers(rule), refers(&rule["items"])), (refers(their), refers(&their["items"])), "{object}.{key}");
            if refers(rule).is_none() {
                assert_eq!(rule["type"], their["type"], "{object}.{key}");
            }
            if let Some(format) = their.get("format") {
                assert_eq!(rule.get("format"), Some(format), "{object}.{key}");
            }
            let names = |rule: &Value| rule["enum"].as_array().cloned().unwrap_or_default();
            assert!(names(their).is_empty() || names(rule).iter().all(|name| names(their).contains(name)), "{object}.{key}");
        }
    }
}
