//! A helpline.

use yew::{Html, html};

use super::link::external_link;
use crate::content::help::Helpline;
use crate::content::{Channel, ChannelKind, DialString, Word, Words};

/// A helpline: its first number with whom it is for and when it answers, all of it one link that a thumb hits; other numbers; what a
/// caller must know. Who runs it and how old the source of the number is can be opened beside it.
pub fn helpline_card(helpline: &Helpline, words: &Words) -> Html {
    let website = helpline.website.as_ref().map(|address| external_link(address, words[Word::Website].to_owned(), None));
    let first = helpline.channels.first();
    html! {
        <li class="helpline" part="card">
            if let Some(channel) = first {
                { row(channel, line_words(helpline, channel, words)) }
                { for helpline.channels.iter().skip(1).map(|channel| number(channel, &words[channel.kind.word()])) }
            }
            if let Some(word) = helpline.withheld() {
                { who(helpline) }
                <p class="purpose">{ helpline.purpose.clone() }{ authority(helpline, words) }</p>
                <p class="withheld">{ words[word].to_owned() }</p>
                if let Some(website) = website.clone() {
                    <p class="evidence">{ website }</p>
                }
            }
            if !helpline.note.is_empty() {
                <p class="note">{ helpline.note.clone() }</p>
            }
            if let Some(channel) = first {
                <details class="about">
                    <summary><span class="visually-hidden">{ words[Word::AboutLine].replace("{number}", &channel.shown) }</span></summary>
                    { who(helpline) }
                    if !helpline.opening.is_empty() {
                        <p class="evidence">{ helpline.hours.clone() }{ ", " }{ words[Word::LocalTime].to_owned() }</p>
                    }
                    <p class="evidence">{ website }<span>{ helpline.provenance.clone() }</span></p>
                </details>
            }
        </li>
    }
}

/// Its name and who runs it.
fn who(helpline: &Helpline) -> Html {
    let language = helpline.name_language.as_ref().map(|language| language.tag.to_string());
    html! {
        <>
            <p class="name"><b lang={language}>{ helpline.name.clone() }</b></p>
            <p class="operator">{ helpline.operator.clone() }</p>
        </>
    }
}

/// Beside its number: for whom it is, when it answers, whether the State runs it.
fn line_words(helpline: &Helpline, channel: &Channel, words: &Words) -> Html {
    let opening = Some(helpline.opening.clone()).filter(|opening| !opening.is_empty());
    html! {
        <>
            <span>{ helpline.purpose.clone() }</span>
            // A call goes without saying.
            if channel.kind != ChannelKind::Call {
                { " " }<span>{ words[channel.kind.word()].to_owned() }</span>
            }
            // What a program knows of the moment takes the place of the times (`www/app/opening.js`).
            if helpline.free || !helpline.hours.is_empty() {
                { " " }
                <span class="hours" data-hours={opening} data-free={helpline.free.then(|| words[Word::Free].to_owned())}>
                    <span>{ terms(helpline, words) }</span>
                </span>
            }
            { authority(helpline, words) }
        </>
    }
}

fn terms(helpline: &Helpline, words: &Words) -> String {
    match (helpline.free, helpline.hours.as_str()) {
        (true, "") => words[Word::Free].to_owned(),
        (true, hours) => [hours, " · ", &words[Word::Free]].concat(),
        (false, hours) => hours.to_owned(),
    }
}

/// The mark of a line that police or another authority of the State runs.
fn authority(helpline: &Helpline, words: &Words) -> Html {
    if helpline.authority {
        html! { <>{ " " }<span class="authority">{ words[Word::Authority].to_owned() }</span></> }
    } else {
        Html::default()
    }
}

/// An emergency number of a country.
pub fn emergency_number(dial: &DialString, words: &Words) -> Html {
    let channel = Channel { kind: ChannelKind::Call, shown: dial.to_string(), dial: dial.clone() };
    let said = html! {
        <><b>{ words[Word::Emergency].to_owned() }</b>{ " " }<span>{ words[Word::EmergencySafe].to_owned() }</span></>
    };
    html! { <div class="urgent">{ row(&channel, said) }</div> }
}

/// A number with what must be known of it, all of it the link.
fn row(channel: &Channel, said: Html) -> Html {
    link(channel, "call line", html! { <>{ shown(channel) }{ " " }<span>{ said }</span></> })
}

/// A number, as a link that dials it or opens a message to it.
pub fn number(channel: &Channel, label: &str) -> Html {
    link(channel, "call", html! { <><span>{ label.to_owned() }</span>{ " " }{ shown(channel) }</> })
}

/// A number as people write it, always from left to right.
fn shown(channel: &Channel) -> Html {
    html! { <bdi dir="ltr">{ channel.shown.clone() }</bdi> }
}

fn link(channel: &Channel, class: &'static str, words: Html) -> Html {
    // Only this address leaves for another site.
    let rel = (channel.kind == ChannelKind::Whatsapp).then_some("noopener noreferrer");
    html! {
        <p {class}><a part="link" href={channel.address()} {rel}>{ words }</a></p>
    }
}
