//! Rows and what `datapackage.json` says of them.

use std::collections::{BTreeMap, BTreeSet};

use palermo_explainer::prerender::data::DataFile;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{faults, kept, shipped, text, validator};

const PUBLISHED: &str = "published/data-package-2.0.json";

/// Rows by the name of their table, each cell by the name of its column.
type Tables = BTreeMap<String, Vec<BTreeMap<String, String>>>;

fn package() -> Value {
    super::json(DataFile::Package, &shipped())
}

fn resources(package: &Value) -> Vec<&Value> {
    package["resources"].as_array().into_iter().flatten().collect()
}

fn name(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is no name")).to_owned()
}

fn names(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(name).collect()
}

/// The rows of all tables, read by another's reader.
fn tables(package: &Value) -> Tables {
    let data = shipped();
    let rows = resources(package).into_iter().filter(|resource| resource["type"] == "table").map(|resource| {
        let file = DataFile::ALL.iter().find(|file| file.name() == resource["path"]).unwrap_or_else(|| panic!("{resource}"));
        let text = text(*file, &data);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let columns: Vec<String> =
            resource["schema"]["fields"].as_array().into_iter().flatten().map(|field| name(&field["name"])).collect();
        assert_eq!(reader.headers().unwrap_or_else(|error| panic!("{error}")).iter().collect::<Vec<_>>(), columns, "{}", file.name());
        let rows = reader.deserialize().map(|row| row.unwrap_or_else(|error| panic!("{}: {error}", file.name())));
        (name(&resource["name"]), rows.collect())
    });
    rows.collect()
}

/// What is wrong with a cell, by the rules of its column.
fn wrong_cell(field: &Value, cell: &str) -> Option<String> {
    let rules = &field["constraints"];
    if cell.is_empty() {
        return (rules["required"] == true).then(|| format!("{} is empty", field["name"]));
    }
    let of = |schema: Value| validator(&schema).is_valid(&json!(cell));
    let fits = match (field["type"].as_str(), field["format"].as_str()) {
        (Some("string"), Some(format)) => of(json!({ "format": format })),
        (Some("string"), None) => true,
        (Some("boolean"), _) => matches!(cell, "true" | "false"),
        (Some("number"), _) => cell.parse::<f64>().is_ok_and(f64::is_finite),
        (Some("year"), _) => cell.parse::<u16>().is_ok_and(|year| (1900..2100).contains(&year)),
        (Some("date"), _) => of(json!({ "format": "date" })),
        _ => false,
    };
    let listed = rules["enum"].is_null() || names(&rules["enum"]).iter().any(|name| name == cell);
    (!fits || !listed).then(|| format!("“{cell}” is no {}", field["name"]))
}

/// All that is wrong with rows, by what the package says of them.
fn wrong_rows(package: &Value, tables: &Tables) -> Vec<String> {
    let mut wrong = Vec::new();
    for resource in resources(package).into_iter().filter(|resource| resource["type"] == "table") {
        let (schema, rows) = (&resource["schema"], &tables[&name(&resource["name"])]);
        for field in schema["fields"].as_array().into_iter().flatten() {
            wrong.extend(rows.iter().filter_map(|row| wrong_cell(field, &row[&name(&field["name"])])));
        }
        let cells =
            |row: &BTreeMap<String, String>, columns: &[String]| columns.iter().map(|column| row[column].clone()).collect::<Vec<_>>();
        let keys: BTreeSet<Vec<String>> = rows.iter().map(|row| cells(row, &names(&schema["primaryKey"]))).collect();
        if keys.len() != rows.len() {
            wrong.push(format!("a key stands twice in {}", resource["name"]));
        }
        for key in schema["foreignKeys"].as_array().into_iter().flatten() {
            let others = &tables[&name(&key["reference"]["resource"])];
            let known: BTreeSet<Vec<String>> = others.iter().map(|row| cells(row, &names(&key["reference"]["fields"]))).collect();
            let lost = rows.iter().map(|row| cells(row, &names(&key["fields"]))).filter(|row| !known.contains(row));
            wrong.extend(lost.map(|row| format!("{} names {row:?}, which is not there", resource["name"])));
        }
    }
    wrong
}

#[test]
fn the_package_fits_the_published_schema_and_a_wrong_type_does_not() {
    let validator = validator(&kept(PUBLISHED));
    let mut package = package();
    assert_eq!(faults(&validator, &package), Vec::<String>::new());
    for (place, wrong) in [
        ("/resources", json!([])),
        ("/resources/3/path", json!("/etc/passwd")),
        ("/resources/3/schema/fields/0/type", json!("uuid")),
        ("/created", json!("yesterday")),
        ("/licenses", json!({ "name": "CC-BY-4.0" })),
    ] {
        let whole = package.clone();
        *package.pointer_mut(place).unwrap_or_else(|| panic!("{place}")) = wrong;
        assert!(!faults(&validator, &package).is_empty(), "{place}");
        package = whole;
    }
}

#[test]
fn every_row_is_what_the_package_says_of_it() {
    let package = package();
    let tables = tables(&package);
    assert_eq!(wrong_rows(&package, &tables), Vec::<String>::new());
    for (table, least) in [("helplines", 90), ("numbers", 77), ("emergency", 50), ("claims", 80), ("figures", 90), ("sources", 40)] {
        assert!(tables[table].len() >= least, "{table}: {}", tables[table].len());
    }
    let plant = |table: &str, column: &str, value: &str| {
        let mut planted = tables.clone();
        let rows = planted.get_mut(table).unwrap_or_else(|| panic!("{table}"));
        *rows[0].get_mut(column).unwrap_or_else(|| panic!("{column}")) = value.to_owned();
        wrong_rows(&package, &planted)
    };
    for (table, column, value) in [
        ("helplines", "authority", "perhaps"),
        ("helplines", "review_by", "2027-02-30"),
        ("helplines", "kind", "shelter"),
        ("helplines", "operator", ""),
        ("numbers", "id", "fr-116006"),
        ("numbers", "helpline", "ac148810-d857-441c-9679-408f346de14b"),
        ("emergency", "source_year", "new"),
        ("claim-sources", "source", "nobody"),
        ("sources", "url", "an address"),
        ("figures", "id", "S01.total"),
    ] {
        assert!(!plant(table, column, value).is_empty(), "{table}.{column} = {value}");
    }
}

#[test]
fn sizes_and_digests_are_those_of_the_files() {
    let data = shipped();
    for resource in resources(&package()) {
        let file = DataFile::ALL.iter().find(|file| file.name() == resource["path"]).unwrap_or_else(|| panic!("{resource}"));
        let text = text(*file, &data);
        let digest: String = Sha256::digest(&text).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!((&resource["bytes"], &resource["hash"]), (&json!(text.len()), &json!(format!("sha256:{digest}"))), "{}", file.name());
    }
}

#[test]
fn no_cell_is_a_formula_to_a_spreadsheet_and_no_address_a_number() {
    for (table, rows) in tables(&package()) {
        for (column, cell) in rows.iter().flatten() {
            assert!(!cell.starts_with(['=', '@', '-', '\t']), "{table}.{column}: {cell}");
            assert!(column != "address" || ["tel:", "sms:", "https://wa.me/"].iter().any(|scheme| cell.starts_with(scheme)), "{cell}");
        }
    }
}
