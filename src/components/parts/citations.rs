//! Sources: behind a sentence, in its own line; under a figure, in a line of their own.

use yew::{Html, Properties, component, html};

use super::link::external_link;
use crate::content::bundle::{Citation, ClaimKind};
use crate::content::{Word, Words};

/// The sources of a sentence, at its end: publisher and year, each a link.
pub fn tail(citations: &[Citation]) -> Html {
    if citations.is_empty() {
        return Html::default();
    }
    html! { <>{ " " }<span class="citations">{ "(" }{ list(citations) }{ ")" }</span></> }
}

/// What every text of a section rests on that names no source.
pub fn standing(citations: &[Citation], words: &Words) -> Html {
    if citations.is_empty() {
        return Html::default();
    }
    html! { <p class="citations">{ words[Word::Standing].to_owned() }{ " " }{ list(citations) }</p> }
}

fn list(citations: &[Citation]) -> Html {
    html! {
        for (index, citation) in citations.iter().enumerate() {
            if index > 0 {
                { "; " }
            }
            { external_link(&citation.address, citation.label.clone(), None) }
        }
    }
}

/// Properties of [`Citations`].
#[derive(Properties, Clone, PartialEq)]
pub struct CitationsProperties {
    /// The sources.
    pub citations: Vec<Citation>,
    /// The words of labels.
    pub words: std::rc::Rc<Words>,
}

/// The sources of a figure or a table: the kinds of claim, then publisher, year and link.
///
/// Estimates, detected cases and the author's own figures are named before them, and look different wherever they stand.
#[component]
pub fn Citations(properties: &CitationsProperties) -> Html {
    let CitationsProperties { citations, words } = properties;
    if citations.is_empty() {
        return Html::default();
    }
    let mut kinds: Vec<ClaimKind> = citations.iter().map(|citation| citation.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    html! {
        <p class="citations">
            <span class="visually-hidden">{ words[Word::Source].to_owned() }{ " " }</span>
            { kind_words(&kinds, words) }{ ": " }{ list(citations) }
        </p>
    }
}

/// Kinds of claims in words.
pub fn kind_words(kinds: &[ClaimKind], words: &Words) -> String {
    kinds.iter().map(|kind| words[kind.word()].to_owned()).collect::<Vec<_>>().join(" · ")
}
