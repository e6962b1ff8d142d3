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
            // A kind of a language that is not there needs no name.
            Ok(_) if !known.is_empty() && !known.contains(tag) && !place.contains(".not_yet[") => {
                Problem::new(file, place, format!("the language “{tag}” is not known")).help(format!(
                    "correct the code, or name the language in `language_names` of {names}; known are: {}",
                    known.iter().copied().collect::<Vec<_>>().join(", ")
                ))
            }
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
    let star_codes: Vec<&str> = country.get("star_codes").map(Node::elements).unwrap_or_default().iter().filter_map(Node::text).collect();
    for (index, listed) in star_codes.iter().enumerate() {
        if DialString::new(listed).is_ok_and(|dial| !dial.is_star_code()) {
            problems.push(
                Problem::new(FILE, format!("{place}.star_codes[{index}]"), format!("“{listed}” begins with neither * nor #"))
                    .help("leave it out: other numbers need no list"),
            );
        }
    }
    let check_star_code = |place: String, text: &str, problems: &mut Vec<Problem>| {
        if DialString::new(text).is_ok_and(|dial| dial.is_star_code()) && !star_codes.contains(&text) {
            problems.push(
                Problem::new(FILE, place, format!("“{text}” is not among the `star_codes` of {code}"))
                    .help("list it there if the source states it: where no operator answers, such a code changes what the telephone does"),
            );
        }
    };
    for (index, number) in country.get("emergency").map(Node::elements).unwrap_or_default().iter().enumerate() {
        if let Some(text) = number.text().filter(|text| !(2..=6).contains(&text.len()) || text.starts_with('+')) {
            problems.push(
                Problem::new(FILE, format!("{place}.emergency[{index}]"), format!("“{text}” is no emergency number"))
                    .help("emergency numbers are short codes, as in 112"),
            );
        }
        check_star_code(format!("{place}.emergency[{index}]"), number.text().unwrap_or_default(), problems);
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
            let Ok(dialled) = DialString::new(dial) else { continue };
            check_star_code(format!("{place}.dial"), dial, problems);
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
            if !is_same(shown, &dialled) {
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

/// Whether what people see is what the telephone dials. The same number in letters may stand behind it in brackets, as the keys of
/// telephones have them: `800 7283 (800 SAVE)`.
fn is_same(shown: &str, dial: &DialString) -> bool {
    let Some((number, letters)) = shown.strip_suffix(')').and_then(|shown| shown.rsplit_once(" (")) else { return dial.is_written(shown) };
    let spelt: String = letters.chars().map(key_of).collect();
    dial.is_written(shown) || (dial.is_written(number) && dial.is_written(&spelt))
}

/// The key of a telephone that bears a letter (ITU-T E.161).
fn key_of(letter: char) -> char {
    match letter.to_ascii_uppercase() {
        'A'..='C' => '2',
        'D'..='F' => '3',
        'G'..='I' => '4',
        'J'..='L' => '5',
        'M'..='O' => '6',
        'P'..='S' => '7',
        'T'..='V' => '8',
        'W'..='Z' => '9',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dial(text: &str) -> DialString {
        DialString::new(text).unwrap_or_else(|invalid| panic!("{invalid}"))
    }

    #[test]
    fn what_is_shown_is_what_is_dialled() {
        for (shown, dialled) in [
            ("078 055 800", "+3278055800"),
            ("900 759 759", "900759759"),
            ("+33 (0)1 80 52 33 76", "+33180523376"),
            ("800 7283 (800 SAVE)", "8007283"),
            ("*3888", "*3888"),
        ] {
            assert!(is_same(shown, &dial(dialled)), "{shown} {dialled}");
        }
        for (shown, dialled) in [
            ("078 055 801", "+3278055800"),
            ("900 759 75", "900759759"),
            ("800 7283 (800 HELP)", "8007283"),
            ("33 76", "+33180523376"),
            ("3888", "*3888"),
        ] {
            assert!(!is_same(shown, &dial(dialled)), "{shown} {dialled}");
        }
    }

    #[test]
    fn the_code_of_every_country_may_be_left_out_and_nothing_more() {
        let countries: Vec<u16> = isocountry::CountryCode::iter()
            .filter_map(|country| Some(phonenumber::metadata::DATABASE.by_id(country.alpha2())?.country_code()))
            .collect();
        assert!(countries.len() > 200, "{}", countries.len());
        for code in countries {
            let number = dial(&format!("+{code}6123456"));
            for (shown, expected) in [("612 34 56", true), ("0612 34 56", true), ("12 34 56", false), ("00612 34 56", false)] {
                assert_eq!(number.is_written(shown), expected, "+{code} {shown}");
            }
        }
    }
}
