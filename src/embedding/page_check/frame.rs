//! A frame and its helper.

use super::tags::{Region, Tag};
use super::{Knowledge, Report, bare};

/// Whether a tag is a frame of ours, loaded or held back.
pub(super) fn is_ours(tag: &Tag<'_>, known: &Knowledge<'_>) -> bool {
    tag.name == "iframe" && tag.region != Region::Comment && address(tag, known).is_some()
}

fn address<'tag>(tag: &'tag Tag<'_>, known: &Knowledge<'_>) -> Option<(&'tag str, &'tag str)> {
    let is_frame = |address: &str| {
        let path = address.split(['?', '#']).next().unwrap_or_default().trim_end_matches("index.html");
        let of = |tag: &str| path.ends_with(&format!("/frame/{tag}/"));
        known.release.languages.iter().any(|language| of(&language.tag)) || bare(path).starts_with(&format!("{}frame/", bare(known.site)))
    };
    let found = tag.attributes.iter().find(|(_, value)| is_frame(value));
    found.map(|(name, value)| (name.as_str(), value.as_str()))
}

pub(super) fn check(frames: &[&Tag<'_>], all: &[Tag<'_>], known: &Knowledge<'_>, report: &mut Report) {
    let is_helper = |tag: &Tag<'_>| tag.name == "script" && tag.get("src").is_some_and(|address| address.ends_with("/frame.js"));
    let has_helper = all.iter().any(is_helper);
    for frame in frames {
        let Some((attribute, address)) = address(frame, known) else { continue };
        if attribute != "src" {
            report.wrong("frame-held-back", attribute);
            continue;
        }
        if address.starts_with("http:") {
            report.wrong("not-secure", address);
        }
        let may = |right: &str| frame.get("sandbox").is_none_or(|rights| rights.split_whitespace().any(|one| one == right));
        if !may("allow-scripts") {
            report.wrong("frame-without-scripts", address);
        } else if !may("allow-top-navigation-by-user-activation") && !may("allow-top-navigation") {
            report.wrong("frame-exit", address);
        } else {
            report.fine("frame", address);
        }
        if frame.get("title").unwrap_or_default().trim().is_empty() {
            report.mind("frame-without-title", address);
        }
        if !has_helper {
            report.mind("frame-without-helper", address);
        }
    }
}
