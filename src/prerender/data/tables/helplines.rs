//! Helplines, their numbers, and emergency numbers as rows.

use super::super::table::{Field, ForeignKey, Kind, Table};
use super::{REVIEW_BY, field, optional, text};
use crate::authoring::files::HoursRecord;
use crate::authoring::open_data::{OpenCountry, OpenData, OpenHelpline, OpenNumber};
use crate::content::{ChannelKind, HelplineKind, Hours};

const SHOWN: Field = field("shown", Kind::Text, "The number as people write it. A text: spreadsheets make another number of 000.");
const ADDRESS: Field = field("address", Kind::Text, "What a telephone opens, as in tel:116006. No program takes it for a number.");
const COUNTRY: Field = field("country", Kind::Text, "The country, as ISO 3166-1 alpha-2 writes it.");
const NUMBER_SOURCE: &str = "The page that states the number.";
const NUMBER_YEAR: &str = "The year of that page.";

pub(super) fn helplines(data: &OpenData) -> Table {
    let row = |(country, line): (&OpenCountry, &OpenHelpline)| {
        vec![
            line.id.clone(),
            country.code.to_string(),
            line.name.clone(),
            line.language.to_string(),
            line.operator.clone(),
            line.kind.as_str().to_owned(),
            line.authority.to_string(),
            text(line.free),
            line.hours.as_ref().map(hours).unwrap_or_default(),
            line.languages.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
            line.notes.join(" "),
            text(line.website.as_ref()),
            text(line.source.as_ref().map(|source| &source.url)),
            text(line.source.as_ref().and_then(|source| source.year)),
            text(line.confirmed),
            line.review_by.to_string(),
        ]
    };
    Table { fields: HELPLINES, primary_key: &["id"], foreign_keys: &[], rows: data.helplines().map(row).collect() }
}

const HELPLINES: &[Field] = &[
    field("id", Kind::Uuid, "Stays the same from release to release."),
    COUNTRY,
    field("name", Kind::Text, "Its own name, in its own language."),
    field("language", Kind::Text, "The language of the name, as BCP 47 writes it."),
    field("operator", Kind::Text, "Who runs it, in English."),
    field("kind", Kind::OneOf(|| HelplineKind::ALL.iter().map(|kind| kind.as_str()).collect()), "For whom it is."),
    field("authority", Kind::Truth, "Whether police or another authority of the State runs it."),
    optional("free", Kind::Truth, "Whether a call inside the country is free of charge; empty where unknown."),
    optional(
        "hours",
        Kind::Text,
        "When somebody answers: always; or the time zone, then days by number, Monday first, and both times, as in Europe/Paris 12345 09:00 17:00.",
    ),
    optional("languages", Kind::Text, "The languages in which it answers, where a source names them, with spaces between them."),
    optional("notes", Kind::Text, "What a caller should know, in English."),
    optional("website", Kind::Address, "The operator's page."),
    optional("source", Kind::Address, NUMBER_SOURCE),
    optional("source_year", Kind::Year, NUMBER_YEAR),
    optional("confirmed", Kind::Day, "The day on which somebody reached the operator and found the number so; empty where nobody has."),
    REVIEW_BY,
];

pub(super) fn numbers(data: &OpenData) -> Table {
    let row = |line: &String, number: &OpenNumber| {
        vec![number.id.clone(), line.clone(), number.kind.key().to_owned(), number.shown.clone(), number.address.clone()]
    };
    let rows = data.helplines().flat_map(|(_, line)| line.numbers.iter().map(move |number| row(&line.id, number)));
    Table { fields: NUMBERS, primary_key: &["id"], foreign_keys: NUMBERS_KEYS, rows: rows.collect() }
}

const NUMBERS: &[Field] = &[
    field("id", Kind::Uuid, "Stays the same from release to release."),
    field("helpline", Kind::Uuid, "The helpline."),
    field("use", Kind::OneOf(|| ChannelKind::ALL.iter().map(|kind| kind.key()).collect()), "What the number is used for."),
    SHOWN,
    ADDRESS,
];

const NUMBERS_KEYS: &[ForeignKey] = &[ForeignKey { field: "helpline", table: "helplines", other: "id" }];

pub(super) fn emergency(data: &OpenData) -> Table {
    let known = data.countries.iter().filter_map(|country| Some((country, country.emergency.as_ref()?)));
    let rows = known.flat_map(|(country, emergency)| {
        emergency.numbers.iter().map(move |number| {
            vec![
                number.id.clone(),
                country.code.to_string(),
                number.shown.clone(),
                number.address.clone(),
                emergency.notes.join(" "),
                emergency.source.url.to_string(),
                text(emergency.source.year),
            ]
        })
    });
    Table { fields: EMERGENCY, primary_key: &["id"], foreign_keys: &[], rows: rows.collect() }
}

const EMERGENCY: &[Field] = &[
    field("id", Kind::Uuid, "Stays the same from release to release."),
    COUNTRY,
    SHOWN,
    ADDRESS,
    optional("notes", Kind::Text, "What a caller should know, in English."),
    field("source", Kind::Address, NUMBER_SOURCE),
    field("source_year", Kind::Year, NUMBER_YEAR),
];

fn hours(record: &HoursRecord) -> String {
    match Hours::from(record) {
        Hours::Always => "always".to_owned(),
        weekly @ Hours::Weekly { .. } => weekly.opening(),
    }
}
