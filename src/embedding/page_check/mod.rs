//! Whether the explainer on a host's page is what its editor has pasted: reads the page's source and says what became of it.

mod element;
mod frame;
mod script;
pub mod tags;

use super::Release;
use tags::{Region, Tag, tags};

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Readers miss something.
    Wrong,
    /// Somebody should look.
    Mind,
    /// As it should be.
    Fine,
}

/// Something that was found on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is: what is said of it stands in words under this name.
    pub name: &'static str,
    /// How much it matters.
    pub weight: Weight,
    /// The address, value or number that it is about.
    pub about: String,
}

/// What is known when a page is read.
pub struct Knowledge<'a> {
    /// The release that the page should have.
    pub release: &'a Release,
    /// The address of the explainer's site.
    pub site: &'a str,
    /// The day of the check, as in `2027-05-31`.
    pub today: &'a str,
}

/// Reads the source of a page.
pub fn check(html: &str, known: &Knowledge<'_>) -> Vec<Finding> {
    let mut report = Report { found: Vec::new() };
    if html.trim().is_empty() {
        report.wrong("empty", "");
    } else if !html.contains('<') {
        report.wrong(if html.trim().starts_with("http") { "address" } else { "no-source" }, "");
    } else {
        read(html, known, &mut report);
    }
    let mut found = report.found;
    found.sort_by_key(|finding| finding.weight);
    found
}

fn read(html: &str, known: &Knowledge<'_>, report: &mut Report) {
    let all = tags(html);
    if html.contains("&lt;palermo-explainer") || (html.contains("embed.js") && html.contains("&lt;script")) {
        report.wrong("shown-as-text", "");
    }
    let elements: Vec<&Tag<'_>> = all.iter().filter(|tag| tag.name == "palermo-explainer").collect();
    let scripts = script::ours(&all, !elements.is_empty(), known);
    let frames: Vec<&Tag<'_>> = all.iter().filter(|tag| frame::is_ours(tag, known)).collect();
    let live: Vec<&Tag<'_>> = elements.iter().copied().filter(|tag| tag.region != Region::Comment).collect();
    element::check(&live, known, report);
    script::check(&scripts, &live, report, known);
    script::check_number(&scripts, &live, report, known);
    frame::check(&frames, &all, known, report);
    if scripts.is_empty() {
        if !live.is_empty() {
            script::check_missing(&all, report);
        } else if frames.is_empty() && report.found.is_empty() {
            check_copies(html, &all, known, report);
        }
    }
}

/// A page without element, script and frame: what was pasted as a copy, or what is left.
fn check_copies(html: &str, all: &[Tag<'_>], known: &Knowledge<'_>, report: &mut Report) {
    let Knowledge { release, .. } = known;
    let version = release.languages.iter().find_map(|language| {
        let (_, after) = html.split_once(language.copy_begins.as_str()).filter(|_| !language.copy_begins.is_empty())?;
        Some(number(after))
    });
    let pasted = |line: &str| line.split(['{', '1', '2']).next().is_some_and(|start| !start.is_empty() && html.contains(start));
    let link = all.iter().find(|tag| tag.name == "a" && tag.get("href").is_some_and(|address| leads_to_us(address, known)));
    if let Some(version) = version {
        if version != release.version {
            report.wrong("copy-older", &version);
        } else if known.today > release.review_by.as_str() {
            report.wrong("copy-overdue", &release.review_by);
        } else {
            report.fine("copy", &release.review_by);
        }
    } else if release.languages.iter().any(|language| pasted(&language.copied) || pasted(&language.copied_version)) {
        report.wrong("stripped", "");
        check_day(html, known, report);
    } else if let Some(link) = link {
        report.fine("link", link.get("href").unwrap_or_default());
    } else {
        report.wrong("nothing", "");
    }
}

/// A version's number at the beginning of a text.
fn number(text: &str) -> String {
    let number: String = text.chars().take_while(|sign| sign.is_ascii_digit() || *sign == '.').collect();
    number.trim_end_matches('.').to_owned()
}

/// Says whether the day has passed by which a copy of numbers holds: the last of the days that stand there.
fn check_day(html: &str, known: &Knowledge<'_>, report: &mut Report) {
    let is_day = |text: &&str| {
        text.bytes().enumerate().all(|(place, sign)| if place == 4 || place == 7 { sign == b'-' } else { sign.is_ascii_digit() })
    };
    let days = html.match_indices('-').filter_map(|(at, _)| html.get(at.checked_sub(4)?..at + 6)).filter(is_day);
    if let Some(until) = days.max().filter(|until| known.today > *until) {
        report.wrong("numbers-overdue", until);
    }
}

/// Whether an address is that of a page of the explainer: our own site, or a folder of a language below one that is called after it.
fn leads_to_us(address: &str, known: &Knowledge<'_>) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let path = path.strip_suffix("index.html").unwrap_or(path);
    let folder = known.release.languages.iter().find_map(|language| path.strip_suffix(&format!("{}/", language.tag)));
    folder.is_some_and(|folder| bare(folder) == bare(known.site) || folder.contains("explainer"))
}

/// An address without the way in which it is asked for: a page may be looked at by another than its readers take.
fn bare(address: &str) -> &str {
    address.split_once("//").map_or(address, |(_, rest)| rest)
}

/// What is found, as it is found.
struct Report {
    found: Vec<Finding>,
}

impl Report {
    fn wrong(&mut self, name: &'static str, about: &str) {
        self.put(name, Weight::Wrong, about);
    }

    fn mind(&mut self, name: &'static str, about: &str) {
        self.put(name, Weight::Mind, about);
    }

    fn fine(&mut self, name: &'static str, about: &str) {
        self.put(name, Weight::Fine, about);
    }

    /// The same of two tags is said once.
    fn put(&mut self, name: &'static str, weight: Weight, about: &str) {
        let finding = Finding { name, weight, about: about.to_owned() };
        if !self.found.contains(&finding) {
            self.found.push(finding);
        }
    }
}
