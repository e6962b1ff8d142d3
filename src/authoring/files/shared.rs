//! What every language shares beside claims and helplines: resources, the Protocol, insights.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::content::app::ElementId;
use crate::content::{ClaimId, HttpsUrl, LanguageTag, SectionId};

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
    /// Invented cases.
    pub cases: Vec<CaseRecord>,
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
    pub claim: ClaimId,
    /// The keys of the listed values, in the order of the treaty.
    pub values: Vec<String>,
}

/// An invented case in `protocol.json`: which listed values of each element are there, by key.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseRecord {
    /// A name that never changes.
    pub id: String,
    /// What is done.
    pub act: Vec<String>,
    /// How it is done.
    pub means: Vec<String>,
    /// Why it is done.
    pub purpose: Vec<String>,
    /// Whether the person is under eighteen, so that no means is needed.
    pub under_age: bool,
}

impl CaseRecord {
    /// The keys of the values of an element.
    pub fn keys(&self, element: ElementId) -> &[String] {
        match element {
            ElementId::Act => &self.act,
            ElementId::Means => &self.means,
            ElementId::Purpose => &self.purpose,
        }
    }
}

/// An article in `protocol.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArticleRecord {
    /// As in `9.5` for Article 9(5).
    pub number: String,
    /// The claims that say what it says.
    pub claims: Vec<ClaimId>,
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
    pub claims: Vec<ClaimId>,
}
