//! The article of the Protocol that answers a problem.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::citations::tail;
use super::link::external_link;
use crate::content::bundle::{Answer, Citation, law};
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
        <div class="answer" part="card">{ article_text(&answer.article, &words[Word::Answer], &answer.text, &answer.citations, true) }</div>
    }
}

/// An article with what it says. Its name is the link to its text: so law is cited. `leads` says whether the words lead to it or explain it.
pub fn article_text(article: &str, words: &str, text: &str, citations: &[Citation], leads: bool) -> Html {
    let (law, others) = law(citations);
    let name = match law {
        Some(law) => external_link(&law.address, article.to_owned(), None),
        None => html! { article.to_owned() },
    };
    let words = html! { <span>{ words.to_owned() }</span> };
    let name = html! { <b>{ name }</b> };
    let (first, second) = if leads { (words, name) } else { (name, words) };
    html! {
        <>
            <p class="article">{ first }{ " " }{ second }</p>
            <p>{ text.to_owned() }{ tail(&others) }</p>
        </>
    }
}
