//! The licences of what is shipped of others, each text once.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::shipped::{Crate, Shipped};

/// How files are called that hold a licence, or what goes with it, in the folder of a crate.
const NAMES: &[&str] = &["copying", "copyright", "licence", "license", "notice", "unlicense"];

/// Who holds the standard library's copyright.
const STANDARD_LIBRARY: &str = "The Rust Project Contributors";

/// All licences as one text: who is shipped under what, then each text with those that it is from. `ours` is our own text of the MIT licence.
///
/// # Errors
///
/// When the source of a crate cannot be read, or holds no text and its licence is not the one that can be filled in.
pub fn licences(shipped: &Shipped, ours: &str) -> Result<String> {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut all = String::from(
        "What is shipped of others\n=========================\n\nInside v/*/explainer.wasm and v/*/supplement.wasm, and in the scripts beside them:\n\n",
    );
    for ((name, version), krate) in &shipped.crates {
        let named = format!("{name} {version}");
        all.push_str(&format!("  {named}: {}{}\n", krate.licence, krate.repository.iter().map(|at| format!(", {at}")).collect::<String>()));
        for text in texts_of(&named, krate, ours)? {
            texts.entry(text).or_default().push(named.clone());
        }
    }
    let standard = format!("Rust's standard library {}", shipped.compiler);
    all.push_str(&format!("  {standard}: MIT OR Apache-2.0, https://github.com/rust-lang/rust\n"));
    texts.entry(mit(ours, STANDARD_LIBRARY)?).or_default().push(standard);
    all.push_str(
        "\nThe letters of badge/ are drawn with Noto Sans (SIL Open Font License 1.1), which asks nothing of what is drawn with it;\n\
         the font itself is not in the site.\n",
    );
    for (text, named) in texts {
        all.push_str(&format!("\n\n{}\n\n{}:\n\n{text}\n", "-".repeat(80), named.join(", ")));
    }
    Ok(all)
}

/// The texts in the source of a crate; where it has none, the MIT licence with the names of those who wrote it.
fn texts_of(named: &str, krate: &Crate, ours: &str) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(&krate.source).with_context(|| format!("cannot read the source of {named}"))? {
        let path = entry?.path();
        if path.is_file() && is_licence(&path) {
            let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
            texts.push(text.replace("\r\n", "\n").trim_end().to_owned());
        }
    }
    if texts.is_empty() {
        let is_mit = krate.licence.split(" OR ").any(|licence| licence == "MIT");
        ensure!(is_mit && !krate.authors.is_empty(), "{named} brings no text of its licence ({}) and cannot be given one", krate.licence);
        texts.push(mit(ours, &krate.authors.join(", "))?);
    }
    texts.sort();
    Ok(texts)
}

fn is_licence(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    NAMES.iter().any(|beginning| name.starts_with(beginning))
}

/// The MIT licence with another holder.
fn mit(ours: &str, holder: &str) -> Result<String> {
    let own = ours.lines().find(|line| line.starts_with("Copyright")).context("our text of the MIT licence names no holder")?;
    Ok(ours.replace(own, &format!("Copyright (c) {holder}")).trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::site::tests::folder;
    use super::*;

    const OURS: &str = "MIT License\n\nCopyright (c) 2026 Us\n\nPermission is hereby granted\n";

    fn krate(source: &Path, licence: &str, authors: &[&str]) -> Crate {
        let authors = authors.iter().map(|author| (*author).to_owned()).collect();
        Crate { licence: licence.to_owned(), authors, source: source.to_path_buf(), ..Crate::default() }
    }

    fn shipped(crates: Vec<(&str, Crate)>) -> Shipped {
        let crates = crates.into_iter().map(|(name, krate)| ((name.to_owned(), "1.0.0".to_owned()), krate)).collect();
        Shipped { crates, takes: BTreeMap::new(), compiler: "1.88.0".to_owned(), tools: BTreeMap::new() }
    }

    #[test]
    fn each_text_stands_once_and_names_all_that_it_is_from() -> Result<()> {
        let folder = folder("licences")?;
        fs::write(folder.join("LICENSE-MIT"), "Permission, by Ada\r\nand Ben\n")?;
        fs::write(folder.join("src.rs"), "not a licence")?;
        let both = krate(&folder, "MIT", &[]);
        let written = licences(&shipped(vec![("one", both.clone()), ("two", both)]), OURS)?;
        assert_eq!(written.matches("Permission, by Ada\nand Ben").count(), 1);
        assert!(written.contains("one 1.0.0, two 1.0.0:\n"), "{written}");
        assert!(written.contains("Copyright (c) The Rust Project Contributors"), "{written}");
        assert!(!written.contains("not a licence"));
        fs::remove_dir_all(folder)?;
        Ok(())
    }

    #[test]
    fn a_crate_without_a_text_gets_one_or_stops_the_release() -> Result<()> {
        let folder = folder("no-licence")?;
        let written = licences(&shipped(vec![("one", krate(&folder, "MIT OR Apache-2.0", &["Ada"]))]), OURS)?;
        assert!(written.contains("Copyright (c) Ada\n\nPermission is hereby granted"), "{written}");
        for bare in [krate(&folder, "ISC", &["Ada"]), krate(&folder, "MIT", &[])] {
            assert!(licences(&shipped(vec![("one", bare)]), OURS).is_err_and(|error| error.to_string().contains("one 1.0.0")));
        }
        fs::remove_dir_all(folder)?;
        Ok(())
    }
}
