//! Brings the files of a language into the form of today's English, and notes from which English each text was made.

use std::collections::BTreeMap;

use super::fingerprint::{self, Fingerprints, Stamp, fingerprint};
use super::skeleton::skeleton;
use super::standing::{Pair, Standing, pairs};
use crate::authoring::json::Node;
use crate::authoring::library::{Files, REFERENCE};
use crate::authoring::problem::{Problem, Problems};

/// Texts that came from elsewhere, by file and address: the English from which each was made, and the translation.
pub type Incoming = BTreeMap<(String, String), (String, String)>;

/// What was done.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Updated {
    /// The files to write, by path.
    pub files: Files,
    /// How many texts are now known to be made from today's English.
    pub current: usize,
    /// How many are not translated.
    pub missing: usize,
    /// Texts that are old: path and address. Their translation has not changed since their English did.
    pub stale: Vec<(String, String)>,
}

/// Brings a language's files into form. A text that is new counts as made from today's English, and so does one that has changed since it
/// grew old. Texts that came from elsewhere say themselves from which English they were made.
///
/// # Errors
/// Where a file of English or of the language is no JSON.
pub fn update(files: &Files, language: &str, incoming: &Incoming) -> Result<Updated, Problems> {
    let one = |problem: Box<Problem>| Problems(vec![*problem]);
    let path = format!("{language}/{}", fingerprint::FILE);
    let marks = files.get(&path).map(|text| Fingerprints::parse(&path, text)).transpose().map_err(one)?.unwrap_or_default();
    let mut updated = Updated::default();
    let mut marked = Fingerprints::default();
    for (english_path, english) in files {
        let Some(name) = english_path.strip_prefix(REFERENCE).and_then(|rest| rest.strip_prefix('/')) else { continue };
        let root = Node::parse(english_path, english).map_err(one)?;
        let path = format!("{language}/{name}");
        let before = files.get(&path).map(|text| Node::parse(&path, text)).transpose().map_err(one)?;
        let mut texts = BTreeMap::new();
        for pair in pairs(name, &root, before.as_ref(), &marks) {
            let came = incoming.get(&(name.to_owned(), pair.address.clone()));
            let Some((translation, stamp)) = settled(&pair, came) else {
                updated.missing += 1;
                continue;
            };
            if stamp.english == fingerprint(&pair.english) {
                updated.current += 1;
            } else {
                updated.stale.push((path.clone(), pair.address.clone()));
            }
            marked.0.entry(name.to_owned()).or_default().insert(pair.address.clone(), stamp);
            texts.insert(pair.address, translation);
        }
        updated.files.insert(path, skeleton(&root, &texts, before.as_ref()));
    }
    updated.files.insert(path, marked.text());
    Ok(updated)
}

/// The translation of a text, and from which English it is.
fn settled(pair: &Pair, came: Option<&(String, String)>) -> Option<(String, Stamp)> {
    if let Some((english, translation)) = came {
        return Some((translation.clone(), Stamp::of(english, translation)));
    }
    let (_, translation) = pair.translation.as_ref()?;
    let stamp = match (&pair.stamp, pair.standing) {
        // What has changed since it grew old was translated anew.
        (Some(stamp), Standing::Stale) if stamp.translation == fingerprint(translation) => stamp.clone(),
        _ => Stamp::of(&pair.english, translation),
    };
    Some((translation.clone(), stamp))
}
