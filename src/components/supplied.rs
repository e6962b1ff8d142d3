//! What a supplement adds to a page that is already there.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::contact::contact_card;
use super::helpline::helpline_card;
use crate::content::Words;
use crate::content::help::Helpline;
use crate::content::supplement::Contact;

/// Properties of [`Supplied`].
#[derive(Properties, Clone, PartialEq)]
pub struct SuppliedProperties {
    /// Helplines, as the items of a list.
    pub helplines: Vec<Helpline>,
    /// How to reach the publisher of the page.
    pub contact: Option<Contact>,
    /// The words of labels.
    pub words: Rc<Words>,
}

/// Helplines or a contact of a supplement, in a place of their own that the loader makes for them.
#[component]
pub fn Supplied(properties: &SuppliedProperties) -> Html {
    let SuppliedProperties { helplines, contact, words } = properties;
    html! {
        <>
            if let Some(contact) = contact {
                { contact_card(contact, words) }
            }
            { for helplines.iter().map(|helpline| helpline_card(helpline, words)) }
        </>
    }
}
