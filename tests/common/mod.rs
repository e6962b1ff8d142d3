//! The content as it is shipped, for tests that run where there is no file system.

#![allow(dead_code, reason = "each test file uses what it needs of it")]

use palermo_explainer::authoring::bake::bake;
use palermo_explainer::authoring::library::{Files, Library};
use palermo_explainer::content::LanguageTag;
use palermo_explainer::content::bundle::Bundle;
use palermo_explainer::content::help::Help;

/// The files of `content/`.
#[cfg(not(target_arch = "wasm32"))]
pub fn files() -> Files {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut files = palermo_explainer::authoring::library::read_files(&folder).unwrap_or_else(|problems| panic!("{problems}"));
    files.retain(|name, _| is_content(name));
    files
}

/// The files of `content/`, as they were when the test was compiled.
#[cfg(target_arch = "wasm32")]
pub fn files() -> Files {
    fn collect(folder: &include_dir::Dir<'_>, files: &mut Files) {
        for file in folder.files() {
            if let (Some(name), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
                files.insert(name.to_owned(), text.to_owned());
            }
        }
        folder.dirs().for_each(|folder| collect(folder, files));
    }
    static CONTENT: include_dir::Dir<'_> = include_dir::include_dir!("$CARGO_MANIFEST_DIR/content");
    let mut files = Files::new();
    collect(&CONTENT, &mut files);
    files.retain(|name, _| is_content(name));
    files
}

/// Files without other languages than English, for tests that make a language of their own.
pub fn english_alone(mut files: Files) -> Files {
    files.retain(|name, _| {
        let folder =
            name.strip_prefix("style/").map_or_else(|| name.split_once('/').map(|(folder, _)| folder), |file| file.strip_suffix(".json"));
        folder.is_none_or(|folder| folder == "en" || folder == "schema")
    });
    // English is the first, and an entry ends where its brace stands at the margin of entries.
    if let Some(list) = files.get_mut("languages.json")
        && let Some((english, _)) = list.split_once("\n  }")
    {
        *list = format!("{english}\n  }}\n]\n");
    }
    files
}

/// Whether a file is content, and not a schema or a rule of style.
fn is_content(name: &str) -> bool {
    !name.starts_with("schema/") && !name.starts_with("style/")
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

/// What the section on help says.
pub fn help_of(bundle: &Bundle) -> &Help {
    bundle.help().unwrap_or_else(|| panic!("there is no section on help"))
}

/// A text without any white space: lines are broken elsewhere in e-mail, and white space is no content.
pub fn squeezed(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}
