//! How a claim or a figure is cited: what it is, where it was first said, and through whom it came.

use super::{ATTRIBUTION, LICENCE};
use crate::authoring::files::{Claim, Date, Source, Unit, Value};

/// What every citation names of this release.
pub(super) struct Citing<'release> {
    pub(super) version: &'release str,
    pub(super) date: Date,
    /// The address of the site, where it is known.
    pub(super) site: Option<&'release str>,
}

impl Citing<'_> {
    pub(super) fn claim(&self, id: &str, claim: &Claim, sources: &[&Source]) -> String {
        format!("{}. {}", Self::sources(claim, sources), self.through(id))
    }

    pub(super) fn figure(&self, id: &str, value: &Value, claim: &Claim, sources: &[&Source]) -> String {
        let said = match value {
            Value::Number { number, unit } => written(number, *unit),
            Value::Date { date } => date.to_string(),
            Value::Year { year } => year.to_string(),
        };
        format!("{said}: {}. {}", Self::sources(claim, sources), self.through(id))
    }

    /// The kind comes first, so that an estimate does not travel as a count.
    fn sources(claim: &Claim, sources: &[&Source]) -> String {
        let years = claim.year.as_ref().map_or_else(|| "undated".to_owned(), Clone::clone);
        let named = sources.iter().map(|source| {
            let year = source.year.map_or_else(|| "n.d.".to_owned(), |year| year.to_string());
            format!("{}, “{}” ({year}), {}", source.publisher, source.title, source.url)
        });
        format!("{} ({years}), {}", claim.kind.as_str(), named.collect::<Vec<_>>().join("; "))
    }

    fn through(&self, id: &str) -> String {
        let place = self.site.map(|site| format!(", {site}data/claims.json")).unwrap_or_default();
        format!("Taken from {ATTRIBUTION} {}, {id}, {}{place}, {}.", self.version, self.date, LICENCE[0])
    }
}

fn written(number: &str, unit: Unit) -> String {
    match unit {
        Unit::Count => number.to_owned(),
        Unit::Million => format!("{number} million"),
        Unit::Percent => format!("{number}%"),
        Unit::Usd => format!("{number} US dollars"),
        Unit::UsdBillion => format!("{number} billion US dollars"),
    }
}
