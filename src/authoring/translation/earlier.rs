//! The English from which an old translation was made, out of the history that git keeps.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use super::address::addressed;
use super::fingerprint::fingerprint;
use crate::authoring::json::Node;
use crate::authoring::library::REFERENCE;

/// So many versions of a file are looked at.
const VERSIONS: &str = "200";

/// Looks for the texts of these fingerprints in earlier versions of an English file; `folder` is that of the content.
///
/// What is not found is left out: the folder may be no repository, or its history may be cut short.
pub fn earlier(folder: &Path, name: &str, mut wanted: Vec<String>) -> BTreeMap<String, String> {
    let git = |arguments: &[&str]| {
        let output = Command::new("git").arg("-C").arg(folder).args(arguments).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let path = format!("./{REFERENCE}/{name}");
    let mut found = BTreeMap::new();
    let versions = git(&["log", "--format=%H", "-n", VERSIONS, "--", &path]).unwrap_or_default();
    for version in versions.lines() {
        if wanted.is_empty() {
            break;
        }
        let Some(root) = git(&["show", &format!("{version}:{path}")]).and_then(|text| Node::parse(name, &text).ok()) else { continue };
        for text in addressed(&root) {
            let print = fingerprint(&text.text);
            if let Some(index) = wanted.iter().position(|one| *one == print) {
                wanted.swap_remove(index);
                found.insert(print, text.text);
            }
        }
    }
    found
}
