//! Where a text stands, said so that the order of blocks may change: by the `id` of what is around it, and by its number only where
//! nothing bears one.

use std::collections::BTreeMap;

use crate::authoring::check::{Role, reader_texts};
use crate::authoring::json::{Node, Value, join};

/// A text of a language's file that a translator is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressed {
    /// As in `calling[when-you-call].items[language].text`.
    pub address: String,
    /// The same by numbers, as in `calling[1].items[2].text`: where it stands in this file.
    pub place: String,
    /// Whether it is a heading.
    pub role: Role,
    /// The text.
    pub text: String,
}

/// The texts of a file that are translated. Names of countries and languages are not among them: Unicode's locale data have these.
pub fn addressed(root: &Node) -> Vec<Addressed> {
    reader_texts(root)
        .into_iter()
        .filter(|text| !is_named_by_locale_data(&text.place) && !is_reference(&text.text))
        .map(|text| Addressed { address: address_of(root, &text.place), place: text.place, role: text.role, text: text.text })
        .collect()
}

/// Whether Unicode's locale data have what stands at a place of a language's file.
pub fn is_named_by_locale_data(place: &str) -> bool {
    ["countries.", "language_names."].iter().any(|list| place.starts_with(list))
}

/// Whether a text is one reference and nothing else: nobody translates a number.
fn is_reference(text: &str) -> bool {
    text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).is_some_and(|inner| !inner.contains(['{', '}']))
}

/// The address of a place.
pub fn address_of(root: &Node, place: &str) -> String {
    let mut address = String::new();
    let (mut node, mut rest) = (root, place);
    while !rest.is_empty() {
        if let Some((number, after)) = rest.strip_prefix('[').and_then(|after| after.split_once(']')) {
            let Some(element) = number.parse::<usize>().ok().and_then(|number| node.elements().get(number)) else { break };
            (node, rest) = (element, after);
            if let Some(id) = id_of(element) {
                address.push_str(&format!("[{id}]"));
            } else if let (Some(key), Some(after)) = (key_of(element), rest.strip_prefix("[1]").filter(|_| !is_row(&address))) {
                // A label with its key, which is a name as good as any.
                address.push_str(&format!("[{key}]"));
                rest = after;
            } else {
                address.push_str(&format!("[{number}]"));
            }
            continue;
        }
        let name = rest.strip_prefix('.').unwrap_or(rest);
        let Some(key) = longest_key(node, name) else { break };
        let Some(entry) = node.get(key) else { break };
        address = join(&address, key);
        (node, rest) = (entry, &name[key.len()..]);
    }
    address + rest
}

/// The place in one file of what stands at a place of another, by what both have as an address; as it is where there is none.
pub fn same_place(from: &Node, to: &Node, place: &str) -> String {
    let (mut other, mut found) = (to, String::new());
    let (mut node, mut rest) = (from, place);
    while !rest.is_empty() {
        if let Some((number, after)) = rest.strip_prefix('[').and_then(|after| after.split_once(']')) {
            let Some(index) = number.parse::<usize>().ok() else { break };
            let Some(element) = node.elements().get(index) else { break };
            let name = id_of(element).or_else(|| key_of(element));
            let by_name = name.and_then(|name| other.elements().iter().position(|one| id_of(one).or_else(|| key_of(one)) == Some(name)));
            let index = by_name.unwrap_or(index);
            found.push_str(&format!("[{index}]"));
            let Some(next) = other.elements().get(index) else { break };
            (node, other, rest) = (element, next, after);
            continue;
        }
        let name = rest.strip_prefix('.').unwrap_or(rest);
        let Some(key) = longest_key(node, name) else { break };
        let (Some(entry), Some(next)) = (node.get(key), other.get(key)) else { break };
        found = join(&found, key);
        (node, other, rest) = (entry, next, &name[key.len()..]);
    }
    if rest.is_empty() { found } else { place.to_owned() }
}

/// How many entries each list has whose entries bear no name, by its address.
pub fn unnamed_lists(root: &Node) -> BTreeMap<String, usize> {
    fn walk(root: &Node, place: &str, node: &Node, found: &mut BTreeMap<String, usize>) {
        match &node.value {
            Value::List(elements) => {
                if elements.iter().any(|element| id_of(element).is_none() && (is_row(place) || key_of(element).is_none())) {
                    found.insert(address_of(root, place), elements.len());
                }
                for (index, element) in elements.iter().enumerate() {
                    walk(root, &format!("{place}[{index}]"), element, found);
                }
            }
            Value::Object(entries) => {
                for entry in entries {
                    walk(root, &join(place, &entry.key), &entry.node, found);
                }
            }
            _ => {}
        }
    }
    let mut found = BTreeMap::new();
    walk(root, "", root, &mut found);
    found
}

/// The `id` that an object bears.
pub fn id_of(node: &Node) -> Option<&str> {
    node.get("id").and_then(Node::text)
}

/// The key of a pair of key and label.
fn key_of(node: &Node) -> Option<&str> {
    match node.elements() {
        [key, label] if label.text().is_some() => key.text(),
        _ => None,
    }
}

/// Whether a list is one of rows of a table, whose cells are no keys.
fn is_row(place: &str) -> bool {
    place.ends_with("rows")
}

/// Keys hold dots too, as in `9.5`: the longest one that fits is meant.
fn longest_key<'node>(node: &'node Node, name: &str) -> Option<&'node str> {
    let fits = |key: &&str| name.strip_prefix(*key).is_some_and(|after| after.is_empty() || after.starts_with(['.', '[']));
    node.entries().iter().map(|entry| entry.key.as_str()).filter(fits).max_by_key(|key| key.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(text: &str) -> Node {
        Node::parse("x.json", text).unwrap_or_else(|problem| panic!("{problem}"))
    }

    const ENGLISH: &str = r#"{
        "articles": { "9.5": { "who": "a" } },
        "blocks": [{ "type": "list", "id": "b", "items": [{ "id": "x", "text": "c" }, { "text": "d" }] }],
        "kinds": [["data", "Data"]],
        "countries": { "FR": "France" },
        "rows": [["e", "f"]]
    }"#;

    #[test]
    fn an_address_is_made_of_names_where_there_are_any() {
        let found: Vec<(String, String)> = addressed(&node(ENGLISH)).into_iter().map(|text| (text.address, text.place)).collect();
        let expected = [
            ("articles.9.5.who", "articles.9.5.who"),
            ("blocks[b].items[x].text", "blocks[0].items[0].text"),
            ("blocks[b].items[1].text", "blocks[0].items[1].text"),
            ("kinds[data]", "kinds[0][1]"),
            ("rows[0][0]", "rows[0][0]"),
            ("rows[0][1]", "rows[0][1]"),
        ];
        assert_eq!(found, expected.map(|(address, place)| (address.to_owned(), place.to_owned())));
    }

    #[test]
    fn what_has_moved_is_found_by_its_name() {
        let moved =
            node(r#"{ "blocks": [{ "id": "new", "text": "n" }, { "id": "b", "items": [{ "text": "d" }, { "id": "x", "text": "c" }] }] }"#);
        assert_eq!(same_place(&node(ENGLISH), &moved, "blocks[0].items[0].text"), "blocks[1].items[1].text");
        assert_eq!(same_place(&node(ENGLISH), &moved, "articles.9.5.who"), "articles.9.5.who", "as it was");
    }

    #[test]
    fn lists_without_names_are_counted() {
        let lists = unnamed_lists(&node(ENGLISH));
        assert_eq!(lists.get("blocks[b].items"), Some(&2));
        assert_eq!(lists.get("rows"), Some(&1));
        assert!(!lists.contains_key("kinds") && !lists.contains_key("blocks"), "{lists:?}");
    }
}
