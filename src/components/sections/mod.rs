//! Sections: the frame, which the loader places, and the bodies.

mod blocks;
mod help;
mod protocol;
mod sources;

use std::rc::Rc;

use yew::{Children, Html, Properties, component, html};

pub(super) use blocks::statement;
use blocks::{Blocks, pull_figures};
pub use help::{HelpBody, HelpBodyProperties};
use protocol::ProtocolBody;
use sources::SourcesBody;

use super::islands::{island, resources};
use super::parts::standing;
use crate::content::Words;
use crate::content::bundle::{Body, Section};
use crate::content::{CountryCode, HeadingLevel, SectionId};

/// Properties of [`SectionFrame`].
#[derive(Properties, Clone, PartialEq)]
pub struct SectionFrameProperties {
    /// Which section.
    pub id: SectionId,
    /// Its heading.
    pub title: String,
    /// Its answer in one sentence, which is read while it is closed; empty where the body says it.
    #[prop_or_default]
    pub gist: String,
    /// The level of the explainer's title.
    pub heading: HeadingLevel,
    /// What stands after the disclosure, and is open when that is closed.
    #[prop_or_default]
    pub onward: Html,
    /// The body.
    #[prop_or_default]
    pub children: Children,
}

/// A section's disclosure and heading around its body.
///
/// In a host page it is outside every Yew root, so that no program touches whether a section is open.
#[component]
pub fn SectionFrame(properties: &SectionFrameProperties) -> Html {
    let SectionFrameProperties { id, title, gist, heading, onward, children } = properties;
    html! {
        <section part="section" data-section={id.as_str()}>
            <details open={id.starts_open()}>
                <summary>
                    <@{heading.section()} part="heading">{ title.clone() }</@>
                    if !gist.is_empty() {
                        <span class="gist">{ gist.clone() }</span>
                    }
                </summary>
                <div class="body">{ children.clone() }</div>
            </details>
            { onward.clone() }
        </section>
    }
}

/// Properties of [`SectionBody`].
#[derive(Properties, Clone, PartialEq)]
pub struct SectionProperties {
    /// The section.
    pub section: Rc<Section>,
    /// The words of labels.
    pub words: Rc<Words>,
    /// The level of the explainer's title.
    #[prop_or_default]
    pub heading: HeadingLevel,
    /// The country that the host asked for or that was guessed.
    #[prop_or_default]
    pub country: Option<CountryCode>,
    /// Whether it was guessed.
    #[prop_or_default]
    pub guessed: bool,
}

/// The body of any section.
#[component]
pub fn SectionBody(properties: &SectionProperties) -> Html {
    let SectionProperties { section, words, heading, country, guessed } = properties.clone();
    html! {
        <>
            if !section.gist_and_rest().1.is_empty() {
                <p class="lead">{ section.gist_and_rest().1.to_owned() }</p>
            }
            { standing(&section.standing, &words) }
            {
                match section.body.clone() {
                    Body::Blocks(blocks) if section.id == SectionId::Facts => pull_figures(&blocks, &words, heading),
                    Body::Blocks(blocks) => html! { <Blocks {blocks} {words} {heading} /> },
                    Body::Help(help) => html! { <HelpBody {help} {words} {heading} {country} {guessed} /> },
                    Body::Protocol(protocol) => html! { <ProtocolBody {protocol} {words} {heading} /> },
                    Body::Resources(entries) => island(resources::first_properties(entries, words)),
                    Body::Sources(sources) => html! { <SourcesBody {sources} {words} {heading} /> },
                }
            }
        </>
    }
}
