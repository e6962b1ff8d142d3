//! What the answers of volunteers change: in `helplines.json` the lines that they looked at, in `corrections.json` what became
//! different.

use std::collections::BTreeSet;

use super::form::Answer;
use super::hours;
use super::patch::JsonText;
use crate::authoring::check::{Options, check, has_errors};
use crate::authoring::files::{Aspect, Change, Date, Finding, HelplineRecord, HoursRecord, Means};
use crate::authoring::json::Node;
use crate::authoring::library::{Files, Library};
use crate::authoring::problem::{Problem, Problems};
use crate::authoring::rules::has_a_number;
use crate::content::{ChannelKind, CountryCode};

const HELPLINES: &str = "helplines.json";
const CORRECTIONS: &str = "corrections.json";

/// The content with the answers in it.
#[derive(Debug)]
pub struct Recorded {
    /// All files.
    pub files: Files,
    /// What became of each answer, for whoever recorded it.
    pub said: Vec<String>,
}

/// Why nothing was recorded.
#[derive(Debug)]
pub enum Refusal {
    /// Answers that contradict themselves, or speak of no helpline.
    Answers(Vec<String>),
    /// Content that would be wrong with the answers in it.
    Content(Box<Files>, Vec<Problem>),
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Answers(messages) => messages.iter().try_for_each(|message| writeln!(formatter, "{message}")),
            Self::Content(_, problems) => problems.iter().try_for_each(|problem| writeln!(formatter, "{problem}")),
        }
    }
}

/// Takes answers into the content: all of them, or none.
///
/// # Errors
/// Where an answer cannot be taken as it is, or the content check would refuse what comes of it.
pub fn record(files: &Files, answers: &[Answer]) -> Result<Recorded, Refusal> {
    let unreadable = |Problems(problems)| Refusal::Content(Box::new(files.clone()), problems);
    let library = Library::from_files(files).map_err(unreadable)?;
    let text = |file: &'static str| JsonText::new(file, files.get(file).map_or("", String::as_str));
    let mut recorder = Recorder { helplines: text(HELPLINES), corrections: text(CORRECTIONS), said: Vec::new() };
    let (mut refused, mut seen) = (Vec::new(), BTreeSet::new());
    for answer in answers {
        let found = library.helplines.countries.iter().find_map(|(code, country)| {
            let record = country.helplines.iter().find(|line| line.id == answer.line)?;
            Some((code, record, country.helplines.len() == 1))
        });
        let taken = match found {
            Some(_) if !seen.insert(&answer.line) => Err("stands in the form twice".to_owned()),
            Some((code, record, alone)) => recorder.take(answer, code, record, alone),
            None => Err("is no helpline: write its name as on the sheet".to_owned()),
        };
        refused.extend(taken.err().map(|message| format!("{} {message}", answer.line)));
    }
    if !refused.is_empty() {
        return Err(Refusal::Answers(refused));
    }
    let mut files = files.clone();
    files.insert(HELPLINES.to_owned(), recorder.helplines.into_text());
    files.insert(CORRECTIONS.to_owned(), recorder.corrections.into_text());
    let problems = check(&files, Options::default());
    if has_errors(&problems) {
        return Err(Refusal::Content(Box::new(files), problems));
    }
    Ok(Recorded { files, said: recorder.said })
}

struct Recorder {
    helplines: JsonText,
    corrections: JsonText,
    said: Vec<String>,
}

impl Recorder {
    fn take(&mut self, answer: &Answer, code: &CountryCode, record: &HelplineRecord, alone: bool) -> Result<(), String> {
        let something_new = answer.number.is_some() || answer.from_abroad.is_some() || answer.hours.is_some() || answer.free.is_some();
        if answer.second.is_some_and(|second| second < answer.day) {
            return Err("was seen by the second person before the first: correct one of the two days".to_owned());
        }
        if answer.because.as_ref().is_some_and(|because| because.chars().any(char::is_numeric)) {
            return Err("has digits behind because: say why in words, so that no withdrawn number is spread".to_owned());
        }
        match answer.result {
            Finding::Changed if !something_new => {
                Err("has changed, and nothing says what: write number, from abroad, hours or free".to_owned())
            }
            Finding::Changed => self.changed(answer, code, record),
            _ if something_new => Err("brings something new: then its result is changed".to_owned()),
            Finding::Same => self.same(answer, record),
            Finding::Gone => self.gone(answer, code, record, alone),
            Finding::Unsettled => self.unsettled(answer, record),
        }
    }

    fn same(&mut self, answer: &Answer, record: &HelplineRecord) -> Result<(), String> {
        let waits = has_a_number(record) && answer.second.is_none();
        if let Some(day) = record.checked.filter(|_| waits) {
            self.said.push(format!("{}: keeps its confirmation of {day} until a second person has looked too", answer.line));
            return Ok(());
        }
        self.verified(answer, !waits)?;
        let said = if waits { "one person found it so; it counts once a second has" } else { "confirmed" };
        self.said.push(format!("{}: {said}", answer.line));
        Ok(())
    }

    fn changed(&mut self, answer: &Answer, code: &CountryCode, record: &HelplineRecord) -> Result<(), String> {
        let numbers = [(ChannelKind::Call, &answer.number), (ChannelKind::CallFromAbroad, &answer.from_abroad)];
        let new_number = numbers.iter().any(|(_, number)| number.is_some());
        if new_number && answer.second.is_none() {
            return Err(
                "has a new number, which a second person must confirm; until then write gone, and the old one is taken off".to_owned()
            );
        }
        for (kind, number) in numbers {
            let Some(number) = number else { continue };
            let channel = format!("{{ \"shown\": {}, \"dial\": {} }}", quoted(number), quoted(&dialled(number)));
            self.set(answer, kind.key(), &channel)?;
            let change = if record.channel(kind).is_some() { Change::Changed } else { Change::Added };
            self.correct(answer, code, Aspect::Number, change)?;
        }
        if new_number {
            // The page that stated the old number is no source of the new one.
            let source = record.website.as_ref().filter(|_| answer.how == Means::Page);
            let source = source.map(|url| format!("{{ \"url\": \"{url}\", \"year\": {}, \"year_inferred\": false }}", answer.day.year));
            self.set(answer, "source", source.as_deref().unwrap_or("null"))?;
        }
        if let Some(text) = &answer.hours {
            let zone = answer.zone.as_deref().or(match &record.hours {
                Some(HoursRecord::Weekly(week)) => Some(week.zone.as_str()),
                _ => None,
            });
            let written = hours::json_of(text, zone)?;
            self.set(answer, "hours", &written)?;
            let change = match (record.hours.is_some(), written.as_str()) {
                (_, "null") => Change::Withdrawn,
                (true, _) => Change::Changed,
                (false, _) => Change::Added,
            };
            self.correct(answer, code, Aspect::Hours, change)?;
        }
        if let Some(free) = answer.free {
            self.set(answer, "free", &free.to_string())?;
            self.correct(answer, code, Aspect::Status, Change::Changed)?;
        }
        let confirmed = answer.second.is_some() || !has_a_number(record);
        self.verified(answer, confirmed)?;
        let said = if confirmed { "changed and confirmed" } else { "changed; the number counts once a second person has found it" };
        self.said.push(format!("{}: {said}", answer.line));
        Ok(())
    }

    /// One person is enough to take a number off: a wrong one is worse than none.
    fn gone(&mut self, answer: &Answer, code: &CountryCode, record: &HelplineRecord, alone: bool) -> Result<(), String> {
        if has_a_number(record) {
            self.correct(answer, code, Aspect::Number, Change::Withdrawn)?;
        }
        let leads_somewhere = record.website.is_some() && has_a_number(record);
        if !leads_somewhere && !alone {
            self.correct(answer, code, Aspect::Status, Change::Withdrawn)?;
            let (place, index) = self.place(&answer.line).ok_or("is not in the file")?;
            let list = place.rsplit_once('[').map_or("", |(list, _)| list);
            self.helplines.remove(list, index).map_err(|problem| problem.to_string())?;
            self.said.push(format!("{}: taken out", answer.line));
            return Ok(());
        }
        for kind in ChannelKind::ALL.iter().filter(|kind| record.channel(**kind).is_some()) {
            self.set(answer, kind.key(), "null")?;
        }
        for key in ["free", "hours", "source"] {
            self.set(answer, key, "null")?;
        }
        self.verified(answer, false)?;
        self.said.push(format!("{}: its number is taken off; its name stays", answer.line));
        Ok(())
    }

    fn unsettled(&mut self, answer: &Answer, record: &HelplineRecord) -> Result<(), String> {
        if record.verification.as_ref().is_some_and(|check| check.result != Finding::Unsettled) {
            self.said.push(format!("{}: nobody was reached; what was found before stays", answer.line));
            return Ok(());
        }
        self.set(answer, "verification", &verification(answer))?;
        self.said.push(format!("{}: nobody was reached; it stays as it is", answer.line));
        Ok(())
    }

    /// Writes how it was checked, and the day if that counts.
    fn verified(&mut self, answer: &Answer, counts: bool) -> Result<(), String> {
        let checked = if counts { format!("\"{}\"", answer.day) } else { "null".to_owned() };
        self.set(answer, "checked", &checked)?;
        self.set(answer, "verification", &verification(answer))?;
        self.set(answer, "review_by", &format!("\"{}\"", a_year_after(answer.day)))
    }

    fn set(&mut self, answer: &Answer, key: &str, value: &str) -> Result<(), String> {
        let (place, _) = self.place(&answer.line).ok_or("is not in the file")?;
        self.helplines.set(&place, key, value, "checked").map_err(|problem| problem.to_string())
    }

    /// Where a helpline stands, as the file is now.
    fn place(&self, id: &str) -> Option<(String, usize)> {
        let root = self.helplines.root().ok()?;
        root.get("countries")?.entries().iter().find_map(|country| {
            let lines = country.node.get("helplines")?.elements();
            let index = lines.iter().position(|line| line.get("id").and_then(Node::text) == Some(id))?;
            Some((format!("countries.{}.helplines[{index}]", country.key), index))
        })
    }

    fn correct(&mut self, answer: &Answer, code: &CountryCode, what: Aspect, change: Change) -> Result<(), String> {
        let because = answer.because.as_deref().unwrap_or("The operator says so.");
        let lines = [
            format!("\"day\": \"{}\"", answer.day),
            format!("\"country\": \"{code}\""),
            format!("\"helpline\": {}", quoted(&answer.line)),
            format!("\"what\": \"{}\"", what.as_str()),
            format!("\"change\": \"{}\"", change.as_str()),
            format!("\"because\": {}", quoted(because)),
        ];
        // What was found on paper some days ago stands among the corrections of its day.
        let day = answer.day.to_string();
        let later = |other: &Node| other.get("day").and_then(Node::text).is_some_and(|other| other > day.as_str());
        self.corrections.insert(&format!("{{\n    {}\n  }}", lines.join(",\n    ")), later).map_err(|problem| problem.to_string())
    }
}

fn verification(answer: &Answer) -> String {
    let second = answer.second.map_or("null".to_owned(), |second| format!("\"{second}\""));
    let (day, how, result) = (answer.day, answer.how.as_str(), answer.result.as_str());
    format!("{{ \"day\": \"{day}\", \"how\": \"{how}\", \"result\": \"{result}\", \"second\": {second} }}")
}

/// What a telephone dials of a number as people write it.
fn dialled(number: &str) -> String {
    let number = number.trim();
    let digits = number.chars().filter(|character| character.is_ascii_digit() || matches!(character, '*' | '#'));
    if number.starts_with('+') { format!("+{}", digits.collect::<String>()) } else { digits.collect() }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The same day a year later, or the day before where that year lacks it.
fn a_year_after(day: Date) -> Date {
    let leap_day = day.month == 2 && day.day == 29;
    Date { year: day.year + 1, month: day.month, day: if leap_day { 28 } else { day.day } }
}
