//! The file of a translation: the form of the English file with words alone, and empty texts where nobody has translated yet.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;

use super::address::{address_of, addressed};
use crate::authoring::check::reader_texts;
use crate::authoring::json::{Node, Value, join};

/// Lists in which a language writes only what the locale data do not know, or not well enough.
const OWN: &[&str] = &["countries", "language_names"];

/// How wide a line may be, as the project's formatter has it.
const WIDTH: usize = 140;

/// The text of a translation's file.
///
/// `texts` are its words by address. `before` is the file as it stood: patterns by the sort of number and names of its own stay.
pub fn skeleton(english: &Node, texts: &BTreeMap<String, String>, before: Option<&Node>) -> String {
    let places: BTreeSet<String> = addressed(english).into_iter().map(|text| text.place).collect();
    let references = reader_texts(english).into_iter().map(|text| text.place).filter(|place| !places.contains(place)).collect();
    let writer = Writer { english, places, references, texts, before };
    let mut out = String::new();
    writer.object("", english).unwrap_or(Part::Object(Vec::new())).write(0, 0, &mut out);
    out + "\n"
}

struct Writer<'files> {
    english: &'files Node,
    places: BTreeSet<String>,
    /// Where a reference stands alone, which nobody translates.
    references: BTreeSet<String>,
    texts: &'files BTreeMap<String, String>,
    before: Option<&'files Node>,
}

/// What is written.
enum Part {
    /// A text, or anything else on one line.
    Plain(String),
    List(Vec<Part>),
    Object(Vec<(String, Part)>),
}

impl Writer<'_> {
    fn part(&self, place: &str, node: &Node) -> Option<Part> {
        match &node.value {
            Value::Text(_) => {
                let text = || self.texts.get(&address_of(self.english, place)).map_or("", String::as_str);
                self.places.contains(place).then(|| Part::Plain(Json::from(text()).to_string()))
            }
            Value::List(elements) => {
                let mut parts = Vec::new();
                for (index, element) in elements.iter().enumerate() {
                    let inner = format!("{place}[{index}]");
                    match element.elements() {
                        // A label with its key.
                        [key, label] if self.places.contains(&format!("{inner}[1]")) && !self.places.contains(&format!("{inner}[0]")) => {
                            let key = Part::Plain(key.to_json().to_string());
                            parts.push(Part::List(std::iter::once(key).chain(self.part(&format!("{inner}[1]"), label)).collect()));
                        }
                        // In a row of a table it keeps its cell.
                        _ if self.references.contains(&inner) => parts.push(Part::Plain(element.to_json().to_string())),
                        _ => parts.extend(self.part(&inner, element)),
                    }
                }
                (!parts.is_empty()).then_some(Part::List(parts))
            }
            Value::Object(_) => self.object(place, node),
            _ => None,
        }
    }

    fn object(&self, place: &str, node: &Node) -> Option<Part> {
        let mut parts = Vec::new();
        let mut holds_words = false;
        for entry in node.entries() {
            let inner = join(place, &entry.key);
            let before = || self.before.map(|before| before.locate_exactly(&inner)).unwrap_or_default();
            if place.is_empty() && OWN.contains(&entry.key.as_str()) {
                let own = before().map_or(Json::Object(serde_json::Map::new()), Node::to_json);
                parts.push((entry.key.clone(), Part::of(&own)));
            } else if let Some(form) = before().filter(|form| entry.node.text().is_some() && !form.entries().is_empty()) {
                parts.push((entry.key.clone(), Part::of(&form.to_json())));
                holds_words = true;
            } else if matches!(entry.key.as_str(), "type" | "id") && !self.places.contains(&inner) {
                // What a block is, and which, so that a person finds it; it changes nothing.
                parts.push((entry.key.clone(), Part::Plain(entry.node.to_json().to_string())));
            } else if let Some(part) = self.part(&inner, &entry.node) {
                parts.push((entry.key.clone(), part));
                holds_words = true;
            }
        }
        (holds_words || place.is_empty()).then_some(Part::Object(parts))
    }
}

impl Part {
    fn of(value: &Json) -> Self {
        match value {
            Json::Array(elements) => Self::List(elements.iter().map(Self::of).collect()),
            Json::Object(entries) => Self::Object(entries.iter().map(|(key, entry)| (key.clone(), Self::of(entry))).collect()),
            plain => Self::Plain(plain.to_string()),
        }
    }

    /// The part on one line; none where it holds objects.
    fn flat(&self) -> Option<String> {
        match self {
            Self::Plain(text) => Some(text.clone()),
            Self::List(parts) => Some(format!("[{}]", parts.iter().map(Self::flat).collect::<Option<Vec<_>>>()?.join(", "))),
            Self::Object(parts) if parts.is_empty() => Some("{}".to_owned()),
            Self::Object(_) => None,
        }
    }

    /// Writes it as the project's formatter leaves it; `column` is where it begins.
    fn write(&self, indent: usize, column: usize, out: &mut String) {
        // A comma may follow.
        if let Some(flat) = self.flat().filter(|flat| matches!(self, Self::Plain(_)) || column + flat.chars().count() < WIDTH) {
            out.push_str(&flat);
            return;
        }
        let inner = "  ".repeat(indent + 1);
        let (open, close) = if matches!(self, Self::Object(_)) { ('{', '}') } else { ('[', ']') };
        out.push(open);
        let mut next = |key: &str, part: &Self, is_first: bool| {
            out.push_str(if is_first { "\n" } else { ",\n" });
            let begin = format!("{inner}{key}");
            out.push_str(&begin);
            part.write(indent + 1, begin.chars().count(), out);
        };
        match self {
            Self::List(parts) => parts.iter().enumerate().for_each(|(index, part)| next("", part, index == 0)),
            Self::Object(parts) => {
                parts
                    .iter()
                    .enumerate()
                    .for_each(|(index, (key, part))| next(&format!("{}: ", Json::from(key.as_str())), part, index == 0));
            }
            Self::Plain(_) => {}
        }
        out.push_str(&format!("\n{}{close}", "  ".repeat(indent)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_written_and_nothing_else() {
        let english = r#"{
            "title": "Title",
            "kinds": [["data", "Data"], ["law", "Law"]],
            "blocks": [
                { "id": "a", "type": "answer", "article": "9.5", "text": "Text.", "claims": ["P01"] },
                { "id": "n", "type": "figure", "value": "{S01.total}", "counts": "people" },
                { "id": "t", "type": "table", "rows": [["People", "{S01.total}"]], "claims": ["S01"] }
            ],
            "units": { "million": "{number} million", "count": "{number}" },
            "countries": { "FR": "France" }
        }"#;
        let before =
            r#"{ "units": { "million": { "one": "{number} milhão", "other": "{number} milhões" } }, "countries": { "MD": "Moldova" } }"#;
        let node = |text: &str| Node::parse("x.json", text).unwrap_or_else(|problem| panic!("{problem}"));
        let texts =
            BTreeMap::from([("blocks[a].text".to_owned(), "Texto “dito”.".to_owned()), ("kinds[law]".to_owned(), "Lei".to_owned())]);
        let expected = r#"{
  "title": "",
  "kinds": [["data", ""], ["law", "Lei"]],
  "blocks": [
    {
      "id": "a",
      "type": "answer",
      "text": "Texto “dito”."
    },
    {
      "id": "n",
      "type": "figure",
      "counts": ""
    },
    {
      "id": "t",
      "type": "table",
      "rows": [["", "{S01.total}"]]
    }
  ],
  "units": {
    "million": {
      "one": "{number} milhão",
      "other": "{number} milhões"
    }
  },
  "countries": {
    "MD": "Moldova"
  }
}
"#;
        assert_eq!(skeleton(&node(english), &texts, Some(&node(before))), expected);
    }
}
