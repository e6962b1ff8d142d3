//! Helplines by country.

use std::rc::Rc;

use super::baker::Baker;
use super::naming::name_once;
use crate::authoring::files::{CountryRecord, HelplineRecord, Means};
use crate::authoring::library::REFERENCE;
use crate::authoring::problem::Problem;
use crate::authoring::rules::may_be_shown;
use crate::content::LineWords;
use crate::content::bundle::{Body, Section};
use crate::content::help::{Country, Help, Helpline};
use crate::content::hours::Day;
use crate::content::{Channel, ChannelKind, CountryCode, HelplineKind, Hours, SectionId};

impl Baker<'_> {
    pub(super) fn help(&mut self) -> Section {
        let (library, text) = (self.library, &self.texts.help);
        let lines = self.line_words();
        let mut countries: Vec<Country> =
            library.helplines.countries.iter().filter_map(|(code, record)| self.country(code, record, &lines)).collect();
        countries.sort_by(|one, other| self.formatter.order.compare(&one.name, &other.name));
        let mut calling = self.blocks("calling", &text.calling);
        // Much of it is advice that states no fact: nothing stands at the head for it.
        name_once(&mut [&mut calling]);
        let directories = library
            .helplines
            .directories
            .iter()
            .enumerate()
            .filter_map(|(index, id)| self.link("helplines.json", &format!("directories[{index}]"), id))
            .collect();
        Section {
            id: SectionId::Help,
            title: text.title.clone(),
            lead: text.lead.clone(),
            standing: Vec::new(),
            body: Body::Help(Rc::new(Help {
                emergency: text.emergency.clone(),
                contact: None,
                before_calling: text.before_calling.clone(),
                calling_title: text.calling_title.clone(),
                calling: Rc::new(calling),
                sheet_offer: text.sheet_offer.clone(),
                sheet_note: text.sheet_note.clone(),
                countries_title: text.countries_title.clone(),
                country_missing: text.country_missing.clone(),
                countries: countries.into_iter().map(Rc::new).collect(),
                lines: Rc::new(lines),
                directories_title: text.directories_title.clone(),
                directories,
            })),
        }
    }

    fn country(&mut self, code: &CountryCode, record: &CountryRecord, lines: &LineWords) -> Option<Country> {
        let Some(name) = self.texts.help.countries.get(code) else {
            self.report(
                Problem::new(&self.file, "countries", format!("the name of {code} is missing"))
                    .help(format!("add \"{code}\" with the name of the country in this language")),
            );
            return None;
        };
        let mut helplines: Vec<(bool, Helpline)> = record
            .helplines
            .iter()
            .enumerate()
            .map(|(index, line)| {
                (line.kind == HelplineKind::Police, self.helpline(&format!("countries.{code}.helplines[{index}]"), line, lines))
            })
            .collect();
        // Whatever the order in the file: an independent line comes before a line of the State, one that can be called before one
        // that cannot, one for people before one for reports to the police, and one that answers day and night before those that do so
        // at certain times or at times that nobody knows.
        helplines.sort_by_key(|(reports, line)| (line.authority, line.channels.is_empty(), *reports, answers(line)));
        let helplines = helplines.into_iter().map(|(_, line)| line).collect();
        let emergency_note = self.notes(&format!("countries.{code}.emergency_notes"), &record.emergency_notes);
        Some(Country { code: code.clone(), name: name.clone(), emergency: record.emergency.clone(), emergency_note, helplines })
    }

    /// What a caller should know, in words.
    fn notes(&mut self, place: &str, keys: &[String]) -> String {
        let text = &self.texts.help;
        let mut notes = Vec::new();
        for (index, key) in keys.iter().enumerate() {
            match text.notes.get(key) {
                Some(note) => notes.push(note.as_str()),
                None if self.english_has_note(key) => self.report(
                    Problem::new(&self.file, "notes", format!("the note `{key}` is missing, which English has"))
                        .help(format!("add \"{key}\" with its translation")),
                ),
                None => {
                    let known: Vec<&str> = text.notes.keys().map(String::as_str).collect();
                    self.report(
                        Problem::new("helplines.json", format!("{place}[{index}]"), format!("there is no note “{key}” in {}", self.file))
                            .help(format!("take one of these, or add the note there: {}", known.join(", "))),
                    );
                }
            }
        }
        notes.join(" ")
    }

    fn helpline(&mut self, place: &str, record: &HelplineRecord, lines: &LineWords) -> Helpline {
        self.must_be_reviewed_by(record.review_by);
        let mut note = self.notes(&format!("{place}.notes"), &record.notes);
        if record.languages.contains(self.language) && may_be_shown(record) {
            // Where nobody has translated it, it would name English.
            let spoken = Some(&self.texts.help.spoken).filter(|_| !self.is_english("spoken"));
            note = [note].into_iter().chain(spoken.cloned()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        }
        let channels: Vec<Channel> = ChannelKind::ALL
            .iter()
            .filter_map(|kind| record.channel(*kind).map(|channel| (*kind, channel)))
            .filter(|_| may_be_shown(record))
            .map(|(kind, channel)| Channel { kind, shown: channel.shown.clone(), dial: channel.dial.clone() })
            .collect();
        let has_number = !channels.is_empty();
        let hours = record.hours.as_ref().filter(|_| has_number).map(Hours::from);
        Helpline {
            id: record.id.clone(),
            name: record.name.clone(),
            name_language: self.foreign(&record.language),
            operator: record.operator.clone(),
            purpose: lines.kinds.get(record.kind as usize).cloned().unwrap_or_default(),
            authority: record.authority,
            free: record.free == Some(true) && channels.iter().any(|channel| channel.kind == ChannelKind::Call),
            hours: hours.as_ref().map(|hours| lines.hours(hours)).unwrap_or_default(),
            opening: hours.as_ref().map(Hours::opening).unwrap_or_default(),
            note,
            website: record.website.clone(),
            provenance: if has_number { self.provenance(record) } else { String::new() },
            channels,
        }
    }

    /// The words of cards, each kind of helpline with its own.
    fn line_words(&mut self) -> LineWords {
        let text = &self.texts.help;
        let kinds = HelplineKind::ALL.iter().map(|kind| {
            text.kinds.get(kind).cloned().unwrap_or_else(|| {
                self.problem("kinds", format!("the words for {} are missing", kind.as_str()));
                String::new()
            })
        });
        let kinds = kinds.collect();
        if text.days.len() != Day::ALL.len() {
            self.problem("days", format!("a week has seven days, here are {}", text.days.len()));
        }
        LineWords {
            kinds,
            always: text.always.clone(),
            weekly: text.weekly.clone(),
            every_day: text.every_day.clone(),
            days: text.days.clone(),
            between_days: self.formatter.separator.clone(),
            between_spans: self.formatter.stronger_separator().to_owned(),
            supplied: text.supplied.clone(),
        }
    }

    fn english_has_note(&self, key: &str) -> bool {
        let english = self.library.texts.iter().find(|(language, _)| language.as_str() == REFERENCE);
        english.is_some_and(|(_, texts)| texts.help.notes.contains_key(key))
    }

    fn provenance(&mut self, record: &HelplineRecord) -> String {
        if let Some(day) = record.checked {
            // A day without more was written by hand, after a look at the operator's page.
            let how = record.verification.as_ref().map_or(Means::Page, |verification| verification.how);
            let Some(confirmed) = self.texts.help.confirmed.get(&how).cloned() else {
                self.problem("confirmed", format!("the words for “{}” are missing", how.as_str()));
                return String::new();
            };
            return self.dated("confirmed", &confirmed, day);
        }
        let year = record.source.as_ref().and_then(|source| source.year).map_or_else(String::new, |year| year.to_string());
        self.texts.help.unconfirmed.replace("{year}", &year)
    }
}

/// Day and night first, then at certain times, then at times that are not known.
fn answers(line: &Helpline) -> u8 {
    match (line.hours.is_empty(), line.opening.is_empty()) {
        (false, true) => 0,
        (false, false) => 1,
        (true, _) => 2,
    }
}
