//! What the site is made from beside texts and data, and how the build makes it ready.
//!
//! `cargo xtask` reads this as JSON (`bake sources`), makes each of them ready in a folder, under its own path, and gives that
//! folder to `bake site`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, anyhow};
use serde::Serialize;

/// A source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    /// Its path in the repository, and in the folder of what is ready.
    pub path: &'static str,
    /// How it is made ready.
    pub step: Step,
}

/// How a source is made ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Step {
    /// As it is.
    Copied,
    /// As Trunk leaves it.
    Page,
    /// A style sheet in one file.
    Styles,
    /// A script in one file.
    Script(Script),
    /// What wasm-bindgen makes of a binary.
    Wasm {
        /// The name of the binary.
        binary: &'static str,
    },
}

/// How a script is put into one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Script {
    /// As what a page loads it.
    pub format: Format,
    /// Whether every page waits for it, so that a second tool makes it smaller still.
    pub small: bool,
    /// The style sheets that it brings along as text; it imports each as `styles/` and its name.
    pub sheets: &'static [&'static str],
    /// The binary whose glue it imports as `glue`.
    pub glue: Option<&'static str>,
}

/// As what a page loads a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// A classic script; nothing of it becomes a global of the page.
    Iife,
    /// A module.
    Esm,
}

impl Script {
    pub(super) const fn new(format: Format) -> Self {
        Self { format, small: false, sheets: &[], glue: None }
    }

    pub(super) const fn small(mut self) -> Self {
        self.small = true;
        self
    }

    pub(super) const fn styled(mut self, sheets: &'static [&'static str]) -> Self {
        self.sheets = sheets;
        self
    }

    pub(super) const fn glued(mut self, binary: &'static str) -> Self {
        self.glue = Some(binary);
        self
    }
}

/// The folder in which the sources are ready.
pub struct Ready(pub PathBuf);

impl Ready {
    /// Where a source is.
    pub(super) fn path(&self, source: &Source) -> PathBuf {
        self.0.join(source.path)
    }

    /// What it holds.
    pub(super) fn bytes(&self, source: &Source) -> Result<Vec<u8>> {
        let path = self.path(source);
        fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
    }

    /// The text that it holds.
    pub(super) fn text(&self, source: &Source) -> Result<String> {
        String::from_utf8(self.bytes(source)?).with_context(|| format!("{} is no text", source.path))
    }

    /// A script with what it must know in the place of the one word that stands for it.
    pub(super) fn filled(&self, source: &Source, mark: &str, value: &serde_json::Value) -> Result<String> {
        let text = self.text(source)?;
        if text.matches(mark).count() != 1 {
            return Err(anyhow!("{} must name {mark} exactly once", source.path));
        }
        Ok(text.replace(mark, &format!("({value})")))
    }
}
