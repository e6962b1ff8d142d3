//! Codes of countries and languages, and telephone numbers.

use std::collections::BTreeSet;

use icu_locale_core::Locale;
use icu_time::zone::IanaParser;

use super::parsed::Parsed;
use crate::authoring::json::{Node, join};
use crate::authoring::library::REFERENCE;
use crate::authoring::problem::{Problem, Spot};
use crate::content::{ChannelKind, DialString, LanguageTag, TimeZone};

pub(super) fn check(parsed: &Parsed, problems: &mut Vec<Problem>) {
    let countries =
        std::iter::once("helplines.json".to_owned()).chain(parsed.languages.iter().map(|language| format!("{language}/help.json")));
    for file in countries {
        for entry in parsed.nodes.get(&file).and_then(|root| root.get("countries")).map(Node::entries).unwrap_or_default() {
            check_country(&file, &entry.key, problems);
        }
    }
    check_languages(parsed, problems);
    for country in parsed.nodes.get("helplines.json").and_then(|root| root.get("countries")).map(Node::entries).unwrap_or_default() {
        check_numbers(&country.key, &country.node, problems);
    }
}

fn check_country(file: &str, code: &str, problems: &mut Vec<Problem>) {
    if isocountry::CountryCode::for_alpha2(code).is_err() {
        problems.push(
            Problem::new(file, format!("countries.{code}"), format!("ISO 3166 knows no country “{code}”"))
                .at(Spot::Key)
                .help("write its two capital letters, as in FR; the United Kingdom is GB, Greece GR"),
        );
    }
}

fn check_languages(parsed: &Parsed, problems: &mut Vec<Problem>) {
    let names = format!("{REFERENCE}/interface.json");
    let known: BTreeSet<&str> = parsed
        .nodes
        .get(&names)
        .and_then(|root| root.get("language_names"))
        .map(|node| node.entries().iter().map(|entry| entry.key.as_str()).collect())
        .unwrap_or_default();
    let mut check = |file: &str, place: String, tag: &str, spot: Spot| {
        // The form is for the schema to judge.
        if LanguageTag::new(tag).is_err() {
            return;
        }
        let problem = match tag.parse::<Locale>() {
            Err(_) => Problem::new(file, place, format!("“{tag}” is no language tag")).help("write it as in en, pt-BR or zh-Hant"),
            Ok(locale) if locale.to_string() != tag => {
                Problem::new(file, place, format!("the tag “{tag}” is written “{locale}”")).help(format!("write {locale}"))
            }
            Ok(_) if !known.is_empty() && !known.contains(tag) => Problem::new(file, place, format!("the language “{tag}” is not known"))
                .help(format!(
                    "correct the code, or name the language in `language_names` of {names}; known are: {}",
                    known.iter().copied().collect::<Vec<_>>().join(", ")
                )),
            Ok(_) => return,
        };
        problems.push(problem.at(spot));
    };
    for file in ["languages.json", "sources.json", "resources.json", "helplines.json"] {
        let Some(root) = parsed.nodes.get(file) else { continue };
        root.each_text("", &mut |place, _, text| {
            let key = place.rsplit('.').next();
            if key == Some("language") || (file == "languages.json" && key == Some("tag")) {
                check(file, place.to_owned(), text, Spot::Value);
            }
        });
    }
    for language in &parsed.languages {
        let file = format!("{language}/interface.json");
        for entry in parsed.nodes.get(&file).and_then(|root| root.get("language_names")).map(Node::entries).unwrap_or_default() {
            check(&file, join("language_names", &entry.key), &entry.key, Spot::Key);
        }
    }
}

fn check_numbers(code: &str, country: &Node, problems: &mut Vec<Problem>) {
    const FILE: &str = "helplines.json";
    let place = format!("countries.{code}");
    for (index, number) in country.get("emergency").map(Node::elements).unwrap_or_default().iter().enumerate() {
        if let Some(text) = number.text().filter(|text| !(2..=6).contains(&text.len()) || text.starts_with('+')) {
            problems.push(
                Problem::new(FILE, format!("{place}.emergency[{index}]"), format!("“{text}” is no emergency number"))
                    .help("emergency numbers are short codes, as in 112"),
            );
        }
    }
    for (index, line) in country.get("helplines").map(Node::elements).unwrap_or_default().iter().enumerate() {
        if let Some(zone) = line.get("hours").and_then(|hours| hours.get("zone")).and_then(Node::text)
            && TimeZone::new(zone).is_ok()
            && IanaParser::new().parse(zone) == icu_time::TimeZone::UNKNOWN
        {
            problems.push(
                Problem::new(FILE, format!("{place}.helplines[{index}].hours.zone"), format!("there is no time zone “{zone}”"))
                    .help("write its name in the IANA database, as in Europe/Paris"),
            );
        }
        for kind in ChannelKind::ALL {
            let channel = kind.key();
            let place = format!("{place}.helplines[{index}].{channel}");
            let Some(number) = line.get(channel) else { continue };
            let (Some(shown), Some(dial)) = (number.get("shown").and_then(Node::text), number.get("dial").and_then(Node::text)) else {
                continue;
            };
            // The form is for the schema to judge.
            if DialString::new(dial).is_err() {
                continue;
            }
            let international = dial.starts_with('+');
            if !international && dial.len() < 3 {
                problems.push(
                    Problem::new(FILE, format!("{place}.dial"), format!("“{dial}” is too short for a helpline"))
                        .help("short codes have three digits or more"),
                );
            }
            if kind.is_international() && !international {
                problems.push(
                    Problem::new(FILE, format!("{place}.dial"), format!("“{dial}” cannot be dialled from another country"))
                        .help("write the international form (E.164), as in +33180523376"),
                );
            }
            if let Some(problem) = foreign_number(code, dial) {
                problems
                    .push(Problem::new(FILE, format!("{place}.dial"), problem).help("correct the number or the country after the source"));
            }
            if !same_number(shown, dial) {
                problems.push(
                    Problem::new(FILE, &place, format!("what is shown (“{shown}”) is not what is dialled (“{dial}”)"))
                        .help("correct one of the two after the source: a wrong number is worse than none")
                        .part(dial),
                );
            }
        }
    }
}

/// What is wrong with an international number of a country; nothing where it is a number of that country, or of no country, as
/// those are that are free of charge everywhere (+800).
fn foreign_number(code: &str, dial: &str) -> Option<String> {
    if !dial.starts_with('+') || dial.starts_with("+800") {
        return None;
    }
    let Ok(number) = phonenumber::parse(None, dial) else {
        return Some(format!("“{dial}” is no international number (E.164)"));
    };
    let calling_code = number.code().value();
    let country: phonenumber::country::Id = code.parse().ok()?;
    let own = phonenumber::metadata::DATABASE.by_id(country.as_ref())?.country_code();
    (calling_code != own).then(|| format!("“{dial}” is no number of {code}: it begins with +{calling_code}, and {code} has +{own}"))
}

/// Whether the digits that people see are those that the telephone dials: all of them, or all but the country's code and the
/// zero that stands for it. What stands in brackets may count or not.
fn same_number(shown: &str, dial: &str) -> bool {
    let digits =
        |text: &str| -> String { text.chars().filter(|character| character.is_ascii_digit() || matches!(character, '*' | '#')).collect() };
    let mut without_brackets = String::new();
    let mut depth = 0_usize;
    for character in shown.chars() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => without_brackets.push(character),
            _ => {}
        }
    }
    let dialled = digits(dial);
    [shown, &without_brackets].into_iter().map(digits).any(|seen| {
        let core = if dial.starts_with('+') { seen.trim_start_matches('0') } else { seen.as_str() };
        !core.is_empty() && (dialled == core || (dial.starts_with('+') && dialled.ends_with(core)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_what_is_dialled() {
        for (shown, dial) in [
            ("078 055 800", "+3278055800"),
            ("900 759 759", "900759759"),
            ("+33 (0)1 80 52 33 76", "+33180523376"),
            ("800 7283 (800 SAVE)", "8007283"),
            ("*3888", "*3888"),
        ] {
            assert!(same_number(shown, dial), "{shown} {dial}");
        }
        assert!(!same_number("078 055 801", "+3278055800"));
        assert!(!same_number("900 759 75", "900759759"));
    }
}
