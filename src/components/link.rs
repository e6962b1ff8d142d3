//! Links to other sites.
//!
//! Small parts are functions and not components: a component of its own for each link costs marks, code and time in
//! hydration, and none of them has a state.

use yew::{AttrValue, Html, html};

use crate::content::HttpsUrl;
use crate::content::{ForeignLanguage, Link};

/// A link that opens in the same tab and tells the other site nothing about this one.
///
/// The same tab, because a new one stays behind when the reader leaves. `language` is that of text and page, where it is
/// not that of the explainer.
pub fn external_link(address: &HttpsUrl, text: impl Into<AttrValue>, language: Option<&ForeignLanguage>) -> Html {
    let language = language.map(|language| AttrValue::from(language.tag.to_string()));
    html! {
        <a part="link" href={address.to_string()} rel="noopener noreferrer" hreflang={language.clone()} lang={language}>{ text.into() }</a>
    }
}

/// A link, its language where it is a foreign one, and the line about where it leads.
pub fn described_link(link: &Link) -> Html {
    html! {
        <>
            { external_link(&link.address, link.name.clone(), link.language.as_ref()) }
            if let Some(language) = &link.language {
                <span class="language">{ language.name.clone() }</span>
            }
            <p>{ link.about.clone() }</p>
        </>
    }
}
