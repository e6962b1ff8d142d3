//! Another Yew application that shows the explainer as a component of its own.

mod styled;

use std::rc::Rc;

use palermo_explainer::components::Explainer;
use palermo_explainer::content::HeadingLevel;
use palermo_explainer::content::bundle::Bundle;
use styled::Styled;
use yew::{Html, component, html, use_effect_with, use_state};

/// What there is of the content.
enum Content {
    Awaited,
    Here(Rc<Bundle>),
    Missing(String),
}

/// A page of the application, with the explainer in it.
#[component]
pub fn Page() -> Html {
    let content = use_state(|| Content::Awaited);
    {
        let content = content.clone();
        use_effect_with((), move |()| {
            fetch("en.json", move |answer| content.set(answer.map_or_else(Content::Missing, |bundle| Content::Here(Rc::new(bundle)))));
        });
    }
    html! {
        <main>
            <h1>{ "An application" }</h1>
            {
                match &*content {
                    Content::Awaited => html! { <p>{ "Loading" }</p> },
                    Content::Here(bundle) => html! {
                        <Styled sheet="explainer.css">
                            <Explainer bundle={bundle.clone()} heading={HeadingLevel::default()} />
                        </Styled>
                    },
                    Content::Missing(why) => html! { <p role="alert">{ why }</p> },
                }
            }
        </main>
    }
}

/// Asks the application's own server for a bundle.
#[cfg(target_arch = "wasm32")]
fn fetch(address: &'static str, then: impl FnOnce(Result<Bundle, String>) + 'static) {
    wasm_bindgen_futures::spawn_local(async move {
        let answer = async { gloo_net::http::Request::get(address).send().await?.json().await };
        then(answer.await.map_err(|error| format!("{address}: {error}")));
    });
}

/// A native program has no page to ask from; rendering on a server reads the bundle from a file before.
#[cfg(not(target_arch = "wasm32"))]
fn fetch(address: &'static str, then: impl FnOnce(Result<Bundle, String>) + 'static) {
    then(Err(format!("{address} is fetched by browsers alone")));
}
