//! A built site, read by its manifest.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde::Deserialize;
use sha2::{Digest, Sha256, Sha384};

use super::archive::Files;

/// The name of the manifest, at the root of the site.
pub const MANIFEST: &str = "manifest.json";

/// What `bake` lists of a site, as far as it concerns those who pack or check it.
#[derive(Clone, Debug, Deserialize)]
pub struct Manifest {
    pub version: String,
    pub files: Vec<Listed>,
}

/// A file of the site.
#[derive(Clone, Debug, Deserialize)]
pub struct Listed {
    /// Its path from the root of the site on.
    pub path: String,
    /// How many bytes it has.
    pub size: u64,
    /// Its digest, as `integrity` attributes write it.
    pub integrity: String,
    /// The part that it plays.
    pub role: String,
    /// Its language, where it has one.
    #[serde(default)]
    pub language: Option<String>,
}

impl Listed {
    /// Whether it tells a server something: servers keep such files to themselves.
    pub fn is_for_the_server(&self) -> bool {
        self.role == "server"
    }

    /// Whether these are its bytes.
    pub fn is(&self, bytes: &[u8]) -> bool {
        self.integrity == integrity(bytes)
    }
}

impl Manifest {
    /// Reads a manifest.
    ///
    /// # Errors
    ///
    /// When it is none.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        serde_json::from_slice(bytes).context("this is no manifest of an explainer")
    }
}

/// A site with all its bytes.
pub struct Site {
    pub manifest: Manifest,
    /// All of its files, and the manifest itself.
    pub files: Files,
}

impl Site {
    /// Reads what a manifest lists, and nothing else that lies there.
    ///
    /// # Errors
    ///
    /// When there is no site, or a file is not as the manifest has it.
    pub fn read(folder: &Path) -> Result<Self> {
        let path = folder.join(MANIFEST);
        let bytes =
            fs::read(&path).with_context(|| format!("cannot read {}: build the site first, `cargo xtask build`", path.display()))?;
        let manifest = Manifest::read(&bytes)?;
        let mut files = Files::from([(MANIFEST.to_owned(), bytes)]);
        for listed in &manifest.files {
            let path = folder.join(&listed.path);
            let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            if !listed.is(&bytes) {
                bail!("{} was changed after the build: build the site again", path.display());
            }
            files.insert(listed.path.clone(), bytes);
        }
        Ok(Self { manifest, files })
    }
}

/// The digest of a file as `integrity` attributes write it.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// The digest of a file as `sha256sum` prints it.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
pub mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    /// A small site in the form that `bake` writes.
    pub fn small_site() -> Files {
        let mut files = Files::from([
            ("embed.js".to_owned(), "console.log(1);".repeat(50).into_bytes()),
            ("v/1.0.0/explainer.wasm".to_owned(), b"\0asm\x01\0\0\0".repeat(40)),
            ("v/1.0.0/en.first.json".to_owned(), b"[]".to_vec()),
            ("en/index.html".to_owned(), b"<!doctype html><p>Help</p>".repeat(20)),
            (".htaccess".to_owned(), b"AddDefaultCharset utf-8\n".to_vec()),
        ]);
        let role = |path: &str| match path {
            "embed.js" => "embed",
            ".htaccess" => "server",
            "en/index.html" => "page",
            "v/1.0.0/explainer.wasm" => "wasm",
            _ => "first",
        };
        let listed: Vec<_> = files
            .iter()
            .map(
                |(path, bytes)| serde_json::json!({ "path": path, "size": bytes.len(), "integrity": integrity(bytes), "role": role(path) }),
            )
            .collect();
        let manifest = serde_json::json!({ "version": "1.0.0", "files": listed });
        files.insert(MANIFEST.to_owned(), manifest.to_string().into_bytes());
        files
    }

    /// Writes files into a folder.
    pub fn write(folder: &Path, files: &Files) -> Result<()> {
        for (path, bytes) in files {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().context("a file lies in a folder")?)?;
            fs::write(path, bytes)?;
        }
        Ok(())
    }

    /// A folder of a test, empty.
    pub fn folder(name: &str) -> Result<std::path::PathBuf> {
        // Tests run beside each other, and several may use one name.
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("explainer-{name}-{}-{number}", std::process::id()));
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        Ok(folder)
    }

    #[test]
    fn what_was_changed_after_the_build_is_not_packed() -> Result<()> {
        let folder = folder("site")?;
        write(&folder, &small_site())?;
        assert_eq!(Site::read(&folder)?.files, small_site());
        fs::write(folder.join("embed.js"), "console.log(2);")?;
        assert!(Site::read(&folder).is_err_and(|error| error.to_string().contains("embed.js")));
        fs::remove_dir_all(folder)?;
        Ok(())
    }
}
