//! Which tests a change concerns, for `cargo xtask test --changed`: a quick look while one works. Before something is published
//! everything runs.

use std::collections::BTreeSet;

use anyhow::{Context, Result};

use super::suite::Suite::{self, BrowserChromium, Budget, Build, Embed, Host, Native, Reproducible, Visual, Webkit, Wordpress};
use crate::machine::environment::Environment;

/// What a change of a path takes.
struct Concern {
    /// How the path begins. Of several the longest holds.
    path: &'static str,
    suites: &'static [Suite],
    /// The files of the host suite, by the beginnings of their names; all of them where the suite is named and none of them is.
    host: &'static [&'static str],
}

const fn concern(path: &'static str, suites: &'static [Suite], host: &'static [&'static str]) -> Concern {
    Concern { path, suites, host }
}

const SCRIPTS: &[Suite] = &[Embed, Build, Budget, Host];
const COMPONENTS: &[Suite] = &[Native, Build, Budget, BrowserChromium, Host, Visual];
const STYLES: &[Suite] = &[Embed, Build, Budget, Host, Visual];
const TEXTS: &[Suite] = &[Native, Build, Budget, Host];

/// The table: paths, and what they concern. What is in no row concerns everything.
const TABLE: &[Concern] = &[
    concern("content/", TEXTS, &["embed", "static", "snippets"]),
    concern("content/schema/", &[Native], &[]),
    concern("content/style/", &[Native], &[]),
    concern("src/authoring/", TEXTS, &["embed"]),
    concern("src/bin/bake.rs", TEXTS, &["embed"]),
    concern("src/components/", COMPONENTS, &["embed"]),
    concern("src/content/", COMPONENTS, &["embed", "supplement"]),
    concern("src/application/", COMPONENTS, &["embed", "failures", "supplement"]),
    concern("src/prerender/", &[Native, Build, Budget, Host, Visual], &["embed", "digests", "static", "snippets"]),
    concern("www/", SCRIPTS, &[]),
    concern("www/companion/", SCRIPTS, &["embed", "exit", "life", "networks"]),
    concern("www/exit/", SCRIPTS, &["cover", "exit", "frame", "leaving"]),
    concern("www/frame/", SCRIPTS, &["cover", "frame"]),
    concern("www/pages/frame.html", SCRIPTS, &["cover", "frame"]),
    concern("www/reading/", SCRIPTS, &["colours", "print", "snippets"]),
    concern("www/pages/embed", &[Native, Build, Budget, Host], &["snippets"]),
    concern("www/styles/embed.css", &[Build, Host], &["snippets"]),
    concern("src/bin/embed_page/", &[Native, Build, Budget, Host], &["snippets"]),
    concern("src/embedding/", &[Native, Build, Budget, Host], &["snippets"]),
    concern("tests/embedding.rs", &[Native], &[]),
    concern("www/pages/paper", STYLES, &["sheets"]),
    concern("www/styles/", STYLES, &[]),
    concern("www/styles/paper.css", STYLES, &["sheets"]),
    concern("www/styles/easy.css", STYLES, &["sheets"]),
    concern("www/styles/print.css", STYLES, &["print"]),
    concern("src/prerender/paper/", &[Native, Build, Host, Visual], &["sheets"]),
    concern("www/pages/theming.html", SCRIPTS, &["theming"]),
    concern("www/pages/check", SCRIPTS, &["axe", "supplement"]),
    concern("www/types/", &[], &[]),
    concern("tests/embed/", &[Embed], &[]),
    concern("tests/visual/", &[Visual], &[]),
    concern("tests/visual/content/", &[Native, Visual], &[]),
    concern("tests/visual.rs", &[Native], &[]),
    concern("tests/webkit/", &[Webkit], &[]),
    concern("tests/wordpress/", &[Wordpress], &[]),
    concern("packages/wordpress/", &[Native, Wordpress], &[]),
    concern("tests/browser.rs", &[BrowserChromium, Suite::BrowserFirefox], &[]),
    concern("tests/common/", &[Native, BrowserChromium], &[]),
    concern("tests/host/", &[Host], &[]),
    concern("tests/host/hostile/", &[Host], &["hostile"]),
    concern("tests/host/optimisers/", &[Host], &["optimisers"]),
    concern("tests/host/accessibility/snapshots/", &[Host], &["tree"]),
    concern("tests/measure/", &[], &[]),
    concern("tests/types/", &[], &[]),
    concern("tests/tsconfig.json", &[], &[]),
    concern("tests/content_checks/", &[Native], &[]),
    concern("tests/static_html/", &[Native], &[]),
    concern("tests/open_data/", &[Native], &[]),
    concern("tests/translation/", &[Native], &[]),
    concern("tests/supplement/", &[Native, Host], &["supplement"]),
    concern("packages/npm/", &[Native, Host], &["package"]),
    concern("packages/release/", &[Native], &[]),
    concern("examples/application/", &[Native], &[]),
    concern("xtask/", &[Native], &[]),
    concern("xtask/src/packages/wordpress.rs", &[Native, Wordpress], &[]),
    concern("xtask/src/site/", &[Native, Build, Budget, Reproducible], &[]),
    concern("docs/", &[Native], &[]),
    concern(".cargo/mutants.toml", &[], &[]),
    concern(".ci/", &[], &[]),
    concern(".vscode/", &[], &[]),
    concern("README.md", &[Native], &[]),
    concern("CHANGELOG.md", &[], &[]),
    concern("CONTRIBUTING.md", &[Native], &[]),
    concern("LICENSE", &[], &[]),
];

/// What to run: suites, and which files of the host suite.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Selection {
    pub suites: BTreeSet<Suite>,
    /// Beginnings of names; none of them for all files.
    host: Option<BTreeSet<String>>,
}

impl Selection {
    /// These suites and all their files.
    pub fn of(suites: impl IntoIterator<Item = Suite>) -> Self {
        Self { suites: suites.into_iter().collect(), host: None }
    }

    /// Whether all of each suite is in it.
    pub fn is_whole(&self) -> bool {
        self.host.is_none()
    }

    /// Whether a file of the host suite is in it.
    pub fn wants(&self, stem: &str) -> bool {
        self.host.as_ref().is_none_or(|names| names.iter().any(|name| begins_with_word(stem, name)))
    }
}

/// Whether a name is this one, or this one and a further word, as in `cover.firefox` and `exit-anywhere`.
fn begins_with_word(stem: &str, word: &str) -> bool {
    stem.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '-']))
}

/// What has changed since a revision concerns these tests.
///
/// # Errors
///
/// When git does not say what has changed.
pub fn since(environment: &Environment, revision: &str) -> Result<Selection> {
    let git = environment.find("git").context("`git` is not on PATH")?;
    let ask = |arguments: &[&str]| environment.answer(&git, arguments).with_context(|| format!("`git {}` failed", arguments.join(" ")));
    // Of a file that was moved both paths count.
    let changed = ask(&["diff", "--name-only", "--no-renames", "-z", revision, "--"])?;
    let new = ask(&["ls-files", "--others", "--exclude-standard", "-z"])?;
    let paths: BTreeSet<_> = changed.split('\0').chain(new.split('\0')).filter(|path| !path.is_empty()).collect();
    let selection = concerned(paths.iter().copied());
    for path in &paths {
        eprintln!(
            "changed: {path}{}",
            if find(path).is_none() { " (in no row of xtask/src/checks/changed.rs: everything runs)" } else { "" }
        );
    }
    Ok(selection)
}

/// The tests that these paths concern.
fn concerned<'path>(paths: impl Iterator<Item = &'path str>) -> Selection {
    let mut suites = BTreeSet::new();
    let mut host = BTreeSet::new();
    let mut whole_host = false;
    for path in paths {
        let Some(concern) = find(path) else { return Selection::of(super::suite::all()) };
        suites.extend(concern.suites);
        let of_host = concern.suites.contains(&Host);
        match super::javascript::stem(path.as_ref()) {
            stem if of_host && !stem.is_empty() => drop(host.insert(stem.to_owned())),
            _ if concern.host.is_empty() => whole_host |= of_host,
            _ => host.extend(concern.host.iter().map(|name| (*name).to_owned())),
        }
    }
    Selection { suites, host: (!whole_host).then_some(host) }
}

fn find(path: &str) -> Option<&'static Concern> {
    TABLE.iter().filter(|concern| path.starts_with(concern.path)).max_by_key(|concern| concern.path.len())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::super::javascript;
    use super::*;

    fn root() -> &'static Path {
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
    }

    fn concerned(paths: &[&str]) -> Selection {
        super::concerned(paths.iter().copied())
    }

    #[test]
    fn a_text_is_checked_built_and_looked_at_without_the_whole_host_suite() {
        let selection = concerned(&["content/en/facts.json"]);
        assert_eq!(selection.suites, BTreeSet::from([Native, Build, Budget, Host]));
        assert!(selection.wants("static") && !selection.wants("hostile") && !selection.wants("cover.firefox"));
    }

    #[test]
    fn a_component_is_tried_in_one_browser() {
        let selection = concerned(&["src/components/sections/facts.rs"]);
        assert!(selection.suites.contains(&BrowserChromium) && !selection.suites.contains(&Suite::BrowserFirefox));
        assert!(selection.wants("embed") && !selection.wants("axe"));
    }

    #[test]
    fn what_several_paths_concern_is_put_together() {
        let selection = concerned(&["docs/content.md", "www/exit/leave.js", "content/sources.json"]);
        assert!(selection.suites.contains(&Native) && selection.suites.contains(&Embed));
        assert!(
            selection.wants("exit") && selection.wants("exit-anywhere") && selection.wants("cover.firefox") && selection.wants("static")
        );
        assert!(!selection.wants("exits") && !selection.wants("axe"));
    }

    #[test]
    fn a_test_file_concerns_itself_and_what_tests_share_concerns_all_of_them() {
        let selection = concerned(&["tests/host/exit/leaving.test.js"]);
        assert_eq!(selection.suites, BTreeSet::from([Host]));
        assert!(selection.wants("leaving") && !selection.wants("axe"));
        assert!(concerned(&["tests/host/exit/leaving.test.js", "tests/host/support/chromium.js"]).wants("axe"));
    }

    #[test]
    fn the_longest_row_holds() {
        assert_eq!(concerned(&["content/style/en.json"]).suites, BTreeSet::from([Native]));
    }

    #[test]
    fn an_unknown_path_concerns_everything_and_no_path_nothing() {
        let everything = concerned(&["docs/content.md", "a-new-room/file.rs"]);
        assert_eq!(everything, Selection::of(super::super::suite::all()));
        assert!(everything.wants("hostile"));
        for path in ["Cargo.toml", "Cargo.lock", "package-lock.json", "Trunk.toml", "src/lib.rs", "src/contract/attributes.json"] {
            assert_eq!(concerned(&[path]), everything, "{path}");
        }
        assert!(concerned(&[]).suites.is_empty());
    }

    #[test]
    fn every_row_speaks_of_something_that_is_there() -> Result<()> {
        let files = javascript::test_files(root(), Path::new("tests/host"))?;
        for Concern { path, suites, host } in TABLE {
            let (folder, beginning) = path.rsplit_once('/').unwrap_or(("", path));
            let is_there = fs::read_dir(root().join(folder))
                .is_ok_and(|entries| entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with(beginning)));
            assert!(is_there, "{path} is gone: mend the table");
            for name in *host {
                assert!(suites.contains(&Host), "{path}");
                assert!(files.iter().any(|file| begins_with_word(javascript::stem(file), name)), "there is no {name}.test.js any more");
            }
        }
        Ok(())
    }
}
