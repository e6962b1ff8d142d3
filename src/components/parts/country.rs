//! A country and who can help there.

use yew::{Html, NodeRef, html};

use super::helpline::{emergency_number, helpline_card};
use crate::content::Words;
use crate::content::help::Country;

/// A country as an item of a list: a disclosure that works without a program.
///
/// `data-country` is for the loader, which moves the reader's country to the first place before the
/// program is there. Whether the disclosure is open is never rendered: rendering it again would undo what the reader did.
/// `disclosure` finds it, so that a country that was chosen can be opened.
pub fn country_item(country: &Country, words: &Words, disclosure: NodeRef) -> Html {
    html! {
        <li key={country.code.to_string()} data-country={country.code.to_string()}>
            <details ref={disclosure}>
                <summary>{ country.name.clone() }</summary>
                { for country.emergency.iter().map(|dial| emergency_number(dial, words)) }
                if !country.emergency_note.is_empty() {
                    <p class="note">{ country.emergency_note.clone() }</p>
                }
                <ul class="helplines">{ for country.helplines.iter().map(|helpline| helpline_card(helpline, words)) }</ul>
            </details>
        </li>
    }
}
