//! The list of sources.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::components::parts::{external_link, kind_words};
use crate::content::bundle::Sources;
use crate::content::{ForeignLanguage, HeadingLevel, HttpsUrl, Word, Words};

/// Properties of [`SourcesBody`].
#[derive(Properties, Clone, PartialEq)]
pub struct SourcesBodyProperties {
    /// The sources.
    pub sources: Rc<Sources>,
    /// The words of labels.
    pub words: Rc<Words>,
    /// The level of the explainer's title.
    pub heading: HeadingLevel,
}

/// Every source with publisher, title, year and link, the kinds of claims it makes, and the sections that rest on it.
#[component]
pub fn SourcesBody(properties: &SourcesBodyProperties) -> Html {
    let SourcesBodyProperties { sources, words, heading } = properties;
    html! {
        <>
        <p>{ sources.state.clone() }</p>
        <ul class="sources">
            for source in sources.entries.iter() {
                <li>
                    { source_line(&source.publisher, &source.address, &source.title, source.language.as_ref(), &source.year) }
                    if !source.state.is_empty() {
                        <p>{ source.state.clone() }</p>
                    }
                    <p class="rests-on">
                        { kind_words(&source.kinds, words) }{ ". " }
                        { words[Word::RestsOn].to_owned() }{ " " }{ source.sections.join(" · ") }
                    </p>
                </li>
            }
        </ul>
        <@{heading.part()} part="heading">{ sources.numbers_title.clone() }</@>
        <p>{ sources.numbers_note.clone() }</p>
        // In a host page the list is left out (`src/prerender/site/parts.rs`), and this leads to the page that has it (`www/reading/whole.js`).
        <p class="whole" hidden=true><a part="link" rel="noopener noreferrer">{ sources.whole.clone() }</a></p>
        <ul class="sources numbers">
            for number in sources.numbers.iter() {
                <li>{ source_line(&number.country, &number.address, number.address.host(), None, &number.year) }</li>
            }
        </ul>
        </>
    }
}

/// Whose, what and of when: `whose: title, year`, the title leading there.
fn source_line(whose: &str, address: &HttpsUrl, title: &str, language: Option<&ForeignLanguage>, year: &str) -> Html {
    html! {
        <p>
            { whose.to_owned() }{ ": " }
            { external_link(address, title.to_owned(), language) }
            { ", " }{ year.to_owned() }
        </p>
    }
}
