//! The list of sources.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::citations::KindBadge;
use super::link::external_link;
use crate::content::bundle::Sources;
use crate::content::{HeadingLevel, Word, Words};

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
        <ul class="sources">
            for source in sources.entries.iter() {
                <li>
                    <p>
                        { source.publisher.clone() }{ ": " }
                        { external_link(&source.address, source.title.clone(), source.language.as_ref()) }
                        { ", " }{ source.year.clone() }
                    </p>
                    <p class="rests-on">
                        for kind in source.kinds.iter().copied() {
                            <KindBadge {kind} words={words.clone()} />
                        }
                        { words[Word::RestsOn].to_owned() }{ " " }{ source.sections.join(" · ") }
                    </p>
                </li>
            }
        </ul>
        <@{heading.part()} part="heading">{ sources.numbers_title.clone() }</@>
        <ul class="sources">
            for number in sources.numbers.iter() {
                <li>
                    <p>
                        { number.country.clone() }{ ": " }
                        { external_link(&number.address, number.name.clone(), number.name_language.as_ref()) }
                        { ", " }{ number.year.clone() }
                    </p>
                </li>
            }
        </ul>
        </>
    }
}
