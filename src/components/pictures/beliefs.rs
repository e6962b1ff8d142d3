//! What people believe, and what is so.

use std::rc::Rc;

use yew::{Html, html};

use crate::components::parts::Citations;
use crate::content::Words;
use crate::content::bundle::Belief;

/// Beliefs, each with what is so behind it. No score: nobody is examined on such a subject.
pub fn beliefs(beliefs: &[Belief], words: &Rc<Words>) -> Html {
    html! {
        <div class="beliefs">
            for belief in beliefs {
                <details>
                    <summary>{ belief.belief.clone() }</summary>
                    <p><b>{ belief.verdict.clone() }</b>{ " " }{ belief.answer.text.clone() }</p>
                    <Citations citations={belief.answer.citations.clone()} words={words.clone()} />
                </details>
            }
        </div>
    }
}
