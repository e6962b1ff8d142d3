//! The section on the Protocol.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::block::{Block, Citation};
use crate::content::Link;
use crate::content::app::ElementId;
use crate::content::definition::{Case, Definition, ExplorerElement};

/// The body of the section on the Protocol.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Protocol {
    /// Title, dates, parties.
    pub blocks: Rc<Vec<Block>>,
    /// Act, means and purpose.
    pub elements: Rc<Vec<Element>>,
    /// Invented cases, after the elements.
    pub cases: Vec<Case>,
    /// Consent and children, after the cases.
    pub rules: Rc<Vec<Block>>,
    /// The heading over the articles.
    pub articles_title: String,
    /// Who does what in which article.
    pub articles: Vec<Article>,
    /// The heading over the official texts.
    pub texts_title: String,
    /// What is said about the languages of the official texts.
    pub texts_note: String,
    /// The official texts.
    pub texts: Vec<Link>,
}

impl Protocol {
    /// The sources of the elements, each once.
    pub fn elements_citations(&self) -> Vec<Citation> {
        let mut all: Vec<Citation> = Vec::new();
        for citation in self.elements.iter().flat_map(|element| &element.citations) {
            if !all.contains(citation) {
                all.push(citation.clone());
            }
        }
        all
    }

    /// The elements and the cases, as the explorer has them.
    pub fn definition(&self) -> Rc<Definition> {
        let offered = |element: &Element| ExplorerElement { id: element.id, title: element.title.clone(), values: element.values.clone() };
        Rc::new(Definition { elements: self.elements.iter().map(offered).collect(), cases: self.cases.clone() })
    }
}

/// One of the three elements of the definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Element {
    /// `act`, `means` or `purpose`.
    pub id: ElementId,
    /// Its name.
    pub title: String,
    /// The question that it answers.
    pub question: String,
    /// The listed values.
    pub values: Vec<String>,
    /// Where they stand.
    pub citations: Vec<Citation>,
}

/// An article of the Protocol, in plain words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// As a reader sees it, as in “Article 5”.
    pub number: String,
    /// Who is obliged or protected.
    pub who: String,
    /// What the article says.
    pub text: String,
    /// Where it stands.
    pub citations: Vec<Citation>,
}
