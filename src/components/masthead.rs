//! What stands above the sections.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::parts::introduction;
use crate::content::bundle::{Masthead, Section};
use crate::content::{HeadingLevel, LanguageTag, SectionId};

/// Properties of [`MastheadView`].
#[derive(Properties, Clone, PartialEq)]
pub struct MastheadProperties {
    /// The texts.
    pub masthead: Rc<Masthead>,
    /// The title of the section on help, to which the bar leads.
    pub help: String,
    /// The language that is shown.
    pub language: LanguageTag,
    /// The level of the title.
    pub heading: HeadingLevel,
}

/// The bar with the way to help and the way out, and the title. What else a reader may want stands after help: [`OnwardView`].
///
/// The exit is a real link and works by itself; the loader makes it cover the page first. What leads inside the page is a button,
/// which a script answers and the style sheet hides where scripts are off: a link to a fragment finds nothing in a shadow tree and
/// adds an entry to the history.
#[component]
pub fn MastheadView(properties: &MastheadProperties) -> Html {
    let MastheadProperties { masthead, help, language, heading } = properties;
    html! {
        <>
            // The way out comes first for whoever tabs or listens; styles set it at the end of the line.
            <div class="bar">
                // What is of the way out goes with it where a host turns it off (`way`).
                <div class="exit-bar way">
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
                { languages(masthead, language) }
                <button type="button" part="button" data-target={SectionId::Help.as_str()}>{ help.clone() }</button>
            </div>
            // Styles show one of them, by the host's attribute.
            <@{heading.title()} class="title" part="heading">
                <span class="topic">{ masthead.title.clone() }</span><span class="neutral">{ masthead.title_neutral.clone() }</span>
            </@>
            // A script shows the one of the reader's kind of the language (`www/reading/languages.js`).
            for kind in &masthead.not_yet {
                <p class="not-yet" lang={kind.tag.to_string()} hidden=true>{ kind.name.clone() }</p>
            }
            // The loader shows it by the reader's clock; the build reads none.
            <p class="overdue" data-review-by={masthead.review_by.clone()} hidden=true>{ masthead.overdue.clone() }</p>
        </>
    }
}

/// The choice of another language; nothing where there is one alone.
///
/// Only a script knows where the page of a language lies (`www/reading/languages.js`), but for pages of the site itself, whose links the
/// build sets ([`Fragment`](crate::prerender::fragment::Fragment)).
fn languages(masthead: &Masthead, own: &LanguageTag) -> Html {
    let name = masthead.languages.iter().find(|language| language.tag == *own).map(|language| language.name.clone());
    let Some(name) = name.filter(|_| masthead.languages.len() > 1) else { return Html::default() };
    html! {
        <details class="languages" hidden=true>
            <summary part="button">
                <span class="visually-hidden">{ masthead.languages_label.clone() }</span>{ " " }<span class="own">{ name }</span>
            </summary>
            <ul>
                for language in &masthead.languages {
                    <li>
                        <a
                            part="link"
                            lang={language.tag.to_string()}
                            aria-current={(language.tag == *own).then_some("true")}
                        >
                            { language.name.clone() }
                        </a>
                    </li>
                }
            </ul>
        </details>
    }
}

/// Properties of [`OnwardView`].
#[derive(Properties, Clone, PartialEq)]
pub struct OnwardProperties {
    /// The texts.
    pub masthead: Rc<Masthead>,
    /// The sections that there are, for the list of contents.
    pub sections: Vec<Rc<Section>>,
}

/// What stands right after help: what leaving does, ways on for those who came with a question, the list of contents.
///
/// It is part of that section, because only the first part of a page comes before it: whoever is in danger has passed the numbers.
#[component]
pub fn OnwardView(properties: &OnwardProperties) -> Html {
    let OnwardProperties { masthead, sections } = properties;
    let doors = masthead.doors.iter().filter(|door| sections.iter().any(|section| section.id == door.section));
    html! {
        <div class="onward">
            <details class="safety way">
                <summary>{ masthead.safety_title.clone() }</summary>
                <p>{ masthead.safety_short.clone() }{ " " }{ masthead.safety_note.clone() }</p>
                // Shown by whatever listens to the keyboard: never promised where nothing does.
                <p class="by-keyboard" hidden=true>{ masthead.safety_keys.clone() }</p>
            </details>
            <p class="introduction">{ masthead.introduction.clone() }</p>
            if let Some(text) = &masthead.supplied_introduction {
                { introduction(text, None) }
            }
            if let Some((own, english)) = masthead.draft.split_first() {
                <p class="draft">
                    { own.clone() }
                    for english in english {
                        { " " }<span lang="en" dir="ltr">{ english.clone() }</span>
                    }
                </p>
            }
            if !masthead.in_english.is_empty() {
                <p class="in-english">{ masthead.in_english.clone() }</p>
            }
            <ul class="doors">
                for door in doors {
                    <li>
                        <button type="button" part="button" data-target={door.section.as_str()}>
                            <b>{ door.title.clone() }</b>{ " " }<span>{ door.hint.clone() }</span>
                        </button>
                    </li>
                }
            </ul>
            <details class="contents">
                <summary>{ masthead.contents_label.clone() }</summary>
                <ul>
                    for section in sections {
                        <li><button type="button" part="button" data-target={section.id.as_str()}>{ section.title.clone() }</button></li>
                    }
                </ul>
            </details>
            // Its address is known to a script alone (`www/reading/whole.js`).
            <p class="whole" hidden=true><a part="link" rel="noopener noreferrer">{ masthead.whole.clone() }</a></p>
        </div>
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
