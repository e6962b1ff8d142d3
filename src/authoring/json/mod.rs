//! JSON with the place of every key and value, and with keys that stand twice.

mod syntax;

use std::ops::Range;

use jsonc_parser::ast::{ObjectPropName, Value as Parsed};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::problem::{Problem, Spot};
use syntax::{OPEN_TEXT, offset, said, syntax};

pub use syntax::{position, written};

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its bytes in the file, quotes and brackets included.
    pub range: Range<usize>,
    /// What it is.
    pub value: Value,
}

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A number, as it is written.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Keys and values, in the order of the file.
    Object(Vec<Entry>),
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// The key's bytes in the file, quotes included.
    pub range: Range<usize>,
    /// The value.
    pub node: Node,
}

impl Node {
    /// Parses a file.
    ///
    /// # Errors
    /// With the first place at which it is not JSON.
    pub fn parse(file: &str, text: &str) -> Result<Self, Box<Problem>> {
        let options = ParseOptions {
            allow_comments: false,
            allow_loose_object_property_names: false,
            allow_trailing_commas: false,
            allow_missing_commas: false,
            allow_single_quoted_strings: false,
            allow_hexadecimal_numbers: false,
            allow_unary_plus_numbers: false,
            allow_bare_decimal_point_numbers: false,
            allow_non_finite_numbers: false,
            allow_extended_string_escapes: false,
        };
        if text.starts_with('\u{feff}') {
            return Err(Box::new(syntax(file, text, 0..3, "a byte order mark", "save the file as UTF-8 without it")));
        }
        // What serde reads is what counts, and of a quote that is missing it knows the line.
        let strict = serde_json::from_str::<serde::de::IgnoredAny>(text).err();
        let strict = strict.map(|error| {
            let start = offset(text, error.line(), error.column());
            let message = without_position(&error.to_string());
            let problem = if message.starts_with("control character") {
                syntax(file, text, start..start, "this text has no end", OPEN_TEXT)
            } else {
                syntax(file, text, start..start, &message, "write plain JSON")
            };
            (start, problem)
        });
        let parsed = parse_to_ast(text, &CollectOptions::default(), &options).map_err(|error| {
            let range = error.range();
            if let Some((_, problem)) = strict.as_ref().filter(|(start, _)| *start < range.start) {
                return Box::new(problem.clone());
            }
            let (message, help) = said(error.kind());
            Box::new(syntax(file, text, range.start..range.end, &message, help))
        })?;
        let node = parsed.value.map(Self::from).ok_or_else(|| {
            Box::new(syntax(file, text, 0..text.len().min(1), "the file is empty", "copy the shape of another language's file"))
        })?;
        strict.map_or(Ok(node), |(_, problem)| Err(Box::new(problem)))
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find(|entry| entry.key == key).map(|entry| &entry.node)
    }

    /// Keys and values of an object; none of anything else.
    pub fn entries(&self) -> &[Entry] {
        if let Value::Object(entries) = &self.value { entries } else { &[] }
    }

    /// The elements of a list; none of anything else.
    pub fn elements(&self) -> &[Self] {
        if let Value::List(elements) = &self.value { elements } else { &[] }
    }

    /// The text, where it is one.
    pub fn text(&self) -> Option<&str> {
        if let Value::Text(text) = &self.value { Some(text) } else { None }
    }

    /// What sort of value it is, in words.
    pub fn sort(&self) -> &'static str {
        match self.value {
            Value::Null => "nothing (null)",
            Value::Boolean(_) => "true or false",
            Value::Number(_) => "a number",
            Value::Text(_) => "a text",
            Value::List(_) => "a list",
            Value::Object(_) => "an object",
        }
    }

    /// The bytes of a path as in `blocks[3].text`, as far as it leads, and the bytes of the last key on it.
    pub fn locate(&self, place: &str) -> (&Self, Option<Range<usize>>) {
        let mut node = self;
        let mut key = None;
        let mut rest = place;
        while !rest.is_empty() {
            if let Some((index, after)) = rest.strip_prefix('[').and_then(|after| after.split_once(']')) {
                let Some(element) = index.parse::<usize>().ok().and_then(|index| node.elements().get(index)) else { break };
                (node, key, rest) = (element, None, after);
                continue;
            }
            let name = rest.strip_prefix('.').unwrap_or(rest);
            // Keys hold dots too, as in `9.5`: the longest one that fits is meant.
            let fits = |entry: &&Entry| {
                name.strip_prefix(entry.key.as_str()).is_some_and(|after| after.is_empty() || after.starts_with(['.', '[']))
            };
            let Some(entry) = node.entries().iter().filter(fits).max_by_key(|entry| entry.key.len()) else { break };
            (node, key, rest) = (&entry.node, Some(entry.range.clone()), &name[entry.key.len()..]);
        }
        (node, key)
    }

    /// The same value without places.
    pub fn to_json(&self) -> serde_json::Value {
        match &self.value {
            Value::Null => serde_json::Value::Null,
            Value::Boolean(value) => (*value).into(),
            Value::Number(number) => serde_json::from_str(number).unwrap_or_default(),
            Value::Text(text) => text.as_str().into(),
            Value::List(elements) => elements.iter().map(Self::to_json).collect(),
            Value::Object(entries) => {
                serde_json::Value::Object(entries.iter().map(|entry| (entry.key.clone(), entry.node.to_json())).collect())
            }
        }
    }

    /// What stands at a path; none where the path does not lead to its end.
    pub fn locate_exactly(&self, place: &str) -> Option<&Self> {
        let mut found = None;
        self.each("", &mut |at, node| {
            if at == place {
                found = Some(node);
            }
        });
        found
    }

    fn each<'node>(&'node self, place: &str, found: &mut impl FnMut(&str, &'node Self)) {
        found(place, self);
        for entry in self.entries() {
            entry.node.each(&join(place, &entry.key), found);
        }
        for (index, element) in self.elements().iter().enumerate() {
            element.each(&format!("{place}[{index}]"), found);
        }
    }

    /// Says every key that stands twice in one object.
    pub fn duplicates(&self, file: &str, place: &str, problems: &mut Vec<Problem>) {
        for (index, entry) in self.entries().iter().enumerate() {
            let inner = join(place, &entry.key);
            if self.entries()[..index].iter().any(|earlier| earlier.key == entry.key) {
                problems.push(
                    Problem::new(file, &inner, format!("the key `{}` stands here twice", entry.key))
                        .at(Spot::Bytes(entry.range.clone()))
                        .help("give one of the two another name, or delete it: only the last would count"),
                );
            }
            entry.node.duplicates(file, &inner, problems);
        }
        for (index, element) in self.elements().iter().enumerate() {
            element.duplicates(file, &format!("{place}[{index}]"), problems);
        }
    }

    /// Calls back with the path and the node of each text.
    pub fn each_text<'node>(&'node self, place: &str, found: &mut impl FnMut(&str, &'node Self, &'node str)) {
        match &self.value {
            Value::Text(text) => found(place, self, text),
            Value::List(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    element.each_text(&format!("{place}[{index}]"), found);
                }
            }
            Value::Object(entries) => {
                for entry in entries {
                    entry.node.each_text(&join(place, &entry.key), found);
                }
            }
            _ => {}
        }
    }
}

/// The path of a key below a path.
pub fn join(place: &str, key: &str) -> String {
    if place.is_empty() { key.to_owned() } else { format!("{place}.{key}") }
}

/// A message of serde without the position that it measured; a path says it better.
pub fn without_position(message: &str) -> String {
    message.rfind(" at line ").map_or(message, |end| &message[..end]).to_owned()
}

impl From<Parsed<'_>> for Node {
    fn from(parsed: Parsed<'_>) -> Self {
        let range = parsed.range();
        let value = match parsed {
            Parsed::NullKeyword(_) => Value::Null,
            Parsed::BooleanLit(literal) => Value::Boolean(literal.value),
            Parsed::NumberLit(literal) => Value::Number(literal.value.to_owned()),
            Parsed::StringLit(literal) => Value::Text(literal.value.into_owned()),
            Parsed::Array(array) => Value::List(array.elements.into_iter().map(Self::from).collect()),
            Parsed::Object(object) => Value::Object(
                object
                    .properties
                    .into_iter()
                    .map(|property| {
                        let range = match &property.name {
                            ObjectPropName::String(name) => name.range,
                            ObjectPropName::Word(name) => name.range,
                        };
                        Entry { key: property.name.into_string(), range: range.start..range.end, node: Self::from(property.value) }
                    })
                    .collect(),
            ),
        };
        Self { range: range.start..range.end, value }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_to_bytes_even_where_keys_hold_dots() {
        let text = r#"{"articles": {"9": {"who": "a"}, "9.5": {"who": "b"}}, "list": [1, "é", {"x": null}]}"#;
        let node = Node::parse("x.json", text).unwrap_or_else(|problem| panic!("{problem}"));
        let at = |place: &str| &text[node.locate(place).0.range.clone()];
        assert_eq!(at("articles.9.5.who"), "\"b\"");
        assert_eq!(at("articles.9.who"), "\"a\"");
        assert_eq!(at("list[1]"), "\"é\"");
        assert_eq!(at("list[2].x"), "null");
        assert_eq!(at("list[2].y"), "{\"x\": null}", "as far as the path leads");
        assert_eq!(position(text, node.locate("list[2]").0.range.start), (1, 73));
    }

    #[test]
    fn a_character_is_found_as_it_is_written() {
        let file = r#"["", "é\n\u0041\ud83d\uDE00\u202ex\u{b}"]"#.replace(r"\u{b}", "\u{b}");
        let bytes = 5..file.len() - 1;
        let found = |index| &file[written(&file, &bytes, index)];
        assert_eq!([0, 2, 3, 4, 8, 11, 12].map(found), ["é", r"\n", r"\u0041", r"\ud83d\uDE00", r"\u202e", "x", "\u{b}"]);
    }

    #[test]
    fn what_is_not_json_is_said_with_line_and_column() {
        for (text, expected) in [
            ("{,}", "line 1 column 2"),
            ("{\n  \"a\": 1\n  \"b\": 2\n}", "line 2 column 9"),
            ("[1, 2,]", "line 1 column 6"),
            ("{\"a\": 'b'}", "line 1 column 7"),
            ("[1 // no\n]", "line 1 column 4"),
            ("[01]", "line 1"),
            ("", "empty"),
        ] {
            let problem = Node::parse("x.json", text).expect_err(text);
            assert!(problem.message.contains(expected), "{text}: {problem}");
        }
    }
}
