//! What scripts are given to say.

use anyhow::{Result, anyhow};
use serde_json::{Value, json};

use super::template::fill;
use crate::content::SectionId;
use crate::content::bundle::Bundle;

/// What `exit.js` says in a language, in the order in which it reads it: the neutral page, label, what a screen reader hears before it,
/// what is said after one and after two presses, what the cover says, and the direction where it is not from left to right.
pub(super) fn exit(bundle: &Bundle) -> Value {
    let masthead = &bundle.masthead;
    let mut words = vec![
        json!(masthead.exit_url),
        json!(masthead.exit_label),
        json!(masthead.exit_prefix),
        json!(masthead.press_twice),
        json!(masthead.press_once),
        json!(masthead.close_tab),
    ];
    if bundle.direction.as_str() != "ltr" {
        words.push(json!(bundle.direction.as_str()));
    }
    Value::Array(words)
}

/// What the console adds to complaints, with the names of this release.
pub(super) fn explanations(template: &str, languages: &[&str]) -> Result<Vec<u8>> {
    let sections: Vec<&str> = SectionId::ALL.iter().map(|id| id.as_str()).collect();
    let text =
        fill(template, &[("languages", &languages.join(", ")), ("sections", &sections.join(" "))]).map_err(|error| anyhow!(error))?;
    let explanations: Value = serde_json::from_str(&text)?;
    Ok(serde_json::to_vec(&explanations)?)
}
