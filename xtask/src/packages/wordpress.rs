//! The plugin for `WordPress`: `packages/wordpress/` with the files of the site that it shows, as one archive to upload.
//!
//! Nothing in it is hidden or compressed, and no file is a server's: `WordPress`' own checks of plugins forbid the first, and where a plugin
//! lies nobody may configure the server.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use super::archive::{self, Files};
use crate::machine::environment::Environment;

/// Where the plugin lies in the repository.
const PLUGIN: &str = "packages/wordpress";

/// How the plugin's folder is called on a site.
const FOLDER: &str = "palermo-explainer";

/// What is uploaded.
pub const ARCHIVE: &str = "target/packages/palermo-explainer-wordpress.zip";

/// The parts that files of the site play for the plugin, as the manifest calls them, beside the explainer's own pages. What plays another part is left out: posters and
/// hand-outs, copies to paste, frames, pages for web editors, and what servers are told.
const ROLES: &[&str] = &[
    "bundle",
    "companion",
    "easy",
    "embed",
    "embed-pinned",
    "explanations",
    "first",
    "icon",
    "lines",
    "rest",
    "script",
    "snippets",
    "styles",
    "supplement-script",
    "supplement-wasm",
    "wasm",
];

/// The sheets of the pages that are inside.
const SHEETS: &[&str] = &["easy.css", "page.css"];

/// Licences of what is inside.
const LICENCES: &[&str] = &["LICENSE-MIT", "LICENSE-CONTENT.md"];

/// Packs the plugin, and says where it is.
///
/// # Errors
///
/// When the site has not been built, or is of another version than the plugin.
pub fn pack(environment: &Environment) -> Result<()> {
    let root = environment.root();
    let site = root.join("dist");
    let manifest = fs::read(site.join("manifest.json")).context("there is no built site in dist/: run `cargo xtask build`")?;
    let manifest: Value = serde_json::from_slice(&manifest).context("dist/manifest.json is no manifest")?;
    let mut files = release(&site, &manifest)?;
    files.extend(plugin(root, text(&manifest, "version")?)?);
    let packed = archive::pack(&files)?;
    ensure!(archive::unpack(&packed)? == files, "what was packed does not come out again");
    let target = root.join(ARCHIVE);
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    fs::write(&target, &packed).with_context(|| format!("cannot write {}", target.display()))?;
    println!("{ARCHIVE}: {} files, {} KB", files.len(), packed.len().div_ceil(1024));
    Ok(())
}

/// The files of the site that the plugin shows, with a manifest that lists these alone.
fn release(site: &Path, manifest: &Value) -> Result<Files> {
    let languages: Vec<&str> = list(manifest, "languages")?.iter().filter_map(Value::as_str).collect();
    let mut files = Files::new();
    let mut kept = Vec::new();
    for file in list(manifest, "files")? {
        let (path, role) = (text(file, "path")?, text(file, "role")?);
        let has_place = match role {
            "page" => is_standalone(path, &languages),
            "page-styles" => SHEETS.contains(&path),
            _ => ROLES.contains(&role),
        };
        if has_place {
            files.insert(
                format!("{FOLDER}/release/{path}"),
                fs::read(site.join(path)).with_context(|| format!("dist/ lacks {path}: build it again"))?,
            );
            kept.push(file.clone());
        }
    }
    let mut manifest = manifest.clone();
    manifest["files"] = Value::Array(kept);
    files.insert(format!("{FOLDER}/release/manifest.json"), serde_json::to_vec_pretty(&manifest)?);
    Ok(files)
}

/// Whether a page is the explainer's own, at the root or of a language.
fn is_standalone(path: &str, languages: &[&str]) -> bool {
    path == "index.html" || path.strip_suffix("/index.html").is_some_and(|folder| languages.contains(&folder))
}

/// The plugin's own files, which must name the version of the release.
fn plugin(root: &Path, version: &str) -> Result<Files> {
    let mut files = Files::new();
    let folder = root.join(PLUGIN);
    let mut waiting = vec![PathBuf::new()];
    while let Some(below) = waiting.pop() {
        let here = folder.join(&below);
        for entry in fs::read_dir(&here).with_context(|| format!("cannot read {}", here.display()))? {
            let path = below.join(entry.with_context(|| format!("cannot read {}", here.display()))?.file_name());
            let name = path.to_string_lossy().replace('\\', "/");
            ensure!(!name.split('/').any(|part| part.starts_with('.')), "{PLUGIN}/{name} is hidden, and WordPress takes no hidden files");
            if folder.join(&path).is_dir() {
                waiting.push(path);
            } else {
                let bytes = fs::read(folder.join(&path)).with_context(|| format!("cannot read {PLUGIN}/{name}"))?;
                if let Some(wrong) = other_version(&name, &String::from_utf8_lossy(&bytes), version) {
                    bail!("{PLUGIN}/{name} says “{wrong}”, and the release is {version}: write that");
                }
                files.insert(format!("{FOLDER}/{name}"), bytes);
            }
        }
    }
    for name in LICENCES {
        files.insert(format!("{FOLDER}/{name}"), fs::read(root.join(name)).with_context(|| format!("cannot read {name}"))?);
    }
    Ok(files)
}

/// The line of a file that must name the version, where it names another.
fn other_version<'text>(name: &str, text: &'text str, version: &str) -> Option<&'text str> {
    let mark = match name {
        "palermo-explainer.php" => "* Version:",
        "readme.txt" => "Stable tag:",
        "block/editor.asset.php" => "'version'",
        _ => return None,
    };
    let line = text.lines().map(str::trim).find(|line| line.starts_with(mark)).unwrap_or("no version");
    let named = line.trim_start_matches(mark).trim_matches(|letter: char| !letter.is_ascii_alphanumeric());
    (named != version).then_some(line)
}

fn list<'value>(value: &'value Value, name: &str) -> Result<&'value Vec<Value>> {
    value[name].as_array().with_context(|| format!("the manifest lacks `{name}`"))
}

fn text<'value>(value: &'value Value, name: &str) -> Result<&'value str> {
    value[name].as_str().with_context(|| format!("the manifest lacks `{name}`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root() -> &'static Path {
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
    }

    fn version() -> Result<String> {
        let package = fs::read_to_string(root().join("Cargo.toml"))?;
        let line = package.lines().find_map(|line| line.strip_prefix("version = \"")).context("no version")?;
        Ok(line.trim_end_matches('"').to_owned())
    }

    #[test]
    fn the_plugin_is_of_the_version_of_the_package() -> Result<()> {
        assert!(plugin(root(), &version()?)?.contains_key("palermo-explainer/palermo-explainer.php"));
        for name in ["palermo-explainer.php", "readme.txt", "block/editor.asset.php"] {
            let text = fs::read_to_string(root().join(PLUGIN).join(name))?;
            assert_eq!(other_version(name, &text, &version()?), None);
            assert!(other_version(name, &text, "0.0.1").is_some(), "{name}");
        }
        Ok(())
    }

    #[test]
    fn pages_for_web_editors_are_left_out() {
        assert!(is_standalone("index.html", &["en"]) && is_standalone("en/index.html", &["en"]));
        assert!(!is_standalone("paper/index.html", &["en"]) && !is_standalone("fr/index.html", &["en"]));
    }

    /// What a translator gets names every text of the plugin.
    #[test]
    fn every_text_can_be_translated() -> Result<()> {
        let template = fs::read_to_string(root().join(PLUGIN).join("languages/palermo-explainer.pot"))?;
        let mut count = 0;
        for (name, bytes) in plugin(root(), &version()?)? {
            let text = String::from_utf8(bytes)?;
            let quotes = if Path::new(&name).extension().is_some_and(|kind| kind == "php") { '\'' } else { '"' };
            for call in ["__( '", "_e( '", "esc_html__( '", "__(\""] {
                for (start, _) in text.match_indices(call) {
                    let after = &text[start + call.len()..];
                    let said = after.split(quotes).next().unwrap_or_default();
                    assert!(template.contains(&format!("msgid \"{said}\"")), "{name}: “{said}” is not in the .pot");
                    count += 1;
                }
            }
        }
        assert!(count > 40, "{count}");
        Ok(())
    }
}
