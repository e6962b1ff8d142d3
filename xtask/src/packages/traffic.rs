//! What visits cost whoever runs the server, from the bytes of this release.

use anyhow::{Context, Result, ensure};

use super::archive::Files;
use super::site::{Listed, Site};

/// What everybody loads.
const TEXT: &[&str] = &["embed", "first", "lines", "rest", "companion"];

/// What comes with the program, on pages where a reader comes near to the explainer.
const PROGRAM: &[&str] = &["script", "wasm", "bundle"];

/// A campaign's day, in visits.
const VISITS: u64 = 100_000;

/// The bytes of a visit, and the requests that it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Visit {
    bytes: u64,
    requests: u64,
}

/// A table of the languages, and what a day with many visits takes. `files` holds the site with its compressed files.
///
/// # Errors
///
/// When the site lacks a part.
pub fn paragraph(site: &Site, files: &Files) -> Result<String> {
    let languages: Vec<&str> =
        site.manifest.files.iter().filter(|file| file.role == "first").filter_map(|file| file.language.as_deref()).collect();
    let mut rows = String::new();
    let mut requests = 0;
    for language in languages {
        let parts = |ending: &str| -> Result<[Visit; 2]> {
            Ok([visit(site, files, TEXT, language, ending)?, visit(site, files, PROGRAM, language, ending)?])
        };
        let [text, program] = parts(".br")?;
        requests = requests.max(text.requests + program.requests);
        let mut columns = vec![format!("`{language}`"), kilobytes(text.bytes), kilobytes(program.bytes)];
        for ending in [".br", ".gz", ""] {
            columns.push(gigabytes(parts(ending)?.map(|part| part.bytes).iter().sum::<u64>() * VISITS));
        }
        rows += &format!("| {} |\n", columns.join(" | "));
    }
    ensure!(requests > 0, "the site has no language");
    Ok(format!(
        "Counted from the files of this release, without what the connection itself takes, for a reader who has nothing of it yet; who comes \
         again loads little. The first two columns are as brotli makes them. KB are 1,024 bytes, GB 1,000,000,000.\n\n\
         | language | all text, KB | the program, KB | {} first visits, GB | by gzip | not compressed |\n|---|---|---|---|---|---|\n{rows}\n\
         A visit takes {} requests at most. {} of them in one hour are {} requests in a second, of files that never change: any web space that sends \
         files can do that. What it costs is a number of gigabytes times the price of one at your host; where traffic is not counted, nothing.",
        thousands(VISITS),
        requests,
        thousands(VISITS),
        thousands((requests * VISITS).div_ceil(3600)),
    ))
}

/// What some parts of a language take, where what lies beside them under an ending is sent instead of them.
fn visit(site: &Site, files: &Files, roles: &[&str], language: &str, ending: &str) -> Result<Visit> {
    let mut visit = Visit { bytes: 0, requests: 0 };
    for role in roles {
        let is_it = |file: &&Listed| file.role == *role && file.language.as_deref().is_none_or(|of| of == language);
        let file = site.manifest.files.iter().find(is_it).with_context(|| format!("the site has no {role} for {language}"))?;
        let sent = files.get(&format!("{}{ending}", file.path)).map_or(file.size, |sent| sent.len() as u64);
        visit.bytes += sent;
        visit.requests += 1;
    }
    Ok(visit)
}

fn kilobytes(bytes: u64) -> String {
    let tenths = (bytes * 10).div_ceil(1024);
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn gigabytes(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100_000_000);
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<&[u8]> = digits.as_bytes().rchunks(3).rev().collect();
    groups.iter().map(|group| String::from_utf8_lossy(group)).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::super::site::Manifest;
    use super::*;

    fn site(languages: &[&str]) -> Site {
        let file = |path: String, role: &str, language: Option<&str>, size: u64| Listed {
            path,
            size,
            integrity: String::new(),
            role: role.to_owned(),
            language: language.map(str::to_owned),
        };
        let mut listed = Vec::new();
        for role in ["embed", "companion", "script", "wasm"] {
            listed.push(file(format!("{role}.js"), role, None, 1024));
        }
        for language in languages {
            for role in ["first", "lines", "rest", "bundle"] {
                listed.push(file(format!("{language}.{role}"), role, Some(language), 2048));
            }
        }
        Site { manifest: Manifest { version: "1.0.0".to_owned(), files: listed }, files: Files::new() }
    }

    #[test]
    fn a_visit_is_the_sum_of_what_is_sent() -> Result<()> {
        let site = site(&["en", "fr"]);
        assert_eq!(visit(&site, &Files::new(), TEXT, "fr", ".br")?, Visit { bytes: 2 * 1024 + 3 * 2048, requests: 5 });
        let files = Files::from([("fr.rest.br".to_owned(), vec![0; 48])]);
        assert_eq!(visit(&site, &files, TEXT, "fr", ".br")?.bytes, 2 * 1024 + 2 * 2048 + 48);
        let said = paragraph(&site, &files)?;
        assert!(said.contains("| `en` | 8.0 | 4.0 | 1.3 | 1.3 | 1.3 |\n| `fr` | 6.1 | 4.0 | 1.1 | 1.3 | 1.3 |"), "{said}");
        assert!(said.contains("A visit takes 8 requests at most. 100,000 of them in one hour are 223 requests"), "{said}");
        Ok(())
    }

    #[test]
    fn a_site_that_lacks_a_part_is_not_counted() {
        let mut lacking = site(&["en"]);
        lacking.manifest.files.retain(|file| file.role != "wasm");
        assert!(paragraph(&lacking, &Files::new()).is_err_and(|error| error.to_string().contains("wasm")));
        assert!(paragraph(&site(&[]), &Files::new()).is_err());
    }
}
