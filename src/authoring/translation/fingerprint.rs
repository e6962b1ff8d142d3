//! From which English a text was translated: a short fingerprint of it, beside the language's files.
//!
//! Each stands with a fingerprint of the translation itself: a sentence that is old is known as mended when its translation has
//! changed since, and not before.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::authoring::json::Node;
use crate::authoring::problem::Problem;

/// The name of the file in a language's folder.
pub const FILE: &str = "fingerprints.json";

/// A short fingerprint of a text: eight hexadecimal digits (FNV-1a, folded). It finds changes, and guards against nobody.
pub fn fingerprint(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{:08x}", (hash >> 32) ^ (hash & 0xffff_ffff))
}

/// What is known of one translated text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The fingerprint of the English from which it was made.
    pub english: String,
    /// The fingerprint of the translation when that was said.
    pub translation: String,
}

impl Stamp {
    /// The stamp of a translation that was made from this English.
    pub fn of(english: &str, translation: &str) -> Self {
        Self { english: fingerprint(english), translation: fingerprint(translation) }
    }
}

/// The stamps of a language, by file and address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fingerprints(pub BTreeMap<String, BTreeMap<String, Stamp>>);

impl Fingerprints {
    /// Reads a language's file.
    ///
    /// # Errors
    /// With the first place that is none of its form.
    pub fn parse(file: &str, text: &str) -> Result<Self, Box<Problem>> {
        let root = Node::parse(file, text)?;
        let mut all = Self::default();
        for name in root.entries() {
            for entry in name.node.entries() {
                let halves = entry.node.text().and_then(|both| both.split_once('-'));
                let Some((english, translation)) = halves else {
                    let problem = Problem::new(file, format!("{}.{}", name.key, entry.key), "this is no fingerprint");
                    return Err(Box::new(problem.help("delete the line; `cargo xtask content translate update` writes it anew")));
                };
                let stamp = Stamp { english: english.to_owned(), translation: translation.to_owned() };
                all.0.entry(name.key.clone()).or_default().insert(entry.key.clone(), stamp);
            }
        }
        Ok(all)
    }

    /// The stamp of a text.
    pub fn get(&self, name: &str, address: &str) -> Option<&Stamp> {
        self.0.get(name)?.get(address)
    }

    /// The text of the file: a line a text, so that two people who translate do not meet in one line.
    pub fn text(&self) -> String {
        let mut out = String::from("{");
        let filled = self.0.iter().filter(|(_, stamps)| !stamps.is_empty());
        for (index, (name, stamps)) in filled.enumerate() {
            let comma = if index > 0 { "," } else { "" };
            write!(out, "{comma}\n  {}: {{", serde_json::Value::from(name.as_str())).ok();
            for (index, (address, stamp)) in stamps.iter().enumerate() {
                let comma = if index > 0 { "," } else { "" };
                let address = serde_json::Value::from(address.as_str());
                write!(out, "{comma}\n    {address}: \"{}-{}\"", stamp.english, stamp.translation).ok();
            }
            out.push_str("\n  }");
        }
        out.push_str(if out.len() > 1 { "\n}\n" } else { "}\n" });
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let mut all = Fingerprints::default();
        all.0.entry("help.json".to_owned()).or_default().insert("lead".to_owned(), Stamp::of("If", "Se"));
        all.0.entry("act.json".to_owned()).or_default().insert("blocks[a \"b\"].text".to_owned(), Stamp::of("", "é"));
        let read = Fingerprints::parse("pt/fingerprints.json", &all.text()).unwrap_or_else(|problem| panic!("{problem}"));
        assert_eq!(read, all);
        assert_eq!(Fingerprints::default().text(), "{}\n");
        assert!(Fingerprints::parse("pt/fingerprints.json", r#"{"help.json": {"lead": "x"}}"#).is_err());
    }

    #[test]
    fn a_fingerprint_changes_with_every_letter() {
        assert_eq!(fingerprint("You can ask").len(), 8);
        assert_ne!(fingerprint("You can ask"), fingerprint("You can ask."));
        assert_ne!(fingerprint("ab"), fingerprint("ba"));
    }
}
