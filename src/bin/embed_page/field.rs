//! Fields of the form.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Event, Html, TargetCast, html};

/// One of a few, each as a value and its words.
pub fn radios(group: &'static str, legend: &str, options: &[(String, String)], chosen: &str, on_choice: &Callback<String>) -> Html {
    let radio = |(value, words): &(String, String)| {
        let onchange = {
            let (on_choice, value) = (on_choice.clone(), value.clone());
            Callback::from(move |_: Event| on_choice.emit(value.clone()))
        };
        html! {
            <label class="option" key={value.clone()}>
                <input type="radio" name={group} value={value.clone()} checked={value == chosen} {onchange} />
                <span>{ words }</span>
            </label>
        }
    };
    html! {
        <fieldset class="group"><legend>{ legend }</legend><div class="options">{ for options.iter().map(radio) }</div></fieldset>
    }
}

/// One of many.
pub fn select(id: &'static str, label: &str, options: &[(String, String)], chosen: &str, on_choice: Callback<String>) -> Html {
    let option = |(value, words): &(String, String)| {
        html! { <option key={value.clone()} value={value.clone()} selected={value == chosen}>{ words }</option> }
    };
    let onchange = on_choice.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    html! { <div class="field"><label for={id}>{ label }</label><select {id} {onchange}>{ for options.iter().map(option) }</select></div> }
}

/// Yes or no.
pub fn checkbox(label: &str, checked: bool, disabled: bool, on_choice: Callback<bool>) -> Html {
    let onchange = on_choice.reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    html! { <label class="option"><input type="checkbox" {checked} {disabled} {onchange} /><span>{ label }</span></label> }
}

/// A line of text.
pub fn text(id: &'static str, label: &str, value: &str, on_text: Callback<String>) -> Html {
    let oninput = on_text.reform(|event: yew::InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <div class="field"><label for={id}>{ label }</label><input {id} value={value.to_owned()} autocomplete="off" {oninput} /></div>
    }
}

/// A colour.
pub fn colour(id: &'static str, label: &str, value: &str, on_choice: Callback<String>) -> Html {
    let oninput = Callback::from(move |event: yew::InputEvent| on_choice.emit(event.target_unchecked_into::<HtmlInputElement>().value()));
    html! {
        <div class="colour"><input type="color" {id} value={value.to_owned()} {oninput} /><label for={id}>{ label }</label></div>
    }
}
