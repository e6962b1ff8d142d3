//! `<language>/interface.json`: controls, labels and the page around.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

use super::claims::Unit;
use super::pattern::Pattern;
use crate::content::{LanguageTag, SectionId, Word};

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
    pub units: BTreeMap<Unit, Pattern>,
    /// How an article of the Protocol is named; `{number}` stands for `9`.
    pub article: String,
    /// How a paragraph of an article is named; `{article}` stands for `9`, `{paragraph}` for `5`.
    pub article_paragraph: String,
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
    /// Why no link works in the frame that a site makes of a pasted address, and how to leave.
    pub framed: String,
    /// What stands between the tags of a pasted element.
    pub pasted: PastedText,
}

/// What stands between the tags of a pasted element, until the explainer takes its place.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PastedText {
    /// Right behind the link that leaves: what it does not do, in one sentence.
    pub safety: String,
    /// What to think of before calling, in one sentence.
    pub advice: String,
    /// Since when and until when the copy holds; `{today}` and `{date}` stand for days as in `2027-05-31`.
    pub copied: String,
    /// The same where nobody knows the day of the copy; `{version}` stands for the version.
    pub copied_version: String,
    /// Where to look instead; `{link}` stands for the link to the explainer's page.
    pub numbers_change: String,
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
    pub title_neutral: String,
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
    /// Said where something stands in English because nobody has translated it yet; `{count}` is the number of sentences.
    pub in_english: String,
    /// Said of a translation that no native speaker has read whole yet, in its language and in English.
    pub draft: String,
    /// Before the name of the language, where a reader chooses another.
    pub languages_label: String,
    pub doors: Vec<DoorText>,
    pub whole: String,
    /// Said from the day of review on; `{date}` is that day.
    pub overdue: String,
}

/// A way on; see [`Door`](crate::content::bundle::Door).
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DoorText {
    /// Where it leads: a section, but for help, which stands right above.
    pub section: SectionId,
    /// The question with which a reader comes.
    pub title: String,
    /// What there is behind it, in a few words.
    pub hint: String,
}

/// The words of `interface.json`: every key of them, and no other.
pub(super) struct WordsByKey;

impl JsonSchema for WordsByKey {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Words")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let keys: Vec<&str> = Word::ALL.iter().map(|(_, key)| *key).collect();
        let properties: serde_json::Map<String, serde_json::Value> =
            keys.iter().map(|key| ((*key).to_owned(), serde_json::json!({ "type": "string" }))).collect();
        json_schema!({ "type": "object", "properties": properties, "required": keys, "additionalProperties": false })
    }
}
