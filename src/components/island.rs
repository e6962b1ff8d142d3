//! The place of an island: where a program may take over.

use yew::{Children, Html, Properties, component, html};

use crate::content::IslandId;

/// Properties of [`Island`].
#[derive(Properties, Clone, PartialEq)]
pub struct IslandProperties {
    /// Which island.
    pub id: IslandId,
    /// What it renders.
    pub children: Children,
}

/// The element that is a Yew root of its own in a host page, and part of one root in a Yew application.
#[component]
pub fn Island(properties: &IslandProperties) -> Html {
    html! { <div data-island={properties.id.as_str()}>{ properties.children.clone() }</div> }
}
