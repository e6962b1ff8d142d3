//! The element and what stands between its tags.

use super::tags::{Tag, tags};
use super::{Knowledge, Report, check_day, leads_to_us};

pub(super) fn check(elements: &[&Tag<'_>], known: &Knowledge<'_>, report: &mut Report) {
    if elements.len() > 1 {
        report.mind("two-elements", &elements.len().to_string());
    }
    for element in elements {
        check_one(element, known, report);
    }
}

fn check_one(element: &Tag<'_>, known: &Knowledge<'_>, report: &mut Report) {
    if let Some((_, value)) = element.attributes.iter().find(|(_, value)| value.contains(['“', '”', '„', '″'])) {
        report.wrong("curly", value);
        return;
    }
    let release = known.release;
    if let Some(tag) = element.get("lang") {
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        if !release.languages.iter().any(|language| primary(&language.tag) == primary(tag)) {
            report.mind("language", tag);
        }
    }
    if let Some(code) = element.get("country") {
        let is_code = code.len() == 2 && code.bytes().all(|sign| sign.is_ascii_alphabetic());
        if !is_code {
            report.wrong("country", code);
        } else if !release.countries.iter().any(|(known, _)| known.eq_ignore_ascii_case(code)) {
            report.mind("country-without-lines", code);
        }
    }
    if element.get("exit") == Some("off") {
        report.mind("exit-off", "");
    }
    if let Some(layer) = element.get("data-layer").filter(|layer| *layer != "host") {
        // The source of a page that runs, as a browser's own tools copy it.
        report.fine("ran", layer);
    }
    let inside = element.inside();
    let links: Vec<_> = tags(inside).into_iter().filter(|tag| tag.name == "a").collect();
    if !links.iter().any(|link| link.get("href").is_some_and(|address| leads_to_us(address, known))) {
        report.mind("no-link", "");
    }
    if inside.contains(crate::embedding::PLACEHOLDER) {
        report.wrong("placeholder", crate::embedding::PLACEHOLDER);
    }
    check_day(inside, known, report);
}
