//! Helplines that lead nowhere, numbers without a dated source, checks that do not fit what is shown, and the list of corrections.

use std::collections::BTreeSet;

use crate::authoring::files::{Aspect, Change, Correction, CountryRecord, Finding, HelplineRecord};
use crate::authoring::library::Library;
use crate::authoring::open_data::refused;
use crate::authoring::problem::{Problem, Spot};
use crate::authoring::rules::{OLDEST_SOURCE_OF_A_NUMBER, has_a_number, is_young, shows_a_number};

const HELPLINES: &str = "helplines.json";
const CORRECTIONS: &str = "corrections.json";

pub(super) fn check(library: &Library, problems: &mut Vec<Problem>) {
    for (code, country) in &library.helplines.countries {
        let place = format!("countries.{code}");
        check_emergency(&place, country, problems);
        for (index, line) in country.helplines.iter().enumerate() {
            let place = format!("{place}.helplines[{index}]");
            check_reach(&place, country, line, problems);
            check_verification(&place, line, problems);
        }
    }
    check_corrections(library, problems);
    problems.extend(refused(library));
}

/// No printed number without a page that states it and bears a year, as young as that of a helpline must be.
fn check_emergency(place: &str, country: &CountryRecord, problems: &mut Vec<Problem>) {
    if !country.emergency.is_empty() && !country.emergency_source.as_ref().is_some_and(is_young) {
        problems.push(
            Problem::new(
                HELPLINES,
                format!("{place}.emergency"),
                format!("no page of {OLDEST_SOURCE_OF_A_NUMBER} or later states this emergency number"),
            )
            .help("name the page and its year in `emergency_source`, or leave `emergency` empty"),
        );
    }
}

/// An entry with neither number nor website gives a reader nothing to do. It may stand only where nothing else is known in a
/// country: there its name is something to ask the directories for, and the card says so.
fn check_reach(place: &str, country: &CountryRecord, line: &HelplineRecord, problems: &mut Vec<Problem>) {
    if line.website.is_none() && !shows_a_number(line) && country.helplines.len() > 1 {
        problems.push(
            Problem::new(HELPLINES, format!("{place}.id"), format!("the helpline {} has neither a number to show nor a website", line.id))
                .help("add a source with its year, or the operator's website; or delete the entry")
                .part(&line.id),
        );
    }
}

/// What a check says must be what readers see.
fn check_verification(place: &str, line: &HelplineRecord, problems: &mut Vec<Problem>) {
    let mut problem = |key: &str, message: String, help: &str| {
        problems.push(Problem::new(HELPLINES, format!("{place}.{key}"), format!("the helpline {} {message}", line.id)).help(help));
    };
    let has_number = has_a_number(line);
    let Some(check) = &line.verification else {
        if let Some(day) = line.checked {
            problem("checked", format!("was checked on {day}, and nothing says how"), "let `content verify record` write it");
        }
        return;
    };
    let confirms = matches!(check.result, Finding::Same | Finding::Changed);
    if let Some(day) = line.checked {
        if !confirms || day != check.day {
            problem(
                "checked",
                format!("bears the day {day}, which its verification does not confirm"),
                "let `content verify record` write it",
            );
        }
        if has_number && check.second.is_none() {
            problem("checked", "has a number that no second person has confirmed".to_owned(), "leave `checked` at null until somebody has");
        }
    }
    if check.result == Finding::Gone && has_number {
        problem("verification", "is gone, and still has a number".to_owned(), "set its numbers to null");
    }
    if check.second.is_some_and(|second| second < check.day) {
        problem("verification", "was confirmed before it was checked".to_owned(), "correct one of the two days");
    }
}

fn check_corrections(library: &Library, problems: &mut Vec<Problem>) {
    let known: BTreeSet<&str> =
        library.helplines.countries.values().flat_map(|country| country.helplines.iter().map(|line| line.id.as_str())).collect();
    let mut before = None;
    for (index, correction) in library.corrections.iter().enumerate() {
        let place = format!("[{index}]");
        if before.is_some_and(|before| before > correction.day) {
            problems.push(
                Problem::new(CORRECTIONS, format!("{place}.day"), format!("{} stands after a later day", correction.day))
                    .help("corrections stand in the order of their days; new ones come last"),
            );
        }
        before = Some(correction.day);
        let Some(id) = correction.helpline.as_deref() else { continue };
        let withdrawn =
            |other: &Correction| other.helpline.as_deref() == Some(id) && other.what == Aspect::Status && other.change == Change::Withdrawn;
        if !known.contains(id) && !library.corrections.iter().any(withdrawn) {
            problems.push(
                Problem::new(
                    CORRECTIONS,
                    format!("{place}.helpline"),
                    format!("there is no helpline {id}, and nothing says that it was withdrawn"),
                )
                .at(Spot::Value)
                .help("correct the name, or add a line with the status “withdrawn”")
                .part(id),
            );
        }
    }
}
