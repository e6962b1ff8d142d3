//! `bake translate`, `bake new-language` and `bake ids`: what people who translate, and those who help them, do to the files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow, bail};
use clap::{Args, Subcommand};

use super::earlier::earlier;
use super::exchange::{export, import};
use super::ids::with_ids;
use super::new_language::new_language;
use super::update::{Incoming, Updated, update};
use crate::authoring::check::{Parsed, stale};
use crate::authoring::library::{Files, Library, REFERENCE};
use crate::authoring::problem::Problems;
use crate::content::{HttpsUrl, LanguageTag};

/// A language's texts: to translators and back.
#[derive(Args)]
pub struct Translate {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Writes the texts of a language as a PO file, for Weblate, Pontoon, Poedit and their like.
    Export {
        /// The language, as in `pt`.
        language: String,
        /// Where the PO file goes; without it, it is printed.
        #[arg(long)]
        output: Option<PathBuf>,
    },
    /// Takes a PO file over into the language's files.
    Import {
        /// The language, as in `pt`.
        language: String,
        /// The PO file.
        file: PathBuf,
    },
    /// Brings a language's files into the form of today's English, and notes from which English each new or mended text was made.
    Update {
        /// The language, as in `pt`.
        language: String,
    },
}

/// Begins a language: empty files, an entry in `languages.json`, rules of style to fill in.
#[derive(Args)]
pub struct NewLanguage {
    /// The tag, as in `pt` or `zh-Hans`.
    language: String,
    /// The neutral page to which the exit leads; that of English until one is chosen.
    #[arg(long)]
    exit: Option<String>,
}

impl Translate {
    /// Does it.
    ///
    /// # Errors
    /// Where a file cannot be read or written, or is not what it must be.
    pub fn run(self, files: &Files, folder: &Path) -> Result<ExitCode> {
        match self.task {
            Task::Export { language, output } => {
                let language = known(files, &language)?;
                let earlier = history(files, folder);
                let po = export(files, &Library::from_files(files)?, &language, &|_, print| earlier.get(print).cloned())?;
                match output {
                    None => print!("{po}"),
                    Some(path) => {
                        std::fs::write(&path, po).with_context(|| format!("cannot write {}", path.display()))?;
                        println!("content: {language} written to {}", path.display());
                    }
                }
            }
            Task::Import { language, file } => {
                let language = known(files, &language)?;
                let po = std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
                let mut returned = import(files, &po).with_context(|| file.display().to_string())?;
                for context in &returned.unknown {
                    eprintln!("content: English has no text {context} any more; it was left out");
                }
                let path = format!("{language}/interface.json");
                let mut files = files.clone();
                if let Some(text) = returned.with_patterns(files.get(&path).map_or("{}", String::as_str))? {
                    files.insert(path, text);
                }
                println!("content: {} texts taken over, {} not done yet", returned.texts.len(), returned.open);
                report(&update(&files, language.as_str(), &returned.texts)?, language.as_str(), folder)?;
            }
            Task::Update { language } => {
                let language = known(files, &language)?;
                report(&update(files, language.as_str(), &Incoming::new())?, language.as_str(), folder)?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl NewLanguage {
    /// Does it.
    ///
    /// # Errors
    /// Where the language is there already or unknown, or a file cannot be written.
    pub fn run(self, files: &Files, folder: &Path) -> Result<ExitCode> {
        let language = LanguageTag::new(&self.language).map_err(|error| anyhow!("{}: {error}", self.language))?;
        let exit = self.exit.as_deref().map(HttpsUrl::new).transpose().map_err(|error| anyhow!("--exit: {error}"))?;
        let new = new_language(files, &language, exit.as_ref())?;
        write(&new, folder)?;
        println!("content: {language} begins in {}; docs/translating.md leads on", folder.join(language.as_str()).display());
        if exit.is_none() {
            println!("content: its exit leads to the page of English: choose a neutral page in {language}, in languages.json");
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Gives every entry of the English lists an id, where it has none.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn give_ids(files: &Files, folder: &Path, write_them: bool) -> Result<ExitCode> {
    let changed = with_ids(files)?;
    if changed.is_empty() {
        println!("content: every entry of a list has an id");
        return Ok(ExitCode::SUCCESS);
    }
    let names = changed.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
    if !write_them {
        eprintln!("content: entries without an id: {names}\n  help: cargo xtask content ids --write");
        return Ok(ExitCode::FAILURE);
    }
    write(&changed, folder)?;
    println!("content: ids given in {names}");
    Ok(ExitCode::SUCCESS)
}

/// The English from which old translations were made, by its fingerprint, as far as git knows it.
pub fn history(files: &Files, folder: &Path) -> BTreeMap<String, String> {
    let mut wanted: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for old in stale(&Parsed::read(files, &mut Vec::new())) {
        wanted.entry(old.name).or_default().push(old.was);
    }
    wanted.into_iter().flat_map(|(name, prints)| earlier(folder, &name, prints)).collect()
}

/// A language that is in the list and is translated.
fn known(files: &Files, language: &str) -> Result<LanguageTag> {
    let library = Library::from_files(files)?;
    let Some(entry) = library.languages.iter().find(|entry| entry.tag.as_str() == language) else {
        bail!("languages.json has no language {language}\n  help: cargo xtask content new-language {language}");
    };
    if language == REFERENCE {
        bail!("{REFERENCE} is what others are translated from");
    }
    Ok(entry.tag.clone())
}

fn report(updated: &Updated, language: &str, folder: &Path) -> Result<()> {
    write(&updated.files, folder)?;
    for (file, address) in &updated.stale {
        println!("content/{file}: `{address}` is old: its English has changed and it has not");
    }
    let Updated { current, missing, stale, .. } = updated;
    println!("content: {language}: {current} texts of today's English, {} old, {missing} not translated", stale.len());
    Ok(())
}

fn write(files: &Files, folder: &Path) -> Result<(), Problems> {
    for (name, text) in files {
        let path = folder.join(name);
        let written = path.parent().map_or(Ok(()), std::fs::create_dir_all).and_then(|()| std::fs::write(&path, text));
        written.map_err(|error| {
            Problems(vec![crate::authoring::problem::Problem::new(name, "", format!("cannot write {}: {error}", path.display()))])
        })?;
    }
    Ok(())
}
