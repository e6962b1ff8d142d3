//! `<language>/paper.json` and `<language>/easy.json`: what is printed and hung up, and the page in easy words.

use schemars::JsonSchema;
use serde::Deserialize;

/// `<language>/paper.json`: what posters and hand-outs say beside a country's numbers.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PaperText {
    /// What a poster is called in a list.
    pub poster_name: String,
    /// What can be read from two metres: a question to whoever passes.
    pub poster_question: String,
    /// Under it: that one can ask for help.
    pub poster_answer: String,
    /// What a hand-out is called in a list.
    pub handout_name: String,
    /// The heading over what happens in a call.
    pub calls_title: String,
    /// What happens in a call.
    pub calls: Vec<String>,
    /// The heading over for whom help is.
    pub rights_title: String,
    /// For whom help is.
    pub rights: Vec<String>,
    /// What to think of before somebody takes the paper along.
    pub keep: String,
    /// Before an emergency number.
    pub danger: String,
    /// How old the source of the emergency number is; `{year}` is its year.
    pub emergency_source: String,
    /// Under the code that calls a number.
    pub number_code: String,
    /// Beside the code that opens the explainer's page.
    pub page_code: String,
    /// What opening that page leaves behind.
    pub page_trace: String,
}

/// `<language>/easy.json`: the page in easy words.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EasyText {
    /// What the page is called in a list. Not more than that until people who read easy words have tried it.
    pub name: String,
    /// Title and heading, neutral enough to be seen over a shoulder.
    pub title: String,
    /// What comes before the numbers.
    pub about: Vec<EasyPart>,
    /// The heading over what to think of before a call.
    pub before_title: String,
    /// What to think of before a call; it stands before every number.
    pub before: Vec<String>,
    /// Before an emergency number.
    pub danger: String,
    /// The heading over the numbers; `{country}` is the country's name.
    pub numbers_title: String,
    /// The heading over the list of countries, on the page without one.
    pub countries_title: String,
    /// What comes after the numbers.
    pub after: Vec<EasyPart>,
    /// Which law it is, by its articles.
    pub law: String,
    /// The link to the whole text.
    pub whole: String,
}

/// A heading and its lines: one idea each.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EasyPart {
    /// The heading.
    pub title: String,
    /// The lines.
    pub lines: Vec<String>,
}
