//! The section on the Protocol.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::blocks::Blocks;
use crate::components::islands::{explorer, island};
use crate::components::parts::{Citations, article_text, described_link};
use crate::content::bundle::{Article, Element, Protocol};
use crate::content::{HeadingLevel, Words};

/// Properties of [`ProtocolBody`].
#[derive(Properties, Clone, PartialEq)]
pub struct ProtocolBodyProperties {
    /// The content.
    pub protocol: Rc<Protocol>,
    /// The words of labels.
    pub words: Rc<Words>,
    /// The level of the explainer's title.
    pub heading: HeadingLevel,
}

/// Title and dates, the three elements with every listed value, invented cases, consent and children, the articles, the official texts.
#[component]
pub fn ProtocolBody(properties: &ProtocolBodyProperties) -> Html {
    let ProtocolBodyProperties { protocol, words, heading } = properties;
    let heading = *heading;
    html! {
        <>
            <Blocks blocks={protocol.blocks.clone()} words={words.clone()} {heading} />
            <div class="elements">
                { for protocol.elements.iter().map(|element| element_card(element, heading)) }
            </div>
            // The three are one sentence of one treaty.
            <Citations citations={protocol.elements_citations()} words={words.clone()} />
            { island(explorer::first_properties(protocol.definition(), words.clone(), heading)) }
            <Blocks blocks={protocol.rules.clone()} words={words.clone()} {heading} />
            <@{heading.part()} part="heading">{ protocol.articles_title.clone() }</@>
            <ul class="articles">
                { for protocol.articles.iter().map(article_item) }
            </ul>
            <@{heading.part()} part="heading">{ protocol.texts_title.clone() }</@>
            <p>{ protocol.texts_note.clone() }</p>
            <ul class="links">
                for link in &protocol.texts {
                    <li>{ described_link(link) }</li>
                }
            </ul>
        </>
    }
}

fn element_card(element: &Element, heading: HeadingLevel) -> Html {
    html! {
        <div class="element" part="card">
            <@{heading.part()} part="heading">{ element.title.clone() }</@>
            <p class="question">{ element.question.clone() }</p>
            <ul>
                for value in element.values.clone() {
                    <li>{ value }</li>
                }
            </ul>
        </div>
    }
}

fn article_item(article: &Article) -> Html {
    html! { <li>{ article_text(&article.number, &article.who, &article.text, &article.citations, false) }</li> }
}
