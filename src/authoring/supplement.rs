//! An organisation's own file: its schema, and its check with the same messages as a host page gives, each shown at its place.
//!
//! Browsers read a supplement by [`Supplement::read`]; the types here describe the same format to editors. A test holds the two
//! together.

use schemars::JsonSchema;

use super::files::HoursRecord;
use super::json::Node;
use super::problem::{Problem, Spot};
use crate::content::app::Resources;
use crate::content::supplement::Supplement;
use crate::content::{CountryCode, HelplineKind, HttpsUrl, LanguageTag};

/// What is wrong with a file; nothing where a page would use it.
///
/// `resources` are those of the explainer, whose types and audiences a supplement uses.
pub fn check(file: &str, bytes: &[u8], resources: &Resources) -> Vec<Problem> {
    let text = String::from_utf8_lossy(bytes);
    // Of what is no JSON, this reader knows the exact place and a mend.
    if std::str::from_utf8(bytes).is_ok()
        && let Err(problem) = Node::parse(file, text.trim_start_matches('\u{feff}'))
        && problem.place.is_empty()
    {
        return vec![*problem];
    }
    let problems = match Supplement::read(bytes) {
        Ok(supplement) => supplement.unknown_keys(resources),
        Err(problems) => problems,
    };
    let shown = |problem: crate::content::supplement::SupplementProblem| {
        // What is missing is shown at what it is missing from.
        let spot = if problem.message.starts_with("there is no such key") { Spot::Key } else { Spot::Value };
        Problem::new(file, problem.place, problem.message).at(spot)
    };
    problems.into_iter().map(shown).collect()
}

/// A supplement: an organisation's own helplines, resources, introduction and contact. Everything is optional.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[expect(dead_code, reason = "the types stand for the schema that is made of them")]
pub struct SupplementFile {
    /// The address of this schema.
    #[schemars(rename = "$schema")]
    schema: Option<String>,
    /// The language of the texts; without it, that of the explainer.
    language: Option<LanguageTag>,
    /// A paragraph under the explainer's own introduction. Plain text.
    #[schemars(length(min = 1, max = 1000))]
    introduction: Option<String>,
    /// How to reach the organisation itself.
    contact: Option<ContactFile>,
    /// Helplines. One with the id of another takes its place.
    #[schemars(length(max = 200))]
    helplines: Option<Vec<HelplineFile>>,
    /// Resources. One with the id of another takes its place.
    #[schemars(length(max = 200))]
    resources: Option<Vec<ResourceFile>>,
}

/// How to reach the organisation itself; at least one way.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[expect(dead_code, reason = "the types stand for the schema that is made of them")]
struct ContactFile {
    /// Its name.
    name: String,
    /// What it does, or when it can be reached.
    about: Option<String>,
    /// The number in the country.
    call: Option<NumberFile>,
    /// The number from other countries, international.
    call_from_abroad: Option<NumberFile>,
    /// The number for text messages.
    text: Option<NumberFile>,
    /// The number for messages by `WhatsApp`, international.
    whatsapp: Option<NumberFile>,
    /// Its address of mail.
    email: Option<String>,
    /// Its site.
    website: Option<HttpsUrl>,
}

/// A helpline; at least one number or a website.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[expect(dead_code, reason = "the types stand for the schema that is made of them")]
struct HelplineFile {
    /// A name of small letters, digits and hyphens, as in fr-own-line.
    #[schemars(regex(pattern = "^[a-z0-9-]{1,60}$"))]
    id: String,
    /// The country in which it helps.
    country: CountryCode,
    /// Its own name.
    name: String,
    /// The language of the name, where it is another one.
    language: Option<LanguageTag>,
    /// Who runs it.
    operator: String,
    /// For whom it is.
    kind: HelplineKind,
    /// Whether police or another authority of the State runs it.
    authority: Option<bool>,
    /// The number in the country.
    call: Option<NumberFile>,
    /// The number from other countries, international.
    call_from_abroad: Option<NumberFile>,
    /// The number for text messages.
    text: Option<NumberFile>,
    /// The number for messages by `WhatsApp`, international.
    whatsapp: Option<NumberFile>,
    /// Whether a call inside the country is known to be free of charge.
    free: Option<bool>,
    /// When somebody answers.
    hours: Option<HoursRecord>,
    /// What a caller should know. Plain text.
    #[schemars(length(max = 12))]
    notes: Option<Vec<String>>,
    /// Its site.
    website: Option<HttpsUrl>,
}

/// A number.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[expect(dead_code, reason = "the types stand for the schema that is made of them")]
struct NumberFile {
    /// As people write it: digits, with spaces, hyphens, brackets or dots between them.
    #[schemars(regex(pattern = "^[+]?[0-9 ().\\u00a0\\u202f\\u2010-\\u2013-]{1,40}$"))]
    shown: String,
    /// As a telephone dials it: the same digits, with + before an international number. No * and no #.
    #[schemars(regex(pattern = "^(\\+[1-9][0-9]{6,14}|[0-9]{2,15})$"))]
    dial: String,
}

/// A resource.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[expect(dead_code, reason = "the types stand for the schema that is made of them")]
struct ResourceFile {
    /// A name of small letters, digits and hyphens.
    #[schemars(regex(pattern = "^[a-z0-9-]{1,60}$"))]
    id: String,
    /// Its title, in its own language.
    name: String,
    /// The language of the page, where it is another one.
    language: Option<LanguageTag>,
    /// Where it is.
    url: HttpsUrl,
    /// The key of its type, as the explainer has it.
    kind: String,
    /// The keys of its audiences, as the explainer has them.
    #[schemars(length(max = 12))]
    audiences: Option<Vec<String>>,
    /// One factual line. Plain text.
    about: String,
}
