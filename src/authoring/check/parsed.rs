//! The files as they are read before any type is asked of them, and which of them something reads.

use std::collections::{BTreeMap, BTreeSet};

use crate::authoring::files::Style;
use crate::authoring::json::{Node, Value};
use crate::authoring::library::{Files, REFERENCE};
use crate::authoring::problem::{Problem, add};
use crate::authoring::schema::validation::validate;
use crate::authoring::schema::{schema_for, schemas};
use crate::content::LanguageTag;

/// All files that are JSON, parsed.
pub struct Parsed {
    /// The files by path.
    pub(super) nodes: BTreeMap<String, Node>,
    /// The tags in `languages.json`, whether they are good or not; the folders, where it has none.
    pub(super) languages: Vec<String>,
}

impl Parsed {
    /// Parses files; what is no JSON is a problem.
    pub fn read(files: &Files, problems: &mut Vec<Problem>) -> Self {
        let mut nodes = BTreeMap::new();
        // Schemas are made from the program and held against it elsewhere.
        for (file, text) in files.iter().filter(|(file, _)| !file.starts_with("schema/")) {
            match Node::parse(file, text) {
                Ok(node) => {
                    node.duplicates(file, "", problems);
                    nodes.insert(file.clone(), node);
                }
                Err(problem) => problems.push(*problem),
            }
        }
        let mut languages: Vec<String> = nodes
            .get("languages.json")
            .map(|node| node.elements().iter().filter_map(|entry| entry.get("tag").and_then(Node::text)).map(str::to_owned).collect())
            .unwrap_or_default();
        if languages.is_empty() {
            // The list itself is broken: every folder counts.
            languages = nodes.keys().filter_map(|file| file.split_once('/')).map(|(folder, _)| folder.to_owned()).collect();
            languages.retain(|folder| folder != "style");
            languages.dedup();
        }
        Self { nodes, languages }
    }

    /// The files of a language, by name without the folder.
    pub(super) fn of_language<'all>(&'all self, language: &'all str) -> impl Iterator<Item = (&'all str, &'all str, &'all Node)> {
        self.nodes.iter().filter_map(move |(file, node)| {
            let name = file.strip_prefix(language)?.strip_prefix('/')?;
            Some((file.as_str(), name, node))
        })
    }

    /// The style of a language; none where it has no rules yet.
    pub(super) fn style(&self, language: &str) -> Option<Style> {
        serde_json::from_value(to_json(self.nodes.get(&format!("style/{language}.json"))?)).ok()
    }

    pub(super) fn check_schemas(&self, problems: &mut Vec<Problem>) {
        for (file, node) in &self.nodes {
            if let Some(schema) = schema_for(schemas(), file) {
                add(problems, validate(file, node, &schema.schema));
            }
        }
    }

    /// Files that nothing reads, and languages without rules of style.
    pub(super) fn check_names(&self, problems: &mut Vec<Problem>) {
        let mut unlisted = BTreeSet::new();
        for file in self.nodes.keys() {
            let folder = file.split_once('/').map(|(folder, _)| folder);
            if schema_for(schemas(), file).is_none() {
                problems.push(Problem::new(file, "", "nothing reads this file").help("correct its name, or delete it"));
            } else if let Some(folder) = folder
                && folder != "style"
                && !self.languages.iter().any(|language| language == folder)
                && unlisted.insert(folder)
            {
                let problem = Problem::new(file, "", format!("nothing reads the folder {folder}: languages.json does not list it"));
                problems.push(problem.help("add the language there once its texts are complete").warning());
            }
        }
        for language in self.languages.iter().filter(|language| LanguageTag::new(language).is_ok()) {
            if !self.nodes.contains_key(&format!("style/{language}.json")) {
                problems.push(
                    Problem::new("languages.json", "", format!("the language {language} has no list of words to avoid"))
                        .help(format!("write content/style/{language}.json after the example of style/{REFERENCE}.json"))
                        .part(language)
                        .warning(),
                );
            }
        }
    }

    pub(super) fn offset(&self, problem: &Problem) -> usize {
        self.nodes.get(&problem.file).map_or(0, |node| node.locate(&problem.place).0.range.start)
    }
}

/// The same value without places.
fn to_json(node: &Node) -> serde_json::Value {
    match &node.value {
        Value::Null => serde_json::Value::Null,
        Value::Boolean(value) => (*value).into(),
        Value::Number(number) => serde_json::from_str(number).unwrap_or_default(),
        Value::Text(text) => text.as_str().into(),
        Value::List(elements) => elements.iter().map(to_json).collect(),
        Value::Object(entries) => {
            serde_json::Value::Object(entries.iter().map(|entry| (entry.key.clone(), to_json(&entry.node))).collect())
        }
    }
}
