//! The script: whether it is there, which it is, and what tools have made of it.

use super::tags::{Region, Tag};
use super::{Knowledge, Report, bare, number};

/// What tags say that wait until a reader agrees.
const CONSENT: [&str; 8] = [
    "data-cookieconsent",
    "data-category",
    "data-cookiecategory",
    "data-cmplz-src",
    "data-service",
    "data-consent",
    "data-usercentrics",
    "data-borlabs-cookie-script-blocker-src",
];

/// Parts of addresses under which tools put what they have combined.
const COMBINED: [&str; 8] = ["autoptimize", "/cache/", "litespeed", "wp-rocket", "jetpack-boost", "_static/", "nitropack", "min.js"];

/// A script of ours, with the attribute that has its address.
pub(super) struct Ours<'tag, 'html> {
    tag: &'tag Tag<'html>,
    attribute: &'tag str,
    address: &'tag str,
}

/// All scripts of ours. Other embeds have a file of the same name.
pub(super) fn ours<'tag, 'html>(all: &'tag [Tag<'html>], has_element: bool, known: &Knowledge<'_>) -> Vec<Ours<'tag, 'html>> {
    let scripts = all.iter().filter(|tag| tag.name == "script");
    let found = scripts.filter_map(|tag| {
        let (attribute, address) = tag.attributes.iter().find(|(_, value)| file(value) == "embed.js")?;
        let marked = tag.get("data-nowprocket").is_some() || has_options(tag, known);
        let known = bare(address).starts_with(bare(known.site)) || address.contains("explainer") || pinned(address).is_some();
        (marked || known || has_element).then_some(Ours { tag, attribute, address })
    });
    found.collect()
}

fn file(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.rsplit('/').next().unwrap_or_default()
}

/// Whether a tag has options in an element's place.
fn has_options(tag: &Tag<'_>, known: &Knowledge<'_>) -> bool {
    known.release.attributes.iter().any(|name| tag.get(&format!("data-{name}")).is_some())
}

/// The version in an address.
fn pinned(address: &str) -> Option<String> {
    let (_, after) = address.split_once("/v/")?;
    Some(number(after)).filter(|version| version.contains('.'))
}

pub(super) fn check(scripts: &[Ours<'_, '_>], elements: &[&Tag<'_>], report: &mut Report, known: &Knowledge<'_>) {
    for script in scripts {
        if script.tag.region == Region::Comment {
            report.wrong("in-comment", script.address);
        } else if check_address(script, report) && check_start(script, report) {
            check_place(script, elements, report, known);
            check_version(script, known, report);
        }
    }
}

/// Whether the address can be right.
fn check_address(script: &Ours<'_, '_>, report: &mut Report) -> bool {
    let address = script.address;
    if address.contains(['“', '”', '„', '″']) {
        report.wrong("curly", address);
        return false;
    }
    if address.starts_with(crate::embedding::PLACEHOLDER) {
        report.wrong("placeholder", address);
        return false;
    }
    if address.starts_with("http:") {
        report.wrong("not-secure", address);
    }
    true
}

/// Whether a browser starts it by itself.
fn check_start(script: &Ours<'_, '_>, report: &mut Report) -> bool {
    let Ours { tag, attribute, address } = script;
    let kind = tag.get("type").unwrap_or_default().to_ascii_lowercase();
    let runs = *attribute == "src" && ["", "text/javascript", "application/javascript", "module"].contains(&kind.as_str());
    let consent = CONSENT.iter().find_map(|name| tag.get(name).filter(|value| *value != "ignore").map(|_| *name));
    let class = tag.get("class").unwrap_or_default();
    let asks = consent.is_some() || kind == "text/plain" || class.contains("optanon-category") || class.contains("_iub_cs");
    if !runs && asks {
        report.wrong("waits-for-consent", consent.unwrap_or(*attribute));
    } else if !runs {
        report.mind("held-back", if *attribute == "src" { &kind } else { attribute });
    } else if kind == "module" {
        report.mind("module", address);
    }
    runs
}

/// Whether it has an element to fill, or a place for one.
fn check_place(script: &Ours<'_, '_>, elements: &[&Tag<'_>], report: &mut Report, known: &Knowledge<'_>) {
    let tag = script.tag;
    let inserts = tag.get("data-insert") != Some("off");
    if elements.is_empty() {
        if !inserts {
            report.wrong("insert-off", "");
        } else if tag.region == Region::Head {
            report.wrong("in-head", "");
        } else {
            report.mind("one-line", "");
        }
    } else if inserts && has_options(tag, known) && tag.region == Region::Body {
        report.mind("both", "");
    }
}

fn check_version(script: &Ours<'_, '_>, known: &Knowledge<'_>, report: &mut Report) {
    let release = known.release;
    let integrity = script.tag.get("integrity").unwrap_or_default();
    let version = pinned(script.address);
    let is_this = version.as_ref().is_none_or(|version| *version == release.version);
    if !integrity.is_empty() {
        let compared: Vec<&str> = integrity.split_whitespace().filter(|digest| digest.starts_with("sha384-")).collect();
        if is_this && !compared.is_empty() && !compared.contains(&release.embed.as_str()) {
            report.wrong("wrong-integrity", script.address);
        } else if compared.is_empty() {
            report.mind("integrity-not-compared", integrity);
        }
        if script.tag.get("crossorigin").is_none() {
            report.wrong("integrity-without-crossorigin", script.address);
        }
    }
    match version {
        None if !integrity.is_empty() => report.wrong("root-with-integrity", script.address),
        None => report.fine("follows", script.address),
        Some(version) => {
            if integrity.is_empty() {
                report.mind("pinned-without-integrity", &version);
            }
            if !is_this {
                report.mind("other-version", &version);
            } else if known.today > release.review_by.as_str() {
                report.wrong("overdue", &release.review_by);
            } else {
                report.fine("pinned", &release.review_by);
            }
        }
    }
}

/// Says how many there are, where there is more than one.
pub(super) fn check_number(scripts: &[Ours<'_, '_>], elements: &[&Tag<'_>], report: &mut Report, known: &Knowledge<'_>) {
    let live: Vec<_> = scripts.iter().filter(|script| script.tag.region != Region::Comment).collect();
    let [first, others @ ..] = &live[..] else { return };
    if others.iter().any(|other| other.address != first.address) {
        report.mind("two-versions", "");
    } else if !others.is_empty() {
        let each_inserts = elements.is_empty() || live.iter().all(|script| has_options(script.tag, known));
        if each_inserts { report.mind("twice", "") } else { report.fine("script-twice", "") }
    }
}

/// An element without the script: what may have become of it.
pub(super) fn check_missing(all: &[Tag<'_>], report: &mut Report) {
    let scripts = || all.iter().filter(|tag| tag.name == "script");
    let address = |tag: &Tag<'_>| tag.get("src").unwrap_or_default().to_owned();
    if scripts().any(|tag| tag.get("src").is_none() && tag.rest.contains("palermo-explainer") && tag.rest.contains("customElements")) {
        report.mind("inlined", "");
    } else if scripts().any(|tag| tag.get("src").is_none() && tag.rest.contains("embed.js")) {
        report.mind("held-back", "embed.js");
    } else if let Some(tag) = scripts().find(|tag| file(&address(tag)).starts_with("embed")) {
        report.mind("renamed", &address(tag));
    } else if let Some(tag) = scripts().find(|tag| COMBINED.iter().any(|part| address(tag).contains(part))) {
        report.mind("combined", &address(tag));
    } else {
        report.wrong("script-gone", "");
    }
}
