//! Sources right under what rests on them.

use yew::{Html, Properties, component, html};

use super::link::external_link;
use crate::content::bundle::{Citation, ClaimKind};
use crate::content::{Word, Words};

/// Properties of [`Citations`].
#[derive(Properties, Clone, PartialEq)]
pub struct CitationsProperties {
    /// The sources.
    pub citations: Vec<Citation>,
    /// The words of labels.
    pub words: std::rc::Rc<Words>,
}

/// The sources of a statement: one badge for each kind of claim, then publisher, year and link.
///
/// Estimates, detected cases and the author's own figures look different wherever they stand.
#[component]
pub fn Citations(properties: &CitationsProperties) -> Html {
    let CitationsProperties { citations, words } = properties;
    if citations.is_empty() {
        return Html::default();
    }
    let mut kinds: Vec<ClaimKind> = citations.iter().map(|citation| citation.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    html! {
        <p class="citations">
            <span class="visually-hidden">{ format_source(words) }</span>
            for kind in kinds {
                <KindBadge {kind} words={words.clone()} />
            }
            for citation in citations {
                { external_link(&citation.address, citation.label.clone(), None) }
            }
        </p>
    }
}

fn format_source(words: &Words) -> String {
    [&words[Word::Source], " "].concat()
}

/// Properties of [`KindBadge`].
#[derive(Properties, Clone, PartialEq)]
pub struct KindBadgeProperties {
    /// The kind.
    pub kind: ClaimKind,
    /// The words of labels.
    pub words: std::rc::Rc<Words>,
}

/// The kind of a claim, in words and by a mark that does not rest on colour alone.
#[component]
pub fn KindBadge(properties: &KindBadgeProperties) -> Html {
    let word = &properties.words[properties.kind.word()];
    html! { <span class="kind" data-kind={properties.kind.as_str()}>{ word.to_owned() }</span> }
}
