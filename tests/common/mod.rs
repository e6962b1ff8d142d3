//! The content as it is shipped, for tests that run where there is no file system.

#![allow(dead_code, reason = "each test file uses what it needs of it")]

use palermo_explainer::authoring::bake::bake;
use palermo_explainer::authoring::library::{Files, Library};
use palermo_explainer::content::LanguageTag;
use palermo_explainer::content::bundle::Bundle;

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        [$(($name, include_str!(concat!("../../content/", $name)))),+]
    };
}

/// The files of `content/`.
pub fn files() -> Files {
    files![
        "languages.json",
        "sources.json",
        "claims.json",
        "helplines.json",
        "corrections.json",
        "resources.json",
        "protocol.json",
        "insights.json",
        "en/interface.json",
        "en/help.json",
        "en/facts.json",
        "en/business.json",
        "en/impact.json",
        "en/roots.json",
        "en/protocol.json",
        "en/change.json",
        "en/signs.json",
        "en/act.json",
        "en/resources.json",
        "en/sources.json",
    ]
    .into_iter()
    .map(|(name, text)| (name.to_owned(), text.to_owned()))
    .collect()
}

/// The library.
pub fn library() -> Library {
    Library::from_files(&files()).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The English bundle.
pub fn english() -> Bundle {
    let english = LanguageTag::new("en").unwrap_or_else(|error| panic!("{error}"));
    bake(&library(), &english).unwrap_or_else(|problems| panic!("{problems}"))
}
