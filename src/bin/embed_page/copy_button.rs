//! The button that copies, with its answer right beside it.

use yew::platform::spawn_local;
use yew::{AttrValue, Callback, Html, MouseEvent, Properties, function_component, html, use_effect_with, use_state};

use crate::browser;
use crate::words::say;

#[derive(PartialEq, Properties)]
pub struct CopyButtonProperties {
    /// What the button says.
    pub label: AttrValue,
    /// What is copied; nothing while it is not there.
    pub text: Option<AttrValue>,
}

#[function_component]
pub fn CopyButton(properties: &CopyButtonProperties) -> Html {
    let answer = use_state(String::new);
    {
        // What was copied is not what stands there now.
        let answer = answer.clone();
        use_effect_with(properties.text.clone(), move |_| answer.set(String::new()));
    }
    let onclick = {
        let (answer, text) = (answer.clone(), properties.text.clone());
        Callback::from(move |_: MouseEvent| {
            let (answer, text) = (answer.clone(), text.clone().unwrap_or_default());
            spawn_local(async move {
                let copied = browser::copy(&text).await;
                answer.set(say(if copied { "copied" } else { "copy.failed" }));
            });
        })
    };
    html! {
        <p class="copy">
            <button type="button" {onclick} disabled={properties.text.is_none()}>{ properties.label.clone() }</button>
            <span role="status">{ &*answer }</span>
        </p>
    }
}
