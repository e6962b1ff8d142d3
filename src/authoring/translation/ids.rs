//! Gives every entry of a list in the English files an `id`, where it has none: by it translations find the entry wherever it moves.

use std::collections::BTreeSet;

use super::address::id_of;
use crate::authoring::json::{Node, Value, position};
use crate::authoring::library::{Files, REFERENCE};
use crate::authoring::problem::{Problem, Problems};

/// So many words of a text make an id.
const WORDS: usize = 4;

/// The English files whose entries lack ids, with them, by path.
///
/// # Errors
/// Where a file is no JSON.
pub fn with_ids(files: &Files) -> Result<Files, Problems> {
    let mut changed = Files::new();
    for (path, text) in files.iter().filter(|(path, _)| path.starts_with(&format!("{REFERENCE}/"))) {
        let root = Node::parse(path, text).map_err(|problem| Problems(vec![*problem]))?;
        let mut ids = Vec::new();
        missing(&root, &mut ids);
        let mut whole = text.clone();
        ids.sort_by_key(|(start, _)| *start);
        for (start, id) in ids.into_iter().rev() {
            // As the key that follows: on a line of its own, or on the same.
            let after = &text[start + 1..];
            let space = &after[..after.len() - after.trim_start().len()];
            whole.insert_str(start + 1, &format!("{space}\"id\": \"{id}\","));
        }
        if whole != *text {
            changed.insert(path.clone(), whole);
        }
    }
    Ok(changed)
}

/// What is wrong with the ids of a file.
pub fn check(file: &str, text: &str, root: &Node, problems: &mut Vec<Problem>) {
    fn walk(file: &str, text: &str, place: &str, node: &Node, problems: &mut Vec<Problem>) {
        let mut seen = BTreeSet::new();
        let named = node.elements().iter().filter(|element| id_of(element).is_some()).count();
        for (index, element) in node.elements().iter().enumerate() {
            let inner = format!("{place}[{index}]");
            if named > 0 && id_of(element).is_none() && file.starts_with(&format!("{REFERENCE}/")) {
                problems.push(
                    Problem::new(file, &inner, "this entry has no `id`, and others of its list have one")
                        .help("give it one of its own, or run cargo xtask content ids --write: translations find it by that"),
                );
            }
            if let Some(id) = id_of(element)
                && !seen.insert(id)
            {
                let line = position(text, node.range.start).0;
                let message = format!("the id “{id}” stands twice in the list that begins in line {line}");
                problems.push(Problem::new(file, format!("{inner}.id"), message).help("give the newer entry an id of its own"));
            }
            walk(file, text, &inner, element, problems);
        }
        for entry in node.entries() {
            walk(file, text, &crate::authoring::json::join(place, &entry.key), &entry.node, problems);
        }
    }
    walk(file, text, "", root, problems);
}

/// Where the objects begin that lack an id, each with one that no other entry of its list has.
fn missing(node: &Node, found: &mut Vec<(usize, String)>) {
    let mut taken: BTreeSet<String> = node.elements().iter().filter_map(id_of).map(str::to_owned).collect();
    for element in node.elements() {
        if matches!(element.value, Value::Object(_)) && !element.entries().is_empty() && id_of(element).is_none() {
            let name = name_of(element);
            let mut id = name.clone();
            let mut number = 1;
            while taken.contains(&id) {
                number += 1;
                id = format!("{name}-{number}");
            }
            taken.insert(id.clone());
            found.push((element.range.start, id));
        }
        missing(element, found);
    }
    node.entries().iter().for_each(|entry| missing(&entry.node, found));
}

/// The first words of an entry; what it is, where it has no words of its own.
fn name_of(node: &Node) -> String {
    let names = ["type", "article", "section"];
    let own = node.entries().iter().filter(|entry| !names.contains(&entry.key.as_str())).filter_map(|entry| entry.node.text());
    let kind = || node.get("type").and_then(Node::text).unwrap_or("entry").to_owned();
    own.map(slug).find(|name| !name.is_empty()).unwrap_or_else(kind)
}

/// The first words of a text in small letters and hyphens; what stands in braces is left out.
fn slug(text: &str) -> String {
    let outside: String = text.split('{').map(|part| part.split_once('}').map_or(part, |(_, after)| after)).collect::<Vec<_>>().join(" ");
    let plain = outside.to_lowercase().replace(['’', '\''], "");
    let words = plain.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.take(WORDS).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_of_a_list_gets_an_id_and_nothing_else_changes() {
        let english = r#"{
  "title": "T",
  "blocks": [
    {
      "type": "list",
      "items": [{ "text": "Someone asks whether you’re safe." }, { "text": "{S01.total} people" }, { "text": "people" }]
    },
    { "id": "kept", "type": "paragraph", "text": "Text" },
    {
      "type": "figure",
      "value": "{S01.total}",
      "counts": "people"
    }
  ]
}
"#;
        let files = Files::from([("en/x.json".to_owned(), english.to_owned()), ("pt/x.json".to_owned(), english.to_owned())]);
        let changed = with_ids(&files).unwrap_or_else(|problems| panic!("{problems}"));
        let expected = english
            .replace("{ \"text\": \"Some", "{ \"id\": \"someone-asks-whether-youre\", \"text\": \"Some")
            .replace("{ \"text\": \"{S", "{ \"id\": \"people\", \"text\": \"{S")
            .replace("{ \"text\": \"people", "{ \"id\": \"people-2\", \"text\": \"people")
            .replace("{\n      \"type\": \"list\"", "{\n      \"id\": \"list\",\n      \"type\": \"list\"")
            .replace("{\n      \"type\": \"figure\"", "{\n      \"id\": \"people\",\n      \"type\": \"figure\"");
        assert_eq!(changed, Files::from([("en/x.json".to_owned(), expected)]));
        assert!(with_ids(&changed).is_ok_and(|again| again.is_empty()), "it can be run again");
    }

    #[test]
    fn an_id_that_stands_twice_is_said() {
        let text = r#"{"blocks": [{"id": "a"}, {"id": "b", "items": [{"id": "a"}]}, {"id": "a"}]}"#;
        let mut problems = Vec::new();
        check("en/x.json", text, &Node::parse("en/x.json", text).unwrap_or_else(|problem| panic!("{problem}")), &mut problems);
        assert_eq!(problems.iter().map(|problem| problem.place.as_str()).collect::<Vec<_>>(), ["blocks[2].id"]);
    }

    #[test]
    fn a_new_entry_without_an_id_is_said() {
        let text = r#"{"blocks": [{"id": "a"}, {"text": "b"}], "days": ["c"], "rules": [{"text": "d"}]}"#;
        let mut problems = Vec::new();
        check("en/x.json", text, &Node::parse("en/x.json", text).unwrap_or_else(|problem| panic!("{problem}")), &mut problems);
        assert_eq!(problems.iter().map(|problem| problem.place.as_str()).collect::<Vec<_>>(), ["blocks[1]"]);
    }
}
