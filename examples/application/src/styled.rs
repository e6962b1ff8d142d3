//! A place where the explainer's styles hold, and those of the page around do not.

use web_sys::{Element, ShadowRootInit, ShadowRootMode};
use yew::{Children, Html, Properties, component, create_portal, html, use_effect_with, use_node_ref, use_state};

/// Properties of [`Styled`].
#[derive(Properties, PartialEq)]
pub struct StyledProperties {
    /// The address of the sheet.
    pub sheet: &'static str,
    /// What is shown there.
    pub children: Children,
}

/// Shows its children in a shadow tree with a sheet of its own. They belong to the same application: events reach it as ever.
#[component]
pub fn Styled(properties: &StyledProperties) -> Html {
    let host = use_node_ref();
    let inside = use_state(|| None::<Element>);
    {
        let (host, inside) = (host.clone(), inside.clone());
        use_effect_with((), move |()| inside.set(host.cast().as_ref().and_then(place_in)));
    }
    let shown = inside.as_ref().map(|place| {
        let children = html! { <><link rel="stylesheet" href={properties.sheet} />{ properties.children.clone() }</> };
        create_portal(children, place.clone())
    });
    html! { <div ref={host}>{ shown }</div> }
}

/// An element in the shadow tree of another: the tree itself is none.
fn place_in(host: &Element) -> Option<Element> {
    let tree = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?;
    let place = web_sys::window()?.document()?.create_element("div").ok()?;
    tree.append_child(&place).ok()?;
    Some(place)
}
