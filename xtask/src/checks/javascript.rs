//! Running the tests that are written in JavaScript.
//!
//! Files run two at a time, as many as the cores of the smallest machine that runs them. A file that measures times, or judges pictures
//! in a hurry, has a line that begins with `// Alone:` and says why: it runs when nothing else does.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::machine::environment::Environment;
use crate::machine::{browsers, step};

/// How a file says that it must have the machine for itself.
const ALONE: &str = "// Alone:";

/// Runs the test files of a folder and of the folders in it, or those of them that are wanted.
///
/// # Errors
///
/// When there are none, or a test fails.
pub fn run(environment: &Environment, folder: &str, wanted: impl Fn(&str) -> bool) -> Result<()> {
    let root = environment.root();
    let mut together = Vec::new();
    let mut alone = Vec::new();
    for file in test_files(root, Path::new(folder))? {
        if wanted(stem(&file)) {
            let text = fs::read_to_string(root.join(&file)).with_context(|| format!("cannot read {}", file.display()))?;
            if text.lines().any(|line| line.starts_with(ALONE)) { alone.push(file) } else { together.push(file) }
        }
    }
    if together.is_empty() && alone.is_empty() {
        bail!("{folder} holds no *.test.js that is wanted");
    }
    // What fails in one half does not keep the other from running.
    let halves = [(together, "--test-concurrency=2"), (alone, "--test-concurrency=1")];
    let ended: Vec<_> =
        halves.into_iter().filter(|(files, _)| !files.is_empty()).map(|(files, option)| node(environment, option, &files)).collect();
    ended.into_iter().collect()
}

fn node(environment: &Environment, option: &str, files: &[PathBuf]) -> Result<()> {
    // For a whole file: a page that never answers is closed sooner (`tests/host/support/chromium.js`).
    let mut command = environment.command("node")?;
    command.args(["--test", "--test-timeout=900000", option]).args(files);
    step::show(command.envs(browsers::variables(environment)))
}

/// What a test file is called, without its folder and ending.
pub fn stem(file: &Path) -> &str {
    file.file_name().and_then(OsStr::to_str).and_then(|name| name.strip_suffix(".test.js")).unwrap_or_default()
}

/// The test files below a folder, by their paths from the root. Node itself takes patterns only from version 21 on.
pub fn test_files(root: &Path, folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(next) = waiting.pop() {
        let unreadable = || format!("cannot read {}", next.display());
        for entry in fs::read_dir(root.join(&next)).with_context(unreadable)? {
            let path = next.join(entry.with_context(unreadable)?.file_name());
            if root.join(&path).is_dir() {
                waiting.push(path);
            } else if !stem(&path).is_empty() {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_test_files_are_run() {
        assert_eq!(stem(Path::new("tests/embed/options.test.js")), "options");
        assert_eq!(stem(Path::new("tests/host/exit/cover.firefox.test.js")), "cover.firefox");
        assert_eq!(stem(Path::new("tests/host/support/server.js")), "");
        assert_eq!(stem(Path::new("tests/host/options.test.json")), "");
    }

    #[test]
    fn test_files_are_found_in_folders_of_folders() -> Result<()> {
        let root = std::env::temp_dir().join(format!("explainer-test-files-{}", std::process::id()));
        fs::create_dir_all(root.join("host/exit"))?;
        for name in ["host/a.test.js", "host/a.js", "host/exit/b.test.js"] {
            fs::write(root.join(name), "")?;
        }
        let found = test_files(&root, Path::new("host"))?;
        fs::remove_dir_all(&root)?;
        assert_eq!(found, [Path::new("host/a.test.js"), Path::new("host/exit/b.test.js")]);
        Ok(())
    }
}
