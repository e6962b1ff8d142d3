//! A paragraph under the explainer's own introduction.

use yew::{Html, html};

use crate::content::{LanguageTag, PlainText};

/// What the publisher of the page says of it; `language` where it is not that of the explainer.
pub fn introduction(text: &PlainText, language: Option<&LanguageTag>) -> Html {
    html! { <p class="introduction" lang={language.map(LanguageTag::to_string)}>{ text.to_string() }</p> }
}
