//! What stands above the sections.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::parts::introduction;
use crate::content::bundle::{Masthead, Section};
use crate::content::{HeadingLevel, SectionId};

/// Properties of [`MastheadView`].
#[derive(Properties, Clone, PartialEq)]
pub struct MastheadProperties {
    /// The texts.
    pub masthead: Rc<Masthead>,
    /// The sections that follow, for the list of contents.
    pub sections: Vec<Rc<Section>>,
    /// The level of the title.
    pub heading: HeadingLevel,
}

/// The exit, the title and the list of contents.
///
/// The exit is a real link and works by itself; the loader makes it cover the page first. The list of contents is made of
/// buttons, which the loader answers and the style sheet hides where scripts are off: a link to a fragment finds nothing in a
/// shadow tree and adds an entry to the history.
#[component]
pub fn MastheadView(properties: &MastheadProperties) -> Html {
    let MastheadProperties { masthead, sections, heading } = properties;
    html! {
        <>
            <div class="exit-bar">
                <a
                    class="exit"
                    part="exit"
                    href={masthead.exit_url.to_string()}
                    rel="nofollow noopener noreferrer"
                    data-close={masthead.close_tab.clone()}
                >
                    <span class="visually-hidden">{ masthead.exit_prefix.clone() }</span>{ masthead.exit_label.clone() }
                </a>
                <p class="presses" role="status"></p>
            </div>
            <@{heading.title()} class="title" part="heading">{ masthead.title.clone() }</@>
            <p class="introduction">{ masthead.introduction.clone() }</p>
            if let Some(text) = &masthead.supplied_introduction {
                { introduction(text, None) }
            }
            // The loader shows it by the reader's clock; the build reads none.
            <p class="overdue" data-review-by={masthead.review_by.clone()} hidden=true>{ masthead.overdue.clone() }</p>
            if !masthead.in_english.is_empty() {
                <p class="in-english">{ masthead.in_english.clone() }</p>
            }
            <p class="safety">{ masthead.safety_short.clone() }</p>
            <details class="safety">
                <summary>{ masthead.safety_title.clone() }</summary>
                <p>{ masthead.safety_note.clone() }</p>
                // Shown by whatever listens to the keyboard: never promised where nothing does.
                <p class="by-keyboard" hidden=true>{ masthead.safety_keys.clone() }</p>
            </details>
            <div class="contents" role="group" aria-label={masthead.contents_label.clone()}>
                <ul>
                    for section in sections {
                        <li><button type="button" part="button" data-target={section.id.as_str()}>{ section.title.clone() }</button></li>
                    }
                </ul>
            </div>
        </>
    }
}

/// The exit once more, after everything else: whoever reads or tabs to the end need not go back.
///
/// It holds the words of what guards the exit from afar: nobody waits for them, so they come last.
#[component]
pub fn EndingView(properties: &EndingProperties) -> Html {
    let masthead = &properties.masthead;
    html! {
        <a
            class="exit"
            part="exit"
            href={masthead.exit_url.to_string()}
            rel="nofollow noopener noreferrer"
            data-press1={masthead.press_twice.clone()}
            data-press2={masthead.press_once.clone()}
        >
            <span class="visually-hidden">{ masthead.exit_prefix.clone() }</span>{ masthead.exit_label.clone() }
        </a>
    }
}

/// Properties of [`EndingView`].
#[derive(Properties, Clone, PartialEq)]
pub struct EndingProperties {
    /// The texts.
    pub masthead: Rc<Masthead>,
}

/// The sections of a bundle in a host's order: `None` for all; the section on help is never left out.
pub(super) fn in_order(sections: &[Rc<Section>], order: Option<&[SectionId]>) -> Vec<Rc<Section>> {
    let Some(order) = order else { return sections.to_vec() };
    let mut ordered: Vec<Rc<Section>> = order.iter().filter_map(|id| sections.iter().find(|section| section.id == *id)).cloned().collect();
    if !order.contains(&SectionId::Help) {
        let help = sections.iter().filter(|section| section.id == SectionId::Help).cloned();
        ordered.splice(0..0, help);
    }
    ordered
}
