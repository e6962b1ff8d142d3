//! What hosts write on the element: every attribute once.
//!
//! [The table](attributes.json) serves the loader's parser, the element, the page inside a frame, the manifest and the table in
//! `docs/embedding.md`, which a test holds against it. Sections stand in
//! [`SectionId`](crate::content::SectionId), countries and languages in the content.

use serde::{Deserialize, Serialize};

/// An attribute of the element.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attribute {
    /// Its name; on a script tag with `data-` before it.
    pub name: String,
    /// The values that there are, the default first, where it is one of a few; the loader knows no others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    /// Its values in words, for documents, where they are not the choices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    values: Option<String>,
    /// What holds without it, in words.
    pub default: String,
    /// What a change does once the explainer is there.
    pub change: Change,
    /// Whether it may stand behind `#` in the address of a frame.
    pub frame: bool,
}

/// What a change of an attribute does once the explainer is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// It is taken over, and all that is shown stays.
    InPlace,
    /// The explainer begins anew.
    Anew,
    /// Nothing: it is read once.
    Never,
}

impl Attribute {
    /// Its values in words.
    pub fn values(&self) -> String {
        let choices = || self.choices.iter().map(|choice| format!("`{choice}`")).collect::<Vec<_>>().join(", ");
        self.values.clone().unwrap_or_else(choices)
    }
}

/// All attributes, in the order in which documents name them.
///
/// # Errors
/// Where the table is not what it should be.
pub fn attributes() -> Result<Vec<Attribute>, String> {
    serde_json::from_str(include_str!("attributes.json")).map_err(|error| format!("src/contract/attributes.json: {error}"))
}

/// The names of those that fit, with spaces between them, as scripts split them.
pub fn names(attributes: &[Attribute], fits: impl Fn(&Attribute) -> bool) -> String {
    attributes.iter().filter(|attribute| fits(attribute)).map(|attribute| attribute.name.as_str()).collect::<Vec<_>>().join(" ")
}

/// Those whose values are a few, each with them, the default first: `exit|on|off` and so on, with spaces between them.
pub fn choices(attributes: &[Attribute]) -> String {
    let few = attributes.iter().filter(|attribute| !attribute.choices.is_empty());
    few.map(|attribute| format!("{}|{}", attribute.name, attribute.choices.join("|"))).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_attribute_says_its_values_and_its_default() -> Result<(), String> {
        let attributes = attributes()?;
        for attribute in &attributes {
            assert!(!attribute.values().is_empty() && !attribute.default.is_empty(), "{}", attribute.name);
            if let Some(default) = attribute.choices.first() {
                assert!(attribute.default.starts_with(&format!("`{default}`")), "{}: the default comes first", attribute.name);
            }
        }
        Ok(())
    }
}
