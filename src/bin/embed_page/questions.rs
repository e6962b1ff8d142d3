//! The first two questions: where it goes, and what it shall show.

use palermo_explainer::embedding::contrast::{Grade, ratio, shown};
use palermo_explainer::embedding::{Colours, Permission, Place, Shape};
use yew::{Callback, Context, Html, html};

use crate::field::{checkbox, colour, radios, select, text};
use crate::maker::{Maker, Parts, State, choose};
use crate::words::{fill, known, note, say};

/// The explainer's own colours in light (`www/styles/tokens.css`): a choice begins with them.
pub fn own_colours() -> Colours {
    Colours { accent: "#0a4558".to_owned(), surface: "#fcfaf5".to_owned(), text: "#1a1d21".to_owned() }
}

/// Values with the words that stand under a name before each.
fn options(name: &str, values: &[&str]) -> Vec<(String, String)> {
    values.iter().map(|value| ((*value).to_owned(), say(&format!("{name}.{value}")))).collect()
}

pub fn place(state: &State, context: &Context<Maker>) -> Html {
    let places: Vec<(String, String)> =
        Place::ALL.iter().map(|place| place.name()).map(|name| (name.to_owned(), say(&format!("place.{name}")))).collect();
    let on_place = choose(context, |state, name: String| {
        if let Some(place) = Place::ALL.into_iter().find(|place| place.name() == name) {
            state.place = place;
            state.permission = place.permissions().first().copied().unwrap_or(Permission::Link);
        }
    });
    let permissions: Vec<(String, String)> =
        state.place.permissions().iter().map(|may| (may.name().to_owned(), words_of(state.place, *may))).collect();
    let on_permission = choose(context, |state, name: String| {
        if let Some(permission) = state.place.permissions().iter().find(|may| may.name() == name) {
            state.permission = *permission;
        }
    });
    html! {
        <section class="step" aria-labelledby="where">
            <h2 id="where"><span class="number">{ "1" }</span>{ say("where") }</h2>
            { radios("place", &say("where"), &places, state.place.name(), &on_place) }
            { radios("may", &say("may"), &permissions, state.permission.name(), &on_permission) }
            <p class="note" role="status">{ note(state.shape()) }</p>
        </section>
    }
}

/// What an editor may do, in the words of the place where it has its own.
fn words_of(place: Place, permission: Permission) -> String {
    let name = permission.name();
    known(&format!("may.{}.{name}", place.name())).unwrap_or_else(|| say(&format!("may.{name}")))
}

pub fn content(state: &State, context: &Context<Maker>) -> Html {
    let languages: Vec<(String, String)> = state.release.languages.iter().map(|one| (one.tag.clone(), one.name.clone())).collect();
    let guessed = (String::new(), say("country.guessed"));
    let countries: Vec<(String, String)> = std::iter::once(guessed).chain(state.release.countries.iter().cloned()).collect();
    let with_country = state.shape() != Shape::Link;
    html! {
        <section class="step" aria-labelledby="what">
            <h2 id="what"><span class="number">{ "2" }</span>{ say("what") }</h2>
            <div class="fields">
                { select("language", &say("language"), &languages, &state.choices.language, choose(context, |state, tag| state.choices.language = tag)) }
                if with_country {
                    { select("country", &say("country"), &countries, &state.choices.country, choose(context, |state, code| state.choices.country = code)) }
                }
            </div>
            if state.shape().is_live() { { live(state, context) } }
        </section>
    }
}

/// Choices for what is no copy.
fn live(state: &State, context: &Context<Maker>) -> Html {
    let choices = &state.choices;
    let or = |value: &str, other: &str| if value.is_empty() { other.to_owned() } else { value.to_owned() };
    // What the explainer does by itself is not written.
    let unless = |value: String, own: &str| if value == own { String::new() } else { value };
    let parts = match state.parts {
        Parts::All => "all",
        Parts::Help => "help",
        Parts::Own => "own",
    };
    let on_parts = choose(context, |state, name: String| {
        state.parts = match name.as_str() {
            "all" => Parts::All,
            "help" => Parts::Help,
            _ => Parts::Own,
        };
    });
    let exit_on = choices.exit.is_empty();
    html! {
        <>
            { radios("parts", &say("parts"), &options("parts", &["all", "help", "own"]), parts, &on_parts) }
            if state.parts == Parts::Own { { sections(state, context) } }
            { radios("theme", &say("theme"), &options("theme", &["auto", "light", "dark"]), &or(&choices.theme, "auto"),
                &choose(context, move |state, value| state.choices.theme = unless(value, "auto"))) }
            { radios("title", &say("title"), &options("title", &["topic", "neutral"]), &or(&choices.heading, "topic"),
                &choose(context, move |state, value| state.choices.heading = unless(value, "topic"))) }
            if state.shape() == Shape::Element {
                <fieldset class="group">
                    <legend>{ say("own") }</legend>
                    <p>{ say("own.about") }</p>
                    <div class="fields">
                        { text("own-name", &say("own.name"), &state.own_name, choose(context, |state, name| state.own_name = name)) }
                        { text("own-number", &say("own.number"), &state.own_number, choose(context, |state, number| state.own_number = number)) }
                    </div>
                </fieldset>
            }
            <details>
                <summary>{ say("more") }</summary>
                { select("level", &say("level"), &options("level", &["2", "3", "4", "5"]), &or(&choices.heading_level, "2"),
                    choose(context, move |state, value| state.choices.heading_level = unless(value, "2"))) }
                { checkbox(&say("exit"), exit_on, false, choose(context, |state, on: bool| state.choices.exit = exit_value(on))) }
                if !exit_on { <p class="note" role="status">{ say("exit.off") }</p> }
            </details>
            <details>
                <summary>{ say("colours") }</summary>
                if state.shape() == Shape::Element { { colours(state, context) } } else { <p>{ say("colours.frame") }</p> }
            </details>
        </>
    }
}

fn sections(state: &State, context: &Context<Maker>) -> Html {
    let section = |(id, title): &(String, String)| {
        let is_help = id == "help";
        let label = if is_help { format!("{title} ({})", say("parts.fixed")) } else { title.clone() };
        let id = id.clone();
        let is_shown = state.choices.sections.contains(&id);
        let on_choice = choose(context, move |state: &mut State, on: bool| {
            let all = state.release.sections.iter().map(|(id, _)| id);
            // In the order in which a reader meets them, whatever the order of the choice.
            state.choices.sections =
                all.filter(|one| if **one == id { on } else { state.choices.sections.contains(one) }).cloned().collect();
        });
        checkbox(&label, is_shown, is_help, on_choice)
    };
    html! {
        <fieldset class="group"><legend>{ say("parts.list") }</legend><div class="options many">{ for state.release.sections.iter().map(section) }</div></fieldset>
    }
}

/// A choice of a colour.
fn set_colour(context: &Context<Maker>, of: fn(&mut State) -> &mut String) -> Callback<String> {
    choose(context, move |state: &mut State, value| *of(state) = value)
}

/// The value of `exit`: what the explainer does by itself is not written.
fn exit_value(is_on: bool) -> String {
    if is_on { String::new() } else { "off".to_owned() }
}

fn colours(state: &State, context: &Context<Maker>) -> Html {
    let chosen = &state.choices.colours;
    let read_out = |name: &str, value: &str| {
        let ratio = ratio(value, &chosen.surface)?;
        let grade = Grade::of(ratio);
        let what = say(&format!("colour.{name}"));
        let words = fill("contrast", &[("what", &what), ("ratio", &shown(ratio))]);
        Some(html! { <li class={grade.name()}>{ words }{ " " }{ say(&format!("contrast.{}", grade.name())) }</li> })
    };
    html! {
        <>
            { checkbox(&say("colours.own"), state.has_colours, false, choose(context, |state, on| state.has_colours = on)) }
            if state.has_colours {
                <div class="colours">
                    { colour("accent", &say("colour.accent"), &chosen.accent, set_colour(context, |state| &mut state.choices.colours.accent)) }
                    { colour("surface", &say("colour.surface"), &chosen.surface, set_colour(context, |state| &mut state.choices.colours.surface)) }
                    { colour("text", &say("colour.text"), &chosen.text, set_colour(context, |state| &mut state.choices.colours.text)) }
                </div>
                <div role="status"><ul class="contrast">
                    { for [read_out("text", &chosen.text), read_out("accent", &chosen.accent)].into_iter().flatten() }
                </ul></div>
            }
        </>
    }
}
