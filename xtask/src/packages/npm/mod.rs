//! `cargo xtask package npm`: the site as a package of npm, with what editors and TypeScript want to know of the element.

mod types;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::archive::Files;
use super::contract::Contract;
use super::release;
use super::site::Site;
use crate::machine::environment::Environment;

/// What is written by hand.
const WRITTEN: &str = "packages/npm";

/// Where the package goes.
const FOLDER: &str = "target/packages/npm";

/// Puts the package together from `dist/`.
///
/// # Errors
///
/// When there is no site, or something of the package is missing.
pub fn run(environment: &Environment) -> Result<()> {
    let site = Site::read(&environment.root().join("dist"))?;
    let mut files = package(environment.root(), &site)?;
    files.extend(release::accompanying(environment, &site)?);
    let folder = environment.root().join(FOLDER).join(release::name(&site));
    write(&folder, &files)?;
    println!("{} files in {}: `npm publish` or `npm pack` there", files.len(), folder.display());
    Ok(())
}

/// The files of the package, but what says what it is made of.
fn package(root: &Path, site: &Site) -> Result<Files> {
    let contract = Contract::read(root)?;
    let written = |name: &str| {
        let path = root.join(WRITTEN).join(name);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    let script = site.manifest.files.iter().find(|file| file.path == "embed.js").context("the site has no embed.js")?;
    let version = &site.manifest.version;
    let mut files = Files::new();
    // What tells a server something stays out: an application has a server of its own.
    for (path, bytes) in &site.files {
        if !site.manifest.files.iter().any(|file| file.path == *path && file.is_for_the_server()) {
            files.insert(format!("site/{path}"), bytes.clone());
        }
    }
    files.insert("index.js".to_owned(), written("index.js")?.replace("%integrity%", &script.integrity).into_bytes());
    files.insert("index.d.ts".to_owned(), types::declarations(&contract).into_bytes());
    files.insert("README.md".to_owned(), written("README.md")?.replace("{version}", version).into_bytes());
    files.insert("custom-elements.json".to_owned(), serde_json::to_vec_pretty(&types::custom_elements(&contract))?);
    files.insert("package.json".to_owned(), serde_json::to_vec_pretty(&described(version))?);
    Ok(files)
}

/// `package.json`.
fn described(version: &str) -> Value {
    json!({
        "name": "palermo-explainer",
        "version": version,
        "description": "An embeddable, accessible explainer of human trafficking and the UN protocol that answers it",
        "license": "(MIT OR Apache-2.0) AND CC-BY-4.0",
        "type": "module",
        "exports": {
            ".": { "types": "./index.d.ts", "default": "./index.js" },
            "./custom-elements.json": "./custom-elements.json",
            "./package.json": "./package.json",
            "./site/*": "./site/*",
        },
        "types": "./index.d.ts",
        "customElements": "custom-elements.json",
        "sideEffects": false,
        "files": ["index.js", "index.d.ts", "custom-elements.json", "licences", "sbom.cdx.json", "site"],
        "keywords": ["custom-element", "human-trafficking", "web-components"],
    })
}

/// Writes a folder anew.
fn write(folder: &Path, files: &Files) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot clear {}", folder.display()))?;
    }
    for (path, bytes) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder)).with_context(|| format!("cannot make the folder of {}", path.display()))?;
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::site::integrity;
    use super::super::site::tests::{folder, small_site, write as write_site};
    use super::*;

    fn small_package() -> Result<(Environment, Files)> {
        let environment = Environment::read()?;
        let folder = folder("npm-site")?;
        write_site(&folder, &small_site())?;
        let site = Site::read(&folder)?;
        fs::remove_dir_all(folder)?;
        let files = package(environment.root(), &site)?;
        Ok((environment, files))
    }

    #[test]
    fn the_module_names_the_digest_of_the_script_beside_it() -> Result<()> {
        let (_, files) = small_package()?;
        let module = String::from_utf8(files["index.js"].clone())?;
        assert!(module.contains(&integrity(&files["site/embed.js"])) && !module.contains('%'), "{module}");
        assert!(!files.contains_key("site/.htaccess"));
        Ok(())
    }

    #[test]
    fn npm_packs_all_of_it() -> Result<()> {
        let (environment, files) = small_package()?;
        let Some(npm) = environment.find("npm") else {
            eprintln!("not tried: there is no npm on PATH");
            return Ok(());
        };
        let folder = folder("npm-package")?;
        write(&folder, &files)?;
        let mut command = environment.command_at(&npm);
        let output = command.args(["pack", "--dry-run", "--json", "--offline"]).current_dir(&folder).output()?;
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let packed: Value = serde_json::from_slice(&output.stdout)?;
        // Some versions print a list, others a map by name.
        let package = packed.get(0).or_else(|| packed.get("palermo-explainer")).context("npm prints what is not known here")?;
        let listed = package["files"].as_array().into_iter().flatten().filter_map(|file| file["path"].as_str());
        assert_eq!(listed.collect::<std::collections::BTreeSet<_>>(), files.keys().map(String::as_str).collect());
        fs::remove_dir_all(folder)?;
        Ok(())
    }
}
