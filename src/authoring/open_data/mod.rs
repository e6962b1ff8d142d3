//! What others may take as data: helplines, claims and corrections, once, before any format is chosen.
//!
//! This is the gate. What a reader is not shown does not get into [`OpenData`], and what writes files reads nothing else; what must not leave
//! and cannot simply be left out is refused, with the place where it stands.

mod citation;
mod claims;
mod corrections;
mod helplines;
pub mod identifier;
mod refusal;

use schemars::JsonSchema;
use serde::Serialize;

use super::bake::bake_with_claims;
use super::files::Date;
use super::library::{Library, REFERENCE};
use super::problem::{Problem, Problems};
use super::schema::schema_of_export;
use citation::Citing;
pub use claims::{OpenClaim, OpenFigure, OpenSource};
pub use corrections::OpenCorrection;
pub use helplines::{NumberPage, OpenCountry, OpenEmergency, OpenHelpline, OpenNumber};
pub(in crate::authoring) use refusal::refused;

/// The licence of the data: its short name, its whole name, where it stands.
pub const LICENCE: [&str; 3] =
    ["CC-BY-4.0", "Creative Commons Attribution 4.0 International", "https://creativecommons.org/licenses/by/4.0/"];

/// How the data want to be called.
pub const ATTRIBUTION: &str = "Palermo Explainer";

/// What every file says of itself.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// What it is called where it is cited.
    pub attribution: String,
    /// The short name of its licence, as SPDX has it.
    pub license: String,
    /// Where the licence stands.
    pub license_url: String,
    /// The version of the explainer from which it was made.
    pub version: String,
    /// The day of the last change of which the files tell.
    pub date: Date,
    /// The first day by which something of it must be looked at again.
    pub review_by: Date,
}

/// `helplines.json`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HelplinesFile<'data> {
    /// Where its schema is.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// What the file says of itself.
    pub about: &'data About,
    /// Countries in the order of their codes.
    pub countries: &'data [OpenCountry],
}

/// `claims.json`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClaimsFile<'data> {
    /// Where its schema is.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// What the file says of itself.
    pub about: &'data About,
    /// Claims in the order of their ids.
    pub claims: &'data [OpenClaim],
    /// The sources that they name.
    pub sources: &'data [OpenSource],
}

/// All of it.
#[derive(Clone, Debug)]
pub struct OpenData {
    /// What every file says of itself.
    pub about: About,
    /// Helplines and emergency numbers by country.
    pub countries: Vec<OpenCountry>,
    /// What sources say.
    pub claims: Vec<OpenClaim>,
    /// The sources.
    pub sources: Vec<OpenSource>,
    /// What changed in the helplines, the newest first.
    pub corrections: Vec<OpenCorrection>,
}

impl OpenData {
    /// Gathers what may leave. `site` is the address of the site, for those who cite it.
    ///
    /// # Errors
    /// With all that must not leave, and with what is wrong in the English texts.
    pub fn of(library: &Library, version: &str, site: Option<&str>) -> Result<Self, Problems> {
        let problems = refused(library);
        if !problems.is_empty() {
            return Err(Problems(problems));
        }
        let missing = || Problems(vec![Problem::new("languages.json", "", format!("the data take their words from {REFERENCE}"))]);
        let english = library.languages.iter().find(|language| language.tag.as_str() == REFERENCE).ok_or_else(missing)?;
        let texts = library.texts.get(&english.tag).ok_or_else(missing)?;
        let (_, cited) = bake_with_claims(library, &english.tag)?;
        let countries = helplines::gather(library, &texts.help);
        let days = library.corrections.iter().map(|correction| correction.day);
        let confirmed = countries.iter().flat_map(|country| &country.helplines).filter_map(|line| line.confirmed);
        let claims = || cited.iter().filter_map(|id| library.claims.get(id));
        let date = days.chain(confirmed).chain(claims().filter_map(|claim| claim.checked)).max();
        let reviews = countries.iter().flat_map(|country| &country.helplines).map(|line| line.review_by);
        let review_by = reviews.chain(claims().map(|claim| claim.review_by)).min();
        let undated = || {
            let problem = Problem::new("corrections.json", "", "nothing says of which day the data are");
            Problems(vec![problem.help("write down the first change, with its day")])
        };
        let (Some(date), Some(review_by)) = (date, review_by) else { return Err(undated()) };
        let citing = Citing { version, date, site };
        let (claims, sources) = claims::gather(library, &cited, &citing);
        let about = About {
            attribution: ATTRIBUTION.to_owned(),
            license: LICENCE[0].to_owned(),
            license_url: LICENCE[2].to_owned(),
            version: version.to_owned(),
            date,
            review_by,
        };
        let corrections = corrections::gather(library, &texts.help);
        Ok(Self { about, countries, claims, sources, corrections })
    }

    /// Every helpline with its country.
    pub fn helplines(&self) -> impl Iterator<Item = (&OpenCountry, &OpenHelpline)> {
        self.countries.iter().flat_map(|country| country.helplines.iter().map(move |line| (country, line)))
    }
}

/// The schema of `helplines.json`.
pub fn schema_of_helplines() -> serde_json::Value {
    schema_of_export::<HelplinesFile<'_>>("Helplines", "Helplines and emergency numbers by country, as the explainer shows them.")
}

/// The schema of `claims.json`.
pub fn schema_of_claims() -> serde_json::Value {
    schema_of_export::<ClaimsFile<'_>>("Claims", "What sources say, with kind, year and figures, as the explainer cites it.")
}
