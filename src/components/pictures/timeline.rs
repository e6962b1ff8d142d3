//! What happened one after the other.

use std::rc::Rc;

use yew::{Html, html};

use crate::components::parts::Citations;
use crate::content::Words;
use crate::content::bundle::Timeline;

/// A list in order with equal steps: it does not pretend to be a scale.
pub fn timeline(timeline: &Timeline, words: &Rc<Words>) -> Html {
    html! {
        <>
            <ol class="timeline">
                for (when, what) in &timeline.events {
                    <li><b>{ when.clone() }</b><p>{ what.clone() }</p></li>
                }
            </ol>
            <Citations citations={timeline.citations.clone()} words={words.clone()} />
        </>
    }
}
