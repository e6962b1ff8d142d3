//! What TypeScript and editors are told of the element.

use serde_json::{Value, json};

use super::super::contract::{Attribute, Contract, PARTS, PROPERTIES, SLOTS};

/// `index.d.ts`.
pub fn declarations(contract: &Contract) -> String {
    let rows: String = contract
        .attributes
        .iter()
        .map(|attribute| {
            let name = if attribute.name.contains('-') { format!("\"{}\"", attribute.name) } else { attribute.name.clone() };
            format!("  /** {} */\n  {name}?: {};\n", description(attribute), kind(attribute))
        })
        .collect();
    let codes: String = contract.codes.iter().map(|code| format!("\n  | \"{code}\"")).collect();
    format!(
        r#"// Written by `UPDATE_EXPECTED=1 cargo test -p xtask types` from src/contract/attributes.json. A test holds it against that table.

/** What hosts write on the element. */
export interface PalermoExplainerAttributes {{
{rows}}}

/** What a reader has: the page's own copy, all text, or the program too. */
export type ExplainerLayer = "host" | "html" | "app";

/** What went wrong. It never takes away what is already shown. */
export type ExplainerErrorCode ={codes};

/** Sent once for each layer, and again when the element is moved or taken out and put back. */
export type ExplainerReadyEvent = CustomEvent<{{ layer: Exclude<ExplainerLayer, "host"> }}>;

/** Sent when something is wrong, with a message of code and file, or attribute and value. */
export type ExplainerErrorEvent = CustomEvent<{{ code: ExplainerErrorCode; message: string }}>;

/** The element. */
export interface PalermoExplainerElement extends HTMLElement {{
  readonly dataset: DOMStringMap & {{ readonly layer?: ExplainerLayer }};
  getAttribute<Name extends keyof PalermoExplainerAttributes>(name: Name): string | null;
  getAttribute(name: string): string | null;
  setAttribute<Name extends keyof PalermoExplainerAttributes>(name: Name, value: NonNullable<PalermoExplainerAttributes[Name]>): void;
  setAttribute<Name extends string>(name: Name extends keyof PalermoExplainerAttributes ? never : Name, value: string): void;
}}

/** Where the site of this package lies. */
export const site: URL;

/** Adds the script that makes `<palermo-explainer>` work, once for a page; `folder` is where you have copied `site/`, if you have. */
export function load(folder?: URL | string): HTMLScriptElement;

declare global {{
  interface HTMLElementTagNameMap {{
    "palermo-explainer": PalermoExplainerElement;
  }}
  interface GlobalEventHandlersEventMap {{
    "explainer-ready": ExplainerReadyEvent;
    "explainer-error": ExplainerErrorEvent;
  }}
}}
"#
    )
}

/// `custom-elements.json`, in the form of the custom elements manifest.
pub fn custom_elements(contract: &Contract) -> Value {
    let attributes: Vec<Value> = contract
        .attributes
        .iter()
        .map(|attribute| json!({ "name": attribute.name, "type": { "text": kind(attribute) }, "description": description(attribute) }))
        .collect();
    let named = |pairs: &[(&str, &str)]| -> Vec<Value> {
        pairs.iter().map(|(name, description)| json!({ "name": name, "description": description })).collect()
    };
    let parts: Vec<Value> = PARTS.iter().map(|part| json!({ "name": part })).collect();
    let codes = contract.codes.iter().map(|code| format!("`{code}`")).collect::<Vec<_>>().join(", ");
    let module = "site/embed.js";
    json!({
        "schemaVersion": "2.1.0",
        "readme": "README.md",
        "modules": [{
            "kind": "javascript-module",
            "path": module,
            "declarations": [{
                "kind": "class",
                "customElement": true,
                "name": "PalermoExplainerElement",
                "tagName": "palermo-explainer",
                "description": "An explainer on human trafficking and the United Nations Protocol that answers it.",
                "superclass": { "name": "HTMLElement" },
                "attributes": attributes,
                "events": [
                    {
                        "name": "explainer-ready",
                        "type": { "text": "CustomEvent<{ layer: \"html\" | \"app\" }>" },
                        "description": "Sent once for each layer, and again when the element is moved or taken out and put back.",
                    },
                    {
                        "name": "explainer-error",
                        "type": { "text": "CustomEvent<{ code: string; message: string }>" },
                        "description": format!("Sent when something is wrong; it never takes away what is shown. Codes: {codes}."),
                    },
                ],
                "slots": named(SLOTS),
                "cssProperties": named(PROPERTIES),
                "cssParts": parts,
            }],
            "exports": [{
                "kind": "custom-element-definition",
                "name": "palermo-explainer",
                "declaration": { "name": "PalermoExplainerElement", "module": module },
            }],
        }],
    })
}

/// The type of an attribute's value.
fn kind(attribute: &Attribute) -> String {
    if attribute.choices.is_empty() {
        return "string".to_owned();
    }
    attribute.choices.iter().map(|choice| format!("\"{choice}\"")).collect::<Vec<_>>().join(" | ")
}

/// Its values and its default in words, without links into documents.
fn description(attribute: &Attribute) -> String {
    let values = attribute.values.as_deref().map(|values| format!("{values}. ")).unwrap_or_default();
    let values = values.replace(" ([supplement.md](supplement.md))", "");
    let mut said = format!("{values}Without it: {}.", attribute.default);
    if let Some(first) = said.get(..1).map(str::to_uppercase) {
        said.replace_range(..1, &first);
    }
    said
}

#[cfg(test)]
mod tests {
    use std::env;
    use std::fs;

    use anyhow::Result;

    use super::*;
    use crate::machine::environment::Environment;

    #[test]
    fn the_types_that_are_kept_are_those_of_the_table() -> Result<()> {
        let environment = Environment::read()?;
        let path = environment.root().join("packages/npm/index.d.ts");
        let declarations = declarations(&Contract::read(environment.root())?);
        if env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&path, &declarations)?;
        }
        assert_eq!(fs::read_to_string(path)?, declarations, "`UPDATE_EXPECTED=1 cargo test -p xtask types` writes it anew");
        Ok(())
    }

    #[test]
    fn every_attribute_is_described() -> Result<()> {
        let contract = Contract::read(Environment::read()?.root())?;
        let manifest = custom_elements(&contract);
        let listed = &manifest["modules"][0]["declarations"][0]["attributes"];
        for (attribute, listed) in contract.attributes.iter().zip(listed.as_array().into_iter().flatten()) {
            assert_eq!(listed["name"], attribute.name.as_str());
            let said = listed["description"].as_str().unwrap_or_default();
            assert!(said.contains("Without it: ") && !said.contains("]("), "{said}");
        }
        assert_eq!(listed.as_array().map(Vec::len), Some(contract.attributes.len()));
        assert_eq!(listed[2]["type"]["text"], r#""auto" | "light" | "dark""#);
        Ok(())
    }
}
