//! All of `content/`, read and typed.

use std::collections::BTreeMap;
use std::path::Path;

use serde::de::DeserializeOwned;

use super::files::{
    Claim, Correction, EasyText, HelpText, Helplines, Insight, Interface, Language, Origin, PaperText, ProtocolRecord, ProtocolText,
    ResourceRecord, ResourcesText, SectionText, Source, SourcesText,
};
use super::json::{Node, without_position};
use super::problem::{Problem, Problems, Spot};
use super::schema::validation::validate;
use super::schema::{schema_for, schemas, take_out};
use super::translation::complete::{Completed, complete};
use crate::content::{ClaimId, LanguageTag, SectionId};

/// The language that all others are held against.
pub const REFERENCE: &str = "en";

/// The texts of the files in `content/`, by path from that folder on.
pub type Files = BTreeMap<String, String>;

/// The content: data that every language shares, and the texts of each language.
#[derive(Clone, Debug)]
pub struct Library {
    /// The languages.
    pub languages: Vec<Language>,
    /// Sources by name.
    pub sources: BTreeMap<String, Source>,
    /// Claims by name.
    pub claims: BTreeMap<ClaimId, Claim>,
    /// Helplines by country.
    pub helplines: Helplines,
    /// What changed in the helplines.
    pub corrections: Vec<Correction>,
    /// Resources.
    pub resources: Vec<ResourceRecord>,
    /// The Protocol.
    pub protocol: ProtocolRecord,
    /// Where the explainer takes up each statement of the article that started it.
    pub insights: Vec<Insight>,
    /// The texts of each language.
    pub texts: BTreeMap<LanguageTag, Texts>,
    /// How each translation came about, where its file says so.
    pub origins: BTreeMap<LanguageTag, Origin>,
}

/// The texts of one language.
#[derive(Clone, Debug)]
pub struct Texts {
    /// Controls, labels and the page around.
    pub interface: Interface,
    /// The help section.
    pub help: HelpText,
    /// The Protocol.
    pub protocol: ProtocolText,
    /// The resources.
    pub resources: ResourcesText,
    /// The sources.
    pub sources: SourcesText,
    /// Posters and hand-outs.
    pub paper: PaperText,
    /// The page in easy words.
    pub easy: EasyText,
    /// The sections of running text and figures.
    pub sections: BTreeMap<SectionId, SectionText>,
    /// What stands in English because there is no translation of it: the English, by path and place.
    pub english: BTreeMap<String, BTreeMap<String, String>>,
}

impl Library {
    /// Types files that are already read.
    ///
    /// # Errors
    /// With all that is wrong in them.
    pub fn from_files(files: &Files) -> Result<Self, Problems> {
        let Completed { files: completed, english, problems } = complete(files);
        let mut reader = Reader { files, completed: &completed, english, problems };
        let languages = reader.json::<Vec<Language>>("languages.json");
        let sources = reader.json("sources.json");
        let claims = reader.json("claims.json");
        let helplines = reader.json("helplines.json");
        let corrections = reader.json("corrections.json");
        let resources = reader.json("resources.json");
        let protocol = reader.json("protocol.json");
        let insights = reader.json("insights.json");
        let (mut texts, mut origins) = (BTreeMap::new(), BTreeMap::new());
        for language in languages.iter().flatten() {
            let origin = origin_of(&language.tag);
            if files.contains_key(&origin)
                && let Some(read) = reader.json(&origin)
            {
                origins.insert(language.tag.clone(), read);
            }
            if let Some(read) = reader.texts(&language.tag) {
                texts.insert(language.tag.clone(), read);
            }
        }
        match (languages, sources, claims, helplines, corrections, resources, protocol, insights) {
            (
                Some(languages),
                Some(sources),
                Some(claims),
                Some(helplines),
                Some(corrections),
                Some(resources),
                Some(protocol),
                Some(insights),
            ) if reader.problems.is_empty() => {
                Ok(Self { languages, sources, claims, helplines, corrections, resources, protocol, insights, texts, origins })
            }
            _ => Err(Problems(reader.problems)),
        }
    }
}

/// The file that says how a translation came about.
pub fn origin_of(language: &LanguageTag) -> String {
    format!("origin/{language}.json")
}

impl Library {
    /// Whether a language is a translation that no native speaker has read whole.
    pub fn is_draft(&self, language: &LanguageTag) -> bool {
        language.as_str() != REFERENCE && self.origins.get(language).is_none_or(Origin::is_draft)
    }
}

/// The texts of every file below a folder.
///
/// # Errors
/// Where the folder or a file in it cannot be read.
pub fn read_files(folder: &Path) -> Result<Files, Problems> {
    let mut files = Files::new();
    collect(folder, "", &mut files)
        .map_err(|error| Problems(vec![Problem::new("", "", format!("cannot read {}: {error}", folder.display()))]))?;
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, files: &mut Files) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), files)?;
        } else if entry.path().extension().is_some_and(|extension| extension == "json") {
            files.insert(name, std::fs::read_to_string(entry.path())?);
        }
    }
    Ok(())
}

struct Reader<'files> {
    files: &'files Files,
    /// What stands in place of the files of languages that are translated.
    completed: &'files Files,
    english: BTreeMap<String, BTreeMap<String, String>>,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn json<T: DeserializeOwned>(&mut self, file: &str) -> Option<T> {
        let Some(text) = self.completed.get(file).or_else(|| self.files.get(file)) else {
            self.problems.push(Problem::new(file, "", "the file is missing").help("write it: a language has every file that English has"));
            return None;
        };
        let root = match Node::parse(file, text) {
            Ok(root) => root,
            Err(problem) => {
                self.problems.push(*problem);
                return None;
            }
        };
        root.duplicates(file, "", &mut self.problems);
        let schema = schema_for(schemas(), file).map(|schema| &schema.schema);
        match typed(text, schema.filter(|_| file.contains('/'))) {
            Ok(value) => Some(value),
            Err(error) => {
                // All at once by the schema; what only serde knows, by serde.
                let mut problems = schema.map(|schema| validate(file, &root, schema)).unwrap_or_default();
                // A key that stands twice is said already.
                let message = error.inner().to_string();
                if problems.is_empty() && !message.starts_with("duplicate field") {
                    let path = error.path().to_string();
                    let place = if path == "." { String::new() } else { path };
                    problems.push(Problem::new(file, place, without_position(&message)).at(Spot::Value));
                }
                self.problems.append(&mut problems);
                None
            }
        }
    }

    fn texts(&mut self, language: &LanguageTag) -> Option<Texts> {
        let interface = self.json(&format!("{language}/interface.json"));
        let help = self.json(&format!("{language}/help.json"));
        let protocol = self.json(&format!("{language}/protocol.json"));
        let resources = self.json(&format!("{language}/resources.json"));
        let sources = self.json(&format!("{language}/sources.json"));
        let paper = self.json(&format!("{language}/paper.json"));
        let easy = self.json(&format!("{language}/easy.json"));
        let mut sections = BTreeMap::new();
        for section in SectionId::ALL.iter().copied().filter(|section| section.is_running_text()) {
            if let Some(text) = self.json(&format!("{language}/{}.json", section.as_str())) {
                sections.insert(section, text);
            }
        }
        Some(Texts {
            interface: interface?,
            help: help?,
            protocol: protocol?,
            resources: resources?,
            sources: sources?,
            paper: paper?,
            easy: easy?,
            sections,
            english: self
                .english
                .iter()
                .filter(|(path, _)| path.starts_with(&format!("{language}/")))
                .map(|(path, texts)| (path.clone(), texts.clone()))
                .collect(),
        })
    }
}

/// A file as its type has it. Entries of a language's lists are called something that no type knows, but its schema.
fn typed<T: DeserializeOwned>(text: &str, named: Option<&serde_json::Value>) -> Result<T, serde_path_to_error::Error<serde_json::Error>> {
    let Some(schema) = named.filter(|_| text.contains("\"id\"")) else {
        return serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(text));
    };
    let mut value: serde_json::Value = serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(text))?;
    take_out(&mut value, schema);
    serde_path_to_error::deserialize(value)
}
