//! From JSON to checked values, with all that is wrong said at once.

use std::fmt;

use super::json::Json;
use crate::content::Invalid;
use crate::content::unseen::all_seen;

/// How much is told of a key that nobody knows, in characters.
const LONGEST_KEY: usize = 40;

/// What is wrong in one place of a supplement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupplementProblem {
    /// The path of the value, as in `helplines[0].call.dial`; a line and column where the file is no JSON; empty for the file as
    /// a whole.
    pub place: String,
    /// What is wrong and what is expected.
    pub message: String,
}

impl fmt::Display for SupplementProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.place.is_empty() {
            formatter.write_str(&self.place)?;
            formatter.write_str(": ")?;
        }
        formatter.write_str(&self.message)
    }
}

/// The keys and values of one object.
pub(super) struct Fields<'tree> {
    path: String,
    entries: &'tree [(String, Json)],
}

impl<'tree> Fields<'tree> {
    /// The path of a key.
    pub(super) fn at(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { [&self.path, ".", key].concat() }
    }

    pub(super) fn get(&self, key: &str) -> Option<&'tree Json> {
        self.entries.iter().find(|(known, _)| known == key).map(|(_, value)| value)
    }
}

/// As many problems as anybody mends at once; how many there are beside them is told.
const MOST_TOLD: usize = 20;

/// How long all of them may be together, in bytes: what reaches consoles and pages is never as long as the file itself.
const LONGEST_TOLD: usize = 1900;

/// Reads, and notes what is wrong.
#[derive(Default)]
pub(super) struct Reader {
    problems: Vec<SupplementProblem>,
    /// How long they are.
    length: usize,
    /// How many there are beside them.
    more: usize,
}

impl Reader {
    pub(super) fn problem(&mut self, place: impl Into<String>, message: impl Into<String>) {
        self.note(SupplementProblem { place: place.into(), message: message.into() });
    }

    /// The part of it that is the same for every sort of text.
    fn note(&mut self, problem: SupplementProblem) {
        let length = self.length + problem.place.len() + problem.message.len() + 3;
        if self.more == 0 && self.problems.len() < MOST_TOLD && length <= LONGEST_TOLD {
            self.length = length;
            self.problems.push(problem);
        } else {
            self.more += 1;
        }
    }

    /// Whether nothing is wrong.
    pub(super) fn nothing_is_wrong(&self) -> bool {
        self.problems.is_empty()
    }

    /// What is told of everything that is wrong.
    pub(super) fn told(mut self) -> Vec<SupplementProblem> {
        if self.more > 0 {
            let message = ["and ", &self.more.to_string(), " more; mend these first"].concat();
            self.problems.push(SupplementProblem { place: String::new(), message });
        }
        self.problems
    }

    /// An object that has only these keys, each once.
    pub(super) fn object<'tree>(&mut self, path: String, json: &'tree Json, known: &[&str]) -> Option<Fields<'tree>> {
        let Json::Object(entries) = json else {
            self.problem(path, "expected an object, { … }");
            return None;
        };
        let fields = Fields { path, entries };
        for (key, _) in entries.iter().filter(|(key, _)| !known.contains(&key.as_str())) {
            self.problem(fields.at(&all_seen(key, LONGEST_KEY)), ["there is no such key: use ", &known.join(", ")].concat());
        }
        for key in known.iter().filter(|known| entries.iter().filter(|(key, _)| key == **known).count() > 1) {
            self.problem(fields.at(key), "this key stands twice: leave one out");
        }
        Some(fields)
    }

    /// The elements of a list, each with its path; none where the key is missing.
    pub(super) fn list<'tree>(&mut self, fields: &Fields<'tree>, key: &str, most: usize) -> Vec<(String, &'tree Json)> {
        let path = fields.at(key);
        match fields.get(key) {
            None => Vec::new(),
            Some(Json::List(elements)) if elements.len() <= most => {
                elements.iter().enumerate().map(|(index, element)| ([&path, "[", &index.to_string(), "]"].concat(), element)).collect()
            }
            Some(Json::List(_)) => {
                self.problem(path, ["expected at most ", &most.to_string(), " entries: leave out what this page does not need"].concat());
                Vec::new()
            }
            Some(_) => {
                self.problem(path, "expected a list, [ … ]");
                Vec::new()
            }
        }
    }

    /// A text that a constructor accepts; none where it does not, which is noted.
    pub(super) fn text<T>(&mut self, path: &str, json: &Json, new: fn(&str) -> Result<T, Invalid>) -> Option<T> {
        // The part that is the same for every type stays outside: code is what a phone waits for.
        let text = self.plain(path, json)?;
        match new(text) {
            Ok(value) => Some(value),
            Err(invalid) => {
                self.refuse(path, &invalid);
                None
            }
        }
    }

    fn plain<'tree>(&mut self, path: &str, json: &'tree Json) -> Option<&'tree str> {
        if let Json::Text(text) = json {
            return Some(text);
        }
        self.problem(path, "expected a text, \"…\"");
        None
    }

    fn refuse(&mut self, path: &str, invalid: &Invalid) {
        self.problem(path, invalid.to_string());
    }

    /// The same of a key that may be missing.
    pub(super) fn optional<T>(&mut self, fields: &Fields<'_>, key: &str, new: fn(&str) -> Result<T, Invalid>) -> Option<T> {
        self.text(&fields.at(key), fields.get(key)?, new)
    }

    /// The same of a key that may not.
    pub(super) fn required<T>(&mut self, fields: &Fields<'_>, key: &str, new: fn(&str) -> Result<T, Invalid>) -> Option<T> {
        self.miss(fields, key);
        self.optional(fields, key, new)
    }

    fn miss(&mut self, fields: &Fields<'_>, key: &str) {
        if fields.get(key).is_none() {
            self.problem(fields.at(key), "this is missing: add it");
        }
    }

    /// `true` or `false`; false where the key is missing.
    pub(super) fn flag(&mut self, fields: &Fields<'_>, key: &str) -> bool {
        match fields.get(key) {
            None => false,
            Some(Json::Flag(flag)) => *flag,
            Some(_) => {
                self.problem(fields.at(key), "expected true or false");
                false
            }
        }
    }
}
