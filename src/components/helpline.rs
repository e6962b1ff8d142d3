//! A helpline.

use yew::{Html, html};

use super::link::external_link;
use crate::content::help::{Channel, Helpline};
use crate::content::{Word, Words};

/// A helpline: who runs it and for whom, the numbers, the hours, and how old the source of the number is.
pub fn helpline_card(helpline: &Helpline, words: &Words) -> Html {
    let language = helpline.name_language.as_ref().map(|language| language.tag.to_string());
    html! {
        <li class="helpline" part="card">
            <p class="name"><b lang={language}>{ helpline.name.clone() }</b></p>
            <p class="operator">
                { helpline.operator.clone() }
                if helpline.authority {
                    { " " }<span class="authority">{ words[Word::Authority].to_owned() }</span>
                }
            </p>
            <p class="purpose">{ helpline.purpose.clone() }</p>
            if let Some(channel) = &helpline.call {
                { call(&words[Word::Call], channel) }
                if helpline.free || !helpline.hours.is_empty() {
                    <p class="hours">{ terms(helpline, words) }</p>
                }
            } else {
                <p class="withheld">{ words[Word::NumberWithheld].to_owned() }</p>
            }
            if let Some(channel) = &helpline.call_from_abroad {
                { call(&words[Word::CallFromAbroad], channel) }
            }
            if !helpline.note.is_empty() {
                <p class="note">{ helpline.note.clone() }</p>
            }
            <p class="evidence">
                if let Some(address) = &helpline.website {
                    { external_link(address, words[Word::Website].to_owned(), None) }
                }
                if !helpline.provenance.is_empty() {
                    <span>{ helpline.provenance.clone() }</span>
                }
            </p>
        </li>
    }
}

fn terms(helpline: &Helpline, words: &Words) -> String {
    match (helpline.free, helpline.hours.as_str()) {
        (true, "") => words[Word::Free].to_owned(),
        (true, hours) => [&words[Word::Free], " · ", hours].concat(),
        (false, hours) => hours.to_owned(),
    }
}

/// A number, as a link that dials it; always written from left to right.
pub fn call(label: &str, channel: &Channel) -> Html {
    html! {
        <p class="call">
            <a part="link" href={channel.dial.telephone_address()}>
                <span>{ label.to_owned() }</span>{ " " }<bdi dir="ltr">{ channel.shown.clone() }</bdi>
            </a>
        </p>
    }
}
