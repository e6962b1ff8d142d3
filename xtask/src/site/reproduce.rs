//! Whether anybody who builds the site gets the same bytes: who does can compare what is published with its source.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;

use anyhow::{Context, Result, bail, ensure};

use super::build;
use crate::machine::environment::Environment;
use crate::machine::node;
use crate::packages::release;
use crate::packages::site::Site;

/// What cargo keeps of what it has compiled, in its folder for native tools.
const KEPT: &[&str] = &[".fingerprint", "build", "deps"];

/// How the names of our own crates begin there, behind `lib` or not.
const OURS: &[&str] = &["application", "bake", "palermo", "xtask"];

/// Builds the site a second time, in another folder where nothing of ours is compiled yet, and compares every byte of `dist/`, and what a release adds to it of our own and others' licences. All that goes
/// into the WASM is compiled anew. Of the native tools what comes from the registry is not: its sources lie outside of both folders.
///
/// # Errors
///
/// When there is no first build, the second one fails, or a file differs; the error names those that do.
pub fn run(environment: &Environment) -> Result<()> {
    let first = contents(&environment.root().join("dist"))?;
    ensure!(!first.is_empty(), "dist/ is empty: build the site with `cargo xtask build`");
    let address = address_of(&first)?;
    let folder = Folder::new(std::env::temp_dir().join(format!("explainer-{}", process::id())).join("built again"))?;
    copy_sources(environment, &folder.0)?;
    let other = environment.at(folder.0.clone());
    share_native_dependencies(environment, &folder.0)?;
    node::set_up(&other)?;
    build::build_release(&other, address.as_deref())?;
    let second = contents(&folder.0.join("dist"))?;
    let differing = differing(&first, &second);
    if !differing.is_empty() {
        bail!("a second build in {} gives other bytes: {}", folder.0.display(), differing.join(", "));
    }
    let accompanying =
        |environment: &Environment| -> Result<_> { release::accompanying(environment, &Site::read(&environment.root().join("dist"))?) };
    ensure!(accompanying(environment)? == accompanying(&other)?, "licences or parts of a release come out otherwise in another folder");
    println!("{} files are the same, byte for byte", first.len());
    Ok(())
}

/// The address for which a site was built, where it was built for one.
fn address_of(site: &BTreeMap<String, Vec<u8>>) -> Result<Option<String>> {
    let manifest = site.get("manifest.json").context("dist/manifest.json is missing: build the site with `cargo xtask build`")?;
    let manifest: serde_json::Value = serde_json::from_slice(manifest).context("dist/manifest.json is not what `bake` writes")?;
    Ok(manifest["address"].as_str().map(str::to_owned))
}

/// The names of files that only one of two folders has, or that hold something else.
fn differing<'names>(first: &'names BTreeMap<String, Vec<u8>>, second: &'names BTreeMap<String, Vec<u8>>) -> Vec<&'names str> {
    let names = first.keys().chain(second.keys().filter(|name| !first.contains_key(*name)));
    names.filter(|name| first.get(*name) != second.get(*name)).map(String::as_str).collect()
}

/// A folder that is gone with its parent when nobody needs it any more.
struct Folder(PathBuf);

impl Folder {
    fn new(path: PathBuf) -> Result<Self> {
        fs::create_dir_all(&path).with_context(|| format!("cannot make {}", path.display()))?;
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let gone = self.0.parent().map_or(&*self.0, |parent| parent);
        if let Err(error) = fs::remove_dir_all(gone) {
            eprintln!("note: {} is no longer needed and could not be removed: {error}", gone.display());
        }
    }
}

/// Copies everything that belongs to the project, committed or not.
fn copy_sources(environment: &Environment, target: &Path) -> Result<()> {
    let git = environment.find("git").context("`git` is not on PATH")?;
    let listed = environment
        .answer(&git, &["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .context("`git ls-files` failed: the second build needs a clone")?;
    for name in listed.split('\0').filter(|name| !name.is_empty()) {
        let (from, to) = (environment.root().join(name), target.join(name));
        // Deleted here and not yet in a commit.
        if !from.is_file() {
            continue;
        }
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
        }
        fs::copy(&from, &to).with_context(|| format!("cannot copy {name}"))?;
    }
    Ok(())
}

/// Spares the second build some minutes: takes over what cargo has compiled for native tools from crates that are not ours.
fn share_native_dependencies(environment: &Environment, target: &Path) -> Result<()> {
    for name in KEPT {
        let kept = Path::new("target/debug").join(name);
        let from = environment.root().join(&kept);
        if from.exists() {
            copy_others(&from, &target.join(&kept))?;
        }
    }
    Ok(())
}

/// Copies a folder without what is made of our own crates. Cargo tells by the times of files what is older than what it was made from.
fn copy_others(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot make {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        let (name, path) = (entry.file_name(), entry.path());
        let target = to.join(&name);
        // What has no ending there is a test that was linked, unless it makes a crate ready.
        let is_test = path.extension().is_none() && from.ends_with("deps");
        if is_test || is_ours(&name.to_string_lossy()) {
            continue;
        }
        if path.is_dir() {
            copy_others(&path, &target)?;
        } else if fs::hard_link(&path, &target).is_err() {
            // Another file system. A link spares gigabytes: cargo and rustc replace what they write and do not write into it.
            fs::copy(&path, &target).with_context(|| format!("cannot copy {}", path.display()))?;
            fs::File::options().write(true).open(&target)?.set_modified(entry.metadata()?.modified()?)?;
        }
    }
    Ok(())
}

fn is_ours(name: &str) -> bool {
    let name = name.strip_prefix("lib").unwrap_or(name);
    OURS.iter().any(|ours| name.starts_with(ours))
}

/// Every file of a folder and what is in it.
fn contents(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(&next).with_context(|| format!("cannot read {}: build the site first", next.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
                files.insert(path.strip_prefix(folder)?.to_string_lossy().into_owned(), bytes);
            }
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(files: &[(&str, &[u8])]) -> BTreeMap<String, Vec<u8>> {
        files.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())).collect()
    }

    #[test]
    fn our_own_crates_are_told_from_others() {
        for name in ["libpalermo_explainer-0a1b.rlib", "palermo-explainer-0a1b", "bake-0a1b.d", "xtask-0a1b"] {
            assert!(is_ours(name), "{name}");
        }
        for name in ["libserde-0a1b.rlib", "libbase64-0a1b.rmeta", "serde-0a1b"] {
            assert!(!is_ours(name), "{name}");
        }
    }

    #[test]
    fn another_byte_a_missing_file_and_one_too_many_are_named() {
        let first = files(&[("same", b"1"), ("other", b"2"), ("missing", b"3")]);
        let second = files(&[("same", b"1"), ("other", b"x"), ("new", b"4")]);
        assert_eq!(differing(&first, &second), ["missing", "other", "new"]);
        assert_eq!(differing(&first, &first), [""; 0]);
    }
}
