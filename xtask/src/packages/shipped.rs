//! What of others is shipped: the crates that are linked into the programs for the browser, and the standard library under them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::machine::compiler;
use crate::machine::environment::Environment;

/// The package of ours that they go into.
const OURS: &str = "palermo-explainer";

/// A crate, by name and version.
pub type Id = (String, String);

/// What is shipped of others.
#[derive(Debug)]
pub struct Shipped {
    pub crates: BTreeMap<Id, Crate>,
    /// Which crates each of them takes; ours has an entry too.
    pub takes: BTreeMap<Id, BTreeSet<Id>>,
    /// The version of the compiler, which brings the standard library.
    pub compiler: String,
    /// The tools that write scripts and programs, with their versions.
    pub tools: BTreeMap<String, String>,
}

/// A crate that is linked.
#[derive(Clone, Debug, Default)]
pub struct Crate {
    /// An expression of SPDX.
    pub licence: String,
    pub authors: Vec<String>,
    pub repository: Option<String>,
    /// Its digest in the lock file, SHA-256.
    pub checksum: Option<String>,
    /// Where its source lies on this machine.
    pub source: PathBuf,
}

/// What `cargo metadata` says of a package.
#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    authors: Vec<String>,
    repository: Option<String>,
    manifest_path: PathBuf,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct LockOfNode {
    packages: BTreeMap<String, PackageOfNode>,
}

#[derive(Deserialize)]
struct PackageOfNode {
    version: Option<String>,
}

/// What of npm writes into the site.
const WRITING: &[&str] = &["binaryen", "esbuild", "terser"];

impl Shipped {
    /// Asks cargo.
    ///
    /// # Errors
    ///
    /// When cargo fails, or a crate says nothing of its licence.
    pub fn find(environment: &Environment) -> Result<Self> {
        let tree = ask(
            environment,
            &[
                "tree",
                "--locked",
                "--package",
                OURS,
                "--target",
                compiler::TARGET,
                "--edges",
                "normal,no-proc-macro",
                "--prefix",
                "depth",
                "--format",
                " {p}",
            ],
        )?;
        let takes = graph(&tree)?;
        let metadata = ask(environment, &["metadata", "--locked", "--format-version", "1", "--filter-platform", compiler::TARGET])?;
        let metadata: Metadata = serde_json::from_str(&metadata).context("`cargo metadata` prints what is not known here")?;
        let checksums = checksums(&read(environment, "Cargo.lock")?);
        let mut crates = BTreeMap::new();
        for package in metadata.packages {
            let id = (package.name, package.version);
            if id.0 == OURS || !takes.contains_key(&id) {
                continue;
            }
            let licence = package.license.with_context(|| format!("{} says nothing of its licence", id.0))?;
            crates.insert(
                id.clone(),
                Crate {
                    licence: spdx(&licence),
                    authors: package.authors,
                    repository: package.repository,
                    checksum: checksums.get(&id).cloned(),
                    source: package.manifest_path.parent().map(Path::to_path_buf).unwrap_or_default(),
                },
            );
        }
        ensure!(crates.len() + 1 == takes.len(), "`cargo metadata` does not know every crate that `cargo tree` names");
        let rustc = environment.find("rustc").context("`rustc` is not on PATH: run `cargo xtask setup`")?;
        let compiler = environment.answer(&rustc, &["--version"]).context("`rustc --version` fails")?;
        let compiler = compiler.split(' ').nth(1).with_context(|| format!("no version: {compiler}"))?.to_owned();
        Ok(Self { tools: tools(&read(environment, "package-lock.json")?)?, crates, takes, compiler })
    }
}

fn read(environment: &Environment, name: &str) -> Result<String> {
    fs::read_to_string(environment.root().join(name)).with_context(|| format!("cannot read {name}"))
}

fn ask(environment: &Environment, arguments: &[&str]) -> Result<String> {
    let output = environment.command("cargo")?.args(arguments).output().context("cannot start cargo")?;
    ensure!(output.status.success(), "`cargo {}` failed: {}", arguments[0], String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).context("cargo prints what is no text")
}

/// Who takes whom, from lines with the depth of each before its name. A crate that was named before stands there once more without what it takes.
fn graph(tree: &str) -> Result<BTreeMap<Id, BTreeSet<Id>>> {
    let mut takes: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
    let mut above: Vec<Id> = Vec::new();
    for line in tree.lines().filter(|line| !line.is_empty()) {
        let mut words = line.split(' ');
        let mut next = || words.next().with_context(|| format!("`cargo tree` prints what is not known here: {line}"));
        let depth: usize = next()?.parse().with_context(|| format!("no depth: {line}"))?;
        let id = (next()?.to_owned(), next()?.trim_start_matches('v').to_owned());
        above.truncate(depth);
        if let Some(parent) = above.last() {
            takes.entry(parent.clone()).or_default().insert(id.clone());
        }
        takes.entry(id.clone()).or_default();
        above.push(id);
    }
    Ok(takes)
}

/// The digests that the lock file of cargo holds.
fn checksums(lock: &str) -> BTreeMap<Id, String> {
    let value = |block: &str, key: &str| {
        block.lines().find_map(|line| Some(line.strip_prefix(key)?.trim_start_matches(" = ").trim_matches('"').to_owned()))
    };
    let blocks = lock.split("[[package]]");
    blocks.filter_map(|block| Some(((value(block, "name")?, value(block, "version")?), value(block, "checksum")?))).collect()
}

/// The tools of npm that write into the site, by the lock file of npm.
fn tools(lock: &str) -> Result<BTreeMap<String, String>> {
    let lock: LockOfNode = serde_json::from_str(lock).context("package-lock.json is not what npm writes")?;
    let version = |name: &str| lock.packages.get(&format!("node_modules/{name}"))?.version.clone();
    WRITING
        .iter()
        .map(|name| Ok(((*name).to_owned(), version(name).with_context(|| format!("package-lock.json has no {name}"))?)))
        .collect()
}

/// The expression as SPDX writes it: some crates still put a stroke for “or”.
fn spdx(licence: &str) -> String {
    licence.split('/').map(str::trim).collect::<Vec<_>>().join(" OR ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(name: &str, version: &str) -> Id {
        (name.to_owned(), version.to_owned())
    }

    #[test]
    fn who_takes_whom_is_read_from_the_depth() -> Result<()> {
        let takes = graph("0 ours v1.0.0 (/somewhere)\n1 yew v0.23.0\n2 serde v1.0.1\n1 serde v1.0.1 (*)\n1 slab v0.4.1\n")?;
        assert_eq!(takes[&id("ours", "1.0.0")], [id("serde", "1.0.1"), id("slab", "0.4.1"), id("yew", "0.23.0")].into());
        assert_eq!(takes[&id("yew", "0.23.0")], [id("serde", "1.0.1")].into());
        assert!(takes[&id("slab", "0.4.1")].is_empty());
        assert!(graph("yew v0.23.0").is_err());
        Ok(())
    }

    #[test]
    fn digests_are_those_of_the_lock_file() {
        let lock = "version = 4\n\n[[package]]\nname = \"ours\"\nversion = \"1.0.0\"\ndependencies = [\n \"a\",\n]\n\n\
                    [[package]]\nname = \"a\"\nversion = \"0.1.0\"\nsource = \"r\"\nchecksum = \"ab12\"\n";
        assert_eq!(checksums(lock), [(id("a", "0.1.0"), "ab12".to_owned())].into());
    }

    #[test]
    fn an_old_form_of_a_licence_becomes_an_expression() {
        assert_eq!(spdx("MIT/Apache-2.0"), "MIT OR Apache-2.0");
        assert_eq!(spdx("Apache-2.0 / MIT"), "Apache-2.0 OR MIT");
        assert_eq!(spdx("(MIT OR Apache-2.0) AND Unicode-3.0"), "(MIT OR Apache-2.0) AND Unicode-3.0");
    }
}
