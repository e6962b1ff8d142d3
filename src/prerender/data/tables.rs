//! The tables of open data: which columns each has, and its rows.

use super::table::{Field, ForeignKey, Kind, Table};
use crate::authoring::files::{HoursRecord, Unit};
use crate::authoring::open_data::{OpenCountry, OpenData, OpenHelpline, OpenNumber};
use crate::content::bundle::ClaimKind;
use crate::content::{ChannelKind, HelplineKind, Hours};

/// A table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableName {
    /// A row for each helpline.
    Helplines,
    /// A row for each number of a helpline.
    Numbers,
    /// A row for each emergency number.
    Emergency,
    /// A row for each claim.
    Claims,
    /// A row for each number, day or year of a claim.
    Figures,
    /// A row for each source of a claim.
    ClaimSources,
    /// A row for each source.
    Sources,
}

impl TableName {
    /// Its name in the package.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Helplines => "helplines",
            Self::Numbers => "numbers",
            Self::Emergency => "emergency",
            Self::Claims => "claims",
            Self::Figures => "figures",
            Self::ClaimSources => "claim-sources",
            Self::Sources => "sources",
        }
    }

    /// Its file.
    pub const fn file(self) -> &'static str {
        match self {
            Self::Helplines => "helplines.csv",
            Self::Numbers => "numbers.csv",
            Self::Emergency => "emergency.csv",
            Self::Claims => "claims.csv",
            Self::Figures => "figures.csv",
            Self::ClaimSources => "claim-sources.csv",
            Self::Sources => "sources.csv",
        }
    }

    /// What it is, in a sentence.
    pub const fn description(self) -> &'static str {
        match self {
            Self::Helplines => "Helplines. One whose number has no source that is young enough has no row in numbers.csv.",
            Self::Numbers => "The numbers of the helplines, each with what it is used for.",
            Self::Emergency => "Emergency numbers of countries, each with the page that states it.",
            Self::Claims => "What sources say, with its kind and year.",
            Self::Figures => "The numbers, days and years of the claims, each with how to cite it.",
            Self::ClaimSources => "Which sources a claim rests on.",
            Self::Sources => "Documents on which claims rest.",
        }
    }

    /// The table, filled.
    pub fn of(self, data: &OpenData) -> Table {
        match self {
            Self::Helplines => helplines(data),
            Self::Numbers => numbers(data),
            Self::Emergency => emergency(data),
            Self::Claims => claims(data),
            Self::Figures => figures(data),
            Self::ClaimSources => claim_sources(data),
            Self::Sources => sources(data),
        }
    }
}

const fn field(name: &'static str, kind: Kind, description: &'static str) -> Field {
    Field { name, kind, required: true, description }
}

const fn optional(name: &'static str, kind: Kind, description: &'static str) -> Field {
    Field { name, kind, required: false, description }
}

const SHOWN: Field = field("shown", Kind::Text, "The number as people write it. A text: spreadsheets make another number of 000.");
const ADDRESS: Field = field("address", Kind::Text, "What a telephone opens, as in tel:116006. No program takes it for a number.");
const COUNTRY: Field = field("country", Kind::Text, "The country, as ISO 3166-1 alpha-2 writes it.");
const REVIEW_BY: Field = field("review_by", Kind::Day, "The day by which it must be looked at again.");
const NUMBER_SOURCE: &str = "The page that states the number.";
const NUMBER_YEAR: &str = "The year of that page.";

fn helplines(data: &OpenData) -> Table {
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

fn numbers(data: &OpenData) -> Table {
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

fn emergency(data: &OpenData) -> Table {
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

fn claims(data: &OpenData) -> Table {
    let rows = data.claims.iter().map(|claim| {
        vec![
            claim.id.to_string(),
            claim.kind.as_str().to_owned(),
            claim.statement.clone(),
            text(claim.year.as_ref()),
            text(claim.checked),
            claim.review_by.to_string(),
            claim.citation.clone(),
        ]
    });
    Table { fields: CLAIMS, primary_key: &["id"], foreign_keys: &[], rows: rows.collect() }
}

const CLAIMS: &[Field] = &[
    field("id", Kind::Text, "Stays the same from release to release."),
    field(
        "kind",
        Kind::OneOf(|| ClaimKind::ALL.iter().map(|kind| kind.as_str()).collect()),
        "What kind of claim it is: never mix kinds in one sum or chart.",
    ),
    field("statement", Kind::Text, "What the source says, in English, as our editors noted it: no quotation."),
    optional("year", Kind::Text, "The year or years to which it refers, as in 2021 or 2011–2013; empty where it is undated."),
    optional("checked", Kind::Day, "The day on which somebody opened the source and found it so; empty where nobody has yet."),
    REVIEW_BY,
    field("citation", Kind::Text, "How to cite it."),
];

fn figures(data: &OpenData) -> Table {
    let rows = data.claims.iter().flat_map(|claim| {
        claim.figures.iter().map(|figure| {
            vec![
                figure.id.clone(),
                claim.id.to_string(),
                text(figure.number.as_ref()),
                figure.unit.map(unit).unwrap_or_default().to_owned(),
                text(figure.date),
                text(figure.year),
                figure.citation.clone(),
            ]
        })
    });
    Table { fields: FIGURES, primary_key: &["id"], foreign_keys: OF_CLAIM, rows: rows.collect() }
}

const FIGURES: &[Field] = &[
    field("id", Kind::Text, "The id of the claim and the name of the figure, as in S01.total."),
    field("claim", Kind::Text, "The claim."),
    optional(
        "number",
        Kind::Number,
        "The number, as texts of the explainer write it; the statement of the claim says whether it is a least or a round one. Empty for a day or a year.",
    ),
    optional("unit", Kind::OneOf(|| UNITS.iter().map(|of| unit(*of)).collect()), "What the number is a number of."),
    optional("date", Kind::Day, "The day; empty for others."),
    optional("year", Kind::Year, "The year; empty for others."),
    field("citation", Kind::Text, "How to cite it."),
];

const OF_CLAIM: &[ForeignKey] = &[ForeignKey { field: "claim", table: "claims", other: "id" }];

const UNITS: &[Unit] = &[Unit::Count, Unit::Million, Unit::Percent, Unit::Usd, Unit::UsdBillion];

fn claim_sources(data: &OpenData) -> Table {
    let rows = data.claims.iter().flat_map(|claim| claim.sources.iter().map(|source| vec![claim.id.to_string(), source.clone()]));
    Table { fields: CLAIM_SOURCES, primary_key: &["claim", "source"], foreign_keys: OF_CLAIM_AND_SOURCE, rows: rows.collect() }
}

const CLAIM_SOURCES: &[Field] = &[field("claim", Kind::Text, "The claim."), field("source", Kind::Text, "A source of it.")];

const OF_CLAIM_AND_SOURCE: &[ForeignKey] =
    &[ForeignKey { field: "claim", table: "claims", other: "id" }, ForeignKey { field: "source", table: "sources", other: "id" }];

fn sources(data: &OpenData) -> Table {
    let rows = data.sources.iter().map(|source| {
        vec![
            source.id.clone(),
            source.publisher.clone(),
            source.title.clone(),
            source.language.to_string(),
            text(source.year),
            source.url.to_string(),
        ]
    });
    Table { fields: SOURCES, primary_key: &["id"], foreign_keys: &[], rows: rows.collect() }
}

const SOURCES: &[Field] = &[
    field("id", Kind::Text, "Stays the same from release to release."),
    field("publisher", Kind::Text, "Who published it."),
    field("title", Kind::Text, "Its title, in its own language."),
    field("language", Kind::Text, "The language of the title, as BCP 47 writes it."),
    optional("year", Kind::Year, "The year of publication; empty where the document states none."),
    field("url", Kind::Address, "Where it is."),
];

fn text<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn hours(record: &HoursRecord) -> String {
    match Hours::from(record) {
        Hours::Always => "always".to_owned(),
        weekly @ Hours::Weekly { .. } => weekly.opening(),
    }
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Count => "count",
        Unit::Million => "million",
        Unit::Percent => "percent",
        Unit::Usd => "usd",
        Unit::UsdBillion => "usd-billion",
    }
}
