//! Claims, their figures, and sources as rows.

use super::super::table::{Field, ForeignKey, Kind, Table};
use super::{REVIEW_BY, field, optional, text};
use crate::authoring::files::Unit;
use crate::authoring::open_data::OpenData;
use crate::content::bundle::ClaimKind;

pub(super) fn claims(data: &OpenData) -> Table {
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

pub(super) fn figures(data: &OpenData) -> Table {
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

pub(super) fn claim_sources(data: &OpenData) -> Table {
    let rows = data.claims.iter().flat_map(|claim| claim.sources.iter().map(|source| vec![claim.id.to_string(), source.clone()]));
    Table { fields: CLAIM_SOURCES, primary_key: &["claim", "source"], foreign_keys: OF_CLAIM_AND_SOURCE, rows: rows.collect() }
}

const CLAIM_SOURCES: &[Field] = &[field("claim", Kind::Text, "The claim."), field("source", Kind::Text, "A source of it.")];

const OF_CLAIM_AND_SOURCE: &[ForeignKey] =
    &[ForeignKey { field: "claim", table: "claims", other: "id" }, ForeignKey { field: "source", table: "sources", other: "id" }];

pub(super) fn sources(data: &OpenData) -> Table {
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

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Count => "count",
        Unit::Million => "million",
        Unit::Percent => "percent",
        Unit::Usd => "usd",
        Unit::UsdBillion => "usd-billion",
    }
}
