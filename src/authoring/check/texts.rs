//! Texts: empty ones, characters that do not belong, numbers that are written out.

use super::parsed::Parsed;
use crate::authoring::json::{Node, Value, join, written};
use crate::authoring::library::{Files, REFERENCE};
use crate::authoring::problem::{Problem, Spot};
use crate::authoring::rules::number_in_text;
use crate::authoring::translation::ids;
use crate::content::unseen;

/// What a text is to its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A heading or title.
    Heading,
    /// Anything else.
    Running,
}

/// A text that readers see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Its path in the file.
    pub place: String,
    /// What it is.
    pub role: Role,
    /// The text.
    pub text: String,
}

/// The texts of a language's file that readers see; names of types, claims and the like are left out.
pub fn reader_texts(root: &Node) -> Vec<Text> {
    let mut texts = Vec::new();
    walk("", root, Role::Running, &mut texts);
    texts
}

fn walk(place: &str, node: &Node, role: Role, texts: &mut Vec<Text>) {
    match &node.value {
        Value::Text(text) => texts.push(Text { place: place.to_owned(), role, text: text.clone() }),
        Value::List(elements) => {
            for (index, element) in elements.iter().enumerate() {
                let inner = format!("{place}[{index}]");
                match element.elements() {
                    // A label of a filter with its key, which nobody reads.
                    [key, label] if place != "rows" && !place.ends_with("rows") && key.text().is_some() => {
                        walk(&format!("{inner}[1]"), label, role, texts);
                    }
                    _ => walk(&inner, element, role, texts),
                }
            }
        }
        Value::Object(entries) => {
            let block = node.get("type").and_then(Node::text);
            for entry in entries {
                let key = entry.key.as_str();
                // `article` names an article in a block, and is how articles are named in `interface.json`.
                let is_name = matches!(key, "type" | "id" | "claims" | "insights" | "section") || (key == "article" && !place.is_empty());
                if is_name && !place.ends_with("words") {
                    continue;
                }
                let heading =
                    (key == "title" && place != "masthead") || key.ends_with("_title") || (key == "text" && block == Some("heading"));
                walk(&join(place, key), &entry.node, if heading { Role::Heading } else { Role::Running }, texts);
            }
        }
        _ => {}
    }
}

pub(super) fn check(files: &Files, parsed: &Parsed, problems: &mut Vec<Problem>) {
    for (file, root) in &parsed.nodes {
        let source = files.get(file).map(String::as_str).unwrap_or_default();
        check_keys(file, source, "", root, problems);
        // Names in data files are checked with what refers to them.
        if parsed.languages.iter().any(|language| file.starts_with(&format!("{language}/"))) {
            ids::check(file, source, root, problems);
        }
        // An empty text of a language is one that nobody has translated yet.
        let may_be_empty = parsed.languages.iter().any(|language| language != REFERENCE && file.starts_with(&format!("{language}/")));
        root.each_text("", &mut |place, node, text| {
            if text.trim().is_empty() && !(may_be_empty && text.is_empty()) {
                problems
                    .push(Problem::new(file, place, "the text is empty").help("write it, or leave the key out where it may be missing"));
            }
            if let Some((index, character)) = unseen(text) {
                problems.push(
                    Problem::new(file, place, format!("U+{:04X} stands in the text: {}", u32::from(character), effect(character)))
                        .help("delete it; line breaks and directions are not the text's to set")
                        .at(Spot::Bytes(written(source, &node.range, index))),
                );
            }
        });
    }
    for language in &parsed.languages {
        for (file, _, root) in parsed.of_language(language) {
            for text in reader_texts(root) {
                problems.extend(number_in_text(file, &text.place, &text.text));
            }
        }
    }
}

fn check_keys(file: &str, source: &str, place: &str, node: &Node, problems: &mut Vec<Problem>) {
    for entry in node.entries() {
        let inner = join(place, &entry.key);
        if entry.key.trim().is_empty() {
            problems.push(Problem::new(file, &inner, "a key is empty").at(Spot::Bytes(entry.range.clone())).help("give it its name"));
        }
        if let Some((index, character)) = unseen(&entry.key) {
            problems.push(
                Problem::new(file, &inner, format!("U+{:04X} stands in a key: {}", u32::from(character), effect(character)))
                    .at(Spot::Bytes(written(source, &entry.range, index)))
                    .help("delete it"),
            );
        }
        check_keys(file, source, &inner, &entry.node, problems);
    }
    for (index, element) in node.elements().iter().enumerate() {
        check_keys(file, source, &format!("{place}[{index}]"), element, problems);
    }
}

/// What a character does that nobody sees.
fn effect(character: char) -> &'static str {
    match character {
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => "it breaks the line",
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "it changes the direction of what follows"
        }
        '\u{180e}' | '\u{200c}' | '\u{200d}' => "a joiner that joins nothing here",
        '\u{180b}'..='\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => {
            "it chooses the form of a character, and there is none right before it"
        }
        '\u{200b}' | '\u{2060}' | '\u{feff}' => "a space without width",
        '\u{ad}' => "a soft hyphen",
        '\u{115f}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}' => "it looks like a space and is none",
        '\u{fffc}' | '\u{fffd}' => "a character was lost when the text was copied",
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => "it means something in one font only",
        '\u{e0000}'..='\u{e007f}' => "a tag that nobody sees",
        _ if character.is_control() => "a control character",
        _ => "nobody sees it",
    }
}
