//! Helplines by country.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::date::Date;
use super::verification::Verification;
use crate::content::hours::{Day, Span};
use crate::content::{ChannelKind, CountryCode, DialString, HelplineKind, Hours, HttpsUrl, LanguageTag, TimeOfDay, TimeZone};

/// `helplines.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Helplines {
    /// Countries by code.
    pub countries: BTreeMap<CountryCode, CountryRecord>,
    /// The names in `resources.json` of those that help wherever the reader is.
    pub directories: Vec<String>,
}

/// A country in `helplines.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountryRecord {
    /// Emergency numbers that a source confirms.
    #[serde(default)]
    pub emergency: Vec<DialString>,
    /// What a caller of these should know: keys of `help.json`'s `notes`.
    #[serde(default)]
    pub emergency_notes: Vec<String>,
    /// The page that states them, with its year.
    #[serde(default)]
    pub emergency_source: Option<NumberSource>,
    /// Short codes of the country that begin with `*` or `#`, as in `*3888`. A number that does is dialled only if it stands here.
    #[serde(default)]
    pub star_codes: Vec<DialString>,
    /// Its helplines.
    pub helplines: Vec<HelplineRecord>,
}

/// A helpline in `helplines.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HelplineRecord {
    /// A name that never changes, as in `fr-116006`.
    pub id: String,
    /// Its own name, in its own language.
    pub name: String,
    /// The language of the name.
    pub language: LanguageTag,
    /// The languages in which it answers, where the source of its number names them.
    #[serde(default)]
    pub languages: Vec<LanguageTag>,
    /// Who runs it.
    pub operator: String,
    /// For whom it is.
    pub kind: HelplineKind,
    /// Whether police or another authority of the State runs it.
    #[serde(default)]
    pub authority: bool,
    /// The number in the country.
    pub call: Option<ChannelRecord>,
    /// The number from other countries.
    pub call_from_abroad: Option<ChannelRecord>,
    /// The number for text messages.
    #[serde(default)]
    pub text: Option<ChannelRecord>,
    /// The number for messages by `WhatsApp`.
    #[serde(default)]
    pub whatsapp: Option<ChannelRecord>,
    /// Whether a call inside the country is free of charge; none where unknown.
    pub free: Option<bool>,
    /// When somebody answers; none where unknown.
    pub hours: Option<HoursRecord>,
    /// What a caller should know: keys of `help.json`'s `notes`.
    #[serde(default)]
    pub notes: Vec<String>,
    /// The operator's page.
    pub website: Option<HttpsUrl>,
    /// The page that states the number.
    pub source: Option<NumberSource>,
    /// The day on which somebody reached the operator and found the number so; none until then.
    pub checked: Option<Date>,
    /// How it was last checked, as `content verify record` writes it; none until then.
    #[serde(default)]
    pub verification: Option<Verification>,
    /// The day by which it must be looked at again.
    pub review_by: Date,
}

impl HelplineRecord {
    /// Its number for a purpose.
    pub fn channel(&self, kind: ChannelKind) -> Option<&ChannelRecord> {
        match kind {
            ChannelKind::Call => self.call.as_ref(),
            ChannelKind::CallFromAbroad => self.call_from_abroad.as_ref(),
            ChannelKind::Text => self.text.as_ref(),
            ChannelKind::Whatsapp => self.whatsapp.as_ref(),
        }
    }
}

/// A number in `helplines.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChannelRecord {
    /// As people write it.
    pub shown: String,
    /// As a telephone dials it.
    pub dial: DialString,
}

/// When somebody answers: `"always"`, or the times of a week.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(untagged, expecting = "expected \"always\", or { \"zone\": \"Europe/Paris\", \"spans\": [ … ] }")]
pub enum HoursRecord {
    /// Day and night, every day.
    Always(Always),
    /// At certain times.
    Weekly(WeeklyRecord),
}

/// The word for day and night, every day.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Always {
    /// Day and night, every day.
    Always,
}

/// The times of a week.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WeeklyRecord {
    /// The time zone of the times.
    pub zone: TimeZone,
    /// The times.
    pub spans: Vec<SpanRecord>,
}

/// A time in which somebody answers.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SpanRecord {
    /// The days on which it begins; every day where none is named.
    #[serde(default)]
    pub days: Vec<Day>,
    /// From.
    pub from: TimeOfDay,
    /// Until; where it is not later, on the next day.
    pub until: TimeOfDay,
}

impl From<&HoursRecord> for Hours {
    fn from(record: &HoursRecord) -> Self {
        let HoursRecord::Weekly(week) = record else { return Self::Always };
        let spans = week.spans.iter().map(|span| {
            let mut days = if span.days.is_empty() { Day::ALL.to_vec() } else { span.days.clone() };
            days.sort_unstable();
            days.dedup();
            Span { days, from: span.from.clone(), until: span.until.clone() }
        });
        Self::Weekly { zone: week.zone.clone(), spans: spans.collect() }
    }
}

/// The page that states a number.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NumberSource {
    /// Where it is.
    pub url: HttpsUrl,
    /// The year of the page; none where it bears no date.
    pub year: Option<u16>,
    /// Whether the year was only inferred from the page's context.
    #[serde(default)]
    pub year_inferred: bool,
}
