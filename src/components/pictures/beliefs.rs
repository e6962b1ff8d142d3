//! What people believe, and what is so.

use yew::{Html, html};

use crate::components::parts::tail;
use crate::content::bundle::Belief;

/// Beliefs, each with what is so behind it. No score: nobody is examined on such a subject.
pub fn beliefs(beliefs: &[Belief]) -> Html {
    html! {
        <div class="beliefs">
            for belief in beliefs {
                <details>
                    <summary>{ belief.belief.clone() }</summary>
                    <p><b>{ belief.verdict.clone() }</b>{ " " }{ belief.answer.text.clone() }{ tail(&belief.answer.citations) }</p>
                </details>
            }
        </div>
    }
}
