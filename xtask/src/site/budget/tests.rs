//! Limits and sums, on a made-up site.

use anyhow::{Context, Result};

use super::limits::REST;
use super::measure::{Row, measure};
use super::table::{kilobytes, limit};

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
            ("v/1.0.0/fr.first.json", noise(9200, 6), "first", Some("fr")),
            ("v/1.0.0/fr.rest.json", noise(9500, 7), "rest", Some("fr")),
            ("v/1.0.0/fr.bundle.json", noise(8500, 8), "bundle", Some("fr")),
            ("v/1.0.0/app.js", noise(5000, 9), "script", None),
            ("v/1.0.0/app.wasm", noise(60_000, 10), "wasm", None),
            ("v/1.0.0/companion.js", noise(600, 13), "companion", None),
            ("v/1.0.0/supplement.js", noise(2000, 14), "supplement-script", None),
            ("v/1.0.0/supplement.wasm", noise(30_000, 15), "supplement-wasm", None),
            ("exit.js", noise(2000, 16), "exit", None),
            ("v/1.0.0/exit.js", noise(2000, 16), "exit-pinned", None),
            ("v/1.0.0/en.lines.json", noise(8000, 19), "lines", Some("en")),
            ("v/1.0.0/fr.lines.json", noise(8500, 20), "lines", Some("fr")),
            ("v/1.0.0/embed-page.js", noise(5000, 21), "embed-page-script", None),
            ("v/1.0.0/embed-page.wasm", noise(80_000, 22), "embed-page-wasm", None),
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
    assert_eq!(rows.len(), 1 + 1 + 1 + 2 + 2 + 1 + 1 + 2 + 1);
    Ok(())
}

#[test]
fn parts_are_added_up_and_the_larger_embed_counts() -> Result<()> {
    let rows = Site::small().measure()?;
    let row = rows.iter().find(|row| row.what == "until readable" && row.language == "fr").context("no such line")?;
    // Noise does not shrink; the compressor adds a few bytes of its own.
    assert!((4000 + 9200..4000 + 9200 + 64).contains(&row.bytes), "{}", row.bytes);
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
fn a_translation_has_more_room_the_most_in_letters_of_more_bytes() -> Result<()> {
    let rows = Site::small().measure()?;
    let limit = |language: &str| rows.iter().find(|row| row.what == "all text" && row.language == language).map(|row| row.limit);
    assert_eq!((limit("en"), limit("fr")), (Some(36 * 1024), Some(40 * 1024)));
    assert_eq!(REST.bytes(Some("zh-Hans"), 1), 52 * 1024);
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

#[test]
fn limits_are_rounded_down() {
    assert_eq!(limit(5 * 1024), "5");
    assert_eq!(limit(5 * 1024 + 44), "5.04");
    assert_eq!(limit(5 * 1024 + 1), "5.00");
}

#[test]
fn each_language_after_the_first_has_bytes_of_its_own_in_the_scripts_that_name_it() -> Result<()> {
    // Two languages. What a compressor adds to noise is less than is left to the limit or taken beyond it.
    for (length, over_limit) in [(5 * 1024 + 44 - 20, false), (5 * 1024 + 44 + 1, true)] {
        let mut site = Site::small();
        (site.0[0].1, site.0[1].1) = (noise(length, 17), noise(4000, 2));
        // What is until readable is another matter.
        site.0[2].1 = noise(100, 3);
        site.0[5].1 = noise(100, 6);
        assert_eq!(over(&site.measure()?), if over_limit { vec![("embed.js", "")] } else { Vec::new() }, "{length}");
    }
    for (length, over_limit) in [(3 * 1024 + 120 - 20, false), (3 * 1024 + 120 + 1, true)] {
        let mut site = Site::small();
        let exit = site.0.iter_mut().find(|(path, ..)| *path == "exit.js").context("no exit")?;
        exit.1 = noise(length, 18);
        assert_eq!(over(&site.measure()?), if over_limit { vec![("exit.js", "")] } else { Vec::new() }, "{length}");
    }
    Ok(())
}
