//! From a schema to the part of it that describes one place.

use serde_json::Value;

/// What a schema refers to, also where it only adds a description.
pub(super) fn resolved<'schema>(schema: &'schema Value, root: &'schema Value) -> &'schema Value {
    let only = schema.get("allOf").and_then(Value::as_array).filter(|all| all.len() == 1 && schema.get("type").is_none());
    let schema = only.map_or(schema, |all| &all[0]);
    let name = schema.get("$ref").and_then(Value::as_str).and_then(|reference| reference.strip_prefix("#/definitions/"));
    name.and_then(|name| root.get("definitions")?.get(name)).unwrap_or(schema)
}

/// The branch of a schema for an object that says of itself what it is.
pub(super) fn branch_of<'schema>(schema: &'schema Value, root: &'schema Value, kind: Option<&str>) -> &'schema Value {
    let branches = schema.get("oneOf").or_else(|| schema.get("anyOf")).and_then(Value::as_array);
    let fits = |branch: &&Value| branch.pointer("/properties/type/const").and_then(Value::as_str) == kind;
    branches.into_iter().flatten().map(|branch| resolved(branch, root)).find(fits).unwrap_or(schema)
}

/// What a schema says of a place; `kind_of` tells the type of the block at a path.
pub fn description<'schema>(root: &'schema Value, place: &str, kind_of: impl Fn(&str) -> Option<String>) -> Option<&'schema str> {
    let mut schema = root;
    let mut said = None;
    let mut rest = place;
    loop {
        let here = &place[..place.len() - rest.len()];
        if let Some(own) = schema.get("description").and_then(Value::as_str) {
            said = Some(own);
        }
        schema = resolved(schema, root);
        schema = branch_of(schema, root, kind_of(here).as_deref());
        if rest.is_empty() {
            return said.or_else(|| schema.get("description").and_then(Value::as_str));
        }
        if let Some((_, after)) = rest.strip_prefix('[').and_then(|after| after.split_once(']')) {
            schema = schema.get("items").filter(|items| items.is_object())?;
            rest = after;
            continue;
        }
        let name = rest.strip_prefix('.').unwrap_or(rest);
        let known = schema.get("properties").and_then(Value::as_object);
        let key = known
            .into_iter()
            .flatten()
            .map(|(key, _)| key)
            .find(|key| name.strip_prefix(key.as_str()).is_some_and(|after| after.is_empty() || after.starts_with(['.', '['])));
        match key {
            Some(key) => (schema, rest) = (&schema["properties"][key.as_str()], &name[key.len()..]),
            // A key that is no word of the form: the list around it says what it is.
            None => return said,
        }
        said = None;
    }
}
