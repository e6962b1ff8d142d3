//! Steps one after the other, with the law as the track below.

use std::rc::Rc;

use yew::{Html, html};

use crate::components::parts::Citations;
use crate::components::sections::statement;
use crate::content::bundle::Chain;
use crate::content::{HeadingLevel, Words};

/// A list in order; where there is room its steps stand side by side, and what answers them on one line.
pub fn chain(chain: &Chain, words: &Rc<Words>, heading: HeadingLevel) -> Html {
    html! {
        <>
            <ol class="chain">
                for step in &chain.steps {
                    <li>
                        <@{heading.part()} part="heading">{ step.title.clone() }</@>
                        <div>{ statement(&step.text) }</div>
                        <ul>
                            for answer in &step.answers {
                                <li><b>{ answer.article.clone() }</b>{ " " }{ answer.text.clone() }</li>
                            }
                        </ul>
                    </li>
                }
            </ol>
            <Citations citations={chain.citations.clone()} words={words.clone()} />
        </>
    }
}
