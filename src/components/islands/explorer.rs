//! Act, means, purpose: what the definition says of invented cases.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::{Callback, Html, NodeRef, html};

use super::{Act, Controls, Island, IslandProperties};
use crate::content::app::ElementId;
use crate::content::definition::{Age, Case, Definition, ExplorerElement, Facts, State};
use crate::content::{HeadingLevel, Word, Words};

/// Invented cases, each with three squares: what of the definition is there. With a program each can be changed.
///
/// It explains a definition and decides nothing about a real case; its words say so.
#[derive(Clone, Debug, PartialEq)]
pub struct Explorer {
    /// The three elements and the cases.
    pub definition: Rc<Definition>,
    /// The level of the explainer's title.
    pub heading: HeadingLevel,
}

/// The island as it begins.
pub fn first_properties(definition: Rc<Definition>, words: Rc<Words>, heading: HeadingLevel) -> IslandProperties {
    IslandProperties { island: Island::Explorer(Explorer { definition, heading }), words, on_event: Callback::noop() }
}

/// The case that the reader changes, by its place, and what is there in it now.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Changed {
    case: usize,
    pub(super) facts: Facts,
    /// The first list, which gets the focus.
    first: NodeRef,
}

impl Changed {
    /// Another value of an element; an empty one stands for none.
    pub(super) fn set(&mut self, element: ElementId, value: String) {
        self.facts.values.retain(|(known, _)| *known != element);
        if !value.is_empty() {
            self.facts.values.push((element, value));
        }
    }

    /// Whoever pressed the button goes on with the first list above it.
    pub(super) fn focus(&self) {
        if let Some(list) = self.first.cast::<HtmlElement>() {
            // Nothing is lost where it cannot have the focus.
            list.focus().ok();
        }
    }
}

impl Explorer {
    /// A case begins to be changed, from what it is; or it is as it was again.
    pub(super) fn change(&self, changed: Option<&Changed>, case: usize) -> Option<Changed> {
        if changed.is_some_and(|changed| changed.case == case) {
            return None;
        }
        Some(Changed { case, facts: self.definition.cases.get(case)?.facts.clone(), first: NodeRef::default() })
    }

    pub(super) fn view(&self, words: &Words, controls: &Controls<'_>, changed: Option<&Changed>) -> Html {
        html! {
            <div class="explorer" part="card">
                <@{self.heading.part()} part="heading">{ words[Word::ExplorerTitle].to_owned() }</@>
                <p>{ words[Word::ExplorerHint].to_owned() }</p>
                for (place, case) in self.definition.cases.iter().enumerate() {
                    { self.case(place, case, words, controls, changed.filter(|changed| changed.case == place)) }
                }
            </div>
        }
    }

    fn case(&self, place: usize, case: &Case, words: &Words, controls: &Controls<'_>, changed: Option<&Changed>) -> Html {
        let facts = changed.map_or(&case.facts, |changed| &changed.facts);
        html! {
            <details name="case" open={place == 0}>
                <summary>{ case.title.clone() }</summary>
                <p>{ case.story.clone() }</p>
                <dl>
                    for element in &self.definition.elements {
                        <div data-state={facts.state(element.id).as_str()}>
                            <dt>{ element.title.clone() }</dt>
                            <dd>
                                if let Some(changed) = changed {
                                    { list(element, changed, words, controls) }
                                } else {
                                    { facts.told(element.id, words) }
                                }
                            </dd>
                        </div>
                    }
                </dl>
                if changed.is_some() {
                    <label>
                        <input
                            type="checkbox"
                            autocomplete="off"
                            checked={facts.age == Age::Child}
                            onchange={controls.on_tick(Act::TickUnderAge)}
                        />
                        { words[Word::ExplorerUnderAge].to_owned() }
                    </label>
                }
                <p class="verdict" role={changed.map(|_| "status")}>{ self.definition.verdict(facts, words) }</p>
                // It keeps its place until there is a program to answer.
                <button
                    type="button"
                    part="button"
                    data-running={controls.running.then_some("")}
                    aria-expanded={controls.running.then_some(if changed.is_some() { "true" } else { "false" })}
                    onclick={controls.on_press(place)}
                >
                    { words[Word::ExplorerChange].to_owned() }
                </button>
            </details>
        }
    }
}

/// The values of an element, one of which may be there.
fn list(element: &ExplorerElement, changed: &Changed, words: &Words, controls: &Controls<'_>) -> Html {
    let id = element.id;
    let chosen = changed.facts.values.iter().find(|(known, _)| *known == id).map(|(_, value)| value);
    let empty = if changed.facts.state(id) == State::Spared { Word::ExplorerNotNeeded } else { Word::ExplorerNone };
    let replace: fn(String) -> Act = match id {
        ElementId::Act => |value| Act::Replace(ElementId::Act, value),
        ElementId::Means => |value| Act::Replace(ElementId::Means, value),
        ElementId::Purpose => |value| Act::Replace(ElementId::Purpose, value),
    };
    let place = if id == ElementId::Act { changed.first.clone() } else { NodeRef::default() };
    html! {
        <select ref={place} autocomplete="off" aria-label={element.title.clone()} onchange={controls.on_choice(replace)}>
            <option value="" selected={chosen.is_none()}>{ words[empty].to_owned() }</option>
            for value in &element.values {
                <option value={value.clone()} selected={chosen == Some(value)}>{ value.clone() }</option>
            }
        </select>
    }
}
