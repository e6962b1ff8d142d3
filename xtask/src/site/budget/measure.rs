//! What the parts of a site weigh, from its manifest.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::limits::{BUDGETS, Role};
use crate::site::compression::compressed_sizes;

#[derive(Debug, Deserialize)]
pub(super) struct Manifest {
    files: Vec<Listed>,
}

/// One file, as the manifest lists it.
#[derive(Debug, Deserialize)]
pub(super) struct Listed {
    path: String,
    size: u64,
    integrity: String,
    #[serde(default)]
    role: Option<Role>,
    #[serde(default)]
    language: Option<String>,
}

impl Listed {
    /// The part it plays, if that part has a budget.
    pub(super) fn part(&self) -> Option<Part<'_>> {
        match self.role? {
            Role::Other => None,
            role if role.is_per_language() => Some((role, self.language.as_deref())),
            role => Some((role, None)),
        }
    }
}

/// A role, and the language for which a file plays it.
pub(super) type Part<'a> = (Role, Option<&'a str>);
/// One line of the table.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) what: &'static str,
    pub(super) language: String,
    pub(super) bytes: u64,
    /// In bytes.
    pub(super) limit: u64,
    pub(super) aim: Option<u32>,
}

impl Row {
    pub(super) fn is_over(&self) -> bool {
        self.bytes > self.limit
    }
}
/// Holds a site, given by its manifest and a way to read its files, against every budget.
pub(super) fn measure(manifest: &[u8], read: impl Fn(&str) -> Result<Vec<u8>>) -> Result<Vec<Row>> {
    let manifest: Manifest = serde_json::from_slice(manifest).context("dist/manifest.json is not what `bake` writes")?;
    let sizes = sizes(&manifest, read)?;
    let languages: BTreeSet<&str> = sizes.keys().filter_map(|(_, language)| *language).collect();
    ensure!(!languages.is_empty(), "dist/manifest.json lists no text in any language: was the build complete?");
    let mut rows = Vec::new();
    for budget in BUDGETS {
        let per_language = budget.roles.iter().any(|role| role.is_per_language());
        let columns: Vec<Option<&str>> = if per_language { languages.iter().copied().map(Some).collect() } else { vec![None] };
        for language in columns {
            let mut bytes = 0;
            for role in budget.roles {
                let part = (*role, language.filter(|_| role.is_per_language()));
                bytes += sizes.get(&part).with_context(|| format!("dist/manifest.json lists no file for {}", described(part)))?;
            }
            rows.push(Row {
                what: budget.what,
                language: language.unwrap_or_default().to_owned(),
                bytes,
                limit: budget.bytes(language, languages.len()),
                aim: budget.aim,
            });
        }
    }
    Ok(rows)
}

/// The compressed size of each part. The same bytes under two paths count once, since a reader loads only one of
/// them; of `embed.js`, which may differ between root and version, the larger counts.
pub(super) fn sizes<'a>(manifest: &'a Manifest, read: impl Fn(&str) -> Result<Vec<u8>>) -> Result<BTreeMap<Part<'a>, u64>> {
    let mut files: BTreeMap<(Part<'a>, &'a str), Vec<u8>> = BTreeMap::new();
    for listed in &manifest.files {
        let Some(part) = listed.part() else { continue };
        let bytes = read(&listed.path)?;
        let actual = bytes.len() as u64;
        ensure!(actual == listed.size, "dist/{} has {actual} bytes, but the manifest says {}: build again", listed.path, listed.size);
        files.insert((part, &listed.integrity), bytes);
    }
    let mut sizes = BTreeMap::new();
    for ((part, _), size) in compressed_sizes(files)? {
        let sum = sizes.entry(part).or_default();
        *sum = if part.0 == Role::Embed { size.max(*sum) } else { size + *sum };
    }
    Ok(sizes)
}

pub(super) fn described((role, language): Part) -> String {
    let role = format!("{role:?}").to_lowercase();
    language.map_or_else(|| format!("the role `{role}`"), |language| format!("the role `{role}` in the language `{language}`"))
}
