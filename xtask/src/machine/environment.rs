//! Where things are, and what the programs we start get to see.
//!
//! Tools and logs live in the cache folder: `PALERMO_TOOLS` if it is set, else
//! `$XDG_CACHE_HOME/palermo-explainer`, else `~/.cache/palermo-explainer`. It may be deleted at any time; the next
//! command fills it again.

use std::collections::BTreeMap;
use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

/// The folders of the project and the environment of every program that we start.
#[derive(Debug, Clone)]
pub struct Environment {
    root: PathBuf,
    cache: PathBuf,
    path: Vec<PathBuf>,
    variables: BTreeMap<&'static str, OsString>,
    removed: Vec<OsString>,
}

impl Environment {
    /// Reads where we are, and puts what an earlier setup installed first on the PATH of our children.
    ///
    /// # Errors
    ///
    /// When no home folder is known and no other place for the tools was named.
    pub fn read() -> Result<Self> {
        let root = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = root.parent().context("the crate `xtask` must lie in the root of the repository")?.to_path_buf();
        let mut environment = Self {
            root,
            cache: cache_folder(|name| env::var_os(name))?,
            path: env::var_os("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default(),
            variables: BTreeMap::new(),
            removed: env::vars_os().map(|(name, _)| name).filter(|name| left_by_cargo_run(name)).collect(),
        };
        // Cargo looks for its subcommands in its own `bin` before PATH, unless PATH names that folder too. Named at
        // the end, it no longer wins over the toolchain that we chose.
        if let Some(home) = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".cargo"))) {
            environment.path.push(home.join("bin"));
        }
        // Trunk takes no other values than these, and most people set NO_COLOR to 1.
        if env::var_os("NO_COLOR").is_some_and(|value| value != "true" && value != "false") {
            environment.set("NO_COLOR", "true");
        }
        environment.prefer(environment.root.join("node_modules/.bin"));
        Ok(environment)
    }

    /// The root of the repository.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The same environment for another copy of the repository.
    pub fn at(&self, root: PathBuf) -> Self {
        let mut other = Self { root, ..self.clone() };
        other.prefer(other.root.join("node_modules/.bin"));
        other
    }

    /// Where tools, logs and what is built on the way to them are kept.
    pub fn cache(&self) -> &Path {
        &self.cache
    }

    /// Puts a folder first on the PATH of our children.
    pub fn prefer(&mut self, folder: PathBuf) {
        self.path.retain(|entry| *entry != folder);
        self.path.insert(0, folder);
    }

    /// Puts a folder right before the one in which `program` is found now, so that nothing else is shadowed more
    /// than needed.
    pub fn prefer_for(&mut self, program: &str, folder: &Path) {
        self.path.retain(|entry| entry != folder);
        let place = self.path.iter().position(|entry| is_program(&entry.join(program))).unwrap_or(0);
        self.path.insert(place, folder.to_path_buf());
    }

    /// Sets a variable for our children.
    pub fn set(&mut self, name: &'static str, value: impl Into<OsString>) {
        self.variables.insert(name, value.into());
    }

    /// Hides a variable from our children.
    pub fn remove(&mut self, name: &str) {
        self.removed.push(name.into());
    }

    /// The absolute path of a program on the PATH of our children.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        self.path.iter().map(|folder| folder.join(program)).find(|candidate| candidate.is_absolute() && is_program(candidate))
    }

    /// A command that runs in the root of the repository with the environment that setup arranged.
    ///
    /// # Errors
    ///
    /// When the program is not on PATH.
    pub fn command(&self, program: &str) -> Result<Command> {
        let Some(path) = self.find(program) else {
            bail!("`{program}` is not on PATH: run `cargo xtask setup`, which says how to get it");
        };
        Ok(self.command_at(&path))
    }

    /// The same for a program whose path is known.
    pub fn command_at(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", self.joined_path());
        for name in &self.removed {
            command.env_remove(name);
        }
        command.envs(&self.variables);
        command
    }

    /// What a program prints when it is asked for something small, such as its version; nothing when it fails.
    pub fn answer(&self, program: &Path, arguments: &[&str]) -> Option<String> {
        let output = self.command_at(program).args(arguments).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    /// Shell lines that give a shell the environment of our children.
    pub fn exports(&self) -> String {
        let path = self.joined_path();
        std::iter::once(("PATH", path.as_os_str()))
            .chain(self.variables.iter().map(|(name, value)| (*name, value.as_os_str())))
            .map(|(name, value)| format!("export {name}={}\n", shell_quoted(&value.to_string_lossy())))
            .collect::<Vec<_>>()
            .concat()
    }

    fn joined_path(&self) -> OsString {
        let mut seen = Vec::new();
        for folder in &self.path {
            if !seen.contains(&folder) {
                seen.push(folder);
            }
        }
        // Every entry came out of a PATH or is a folder of ours; a folder with a colon in its name is left as it was.
        env::join_paths(seen).unwrap_or_else(|_| env::var_os("PATH").unwrap_or_default())
    }
}

/// Where tools are kept, from the variables of the process.
fn cache_folder(variable: impl Fn(&str) -> Option<OsString>) -> Result<PathBuf> {
    let named = |name: &str| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let folder = if let Some(folder) = named("PALERMO_TOOLS") {
        folder
    } else if let Some(folder) = named("XDG_CACHE_HOME") {
        folder.join("palermo-explainer")
    } else if let Some(home) = named("HOME").or_else(|| named("USERPROFILE")) {
        home.join(".cache/palermo-explainer")
    } else {
        bail!("no home folder is known, so there is no place for the tools: name a folder in PALERMO_TOOLS");
    };
    std::path::absolute(&folder).with_context(|| format!("cannot make {} an absolute path", folder.display()))
}

/// Whether `cargo run` sets this variable for the program that it runs. Children that are cargo themselves, or that
/// read such variables to learn which crate they build, must not see ours.
fn left_by_cargo_run(name: &OsStr) -> bool {
    let Some(name) = name.to_str() else { return false };
    matches!(name, "CARGO" | "CARGO_MANIFEST_DIR" | "CARGO_MANIFEST_PATH" | "CARGO_CRATE_NAME" | "CARGO_BIN_NAME" | "CARGO_PRIMARY_PACKAGE")
        || name.starts_with("CARGO_PKG_")
        || name.starts_with("CARGO_BIN_EXE_")
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|metadata| metadata.is_file() && metadata.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

fn shell_quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(pairs: &'static [(&'static str, &'static str)]) -> impl Fn(&str) -> Option<OsString> {
        move |name| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| OsString::from(value))
    }

    #[test]
    fn the_cache_folder_is_the_first_that_is_named() -> Result<()> {
        let all = with(&[("PALERMO_TOOLS", "/tools"), ("XDG_CACHE_HOME", "/caches"), ("HOME", "/home/ada")]);
        assert_eq!(cache_folder(all)?, Path::new("/tools"));
        let empty = with(&[("PALERMO_TOOLS", ""), ("XDG_CACHE_HOME", "/caches"), ("HOME", "/home/ada")]);
        assert_eq!(cache_folder(empty)?, Path::new("/caches/palermo-explainer"));
        assert_eq!(cache_folder(with(&[("HOME", "/home/ada")]))?, Path::new("/home/ada/.cache/palermo-explainer"));
        assert!(cache_folder(with(&[])).is_err());
        Ok(())
    }

    #[test]
    fn what_cargo_run_leaves_is_known_and_a_persons_own_settings_are_not_touched() {
        for name in ["CARGO", "CARGO_MANIFEST_DIR", "CARGO_PKG_VERSION"] {
            assert!(left_by_cargo_run(OsStr::new(name)), "{name}");
        }
        for name in ["CARGO_HOME", "CARGO_TARGET_DIR", "CARGO_TERM_COLOR", "CARGO_NET_OFFLINE", "RUSTFLAGS"] {
            assert!(!left_by_cargo_run(OsStr::new(name)), "{name}");
        }
    }

    #[test]
    fn a_quote_in_a_folder_name_survives_the_shell() {
        assert_eq!(shell_quoted("/home/o'neill/bin"), r"'/home/o'\''neill/bin'");
    }
}
