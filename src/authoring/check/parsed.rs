//! The files as they are read before any type is asked of them, and which of them something reads.

use std::collections::{BTreeMap, BTreeSet};

use crate::authoring::files::{Glossary, Style};
use crate::authoring::json::Node;
use crate::authoring::library::{Files, REFERENCE};
use crate::authoring::problem::{Problem, add};
use crate::authoring::schema::validation::validate;
use crate::authoring::schema::{FOLDERS, schema_for, schema_of_translation, schemas};
use crate::authoring::translation::address::same_place;
use crate::authoring::translation::fingerprint::{self, Fingerprints};
use crate::content::LanguageTag;

/// All files that are JSON, parsed.
pub struct Parsed {
    /// The files by path.
    pub(super) nodes: BTreeMap<String, Node>,
    /// The tags in `languages.json`, whether they are good or not; the folders, where it has none.
    pub(super) languages: Vec<String>,
    /// From which English each language was translated, by its folder.
    pub(super) fingerprints: BTreeMap<String, Fingerprints>,
}

impl Parsed {
    /// Parses files; what is no JSON is a problem.
    pub fn read(files: &Files, problems: &mut Vec<Problem>) -> Self {
        let (mut nodes, mut fingerprints) = (BTreeMap::new(), BTreeMap::new());
        // Schemas are made from the program and held against it elsewhere.
        for (file, text) in files.iter().filter(|(file, _)| !file.starts_with("schema/")) {
            if let Some((folder, fingerprint::FILE)) = file.split_once('/') {
                let read = Fingerprints::parse(file, text).map_err(|problem| problems.push(*problem)).unwrap_or_default();
                fingerprints.insert(folder.to_owned(), read);
                continue;
            }
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
            languages.retain(|folder| !FOLDERS.contains(&folder.as_str()));
            languages.dedup();
        }
        Self { nodes, languages, fingerprints }
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
        serde_json::from_value(self.nodes.get(&format!("style/{language}.json"))?.to_json()).ok()
    }

    /// The terms of a language; none where nobody has listed any.
    pub(super) fn glossary(&self, language: &str) -> Option<Glossary> {
        serde_json::from_value(self.nodes.get(&format!("glossary/{language}.json"))?.to_json()).ok()
    }

    pub(super) fn check_schemas(&self, problems: &mut Vec<Problem>) {
        for (file, node) in &self.nodes {
            let folder = file.split_once('/').map(|(folder, _)| folder);
            let is_translation =
                folder.is_some_and(|folder| folder != REFERENCE && self.languages.iter().any(|language| language == folder));
            let schema = schema_of_translation(file).filter(|_| is_translation);
            if let Some(schema) = schema.or_else(|| schema_for(schemas(), file).map(|schema| &schema.schema)) {
                add(problems, validate(file, node, schema));
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
                && !FOLDERS.contains(&folder)
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

    /// A problem that was found in a completed file, where its text stands in the language's own file: there entries may be fewer, and in
    /// another order. What is missing there is said of the file.
    pub(super) fn in_own_file(&self, problem: Problem) -> Problem {
        let english = problem.file.split_once('/').and_then(|(_, name)| self.nodes.get(&format!("{REFERENCE}/{name}")));
        match (english, self.nodes.get(&problem.file)) {
            (Some(english), Some(own)) => {
                let place = same_place(english, own, &problem.place);
                let is_there = own.locate_exactly(&place).is_some();
                Problem { place: if is_there { place } else { problem.place.clone() }, ..problem }
            }
            _ => problem,
        }
    }

    /// Whether a language is part of no release.
    pub(super) fn is_unreleased(&self, language: &str) -> bool {
        let entries = self.nodes.get("languages.json").map(Node::elements).unwrap_or_default();
        let entry = entries.iter().find(|entry| entry.get("tag").and_then(Node::text) == Some(language));
        entry.and_then(|entry| entry.get("unreleased")).is_some_and(|value| value.to_json() == true)
    }

    pub(super) fn offset(&self, problem: &Problem) -> usize {
        self.nodes.get(&problem.file).map_or(0, |node| node.locate(&problem.place).0.range.start)
    }
}
