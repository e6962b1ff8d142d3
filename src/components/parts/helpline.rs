//! A helpline.

use yew::{Html, html};

use super::link::external_link;
use crate::content::help::Helpline;
use crate::content::{Channel, ChannelKind, Word, Words};

/// A helpline: who runs it and for whom, the numbers, the hours, and how old the source of the number is.
pub fn helpline_card(helpline: &Helpline, words: &Words) -> Html {
    let language = helpline.name_language.as_ref().map(|language| language.tag.to_string());
    let opening = Some(helpline.opening.clone()).filter(|opening| !opening.is_empty());
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
            if let Some(word) = helpline.withheld() {
                <p class="withheld">{ words[word].to_owned() }</p>
            }
            { for helpline.channels.iter().map(|channel| number(channel, &words[channel.kind.word()])) }
            if helpline.free || !helpline.hours.is_empty() {
                <p class="hours" data-hours={opening}>{ terms(helpline, words) }</p>
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

/// A number, as a link that dials it or opens a message to it; always written from left to right.
pub fn number(channel: &Channel, label: &str) -> Html {
    // Only this address leaves for another site.
    let rel = (channel.kind == ChannelKind::Whatsapp).then_some("noopener noreferrer");
    html! {
        <p class="call">
            <a part="link" href={channel.address()} {rel}>
                <span>{ label.to_owned() }</span>{ " " }<bdi dir="ltr">{ channel.shown.clone() }</bdi>
            </a>
        </p>
    }
}
