//! How to reach the organisation that publishes the page.

use yew::{Html, html};

use super::helpline::number;
use super::link::external_link;
use crate::content::supplement::Contact;
use crate::content::{Word, Words};

/// The contact of a supplement.
pub fn contact_card(contact: &Contact, words: &Words) -> Html {
    html! {
        <>
            <p class="name"><b>{ contact.name.to_string() }</b></p>
            if let Some(about) = &contact.about {
                <p class="purpose">{ about.to_string() }</p>
            }
            { for contact.channels.iter().map(|channel| number(channel, &words[channel.kind.word()])) }
            if let Some(email) = &contact.email {
                <p><a part="link" href={["mailto:", email.as_str()].concat()}>{ email.to_string() }</a></p>
            }
            if let Some(address) = &contact.website {
                <p>{ external_link(address, words[Word::Website].to_owned(), None) }</p>
            }
        </>
    }
}
