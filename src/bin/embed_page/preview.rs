//! The preview: the site's own frame, in the widths, lights and directions of a host's page.

use palermo_explainer::embedding::{Choices, Colours, snippet};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlIFrameElement};
use yew::{AttrValue, Callback, Html, NodeRef, Properties, function_component, html, use_effect_with, use_node_ref, use_state};

use crate::browser::is_wide;
use crate::field::{checkbox, radios};
use crate::words::say;

#[derive(PartialEq, Properties)]
pub struct PreviewProperties {
    pub choices: Choices,
    pub site: AttrValue,
    /// A language from right to left, where the site has one.
    pub right_to_left: Option<String>,
    /// Whether there is something to preview.
    pub is_live: bool,
}

#[function_component]
pub fn Preview(properties: &PreviewProperties) -> Html {
    let (width, light, turned) = (use_state(|| "phone".to_owned()), use_state(|| "light".to_owned()), use_state(|| false));
    let frame = use_node_ref();
    let mut choices = properties.choices.clone();
    if choices.theme.is_empty() {
        choices.theme.clone_from(&light);
    }
    if let Some(tag) = properties.right_to_left.as_ref().filter(|_| *turned) {
        choices.language.clone_from(tag);
    }
    let address = snippet::frame_address(&properties.site, &choices);
    {
        let (frame, colours) = (frame.clone(), choices.colours.clone());
        use_effect_with((colours, address.clone()), move |(colours, _)| paint(&frame, colours));
    }
    let onload = {
        let (frame, colours) = (frame.clone(), choices.colours.clone());
        Callback::from(move |_| paint(&frame, &colours))
    };
    let set = |state: &yew::UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |value| state.set(value))
    };
    let option = |value: &str| (value.to_owned(), say(&format!("preview.{value}")));
    let body = if properties.is_live {
        let turn = {
            let turned = turned.clone();
            Callback::from(move |on| turned.set(on))
        };
        html! {
            <>
                <div class="views">
                    { radios("width", &say("preview.width"), &["phone", "column", "side"].map(option), &width, &set(&width)) }
                    if properties.choices.theme.is_empty() {
                        { radios("light", &say("preview.page"), &["light", "dark"].map(option), &light, &set(&light)) }
                    }
                    if properties.right_to_left.is_some() { { checkbox(&say("preview.rtl"), *turned, false, turn) } }
                </div>
                <div class={format!("stage {} {}", *width, choices.theme)}>
                    // Another address that differs behind `#` alone would not be loaded again: each has a frame of its own.
                    <iframe key={address.clone()} ref={frame} src={address.clone()} title={say("preview.frame")} {onload} loading="lazy"
                        sandbox="allow-scripts allow-same-origin" />
                </div>
            </>
        }
    } else {
        html! { <p>{ say("preview.none") }</p> }
    };
    html! { <details class="preview" open={is_wide()}><summary>{ say("preview") }</summary>{ body }</details> }
}

/// Gives the explainer in the frame the colours of a host's style sheet.
fn paint(frame: &NodeRef, colours: &Colours) {
    let document = frame.cast::<HtmlIFrameElement>().and_then(|frame| frame.content_document());
    let element = document.and_then(|document| document.query_selector("palermo-explainer").ok().flatten());
    let Some(element) = element else { return };
    let style = element.unchecked_into::<HtmlElement>().style();
    for name in ["--explainer-accent", "--explainer-surface", "--explainer-text"] {
        style.remove_property(name).ok();
    }
    for (name, value) in colours.properties() {
        style.set_property(name, value).ok();
    }
}
