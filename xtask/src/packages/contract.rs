//! The public contract as packages describe it: attributes, codes, events, slots, parts and custom properties of the element.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

/// The one table of attributes.
const ATTRIBUTES: &str = "src/contract/attributes.json";

/// What the console says of each code. Of the code `attribute` it says something for each attribute.
const EXPLANATIONS: &str = "www/loader/explanations.json";

/// The codes of files of hosts, which the script that reads these explains by itself.
const OF_SUPPLEMENTS: &[&str] = &["supplement-invalid", "supplement-unreachable"];

/// Where the sections are listed, which a test of the contract holds against the code.
const DOCUMENT: &str = "docs/embedding.md";

/// An attribute of the element.
#[derive(Clone, Debug, Deserialize)]
pub struct Attribute {
    pub name: String,
    /// The values that there are, where they are a few.
    #[serde(default)]
    pub choices: Vec<String>,
    /// Its values in words, where they are not the choices.
    #[serde(default)]
    pub values: Option<String>,
    /// What holds without it, in words.
    pub default: String,
}

/// Custom properties, with what they are for.
pub const PROPERTIES: &[(&str, &str)] = &[
    ("--explainer-accent", "Links, rules, marks."),
    ("--explainer-surface", "The background."),
    ("--explainer-text", "Text; quiet text and rules are mixed from text and background."),
    ("--explainer-font", "The font of the text; headings keep a serif."),
    ("--explainer-radius", "The corners of controls."),
];

/// Parts of the shadow tree.
pub const PARTS: &[&str] = &["section", "heading", "card", "link", "button", "exit"];

/// What the element takes as children.
pub const SLOTS: &[(&str, &str)] = &[
    ("", "A plain link, a way out and numbers for readers whose browser never gets further; not shown once the text is."),
    ("help", "Your own helpline: shown in the section on help."),
];

/// What differs between versions.
#[derive(Debug)]
pub struct Contract {
    pub attributes: Vec<Attribute>,
    /// The codes of errors.
    pub codes: Vec<String>,
}

impl Contract {
    /// Reads both from the sources.
    ///
    /// # Errors
    ///
    /// When one is missing or of another form.
    pub fn read(root: &Path) -> Result<Self> {
        let read = |name: &str| fs::read(root.join(name)).with_context(|| format!("cannot read {name}"));
        let mut attributes: Vec<Attribute> = serde_json::from_slice(&read(ATTRIBUTES)?).context(ATTRIBUTES)?;
        let sections = sections(&String::from_utf8_lossy(&read(DOCUMENT)?)).with_context(|| format!("{DOCUMENT} lists no sections"))?;
        for values in attributes.iter_mut().filter_map(|attribute| attribute.values.as_mut()) {
            *values = values.replace("names from the list below", &format!("names of sections ({sections})"));
        }
        let said: BTreeMap<String, String> = serde_json::from_slice(&read(EXPLANATIONS)?).context(EXPLANATIONS)?;
        let is_attribute = |name: &String| attributes.iter().any(|attribute| attribute.name == *name);
        let explained = said.keys().filter(|name| !is_attribute(name)).map(String::as_str);
        let codes = std::iter::once("attribute").chain(explained).chain(OF_SUPPLEMENTS.iter().copied());
        let codes = codes.map(str::to_owned).collect();
        Ok(Self { attributes, codes })
    }
}

/// The names of all sections, as a document lists them.
fn sections(document: &str) -> Option<String> {
    let list = document.replace('\n', " ").split_once("The sections are ")?.1.split_once('.')?.0.to_owned();
    Some(list.replace(" and ", ", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::environment::Environment;

    #[test]
    fn what_packages_say_is_what_embedding_md_says() -> Result<()> {
        let root = Environment::read()?.root().to_path_buf();
        let told = fs::read_to_string(root.join("docs/embedding.md"))?;
        let first = |rows: &str| -> Vec<String> {
            let rows = told.lines().skip_while(|line| *line != rows).skip(2).take_while(|line| line.starts_with('|'));
            rows.filter_map(|row| row.split('`').nth(1).map(str::to_owned)).collect()
        };
        assert_eq!(first("| property | what |"), PROPERTIES.iter().map(|(name, _)| *name).collect::<Vec<_>>());
        let errors = fs::read_to_string(root.join("docs/errors.md"))?;
        let rows = errors.lines().skip_while(|line| !line.starts_with("| code |")).skip(2).take_while(|line| line.starts_with('|'));
        let mut told_of: Vec<&str> = rows.filter_map(|row| row.split('`').nth(1)).collect();
        let mut codes = Contract::read(&root)?.codes;
        codes.sort();
        told_of.sort_unstable();
        assert_eq!(codes, told_of);
        let parts = PARTS.iter().map(|part| format!("`{part}`")).collect::<Vec<_>>().join(", ");
        assert!(told.contains(&format!("what properties do not reach: {parts}.")), "{parts}");
        Ok(())
    }
}
