//! The list of sources.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::citations::KindBadge;
use super::link::external_link;
use crate::content::bundle::SourceEntry;
use crate::content::{Word, Words};

/// Properties of [`SourcesBody`].
#[derive(Properties, Clone, PartialEq)]
pub struct SourcesBodyProperties {
    /// The sources.
    pub sources: Rc<Vec<SourceEntry>>,
    /// The words of labels.
    pub words: Rc<Words>,
}

/// Every source with publisher, title, year and link, the kinds of claims it makes, and the sections that rest on it.
#[component]
pub fn SourcesBody(properties: &SourcesBodyProperties) -> Html {
    let SourcesBodyProperties { sources, words } = properties;
    html! {
        <ul class="sources">
            for source in sources.iter() {
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
    }
}
