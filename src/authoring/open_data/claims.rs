//! What sources say, as others may take it: what a text of the explainer rests on.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::citation::Citing;
use crate::authoring::files::{Claim, Date, Source, Unit, Value};
use crate::authoring::library::Library;
use crate::content::bundle::ClaimKind;
use crate::content::{ClaimId, HttpsUrl, LanguageTag};

/// A claim.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenClaim {
    /// Its id, which stays the same.
    pub id: ClaimId,
    /// What kind of claim it is. Kinds are not to be mixed in one sum or chart.
    pub kind: ClaimKind,
    /// What the source says, in English, as our editors noted it: no quotation.
    pub statement: String,
    /// The year or years to which it refers, as in `2021` or `2011–2013`; none where it is undated.
    pub year: Option<String>,
    /// The ids of its sources.
    pub sources: Vec<String>,
    /// Its figures, by id.
    pub figures: Vec<OpenFigure>,
    /// The day on which somebody opened the source and found it so; none where nobody has yet.
    pub checked: Option<Date>,
    /// The day by which it must be looked at again.
    pub review_by: Date,
    /// How to cite it.
    pub citation: String,
}

/// A number, a day or a year of a claim.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenFigure {
    /// The id of the claim and the name of the figure, as in `S01.total`.
    pub id: String,
    /// The number in digits, with a point before decimals; none for a day or a year. A text, so that 5.0 stays 5.0.
    pub number: Option<String>,
    /// What the number is a number of.
    pub unit: Option<Unit>,
    /// The day; none for others.
    pub date: Option<Date>,
    /// The year; none for others.
    pub year: Option<u16>,
    /// How to cite it.
    pub citation: String,
}

/// A source.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenSource {
    /// Its id, which stays the same.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// Its title, in its own language.
    pub title: String,
    /// The language of the title.
    pub language: LanguageTag,
    /// The year of publication; none where the document states none.
    pub year: Option<u16>,
    /// Where it is.
    pub url: HttpsUrl,
}

/// The claims that a text cites, and the sources of these.
pub(super) fn gather(library: &Library, cited: &BTreeSet<ClaimId>, citing: &Citing<'_>) -> (Vec<OpenClaim>, Vec<OpenSource>) {
    let claims: BTreeMap<&ClaimId, &Claim> = cited.iter().filter_map(|id| library.claims.get_key_value(id)).collect();
    let named: BTreeSet<&String> = claims.values().flat_map(|claim| &claim.sources).collect();
    let sources = named.into_iter().filter_map(|name| Some(open_source(name, library.sources.get(name)?))).collect();
    (claims.into_iter().map(|(id, claim)| open_claim(id, claim, library, citing)).collect(), sources)
}

fn open_claim(id: &ClaimId, claim: &Claim, library: &Library, citing: &Citing<'_>) -> OpenClaim {
    let sources: Vec<&Source> = claim.sources.iter().filter_map(|name| library.sources.get(name)).collect();
    let figure = |(name, value): (&String, &Value)| {
        let id = format!("{id}.{name}");
        let (number, unit, date, year) = match value {
            Value::Number { number, unit } => (Some(number.clone()), Some(*unit), None, None),
            Value::Date { date } => (None, None, Some(*date), None),
            Value::Year { year } => (None, None, None, Some(*year)),
        };
        OpenFigure { citation: citing.figure(&id, value, claim, &sources), id, number, unit, date, year }
    };
    OpenClaim {
        id: id.clone(),
        kind: claim.kind,
        statement: claim.states.clone(),
        year: claim.year.clone(),
        sources: claim.sources.clone(),
        figures: claim.values.iter().map(figure).collect(),
        checked: claim.checked,
        review_by: claim.review_by,
        citation: citing.claim(id.as_str(), claim, &sources),
    }
}

fn open_source(name: &str, source: &Source) -> OpenSource {
    OpenSource {
        id: name.to_owned(),
        publisher: source.publisher.clone(),
        title: source.title.clone(),
        language: source.language.clone(),
        year: source.year,
        url: source.url.clone(),
    }
}
