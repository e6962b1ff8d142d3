//! The whole explainer.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::masthead::{EndingView, MastheadView, OnwardView, in_order};
use super::sections::{SectionBody, SectionFrame};
use crate::content::bundle::Bundle;
use crate::content::{CountryCode, HeadingLevel, SectionId};

/// Properties of [`Explainer`].
#[derive(Properties, Clone, PartialEq)]
pub struct ExplainerProperties {
    /// The content.
    pub bundle: Rc<Bundle>,
    /// The level of the title in the outline of the page around.
    #[prop_or_default]
    pub heading: HeadingLevel,
    /// The sections to show, in order; none for all. The section on help cannot be left out.
    #[prop_or_default]
    pub sections: Option<Vec<SectionId>>,
    /// The country whose helplines stand first.
    #[prop_or_default]
    pub country: Option<CountryCode>,
    /// Whether that country was guessed; the reader is told so.
    #[prop_or_default]
    pub guessed: bool,
}

/// The whole explainer, for a Yew application that shows it as a component of its own.
///
/// Host pages that are no Yew applications use the element `<palermo-explainer>`, where each section is a Yew root of its
/// own, because rendering all of it in one task takes too long on a cheap phone.
///
/// ```
/// use std::rc::Rc;
/// use palermo_explainer::{components::Explainer, content::bundle::Bundle};
/// use yew::{Html, Properties, component, html};
///
/// #[derive(Properties, PartialEq)]
/// struct PageProperties { bundle: Rc<Bundle> }
///
/// #[component]
/// fn Page(properties: &PageProperties) -> Html {
///     html! { <Explainer bundle={properties.bundle.clone()} /> }
/// }
/// ```
#[component]
pub fn Explainer(properties: &ExplainerProperties) -> Html {
    let ExplainerProperties { bundle, heading, sections, country, guessed } = properties;
    let heading = *heading;
    let sections = in_order(&bundle.sections, sections.as_deref());
    let onward = |id: SectionId| match id {
        SectionId::Help => html! { <OnwardView masthead={bundle.masthead.clone()} sections={sections.clone()} /> },
        _ => Html::default(),
    };
    let help = bundle.help_title();
    html! {
        <div class="explainer" lang={bundle.language.to_string()} dir={bundle.direction.as_str()}>
            <div class="masthead"><MastheadView masthead={bundle.masthead.clone()} {help} language={bundle.language.clone()} {heading} /></div>
            for section in sections.iter() {
                <SectionFrame
                    key={section.id.as_str()}
                    id={section.id}
                    title={section.title.clone()}
                    gist={section.gist_and_rest().0.to_owned()}
                    {heading}
                    onward={onward(section.id)}
                >
                    <SectionBody
                        section={section.clone()}
                        words={bundle.words.clone()}
                        {heading}
                        country={country.clone()}
                        guessed={*guessed}
                    />
                </SectionFrame>
            }
            <div class="ending way"><EndingView masthead={bundle.masthead.clone()} /></div>
        </div>
    }
}
