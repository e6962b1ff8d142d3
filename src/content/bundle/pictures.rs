//! Pictures. Each is also what it says: a table, a list, questions that open.

use serde::{Deserialize, Serialize};

use super::block::{Answer, Citation, Sourced};
use super::claim_kind::ClaimKind;

/// Shares of a whole, as bars of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bars {
    /// What the bars show, as a finding.
    pub caption: String,
    /// Bars that are compared with each other.
    pub groups: Vec<BarGroup>,
    /// Of what the bars are shares.
    pub note: String,
    /// What kind of claim all of them are.
    pub kind: ClaimKind,
    /// Their sources.
    pub citations: Vec<Citation>,
}

/// Bars that are compared with each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BarGroup {
    /// What they have in common; empty where there is one group.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The bars.
    pub bars: Vec<Bar>,
}

/// A bar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    /// Whose share it is.
    pub label: String,
    /// The share, formatted.
    pub value: String,
    /// The same in percent, as the data file has it: how long the bar is.
    pub percent: String,
}

/// Steps one after the other, each with what the Protocol obliges States to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chain {
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// Where the articles stand.
    pub citations: Vec<Citation>,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What is done.
    pub title: String,
    /// How.
    pub text: Sourced,
    /// What answers it; their sources stand once, under the chain.
    pub answers: Vec<Answer>,
}

/// What happened one after the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timeline {
    /// The days, the earliest first, each with what happened.
    pub events: Vec<(String, String)>,
    /// The sources of all of it.
    pub citations: Vec<Citation>,
}

/// What people believe, and what is so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Belief {
    /// What people say.
    pub belief: String,
    /// Whether it is so, in a word or two.
    pub verdict: String,
    /// What is so.
    pub answer: Sourced,
}
