//! The article of the Protocol that answers a problem.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::citations::Citations;
use crate::content::bundle::Answer;
use crate::content::{Word, Words};

/// Properties of [`AnswerNote`].
#[derive(Properties, Clone, PartialEq)]
pub struct AnswerNoteProperties {
    /// The answer.
    pub answer: Answer,
    /// The words of labels.
    pub words: Rc<Words>,
}

/// What the Protocol obliges States to do about what was said before.
#[component]
pub fn AnswerNote(properties: &AnswerNoteProperties) -> Html {
    let AnswerNoteProperties { answer, words } = properties;
    html! {
        <div class="answer" part="card">
            <p class="article"><span>{ words[Word::Answer].to_owned() }</span>{ " " }<b>{ answer.article.clone() }</b></p>
            <p>{ answer.text.clone() }</p>
            <Citations citations={answer.citations.clone()} words={words.clone()} />
        </div>
    }
}
