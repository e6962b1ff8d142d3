//! `manifest.json`: what the site holds. Whoever packs or checks it needs no other list.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde::Serialize;
use sha2::{Digest, Sha256, Sha384};

use super::recipe::Role;
use crate::contract::Attribute;

/// How Trunk names its own copies of glue and WASM, which go after this tool has read them.
const TRUNKS_OWN: &str = concat!(env!("CARGO_PKG_NAME"), "-");

/// The file itself, which cannot hold its own digest.
const NAME: &str = "manifest.json";

/// What the site holds.
#[derive(Serialize)]
pub struct Manifest {
    /// The version of the package, which names the folder of its files.
    pub version: &'static str,
    /// The address for which the site was built, where it was built for one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The languages; the first is that of the page at the root.
    pub languages: Vec<String>,
    /// The countries that have helplines.
    pub countries: Vec<String>,
    /// The sections, in the order in which a reader meets them.
    pub sections: Vec<&'static str>,
    /// What hosts write on the element.
    pub attributes: Vec<Attribute>,
    /// Its files.
    pub files: Vec<Listed>,
}

/// A file of the site.
#[derive(Clone, Debug, Serialize)]
pub struct Listed {
    /// Its path from the root of the site on.
    pub path: String,
    /// How many bytes it has.
    pub size: usize,
    /// Its digest, as `integrity` attributes write it.
    pub integrity: String,
    /// The part that it plays.
    pub role: Role,
    /// Its language, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Its country, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The same digest shorter, for what names it to the loader.
    #[serde(skip)]
    pub short: String,
}

/// What is written into the folder of a site.
pub struct Written {
    folder: PathBuf,
    files: Vec<Listed>,
}

impl Written {
    /// A site of which nothing is written yet.
    pub(super) fn new(folder: PathBuf) -> Self {
        Self { folder, files: Vec::new() }
    }

    /// Writes a file.
    pub(super) fn put(&mut self, path: String, role: Role, language: Option<String>, bytes: &[u8]) -> Result<()> {
        self.put_for(path, role, language, None, bytes)
    }

    /// Writes a file that may be that of a country.
    pub(super) fn put_for(
        &mut self,
        path: String,
        role: Role,
        language: Option<String>,
        country: Option<String>,
        bytes: &[u8],
    ) -> Result<()> {
        let target = self.folder.join(&path);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        }
        fs::write(&target, bytes).with_context(|| format!("cannot write {}", target.display()))?;
        self.files.push(Listed {
            path,
            size: bytes.len(),
            integrity: integrity(bytes),
            role,
            language,
            country,
            short: short_integrity(bytes),
        });
        Ok(())
    }

    /// The file that plays a part, for a language or for all.
    pub(super) fn file(&self, role: Role, language: Option<&str>) -> Result<&Listed> {
        let found = self.files.iter().find(|file| file.role == role && file.language.as_deref() == language);
        found.with_context(|| format!("the recipe must make {role:?} before what names it"))
    }

    /// Lists what was written. What nobody has listed must not lie there.
    pub(super) fn finish(mut self, manifest: impl FnOnce(Vec<Listed>) -> Manifest) -> Result<()> {
        let known: BTreeSet<&str> = self.files.iter().map(|file| file.path.as_str()).collect();
        let mut strangers = Vec::new();
        collect(&self.folder, "", &mut |path| {
            if path != NAME && !path.starts_with(TRUNKS_OWN) && !known.contains(path.as_str()) {
                strangers.push(path);
            }
        })?;
        if !strangers.is_empty() {
            bail!("the site holds what its recipe does not name: {}", strangers.join(", "));
        }
        self.files.sort_by(|one, other| one.path.cmp(&other.path));
        let path = self.folder.join(NAME);
        fs::write(&path, serde_json::to_vec_pretty(&manifest(self.files))?).with_context(|| format!("cannot write {}", path.display()))
    }
}

fn collect(folder: &Path, prefix: &str, add: &mut impl FnMut(String)) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), add)?;
        } else {
            add(path);
        }
    }
    Ok(())
}

/// The digest of a file as `integrity` attributes write it.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// The same for the files that the loader knows of by itself: as strong for this purpose, and a third shorter.
fn short_integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(files: Vec<Listed>) -> Manifest {
        Manifest {
            version: "1",
            address: None,
            languages: Vec::new(),
            countries: Vec::new(),
            sections: Vec::new(),
            attributes: Vec::new(),
            files,
        }
    }

    #[test]
    fn what_nobody_wrote_has_no_place_in_the_site() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("explainer-manifest-{}", std::process::id()));
        let write = || -> Result<Written> {
            let mut written = Written::new(folder.clone());
            written.put("v/1/a.js".to_owned(), Role::Companion, None, b"a")?;
            Ok(written)
        };
        write()?.finish(manifest)?;
        let listed: serde_json::Value = serde_json::from_slice(&fs::read(folder.join(NAME))?)?;
        assert_eq!(listed["files"][0]["path"], "v/1/a.js");
        assert_eq!(listed["files"].as_array().map(Vec::len), Some(1));
        fs::write(folder.join("v/1/b.js"), "b")?;
        let problem = write()?.finish(manifest).expect_err("a stranger");
        fs::remove_dir_all(&folder)?;
        assert!(problem.to_string().contains("v/1/b.js"), "{problem}");
        Ok(())
    }
}
