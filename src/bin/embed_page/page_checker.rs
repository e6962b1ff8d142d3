//! The check of a host's page: its source in a box, and what is found in it.

use std::rc::Rc;

use palermo_explainer::embedding::Release;
use palermo_explainer::embedding::page_check::{Finding, Knowledge, Weight, check};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::platform::spawn_local;
use yew::{AttrValue, Callback, Event, Html, MouseEvent, Properties, TargetCast, function_component, html, use_node_ref, use_state};

use crate::browser::today;
use crate::words::{fill, say};

#[derive(PartialEq, Properties)]
pub struct PageCheckerProperties {
    pub release: Rc<Release>,
    pub site: AttrValue,
}

#[function_component]
pub fn PageChecker(properties: &PageCheckerProperties) -> Html {
    let (text, found) = (use_node_ref(), use_state(|| None::<Vec<Finding>>));
    let judge = {
        let (found, release, site) = (found.clone(), properties.release.clone(), properties.site.clone());
        Callback::from(move |html: String| {
            let known = Knowledge { release: &release, site: &site, today: &today() };
            found.set(Some(check(&html, &known)));
        })
    };
    let onclick = {
        let (text, judge) = (text.clone(), judge.clone());
        Callback::from(move |_: MouseEvent| judge.emit(text.cast::<HtmlTextAreaElement>().map(|text| text.value()).unwrap_or_default()))
    };
    let onchange = Callback::from(move |event: Event| {
        let (input, judge): (HtmlInputElement, _) = (event.target_unchecked_into(), judge.clone());
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        spawn_local(async move {
            let html = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string()).unwrap_or_default();
            // The same file can be chosen again after it was mended.
            input.set_value("");
            judge.emit(html);
        });
    });
    html! {
        <section class="check" aria-labelledby="check">
            <h2 id="check">{ say("check") }</h2>
            <p>{ say("check.about") }</p>
            <div class="field">
                <label for="source">{ say("check.box") }</label>
                <textarea id="source" ref={text} rows="6" spellcheck="false" dir="ltr" autocomplete="off" />
            </div>
            <div class="field">
                <label for="saved">{ say("check.file") }</label>
                <input type="file" id="saved" accept=".html,.htm,text/html" {onchange} />
            </div>
            <p><button type="button" {onclick}>{ say("check.do") }</button></p>
            <div role="status" class="outcome">{ found.as_ref().map(|found| outcome(found)) }</div>
        </section>
    }
}

fn outcome(found: &[Finding]) -> Html {
    let count = |weight| found.iter().filter(|finding| finding.weight == weight).count().to_string();
    let (wrong, mind) = (count(Weight::Wrong), count(Weight::Mind));
    let heading = if wrong != "0" {
        fill("check.mend", &[("count", &wrong)])
    } else if mind != "0" {
        fill("check.look", &[("count", &mind)])
    } else {
        say("check.fine")
    };
    let item = |finding: &Finding| {
        let weight = match finding.weight {
            Weight::Wrong => "wrong",
            Weight::Mind => "mind",
            Weight::Fine => "fine",
        };
        let about = [("about", finding.about.as_str())];
        html! {
            <li class={weight}>
                <strong>{ say(&format!("weight.{weight}")) }{ ": " }</strong>{ fill(&format!("found.{}", finding.name), &about) }
                if finding.weight != Weight::Fine { <><br />{ fill(&format!("mend.{}", finding.name), &about) }</> }
            </li>
        }
    };
    html! { <><h3>{ heading }</h3><ul>{ for found.iter().map(item) }</ul></> }
}
