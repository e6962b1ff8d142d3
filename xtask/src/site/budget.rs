//! How many bytes a reader has to wait for, and how many that may be.
//!
//! Everything is measured as a good static host sends it, compressed with brotli at quality 11. Which file plays which
//! part is read from `dist/manifest.json`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;

use super::compression::compressed_sizes;
use crate::machine::environment::Environment;

/// One limit.
#[derive(Debug)]
struct Budget {
    /// What is measured, as it stands in the table.
    what: &'static str,
    /// The parts whose sizes are added up.
    roles: &'static [Role],
    /// More kilobytes than these fail.
    limit: u32,
    /// What we would like to reach.
    aim: Option<u32>,
}

/// Every limit, in kilobytes of 1,024 bytes.
const BUDGETS: &[Budget] = &[EMBED, FIRST, REST, APP, BUNDLE];

/// The script that every host page loads, quick exit included. Clients of comparable embeds take 1 to 3 KB; ours
/// also carries a digest per language.
const EMBED: Budget = Budget { what: "embed.js, exit", roles: &[Role::Embed, Role::Safety], limit: 5, aim: None };

/// What must arrive before help and key facts can be read: it is what a reader on a slow network waits for.
const FIRST: Budget = Budget { what: "until readable", roles: &[Role::Embed, Role::First], limit: 15, aim: None };

/// The whole explainer without WASM: some 4,000 words, the helplines of all countries, the sources. 28 KB for those, and
/// of the 12 KB more that explorer, charts, cases and quiz may take together, the explorer's third; and 1 KB for what keeps the
/// exit in reach.
const REST: Budget = Budget { what: "all text", roles: &[Role::Embed, Role::Safety, Role::First, Role::Rest], limit: 33, aim: Some(28) };

/// What the app adds. Yew with hydration and a JSON parser alone measures 58 to 71 KB.
const APP: Budget = Budget { what: "app", roles: &[Role::Wasm, Role::Script], limit: 100, aim: Some(75) };

/// The content that the app reads: only what its components need, since the text is on the page already.
const BUNDLE: Budget = Budget { what: "content for the app", roles: &[Role::Bundle], limit: 20, aim: None };

/// The part that a file plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Role {
    /// `embed.js`.
    Embed,
    /// What keeps the exit in reach, loaded right after the text.
    Safety,
    /// First part of a language's HTML, styles inside.
    First,
    /// The rest of a language's HTML.
    Rest,
    /// A language's content for the app.
    Bundle,
    /// What wasm-bindgen writes around the WASM.
    Script,
    /// The WASM.
    Wasm,
    /// Anything that has no budget.
    #[serde(other)]
    Other,
}

impl Role {
    fn is_per_language(self) -> bool {
        matches!(self, Self::First | Self::Rest | Self::Bundle)
    }
}

#[derive(Debug, Deserialize)]
struct Manifest {
    files: Vec<Listed>,
}

/// One file, as the manifest lists it.
#[derive(Debug, Deserialize)]
struct Listed {
    path: String,
    size: u64,
    integrity: String,
    #[serde(default)]
    role: Option<Role>,
    #[serde(default)]
    language: Option<String>,
}

impl Listed {
    /// The part it plays, if that part has a budget.
    fn part(&self) -> Option<Part<'_>> {
        match self.role? {
            Role::Other => None,
            role if role.is_per_language() => Some((role, self.language.as_deref())),
            role => Some((role, None)),
        }
    }
}

/// A role, and the language for which a file plays it.
type Part<'a> = (Role, Option<&'a str>);

/// One line of the table.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    what: &'static str,
    language: String,
    bytes: u64,
    limit: u32,
    aim: Option<u32>,
}

impl Row {
    fn is_over(&self) -> bool {
        self.bytes > u64::from(self.limit) * 1024
    }
}

/// Measures `dist/` and prints the table.
///
/// # Errors
///
/// When `dist/` is missing or not complete, or when a budget is exceeded.
pub fn run(environment: &Environment) -> Result<()> {
    let dist = environment.root().join("dist");
    let manifest =
        fs::read(dist.join("manifest.json")).context("dist/manifest.json is missing: build the site with `cargo xtask build`")?;
    let rows = measure(&manifest, |path| {
        fs::read(dist.join(path)).with_context(|| format!("the manifest lists dist/{path}, which cannot be read"))
    })?;
    println!("{}", table(&rows));
    let over: Vec<_> =
        rows.iter().filter(|row| row.is_over()).map(|row| format!("{} {}", row.what, row.language).trim().to_owned()).collect();
    if !over.is_empty() {
        bail!("over the budget: {}", over.join(", "));
    }
    Ok(())
}

/// Holds a site, given by its manifest and a way to read its files, against every budget.
fn measure(manifest: &[u8], read: impl Fn(&str) -> Result<Vec<u8>>) -> Result<Vec<Row>> {
    let manifest: Manifest = serde_json::from_slice(manifest).context("dist/manifest.json is not what `bake` writes")?;
    let sizes = sizes(&manifest, read)?;
    let languages: BTreeSet<&str> = sizes.keys().filter_map(|(_, language)| *language).collect();
    ensure!(!languages.is_empty(), "dist/manifest.json lists no text in any language: was the build complete?");
    let mut rows = Vec::new();
    for budget in BUDGETS {
        let per_language = budget.roles.iter().any(|role| role.is_per_language());
        let columns: Vec<Option<&str>> = if per_language { languages.iter().copied().map(Some).collect() } else { vec![None] };
        for language in columns {
            let mut bytes = 0;
            for role in budget.roles {
                let part = (*role, language.filter(|_| role.is_per_language()));
                bytes += sizes.get(&part).with_context(|| format!("dist/manifest.json lists no file for {}", described(part)))?;
            }
            rows.push(Row {
                what: budget.what,
                language: language.unwrap_or_default().to_owned(),
                bytes,
                limit: budget.limit,
                aim: budget.aim,
            });
        }
    }
    Ok(rows)
}

/// The compressed size of each part. The same bytes under two paths count once, since a reader loads only one of
/// them; of `embed.js`, which may differ between root and version, the larger counts.
fn sizes<'a>(manifest: &'a Manifest, read: impl Fn(&str) -> Result<Vec<u8>>) -> Result<BTreeMap<Part<'a>, u64>> {
    let mut files: BTreeMap<(Part<'a>, &'a str), Vec<u8>> = BTreeMap::new();
    for listed in &manifest.files {
        let Some(part) = listed.part() else { continue };
        let bytes = read(&listed.path)?;
        let actual = bytes.len() as u64;
        ensure!(actual == listed.size, "dist/{} has {actual} bytes, but the manifest says {}: build again", listed.path, listed.size);
        files.insert((part, &listed.integrity), bytes);
    }
    let mut sizes = BTreeMap::new();
    for ((part, _), size) in compressed_sizes(files)? {
        let sum = sizes.entry(part).or_default();
        *sum = if part.0 == Role::Embed { size.max(*sum) } else { size + *sum };
    }
    Ok(sizes)
}

fn described((role, language): Part) -> String {
    let role = format!("{role:?}").to_lowercase();
    language.map_or_else(|| format!("the role `{role}`"), |language| format!("the role `{role}` in the language `{language}`"))
}

fn table(rows: &[Row]) -> String {
    let mut lines = vec![format!("{:20}  {:8}  {:>8}  {:>6}", "compressed by brotli", "language", "KB", "limit")];
    for row in rows {
        let verdict = if row.is_over() { "OVER" } else { "ok" };
        let aim = row.aim.map(|aim| format!("  (aim: {aim})")).unwrap_or_default();
        lines.push(format!("{:20}  {:8}  {:>8}  {:>6}  {verdict}{aim}", row.what, row.language, kilobytes(row.bytes), row.limit));
    }
    lines.join("\n")
}

/// Kilobytes with two places, rounded up, so that no number in the table looks smaller than it is.
fn kilobytes(bytes: u64) -> String {
    let hundredths = (bytes * 100).div_ceil(1024);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bytes that no compressor makes smaller.
    fn noise(length: usize, seed: u32) -> Vec<u8> {
        let mut state = seed;
        let mut next = || {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            state.to_le_bytes()[1]
        };
        (0..length).map(|_| next()).collect()
    }

    /// A made-up site: path, bytes, role, language.
    struct Site(Vec<(&'static str, Vec<u8>, &'static str, Option<&'static str>)>);

    impl Site {
        fn small() -> Self {
            Self(vec![
                ("embed.js", noise(3900, 1), "embed", None),
                ("v/1.0.0/embed.js", noise(4000, 2), "embed", None),
                ("v/1.0.0/en.first.json", noise(9000, 3), "first", Some("en")),
                ("v/1.0.0/en.rest.json", noise(9000, 4), "rest", Some("en")),
                ("v/1.0.0/en.bundle.json", noise(8000, 5), "bundle", Some("en")),
                ("v/1.0.0/fr.first.json", noise(9500, 6), "first", Some("fr")),
                ("v/1.0.0/fr.rest.json", noise(9500, 7), "rest", Some("fr")),
                ("v/1.0.0/fr.bundle.json", noise(8500, 8), "bundle", Some("fr")),
                ("v/1.0.0/app.js", noise(5000, 9), "script", None),
                ("v/1.0.0/app.wasm", noise(60_000, 10), "wasm", None),
                ("v/1.0.0/safety.js", noise(600, 13), "safety", None),
                ("index.html", noise(90_000, 11), "page", Some("en")),
            ])
        }

        fn manifest(&self) -> Vec<u8> {
            let files: Vec<_> = self
                .0
                .iter()
                .enumerate()
                .map(|(index, (path, bytes, role, language))| {
                    serde_json::json!({"path": path, "size": bytes.len(), "integrity": format!("sha384-{index}"), "role": role, "language": language})
                })
                .collect();
            serde_json::json!({"version": "1.0.0", "files": files}).to_string().into_bytes()
        }

        fn measure(&self) -> Result<Vec<Row>> {
            measure(&self.manifest(), |wanted| {
                self.0.iter().find(|(path, ..)| *path == wanted).map(|(_, bytes, ..)| bytes.clone()).context("no such file")
            })
        }
    }

    fn over(rows: &[Row]) -> Vec<(&str, &str)> {
        rows.iter().filter(|row| row.is_over()).map(|row| (row.what, row.language.as_str())).collect()
    }

    #[test]
    fn a_small_site_passes_and_has_a_line_per_budget_and_language() -> Result<()> {
        let rows = Site::small().measure()?;
        assert_eq!(over(&rows), []);
        assert_eq!(rows.len(), 1 + 2 + 2 + 1 + 2);
        Ok(())
    }

    #[test]
    fn parts_are_added_up_and_the_larger_embed_counts() -> Result<()> {
        let rows = Site::small().measure()?;
        let row = rows.iter().find(|row| row.what == "until readable" && row.language == "fr").context("no such line")?;
        // Noise does not shrink; the compressor adds a few bytes of its own.
        assert!((4000 + 9500..4000 + 9500 + 64).contains(&row.bytes), "{}", row.bytes);
        Ok(())
    }

    #[test]
    fn only_the_language_that_is_too_large_fails() -> Result<()> {
        let mut site = Site::small();
        site.0[5].1 = noise(12_000, 12);
        assert_eq!(over(&site.measure()?), [("until readable", "fr")]);
        Ok(())
    }

    #[test]
    fn the_same_bytes_under_two_paths_count_once() -> Result<()> {
        let site = Site::small();
        let mut manifest: serde_json::Value = serde_json::from_slice(&site.manifest())?;
        let files = manifest["files"].as_array_mut().context("no list of files")?;
        let mut copy = files[9].clone();
        copy["path"] = "app.wasm".into();
        files.push(copy);
        let rows = measure(manifest.to_string().as_bytes(), |path| {
            let name = if path == "app.wasm" { "v/1.0.0/app.wasm" } else { path };
            site.0.iter().find(|(path, ..)| *path == name).map(|(_, bytes, ..)| bytes.clone()).context("no such file")
        })?;
        assert_eq!(over(&rows), []);
        Ok(())
    }

    #[test]
    fn a_missing_part_and_a_stale_manifest_are_named() {
        let mut site = Site::small();
        site.0.remove(6);
        let problem = site.measure().map_err(|error| format!("{error:#}"));
        assert!(problem.is_err_and(|problem| problem.contains("`rest` in the language `fr`")));

        let site = Site::small();
        let problem = measure(&site.manifest(), |_| Ok(vec![0])).map_err(|error| format!("{error:#}"));
        assert!(problem.is_err_and(|problem| problem.contains("embed.js has 1 bytes, but the manifest says 3900")));
    }

    #[test]
    fn kilobytes_are_rounded_up() {
        assert_eq!(kilobytes(5 * 1024), "5.00");
        assert_eq!(kilobytes(5 * 1024 + 1), "5.01");
    }
}
