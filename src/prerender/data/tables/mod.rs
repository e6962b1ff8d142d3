//! The tables of open data: what each is called, and who fills it.

mod claims;
mod helplines;

use super::table::{Field, Kind, Table};
use crate::authoring::open_data::OpenData;

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
            Self::Helplines => helplines::helplines(data),
            Self::Numbers => helplines::numbers(data),
            Self::Emergency => helplines::emergency(data),
            Self::Claims => claims::claims(data),
            Self::Figures => claims::figures(data),
            Self::ClaimSources => claims::claim_sources(data),
            Self::Sources => claims::sources(data),
        }
    }
}

const fn field(name: &'static str, kind: Kind, description: &'static str) -> Field {
    Field { name, kind, required: true, description }
}

const fn optional(name: &'static str, kind: Kind, description: &'static str) -> Field {
    Field { name, kind, required: false, description }
}

const REVIEW_BY: Field = field("review_by", Kind::Day, "The day by which it must be looked at again.");

fn text<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}
