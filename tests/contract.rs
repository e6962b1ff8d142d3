//! The public contract and the documents that state it.
#![cfg(not(target_arch = "wasm32"))]

use palermo_explainer::content::SectionId;
use palermo_explainer::content::bundle::ClaimKind;
use palermo_explainer::contract::{Attribute, attributes};

const EMBEDDING: &str = include_str!("../docs/embedding.md");
const CONTENT: &str = include_str!("../docs/content.md");

fn all() -> Vec<Attribute> {
    attributes().unwrap_or_else(|error| panic!("{error}"))
}

/// Names in the form in which documents list them.
fn listed<'names>(names: impl Iterator<Item = &'names str>, last: &str) -> String {
    let quoted: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        Some((end, before)) if !before.is_empty() => format!("{}{last}{end}", before.join(", ")),
        _ => quoted.concat(),
    }
}

/// The text without its line breaks: paragraphs are wrapped by hand.
fn unwrapped() -> String {
    EMBEDDING.replace('\n', " ")
}

#[test]
fn the_table_of_attributes_is_that_of_the_code() {
    let row = |attribute: &Attribute| format!("| `{}` | {} | {} |", attribute.name, attribute.values(), attribute.default);
    let rows: Vec<String> = all().iter().map(row).collect();
    let table: Vec<&str> = EMBEDDING
        .lines()
        // `exit.js` has a table of its own before.
        .skip_while(|line| *line != "## Attributes")
        .skip_while(|line| *line != "| attribute | values | default |")
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .collect();
    assert_eq!(table, rows, "copy the rows of src/contract/attributes.json into docs/embedding.md");
}

#[test]
fn the_sections_are_those_of_the_code() {
    let sections = format!("The sections are {}.", listed(SectionId::ALL.iter().map(|id| id.as_str()), " and "));
    assert!(unwrapped().contains(&sections), "docs/embedding.md must say: {sections}");
}

#[test]
fn the_options_of_a_frame_are_those_of_the_code() {
    let attributes = all();
    let names = attributes.iter().filter(|attribute| attribute.frame).map(|attribute| attribute.name.as_str());
    let options = format!("joined by `&amp;`: {}.", listed(names, ", "));
    assert!(unwrapped().contains(&options), "docs/embedding.md must say: {options}");
}

#[test]
fn editors_are_told_every_file_that_is_a_section_of_blocks() {
    let files: Vec<String> = SectionId::ALL.iter().filter(|id| id.is_running_text()).map(|id| format!("`{}.json`", id.as_str())).collect();
    let row = format!("| {} | sections made of blocks |", files.join(", "));
    assert!(CONTENT.contains(&row), "docs/content.md must say: {row}");
}

#[test]
fn editors_are_told_every_kind_of_claim() {
    let rows = CONTENT.lines().skip_while(|line| *line != "| `kind` | what |").skip(2).take_while(|line| line.starts_with('|'));
    let told: Vec<&str> = rows.filter_map(|row| row.split('`').nth(1)).collect();
    let kinds: Vec<&str> = ClaimKind::ALL.iter().map(|kind| kind.as_str()).collect();
    assert_eq!(told, kinds, "say in docs/content.md what each kind of claim is");
}
