//! The types of the JSON files in `content/`. A key that is not listed here is an error.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::schema::WordsByKey;
use crate::content::bundle::ClaimKind;
use crate::content::hours::{Day, Span};
use crate::content::program::ElementId;
use crate::content::{
    ChannelKind, CountryCode, DialString, Direction, FactId, HelplineKind, Hours, HttpsUrl, LanguageTag, SectionId, TimeOfDay, TimeZone,
};

/// `languages.json`: the languages of the explainer.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// The tag, which is also the name of the language's folder.
    pub tag: LanguageTag,
    /// The locale whose numbers and dates it writes, where that is not the language's own, as in `en-GB` for British dates.
    #[serde(default)]
    pub locale: Option<LanguageTag>,
    /// What the language calls itself.
    pub name: String,
    /// How it is written.
    pub direction: Direction,
    /// The neutral page to which the exit leads.
    pub exit: HttpsUrl,
}

/// An entry of `sources.json`: a document on which claims rest.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
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

/// An entry of `claims.json`: what a source says, with its numbers and dates.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// What kind of claim it is.
    pub kind: ClaimKind,
    /// What the source says, in one English sentence for editors; never shown.
    pub states: String,
    /// The year or years to which the claim refers, as in `2021` or `2011–2013`; none where it is undated.
    pub year: Option<String>,
    /// The names of its sources in `sources.json`.
    pub sources: Vec<String>,
    /// Its numbers and dates, by name.
    #[serde(default)]
    pub values: BTreeMap<String, Value>,
    /// The day on which somebody opened the source and found it so; none until then.
    pub checked: Option<Date>,
    /// The day by which it must be looked at again.
    pub review_by: Date,
}

/// A calendar day, as in `2003-12-25`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Date {
    /// The year.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

impl std::fmt::Display for Date {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl TryFrom<String> for Date {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let parse = || -> Option<Self> {
            let mut parts = text.split('-');
            let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
            let shape_fits = parts.next().is_none() && year.len() == 4 && month.len() == 2 && day.len() == 2;
            let date = Self { year: year.parse().ok()?, month: month.parse().ok()?, day: day.parse().ok()? };
            // The calendar itself says whether there is such a day.
            let exists = icu_calendar::Date::try_new_iso(i32::from(date.year), date.month, date.day).is_ok();
            (shape_fits && exists).then_some(date)
        };
        parse().ok_or_else(|| format!("expected a day as in 2003-12-25, found “{text}”"))
    }
}

/// A number or date of a claim.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(
    untagged,
    deny_unknown_fields,
    expecting = "expected a number with its unit, as in { \"number\": \"49.6\", \"unit\": \"million\" }, a day, as in { \"date\": \"2003-12-25\" }, or a year, as in { \"year\": 2007 }"
)]
pub enum Value {
    /// A number: digits with a decimal point where it has one, so that 3.0 stays 3.0.
    Number {
        /// The digits.
        number: String,
        /// What they are a number of.
        unit: Unit,
    },
    /// A day.
    Date {
        /// The day.
        date: Date,
    },
    /// A year.
    Year {
        /// The year.
        year: u16,
    },
}

/// What a number is a number of. Each language says in `interface.json` how it writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Single people, States or things.
    Count,
    /// Thousands of thousands.
    Million,
    /// Parts of a hundred.
    Percent,
    /// Dollars of the United States.
    Usd,
    /// Thousands of millions of them.
    UsdBillion,
}

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

/// How a helpline was checked, and what came of it. Who did it stays outside the repository.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Verification {
    /// The day.
    pub day: Date,
    /// By what.
    pub how: Means,
    /// What came of it.
    pub result: Finding,
    /// The day on which a second person found the same; none until then. A number counts as checked only with it.
    #[serde(default)]
    pub second: Option<Date>,
}

/// By what a helpline was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Means {
    /// The operator's own page.
    Page,
    /// The operator's office, by its form, its mail or its own number.
    Office,
    /// A call to the line, where the operator allows it.
    Call,
}

impl Means {
    /// The name in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Office => "office",
            Self::Call => "call",
        }
    }
}

/// What came of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Finding {
    /// All is as it stands here.
    Same,
    /// Something was different, and is corrected.
    Changed,
    /// The line has ended, or its number is no longer its own.
    Gone,
    /// Nobody could be reached.
    Unsettled,
}

impl Finding {
    /// The name in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Changed => "changed",
            Self::Gone => "gone",
            Self::Unsettled => "unsettled",
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
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged, expecting = "expected \"always\", or { \"zone\": \"Europe/Paris\", \"spans\": [ … ] }")]
pub enum HoursRecord {
    /// Day and night, every day.
    Always(Always),
    /// At certain times.
    Weekly(WeeklyRecord),
}

/// The word for day and night, every day.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Always {
    /// Day and night, every day.
    Always,
}

/// The times of a week.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WeeklyRecord {
    /// The time zone of the times.
    pub zone: TimeZone,
    /// The times.
    pub spans: Vec<SpanRecord>,
}

/// A time in which somebody answers.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
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

/// An entry of `corrections.json`: what changed in the helplines, on which day and why. Numbers do not stand there: one that was
/// withdrawn must not be spread again.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The day of the change.
    pub day: Date,
    /// The country.
    pub country: CountryCode,
    /// The helpline; none for the country's emergency numbers.
    pub helpline: Option<String>,
    /// What of it.
    pub what: Aspect,
    /// How it changed.
    pub change: Change,
    /// Why, in an English sentence without digits.
    pub because: String,
}

/// What of a helpline changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Aspect {
    /// A number.
    Number,
    /// When it answers, or whether it is free.
    Hours,
    /// Whether it stands here, who runs it, what a caller should know.
    Status,
}

impl Aspect {
    /// The name in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Hours => "hours",
            Self::Status => "status",
        }
    }
}

/// How something changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// It was not there before.
    Added,
    /// It was different.
    Changed,
    /// It is not there any more.
    Withdrawn,
}

impl Change {
    /// The name in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// An entry of `resources.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResourceRecord {
    /// A name that never changes.
    pub id: String,
    /// Its name, in its own language.
    pub name: String,
    /// The language of the page.
    pub language: LanguageTag,
    /// Where it is.
    pub url: HttpsUrl,
    /// The key of its type in each language's `resources.json`.
    pub kind: String,
    /// The keys of its audiences.
    pub audiences: Vec<String>,
}

/// `protocol.json`: what does not depend on the reader's language.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProtocolRecord {
    /// The three elements and the claims that list their values.
    pub elements: Vec<ElementRecord>,
    /// The articles that are explained.
    pub articles: Vec<ArticleRecord>,
    /// The official texts: resources by name.
    pub texts: Vec<String>,
}

/// An element in `protocol.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ElementRecord {
    /// Which element.
    pub id: ElementId,
    /// The claim that lists its values.
    pub claim: FactId,
    /// The keys of the listed values, in the order of the treaty.
    pub values: Vec<String>,
}

/// An article in `protocol.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArticleRecord {
    /// As in `9.5` for Article 9(5).
    pub number: String,
    /// The claims that say what it says.
    pub claims: Vec<FactId>,
}

/// An entry of `insights.json`: a statement of the article that started the project, and where the explainer answers it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Insight {
    /// Paragraph and sentence of the article, as in `3.1`.
    pub id: String,
    /// The statement in a few words of our own.
    pub statement: String,
    /// The section that takes it up, in a block marked with the same id.
    pub section: SectionId,
    /// The articles of the Protocol that answer it, as in `9.5`; empty where it is no problem that a treaty answers.
    #[serde(default)]
    pub articles: Vec<String>,
    /// The claims with which it is supported or put right.
    #[serde(default)]
    pub claims: Vec<FactId>,
}

/// `<language>/interface.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Interface {
    /// What stands above the sections.
    pub masthead: MastheadText,
    /// The words of controls and labels.
    #[schemars(with = "WordsByKey")]
    pub words: BTreeMap<String, String>,
    /// How each unit is written; `{number}` stands for the digits.
    pub units: BTreeMap<Unit, String>,
    /// How an article of the Protocol is named; `{number}` stands for `9(5)`.
    pub article: String,
    /// The word for a source without a year.
    pub undated: String,
    /// The names of the languages of linked pages and titles.
    pub language_names: BTreeMap<LanguageTag, String>,
    /// The standalone page around the explainer.
    pub page: PageText,
    /// Copies that do not update themselves.
    pub copies: CopiesText,
}

/// What copies say that do not update themselves: static HTML, text, the badge.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CopiesText {
    /// The link that leaves, in static HTML: it is nothing but a link, and promises no more.
    pub leave: String,
    /// Right behind that link: what it does not do.
    pub safety: String,
    /// What to think of before an e-mail or a leaflet is kept.
    pub text_safety: String,
    /// That the copy does not update itself; `{version}` stands for the version, `{date}` for the day of review.
    pub state: String,
    /// What the badge says.
    pub badge: String,
}

/// The standalone page around the explainer.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PageText {
    /// The title in the browser's tab: neutral enough to be seen over a shoulder.
    pub title: String,
    /// The description for search engines.
    pub description: String,
    /// The heading of level 1 above the explainer.
    pub heading: String,
    /// The link that the element holds while there is nothing else.
    pub fallback: String,
    /// Under the explainer: licence and origin.
    pub colophon: String,
}

/// Texts of the masthead; see [`Masthead`](crate::content::bundle::Masthead).
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the bundle's masthead")]
pub struct MastheadText {
    pub title: String,
    pub introduction: String,
    pub exit_label: String,
    pub exit_prefix: String,
    pub safety_note: String,
    pub safety_short: String,
    pub safety_title: String,
    pub press_twice: String,
    pub press_once: String,
    pub safety_keys: String,
    pub close_tab: String,
    pub contents_label: String,
    /// Said from the day of review on; `{date}` is that day.
    pub overdue: String,
}

/// The files of `facts`, `business`, `impact`, `roots`, `change`, `signs` and `act` in a language's folder.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SectionText {
    /// The heading.
    pub title: String,
    /// The first sentences.
    pub lead: String,
    /// What follows.
    pub blocks: Vec<BlockText>,
}

/// A block of a section's text. In every text, `{S01.total}` stands for a value of a claim, `{S01.year}` for the claim's
/// year, and `{article 9.5}` for the name of an article of the Protocol.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "lowercase", deny_unknown_fields)]
pub enum BlockText {
    /// A paragraph.
    Paragraph(Statement),
    /// A heading inside the section.
    Heading {
        /// The heading.
        text: String,
    },
    /// A list of statements.
    List {
        /// The statements.
        items: Vec<Statement>,
    },
    /// A figure.
    Figure {
        /// The number: one reference to a value.
        value: String,
        /// What it counts.
        counts: String,
        /// A sentence that keeps it from being misread.
        #[serde(default)]
        note: String,
        /// Statements of the article that it takes up.
        #[serde(default)]
        insights: Vec<String>,
    },
    /// What the Protocol obliges States to do about what was said before.
    Answer {
        /// As in `9.5`.
        article: String,
        /// What it says, in plain words.
        text: String,
        /// The claims that say so.
        claims: Vec<FactId>,
        /// Statements of the article that it takes up.
        #[serde(default)]
        insights: Vec<String>,
    },
    /// What a reader must not read into what was said before.
    Caution(Statement),
    /// A table.
    Table {
        /// What the table shows.
        caption: String,
        /// The headings of the columns.
        columns: Vec<String>,
        /// The rows.
        rows: Vec<Vec<String>>,
        /// Statements of the article that it takes up.
        #[serde(default)]
        insights: Vec<String>,
    },
}

/// A text, the claims on which it rests beside those whose values it names, and the statements of the article that it
/// takes up.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The text.
    pub text: String,
    /// Claims that it states without naming a value of them.
    #[serde(default)]
    pub claims: Vec<FactId>,
    /// Statements of the article that it takes up.
    #[serde(default)]
    pub insights: Vec<String>,
}

/// `<language>/help.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HelpText {
    /// The heading.
    pub title: String,
    /// The first sentences.
    pub lead: String,
    /// What to do in danger.
    pub emergency: String,
    /// Before the countries.
    pub before_calling: Vec<String>,
    /// The button that prints a sheet for the country that stands first.
    pub sheet_offer: String,
    /// What a reader should think of before that.
    pub sheet_note: String,
    /// The heading over the choice of country.
    pub countries_title: String,
    /// For a reader whose country is not among them: which directories to use.
    pub country_missing: String,
    /// The heading over the international directories.
    pub directories_title: String,
    /// Names of countries.
    pub countries: BTreeMap<CountryCode, String>,
    /// For whom each kind of helpline is.
    pub kinds: BTreeMap<HelplineKind, String>,
    /// What a caller should know, by key.
    pub notes: BTreeMap<String, String>,
    /// Hours: day and night.
    pub always: String,
    /// Hours: `{days}`, `{from}` to `{until}`.
    pub weekly: String,
    /// All days of the week.
    pub every_day: String,
    /// The days of the week, Monday first.
    pub days: Vec<String>,
    /// Who gives a number that the publisher of a page has added.
    pub supplied: String,
    /// A number whose source is of `{year}` and that nobody has confirmed since.
    pub unconfirmed: String,
    /// A number that somebody found so on `{date}`, by what it was checked.
    pub confirmed: BTreeMap<Means, String>,
}

/// `<language>/protocol.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProtocolText {
    /// The heading.
    pub title: String,
    /// The first sentences.
    pub lead: String,
    /// Title, dates, parties.
    pub blocks: Vec<BlockText>,
    /// The elements by name.
    pub elements: Vec<ElementText>,
    /// Consent and children.
    pub rules: Vec<BlockText>,
    /// The heading over the articles.
    pub articles_title: String,
    /// The articles by number.
    pub articles: BTreeMap<String, ArticleText>,
    /// The heading over the official texts.
    pub texts_title: String,
    /// What is said about the languages of the official texts.
    pub texts_note: String,
}

/// An element in `<language>/protocol.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ElementText {
    /// Which element.
    pub id: ElementId,
    /// Its name.
    pub title: String,
    /// The question that it answers.
    pub question: String,
    /// The listed values by key.
    pub values: BTreeMap<String, String>,
}

/// An article in `<language>/protocol.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArticleText {
    /// Who is obliged or protected.
    pub who: String,
    /// What the article says.
    pub text: String,
}

/// `<language>/resources.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResourcesText {
    /// The heading.
    pub title: String,
    /// The first sentences.
    pub lead: String,
    /// Labels of the types, by key, in the order of the filter.
    pub kinds: Vec<(String, String)>,
    /// Labels of the audiences, by key, in the order of the filter.
    pub audiences: Vec<(String, String)>,
    /// One factual line about each resource, by its name.
    pub about: BTreeMap<String, String>,
}

/// `<language>/sources.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourcesText {
    /// The heading.
    pub title: String,
    /// The first sentences: why estimates, detected victims and the author's figures are never mixed.
    pub lead: String,
    /// What is said of all sources: that nobody has opened them yet, and by which `{date}` they must be looked at again.
    pub state: String,
    /// Said of a source that somebody opened on `{date}`.
    pub confirmed: String,
    /// Said of a source that must be looked at again by a `{date}` of its own.
    pub due: String,
    /// The heading over the pages that state the numbers of helplines.
    pub numbers_title: String,
}
