//! A figure: the number large, what it counts, and on what it rests.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::citations::Citations;
use crate::content::Words;
use crate::content::bundle::Figure;

/// Properties of [`FigureCard`].
#[derive(Properties, Clone, PartialEq)]
pub struct FigureCardProperties {
    /// The figure.
    pub figure: Figure,
    /// The words of labels.
    pub words: Rc<Words>,
}

/// A figure as an item of a list of figures.
#[component]
pub fn FigureCard(properties: &FigureCardProperties) -> Html {
    let FigureCardProperties { figure, words } = properties;
    html! {
        <li class="figure" part="card" data-kind={figure.kind.as_str()}>
            // One paragraph: read out, number and words are one sentence.
            <p><b class="value">{ figure.value.clone() }</b>{ " " }<span class="counts">{ figure.counts.clone() }</span></p>
            if !figure.note.is_empty() {
                <p class="note">{ figure.note.clone() }</p>
            }
            <Citations citations={figure.citations.clone()} words={words.clone()} />
        </li>
    }
}
