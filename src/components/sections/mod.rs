//! Sections: the frame, which the loader places, and the bodies.

mod blocks;
mod help;
mod protocol;
mod sources;

use std::rc::Rc;

use yew::{Children, Html, Properties, component, html};

use blocks::Blocks;
pub(super) use blocks::statement;
pub use help::{HelpBody, HelpBodyProperties};
use protocol::ProtocolBody;
use sources::SourcesBody;

use super::islands::{island, resources};
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
    /// The level of the explainer's title.
    pub heading: HeadingLevel,
    /// The body.
    #[prop_or_default]
    pub children: Children,
}

/// A section's disclosure and heading around its body.
///
/// In a host page it is outside every Yew root, so that no program touches whether a section is open.
#[component]
pub fn SectionFrame(properties: &SectionFrameProperties) -> Html {
    let SectionFrameProperties { id, title, heading, children } = properties;
    html! {
        <section part="section" data-section={id.as_str()}>
            <details open={id.starts_open()}>
                <summary><@{heading.section()} part="heading">{ title.clone() }</@></summary>
                <div class="body">{ children.clone() }</div>
            </details>
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
            if !section.lead.is_empty() {
                <p class="lead">{ section.lead.clone() }</p>
            }
            {
                match section.body.clone() {
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
