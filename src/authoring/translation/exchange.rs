//! PO files of gettext, for programs for translators: Weblate, Pontoon, Poedit.
//!
//! `msgctxt` is file and address, as in `help:lead`, `msgid` the English, the comments above it what the text is for and what each
//! reference in it stands for. A text that is old comes marked `fuzzy`; what comes back so marked is left as it was.

use std::collections::BTreeMap;
use std::io::BufWriter;

use anyhow::{Context, Result, anyhow, bail};
use polib::catalog::Catalog;
use polib::message::{Message, MessageFlags};
use polib::metadata::CatalogMetadata;
use polib::po_file;
use serde_json::{Value, json};

use super::fingerprint::{self, Fingerprints};
use super::notes::notes;
use super::plurals::{self, Forms};
use super::standing::{Pair, Standing, pairs};
use super::update::Incoming;
use crate::authoring::json::{Node, position};
use crate::authoring::library::{Files, Library, REFERENCE};
use crate::content::LanguageTag;

/// What readers need first is translated first.
const FIRST: &[&str] = &["help.json", "interface.json", "easy.json", "paper.json"];

/// Which English an old translation was made from, by its fingerprint.
pub type Earlier<'lookup> = dyn Fn(&str, &str) -> Option<String> + 'lookup;

/// The texts of a language as a PO file. `earlier` finds the English from which an old translation was made.
///
/// # Errors
/// Where a file is no JSON, or the language has no numbers.
pub fn export(files: &Files, library: &Library, language: &LanguageTag, earlier: &Earlier<'_>) -> Result<String> {
    let marks = files.get(&format!("{language}/{}", fingerprint::FILE));
    let marks = marks.map(|text| Fingerprints::parse(fingerprint::FILE, text)).transpose().map_err(|problem| anyhow!("{problem}"))?;
    let marks = marks.unwrap_or_default();
    let forms = Forms::of(language).map_err(|error| anyhow!(error))?;
    let mut catalog = Catalog::new(metadata(language));
    catalog.preheader = vec![format!("Texts of the explainer in {language}. Keep what stands in braces: it is filled in.")];
    let mut names: Vec<(&String, &str)> =
        files.keys().filter_map(|path| Some((path, path.strip_prefix(REFERENCE)?.strip_prefix('/')?))).collect();
    names.sort_by_key(|(_, name)| (FIRST.iter().position(|first| first == name).unwrap_or(FIRST.len()), *name));
    for (path, name) in names {
        let parse = |path: &String, text: &String| Node::parse(path, text).map_err(|problem| anyhow!("{problem}"));
        let english = parse(path, &files[path])?;
        let own = format!("{language}/{name}");
        let translation = files.get(&own).map(|text| parse(&own, text)).transpose()?;
        for pair in pairs(name, &english, translation.as_ref(), &marks) {
            let mut said = notes(library, path, &english, &pair.place, &pair.english);
            if let Some(stamp) = pair.stamp.as_ref().filter(|_| pair.standing == Standing::Stale) {
                said.extend(earlier(name, &stamp.english).map(|english| format!("The English was: {english}")));
            }
            let line = position(&files[path], english.locate(&pair.place).0.range.start).0;
            let source = format!("content/{path}:{line}");
            if plurals::is_pattern(name, &pair.address, &pair.english) && forms.several() {
                let written = translation.as_ref().and_then(|root| root.locate_exactly(&pair.address));
                for (form, examples) in forms.each() {
                    let text = written.and_then(|node| plurals::form_of(node, form)).unwrap_or_default();
                    let mut said = said.clone();
                    said.push(format!("The form for numbers such as {examples}."));
                    catalog.append_or_update(message(name, &format!("{}|{form}", pair.address), &pair, &text, &said, &source));
                }
                continue;
            }
            let text = pair.translation.as_ref().map_or("", |(_, text)| text);
            catalog.append_or_update(message(name, &pair.address, &pair, text, &said, &source));
        }
    }
    let mut writer = BufWriter::new(Vec::new());
    po_file::write(&catalog, &mut writer)?;
    Ok(String::from_utf8(writer.into_inner()?)?)
}

/// The header: gettext asks for each of these fields, and no clock is read.
fn metadata(language: &LanguageTag) -> CatalogMetadata {
    let own = str::to_owned;
    CatalogMetadata {
        project_id_version: format!("{} {}", env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION")),
        po_revision_date: own("2026-01-01 00:00+0000"),
        last_translator: own("Unnamed <translators@example.org>"),
        language_team: language.to_string(),
        mime_version: own("1.0"),
        content_type: own("text/plain; charset=UTF-8"),
        content_transfer_encoding: own("8bit"),
        language: language.as_str().replace('-', "_"),
        ..CatalogMetadata::default()
    }
}

fn message(name: &str, address: &str, pair: &Pair, text: &str, said: &[String], source: &str) -> Message {
    let mut flags = MessageFlags::new();
    if pair.standing == Standing::Stale && !text.is_empty() {
        flags.add_flag("fuzzy");
    }
    Message::build_singular()
        .with_msgctxt(context(name, address))
        .with_msgid(pair.english.clone())
        .with_msgstr(text.to_owned())
        .with_extracted_comments(said.join("\n").replace('\r', ""))
        .with_source(source.to_owned())
        .with_flags(flags)
        .done()
}

fn context(name: &str, address: &str) -> String {
    format!("{}:{address}", name.trim_end_matches(".json"))
}

/// What came back.
#[derive(Debug, Default)]
pub struct Returned {
    /// The texts, with the English from which each was made.
    pub texts: Incoming,
    /// Patterns by the form of the word, by key of the unit, with the English from which they were made.
    pub patterns: BTreeMap<String, (String, BTreeMap<String, String>)>,
    /// Contexts that English does not have any more.
    pub unknown: Vec<String>,
    /// How many were not done: empty, or marked `fuzzy`.
    pub open: usize,
}

impl Returned {
    /// A language's file of the interface with the patterns that came back; none where none came.
    ///
    /// # Errors
    /// Where the file is no JSON.
    pub fn with_patterns(&mut self, interface: &str) -> Result<Option<String>> {
        if self.patterns.is_empty() {
            return Ok(None);
        }
        let mut root: Value = serde_json::from_str(interface)?;
        for (unit, (english, came)) in &self.patterns {
            let before = &root["units"][unit];
            let mut forms = before.as_object().cloned().unwrap_or_default();
            forms.extend(came.iter().map(|(form, text)| (form.clone(), json!(text))));
            // Whatever has no form of its own takes one of the others.
            if let Some(some) = forms.values().find(|form| form.is_string()).filter(|_| !forms.contains_key("other")).cloned() {
                forms.insert("other".to_owned(), some);
            }
            root["units"][unit] = Value::Object(forms);
            let address = ("interface.json".to_owned(), format!("units.{unit}"));
            self.texts.insert(address, (english.clone(), root["units"][unit].to_string()));
        }
        Ok(Some(root.to_string()))
    }
}

/// Reads a PO file.
///
/// # Errors
/// Where it is none.
pub fn import(files: &Files, po: &str) -> Result<Returned> {
    let catalog = read(po)?;
    let mut known: BTreeMap<String, (String, String)> = BTreeMap::new();
    for (path, text) in files {
        let Some(name) = path.strip_prefix(REFERENCE).and_then(|rest| rest.strip_prefix('/')) else { continue };
        let english = Node::parse(path, text).map_err(|problem| anyhow!("{problem}"))?;
        for pair in pairs(name, &english, None, &Fingerprints::default()) {
            known.insert(context(name, &pair.address), (name.to_owned(), pair.address));
        }
    }
    let mut returned = Returned::default();
    for message in catalog.messages() {
        let Some(whole) = message.msgctxt() else { continue };
        let (at, form) = whole.rsplit_once('|').map_or((whole, None), |(at, form)| (at, Some(form)));
        let Some((name, address)) = known.get(at) else {
            returned.unknown.push(whole.to_owned());
            continue;
        };
        let text = message.msgstr().map_err(|_| anyhow!("{whole} has plural forms; this project has none of gettext’s"))?;
        if text.trim().is_empty() || message.is_fuzzy() {
            returned.open += 1;
        } else if let (Some(form), Some(unit)) = (form, address.strip_prefix("units.")) {
            let (english, forms) = returned.patterns.entry(unit.to_owned()).or_default();
            message.msgid().clone_into(english);
            forms.insert(form.to_owned(), text.to_owned());
        } else {
            returned.texts.insert((name.clone(), address.clone()), (message.msgid().to_owned(), text.to_owned()));
        }
    }
    Ok(returned)
}

/// Reads a PO file by the crate, after what it would stumble over.
fn read(po: &str) -> Result<Catalog> {
    let mut lines = Vec::new();
    for (index, line) in po.trim_start_matches('\u{feff}').lines().map(str::trim_end).enumerate() {
        let text =
            line.starts_with("msg").then(|| line.split_once(' ').map_or("", |(_, text)| text)).or(line.starts_with('"').then_some(line));
        if text.is_some_and(|text| text.len() < 2 || !text.starts_with('"') || !text.ends_with('"')) {
            bail!("line {}: a text in straight double quotes is expected here", index + 1);
        }
        // An empty comment says nothing.
        if line != "#" {
            lines.push(line);
        }
    }
    po_file::parse_from_reader(lines.join("\n").as_bytes()).map_err(|error| anyhow!("{error}")).context("this is no PO file")
}
