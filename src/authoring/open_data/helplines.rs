//! Helplines as others may take them: what a reader is shown, and nothing else.

use schemars::JsonSchema;
use serde::Serialize;

use super::identifier::identifier;
use crate::authoring::files::{
    ChannelRecord, CountryRecord, Date, HelpText, HelplineRecord, HoursRecord, NumberSource, SpanRecord, WeeklyRecord,
};
use crate::authoring::library::Library;
use crate::authoring::rules::{is_young, shows_a_number};
use crate::content::hours::Day;
use crate::content::{Channel, ChannelKind, CountryCode, DialString, HelplineKind, HttpsUrl, LanguageTag};

/// A country.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenCountry {
    /// Its code.
    pub code: CountryCode,
    /// Its name in English.
    pub name: String,
    /// Its emergency numbers; none where no source with a year confirms one.
    pub emergency: Option<OpenEmergency>,
    /// Its helplines, those that can be called and independent ones first.
    pub helplines: Vec<OpenHelpline>,
}

/// The emergency numbers of a country.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenEmergency {
    /// The numbers.
    pub numbers: Vec<OpenNumber>,
    /// What a caller should know, in English.
    pub notes: Vec<String>,
    /// The page that states them.
    pub source: NumberPage,
}

/// A helpline.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenHelpline {
    /// A UUID that stays the same from release to release.
    pub id: String,
    /// Its own name, in its own language.
    pub name: String,
    /// The language of the name.
    pub language: LanguageTag,
    /// Who runs it, in English.
    pub operator: String,
    /// For whom it is.
    pub kind: HelplineKind,
    /// The same in English.
    pub audience: String,
    /// Whether police or another authority of the State runs it.
    pub authority: bool,
    /// Its numbers; empty where none has a source that is young enough.
    pub numbers: Vec<OpenNumber>,
    /// Whether a call inside the country is free of charge; none where unknown.
    pub free: Option<bool>,
    /// When somebody answers; none where unknown.
    pub hours: Option<HoursRecord>,
    /// The languages in which it answers, where a source names them.
    pub languages: Vec<LanguageTag>,
    /// What a caller should know, in English.
    pub notes: Vec<String>,
    /// The operator's page.
    pub website: Option<HttpsUrl>,
    /// The page that states the numbers.
    pub source: Option<NumberPage>,
    /// The day on which somebody reached the operator and found the number so; none where nobody has.
    pub confirmed: Option<Date>,
    /// The day by which it must be looked at again.
    pub review_by: Date,
}

/// A number.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenNumber {
    /// A UUID that stays the same from release to release.
    pub id: String,
    /// What it is used for.
    #[serde(rename = "use")]
    pub kind: ChannelKind,
    /// As people write it.
    pub shown: String,
    /// As a telephone dials it.
    pub dial: DialString,
    /// What a telephone opens, as in `tel:116006`.
    pub address: String,
}

/// The page that states a number.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NumberPage {
    /// Where it is.
    pub url: HttpsUrl,
    /// The year of the page; none where it bears no date.
    pub year: Option<u16>,
}

/// All countries.
pub(super) fn gather(library: &Library, words: &HelpText) -> Vec<OpenCountry> {
    library.helplines.countries.iter().map(|(code, record)| country(code, record, words)).collect()
}

fn country(code: &CountryCode, record: &CountryRecord, words: &HelpText) -> OpenCountry {
    let mut helplines: Vec<OpenHelpline> = record.helplines.iter().map(|line| helpline(line, words)).collect();
    helplines.sort_by_key(|line| (line.authority, line.numbers.is_empty(), line.kind == HelplineKind::Police));
    let name = words.countries.get(code).cloned().unwrap_or_else(|| code.to_string());
    OpenCountry { code: code.clone(), name, emergency: emergency(code, record, words), helplines }
}

fn emergency(code: &CountryCode, record: &CountryRecord, words: &HelpText) -> Option<OpenEmergency> {
    let source = record.emergency_source.as_ref().filter(|source| is_young(source))?;
    let number = |dial: &DialString| OpenNumber {
        id: identifier(&["emergency", code.as_str(), dial.as_str()]),
        kind: ChannelKind::Call,
        shown: dial.to_string(),
        dial: dial.clone(),
        address: dial.telephone_address(),
    };
    let numbers: Vec<OpenNumber> = record.emergency.iter().map(number).collect();
    (!numbers.is_empty()).then(|| OpenEmergency { numbers, notes: notes(&record.emergency_notes, words), source: source.into() })
}

/// A helpline; what is said of a number goes with it.
fn helpline(record: &HelplineRecord, words: &HelpText) -> OpenHelpline {
    let is_shown = shows_a_number(record);
    let numbers: Vec<OpenNumber> = if is_shown { numbers(record) } else { Vec::new() };
    OpenHelpline {
        id: identifier(&["helpline", &record.id]),
        name: record.name.clone(),
        language: record.language.clone(),
        operator: record.operator.clone(),
        kind: record.kind,
        audience: words.kinds.get(&record.kind).cloned().unwrap_or_default(),
        authority: record.authority,
        free: record.free.filter(|_| is_shown && record.call.is_some()),
        hours: record.hours.as_ref().filter(|_| is_shown).map(with_days),
        languages: if is_shown { record.languages.clone() } else { Vec::new() },
        notes: notes(&record.notes, words),
        website: record.website.clone(),
        source: record.source.as_ref().filter(|_| is_shown).map(NumberPage::from),
        confirmed: record.checked,
        review_by: record.review_by,
        numbers,
    }
}

fn numbers(record: &HelplineRecord) -> Vec<OpenNumber> {
    let known = ChannelKind::ALL.iter().filter_map(|kind| Some((*kind, record.channel(*kind)?)));
    let number = |(kind, channel): (ChannelKind, &ChannelRecord)| OpenNumber {
        id: identifier(&["number", &record.id, kind.key()]),
        kind,
        shown: channel.shown.clone(),
        dial: channel.dial.clone(),
        address: Channel { kind, shown: channel.shown.clone(), dial: channel.dial.clone() }.address(),
    };
    known.map(number).collect()
}

fn notes(keys: &[String], words: &HelpText) -> Vec<String> {
    keys.iter().filter_map(|key| words.notes.get(key).cloned()).collect()
}

/// Hours with every day named: in the file none stands for all of them.
fn with_days(hours: &HoursRecord) -> HoursRecord {
    let HoursRecord::Weekly(week) = hours else { return hours.clone() };
    let spans = week.spans.iter().map(|span| {
        let days = if span.days.is_empty() { Day::ALL.to_vec() } else { span.days.clone() };
        SpanRecord { days, ..span.clone() }
    });
    HoursRecord::Weekly(WeeklyRecord { zone: week.zone.clone(), spans: spans.collect() })
}

impl From<&NumberSource> for NumberPage {
    fn from(source: &NumberSource) -> Self {
        // A year that nobody has read on the page is not passed on.
        Self { url: source.url.clone(), year: source.year.filter(|_| !source.year_inferred) }
    }
}
