//! What must not leave and cannot simply be left out: digits in the name of a helpline or of who runs it that are none of its shown
//! numbers. They are a number that is withheld or old, or the house number or postcode of a place that nobody should find. And digits in
//! the reason of a correction.

use crate::authoring::files::HelplineRecord;
use crate::authoring::library::Library;
use crate::authoring::problem::Problem;
use crate::authoring::rules::{has_a_number, may_be_shown};
use crate::content::ChannelKind;

/// All of it, with its places.
pub(in crate::authoring) fn refused(library: &Library) -> Vec<Problem> {
    let lines = library.helplines.countries.iter().flat_map(|(code, country)| {
        country.helplines.iter().enumerate().map(move |(index, line)| (format!("countries.{code}.helplines[{index}]"), line))
    });
    let corrections = library.corrections.iter().enumerate().filter(|(_, correction)| correction.because.chars().any(char::is_numeric));
    let corrections = corrections.map(|(index, correction)| {
        Problem::new("corrections.json", format!("[{index}].because"), "a digit stands in a correction")
            .help("say why in words: a number that was withdrawn must not stand here again")
            .part(&correction.because)
    });
    lines.flat_map(|(place, line)| in_line(&place, line)).chain(corrections).collect()
}

fn in_line(place: &str, line: &HelplineRecord) -> Vec<Problem> {
    let numbers: Vec<String> = known(line);
    let shown: &[String] = if may_be_shown(line) { &numbers } else { &[] };
    let mut problems = Vec::new();
    for (key, text) in [("name", &line.name), ("operator", &line.operator)] {
        for run in runs(text).filter(|run| !shown.iter().any(|number| number.contains(run))) {
            problems.push(
                Problem::new("helplines.json", format!("{place}.{key}"), format!("“{run}” is none of the shown numbers of {}", line.id))
                    .help("take it out: a number that is not shown and the address of a place must not be passed on")
                    .part(run),
            );
        }
    }
    let website = line.website.as_ref().map_or("", |website| website.as_str());
    let withheld = has_a_number(line) && !may_be_shown(line);
    if withheld && runs(website).chain(inner_runs(website)).any(|run| numbers.iter().any(|number| number == run)) {
        problems.push(
            Problem::new("helplines.json", format!("{place}.website"), format!("the number of {} is withheld, and stands here", line.id))
                .help("name a page whose address does not hold it"),
        );
    }
    problems
}

/// The digits of a line's numbers, as they are dialled and as people write them.
fn known(line: &HelplineRecord) -> Vec<String> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let channels = ChannelKind::ALL.iter().filter_map(|kind| line.channel(*kind));
    channels.flat_map(|channel| [digits(channel.dial.as_str()), digits(&channel.shown)]).collect()
}

/// Runs of digits that stand by themselves; in “A21” they are part of a name.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric())
        .filter(|word| word.starts_with(char::is_numeric))
        .map(|word| word.split(|character: char| !character.is_numeric()).next().unwrap_or(word))
}

/// Runs of digits wherever they stand.
fn inner_runs(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_ascii_digit()).filter(|run| !run.is_empty())
}
