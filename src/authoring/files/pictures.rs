//! Pictures: charts that are tables, lists that are drawn, questions that open.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::content::ClaimId;

/// Shares of a whole, as bars.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BarsText {
    /// What the bars show, as a finding.
    pub caption: String,
    /// Bars that are compared with each other.
    pub groups: Vec<BarGroupText>,
    /// Of what the bars are shares, and what must not be read into them.
    pub note: String,
    /// Statements of the article that it takes up.
    #[serde(default)]
    pub insights: Vec<String>,
}

/// Bars that are compared with each other.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BarGroupText {
    /// What they have in common; left out where there is one group.
    #[serde(default)]
    pub name: String,
    /// The bars.
    pub bars: Vec<BarText>,
}

/// A bar.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BarText {
    /// Whose share it is.
    pub label: String,
    /// The share: one reference to a value in percent, which is also the bar's length.
    pub value: String,
}

/// Steps one after the other, each with the articles of the Protocol that answer it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChainText {
    /// The steps, in order.
    pub steps: Vec<StepText>,
}

/// A step.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepText {
    /// What is done.
    pub title: String,
    /// How.
    pub text: String,
    /// Claims that it states without naming a value of them.
    #[serde(default)]
    pub claims: Vec<ClaimId>,
    /// Statements of the article that it takes up.
    #[serde(default)]
    pub insights: Vec<String>,
    /// What States must do about it.
    pub answers: Vec<ShortAnswerText>,
}

/// What an article obliges States to do, in a few words.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShortAnswerText {
    /// As in `9.5`.
    pub article: String,
    /// What it says.
    pub text: String,
    /// The claims that say so.
    pub claims: Vec<ClaimId>,
}

/// What happened one after the other. The steps are equal: it is no scale.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TimelineText {
    /// The days, the earliest first.
    pub events: Vec<EventText>,
}

/// What happened on a day.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EventText {
    /// The day: references to dates.
    pub when: String,
    /// What happened.
    pub text: String,
}

/// What people believe, and what is so.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BeliefsText {
    /// The beliefs.
    pub beliefs: Vec<BeliefText>,
}

/// A belief.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BeliefText {
    /// What people say, in quotation marks.
    pub belief: String,
    /// Whether it is so, in a word or two.
    pub verdict: String,
    /// What is so.
    pub text: String,
    /// Claims that it states without naming a value of them.
    #[serde(default)]
    pub claims: Vec<ClaimId>,
    /// Statements of the article that it takes up.
    #[serde(default)]
    pub insights: Vec<String>,
}
