//! The third part: what to paste, how, and what comes after.

use palermo_explainer::embedding::{Choices, Shape, snippet};
use yew::{AttrValue, Context, Html, html};

use crate::copy_button::CopyButton;
use crate::field::{checkbox, radios};
use crate::maker::{Maker, State, choose};
use crate::words::{day, fill, list, say};

pub fn view(state: &State, shown: &Choices, context: &Context<Maker>) -> Html {
    let shape = state.shape();
    let what = match shape {
        Shape::Element => element(state, shown),
        Shape::Frame => frame(state, shown, context),
        Shape::FrameAddress => code("snippet", snippet::frame_address(&state.site, shown), "address.copy"),
        Shape::Copy => whole(state),
        Shape::Link => link(state),
    };
    let steps = list(&format!("steps.{}.{}", state.place.name(), state.permission.name()));
    html! {
        <section class="step" aria-labelledby="paste">
            <h2 id="paste"><span class="number">{ "3" }</span>{ say("paste") }</h2>
            if state.lacks_a_file() { <p class="note" role="alert">{ say("unreachable") }</p> }
            { what }
            <h3>{ say("steps") }</h3>
            <ol>{ for steps.into_iter().map(|step| html! { <li>{ step }</li> }) }</ol>
            <p class="quiet">{ say("steps.menus") }</p>
            { updates(state, context) }
            if shape.is_live() { { for_it(state) } }
        </section>
    }
}

/// Something to copy, with its button.
fn code(id: &'static str, text: String, label: &str) -> Html {
    let text = AttrValue::from(text);
    html! { <><pre tabindex="0"><code {id}>{ &text }</code></pre><CopyButton label={say(label)} {text} /></> }
}

fn element(state: &State, shown: &Choices) -> Html {
    let colours = snippet::colours(&shown.colours);
    let content = state.content() + &snippet::own_line(&state.own_name, &state.own_number);
    html! {
        <>
            { code("snippet", snippet::element(&state.site, shown, &content, state.pinned()), "copy") }
            if !colours.is_empty() {
                <p>{ say("colours.where") }</p>
                { code("rule", colours, "copy.colours") }
            }
        </>
    }
}

fn frame(state: &State, shown: &Choices, context: &Context<Maker>) -> Html {
    html! {
        <>
            { checkbox(&say("helper"), state.has_helper, false, choose(context, |state, on| state.has_helper = on)) }
            { code("snippet", snippet::frame(&state.site, shown, state.title(), state.has_helper, state.pinned()), "copy") }
        </>
    }
}

fn whole(state: &State) -> Html {
    let path = state.copy_path();
    let (html_file, text_file) = (format!("{}{path}", state.site), format!("{}static/{}.txt", state.site, state.choices.language));
    let text = state.file(&path).map(AttrValue::from);
    html! {
        <>
            <h3>{ say("whole") }</h3>
            <p>{ say("whole.about") }</p>
            if text.is_none() && !state.lacks_a_file() { <p role="status">{ say("waiting") }</p> }
            <CopyButton label={say("whole.copy")} {text} />
            <p><a href={html_file} download="">{ say("whole.download") }</a></p>
            <p><a href={text_file} download="">{ say("whole.text") }</a></p>
            <h3>{ say("short") }</h3>
            { code("snippet", state.content(), "short.copy") }
        </>
    }
}

fn link(state: &State) -> Html {
    let address = format!("{}{}/", state.site, state.choices.language);
    let picture = format!("{}badge/{}.svg", state.site, state.choices.language);
    let badge = state.file(&state.badge_path()).map(|badge| state.located(badge.trim()));
    html! {
        <>
            <h3>{ say("address") }</h3>
            { code("snippet", address, "address.copy") }
            if let Some(badge) = badge {
                <h3>{ say("badge") }</h3>
                <p><img src={picture} alt={state.title().to_owned()} height="44" /></p>
                { code("badge", badge, "badge.copy") }
            }
            <p><a href={format!("{}static/{}.txt", state.site, state.choices.language)} download="">{ say("whole.text") }</a></p>
        </>
    }
}

fn updates(state: &State, context: &Context<Maker>) -> Html {
    let review = day(&state.release.review_by);
    let values = [("version", state.release.version.as_str()), ("day", review.as_str())];
    let pin = |state: &mut State, value: String| state.is_pinned = value == "pin";
    let chosen = if state.is_pinned { "pin" } else { "follow" };
    let options = [("follow".to_owned(), say("updates.follow")), ("pin".to_owned(), fill("updates.pin", &values))];
    let ways = || radios("updates", &say("updates"), &options, chosen, &choose(context, pin));
    match state.shape() {
        Shape::Element => html! {
            <>
                { ways() }
                <p class="note" role="status">{ fill(if state.is_pinned { "updates.pinned" } else { "updates.review" }, &values) }</p>
            </>
        },
        Shape::Frame if state.has_helper => ways(),
        Shape::Copy => html! { <p class="note">{ fill("updates.copy", &values) }</p> },
        _ => Html::default(),
    }
}

fn for_it(state: &State) -> Html {
    let is_frame = state.shape() != Shape::Element;
    let origin: String = state.site.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
    let policy = snippet::policy(&origin, is_frame, state.has_helper && state.shape() == Shape::Frame).join("; ");
    let version = ("version", state.release.version.as_str());
    let digest = if is_frame { &state.release.frame_helper } else { &state.release.embed };
    html! {
        <details>
            <summary>{ say("it") }</summary>
            <p>{ fill("it.loads", &[("origin", &origin)]) }</p>
            <p>{ say("it.policy") }</p>
            { code("policy", policy, "it.copy") }
            if state.shape() != Shape::FrameAddress {
                <p>{ fill("it.digest", &[version]) }</p>
                <pre tabindex="0"><code>{ digest }</code></pre>
            }
            <p>{ say("it.headers") }</p>
        </details>
    }
}
