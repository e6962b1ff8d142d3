//! `id`: what an entry of a list in a language's file is called, so that translations find it wherever it stands.
//!
//! The types of the content know nothing of it. Schemas of language files get it for every sort of entry that has none of its own, and
//! before a file is typed it is taken out again.

use serde_json::{Value, json};

use super::walk::{branch_of, resolved};

const DESCRIPTION: &str = "What this entry is called. Translations find it by that: it never changes, wherever the entry is moved.";

/// Whether an object's schema has the `id` that is added here, and not one of its own.
fn is_added(schema: &Value) -> bool {
    schema.pointer("/properties/id/description").and_then(Value::as_str) == Some(DESCRIPTION)
}

/// Adds `id` to every sort of object that stands in a list.
pub(super) fn add(schema: &mut Value) {
    let mut entries = Vec::new();
    listed(schema, &mut entries);
    for definition in &entries {
        if let Some(found) = schema.pointer_mut(definition) {
            to_objects(found);
        }
    }
}

/// The definitions of what stands in lists.
fn listed(schema: &Value, found: &mut Vec<String>) {
    match schema {
        Value::Object(parts) => {
            if let Some(name) = parts.get("items").and_then(|items| items.get("$ref")).and_then(Value::as_str) {
                found.push(name.trim_start_matches('#').to_owned());
            }
            parts.values().for_each(|part| listed(part, found));
        }
        Value::Array(parts) => parts.iter().for_each(|part| listed(part, found)),
        _ => {}
    }
}

fn to_objects(schema: &mut Value) {
    for branches in ["oneOf", "anyOf"] {
        schema.get_mut(branches).and_then(Value::as_array_mut).into_iter().flatten().for_each(to_objects);
    }
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        properties
            .entry("id")
            .or_insert_with(|| json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "description": DESCRIPTION }));
    }
}

/// Takes what was added here out of a value.
pub(in crate::authoring) fn take_out(value: &mut Value, schema: &Value) {
    take(value, schema, schema);
}

fn take(value: &mut Value, schema: &Value, root: &Value) {
    let schema = branch_of(resolved(schema, root), root, value.get("type").and_then(Value::as_str));
    match value {
        Value::Object(entries) => {
            if is_added(schema) {
                entries.remove("id");
            }
            for (key, entry) in entries {
                if let Some(inner) = schema.get("properties").and_then(|all| all.get(key)).or_else(|| schema.get("additionalProperties")) {
                    take(entry, inner, root);
                }
            }
        }
        Value::Array(elements) => {
            if let Some(inner) = schema.get("items").filter(|items| items.is_object()) {
                for element in elements {
                    take(element, inner, root);
                }
            }
        }
        _ => {}
    }
}
