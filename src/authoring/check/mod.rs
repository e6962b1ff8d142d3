//! What no schema can find: in the texts, between files, between languages, and in the course of time.

mod codes;
mod freshness;
mod helplines;
mod ids;
mod style;
mod texts;
mod translation;

use std::collections::{BTreeMap, BTreeSet};

use super::bake::bake;
use super::files::Date;
use super::json::Node;
use super::library::{Files, Library};
use super::problem::{Problem, Severity};
use super::schema::{schema_for, schemas};
use super::shape::misfits;
use crate::content::LanguageTag;

pub use freshness::is_due;
pub use style::{Style, StyleWord};
pub use texts::{Role, Text, reader_texts};
pub use translation::{Completeness, completeness};

/// The language that all others are held against.
pub const REFERENCE: &str = "en";

/// What a check is asked beside what is always checked.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// The day for which freshness is judged; without it, it is not. No clock is ever read.
    pub date: Option<Date>,
    /// Whether rows that are overdue and shown as confirmed are errors.
    pub release: bool,
}

/// Everything that is wrong with some files, in the order of files and lines; empty where they are in order.
pub fn check(files: &Files, options: Options) -> Vec<Problem> {
    let mut problems = Vec::new();
    let parsed = Parsed::read(files, &mut problems);
    parsed.check_shapes(&mut problems);
    let misfit: BTreeSet<String> = problems.iter().map(|problem| problem.file.clone()).collect();
    parsed.check_names(&mut problems);
    texts::check(&parsed, &mut problems);
    style::check(&parsed, &mut problems);
    codes::check(&parsed, &mut problems);
    match Library::from_files(files) {
        // Where files do not fit their schema, what is between them cannot be judged yet.
        Err(found) => add(&mut problems, found.0),
        Ok(library) => {
            ids::check(&library, &parsed, &mut problems);
            freshness::check(&library, options, &mut problems);
            helplines::check(&library, &mut problems);
            for language in &library.languages {
                let folder = format!("{}/", language.tag);
                if misfit.iter().any(|file| file.starts_with(&folder)) {
                    continue;
                }
                if let Err(found) = bake(&library, &language.tag) {
                    add(&mut problems, found.0);
                }
            }
        }
    }
    // Last, because what a language lacks may be known already.
    translation::check(&parsed, &mut problems);
    let mut unique = Vec::new();
    add(&mut unique, problems);
    unique.sort_by_key(|problem| (problem.severity, problem.file.clone(), parsed.offset(problem)));
    unique
}

/// Whether any of these is an error.
pub fn has_errors(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Error)
}

/// Adds what is not there yet.
fn add(problems: &mut Vec<Problem>, found: Vec<Problem>) {
    for problem in found {
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    }
}

/// All files that are JSON, parsed.
pub struct Parsed {
    /// The files by path.
    nodes: BTreeMap<String, Node>,
    /// The tags in `languages.json`, whether they are good or not; the folders, where it has none.
    languages: Vec<String>,
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
    fn of_language<'all>(&'all self, language: &'all str) -> impl Iterator<Item = (&'all str, &'all str, &'all Node)> {
        self.nodes.iter().filter_map(move |(file, node)| {
            let name = file.strip_prefix(language)?.strip_prefix('/')?;
            Some((file.as_str(), name, node))
        })
    }

    /// The style of a language; none where it has no rules yet.
    fn style(&self, language: &str) -> Option<Style> {
        serde_json::from_value(to_json(self.nodes.get(&format!("style/{language}.json"))?)).ok()
    }

    fn check_shapes(&self, problems: &mut Vec<Problem>) {
        for (file, node) in &self.nodes {
            if let Some(schema) = schema_for(schemas(), file) {
                add(problems, misfits(file, node, &schema.schema));
            }
        }
    }

    /// Files that nothing reads, and languages without rules of style.
    fn check_names(&self, problems: &mut Vec<Problem>) {
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

    fn offset(&self, problem: &Problem) -> usize {
        self.nodes.get(&problem.file).map_or(0, |node| node.locate(&problem.place).0.range.start)
    }
}

/// The same value without places.
fn to_json(node: &Node) -> serde_json::Value {
    use super::json::Value;
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
