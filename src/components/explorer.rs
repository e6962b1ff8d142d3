//! Act, means, purpose: try the definition out.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, Properties, TargetCast, component, html, use_state};

use super::running::use_running;
use crate::content::HeadingLevel;
use crate::content::program::{ElementId, ExplorerElement};
use crate::content::{Word, Words};

/// Properties of [`Explorer`].
#[derive(Properties, Clone, PartialEq)]
pub struct ExplorerProperties {
    /// The three elements with their values.
    pub elements: Rc<Vec<ExplorerElement>>,
    /// The words of labels and verdicts.
    pub words: Rc<Words>,
    /// The level of the explainer's title.
    pub heading: HeadingLevel,
    /// Called once, from the first effect: the island answers.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

/// What the reader ticked: a value of an element, by its place, or that the person is under eighteen.
#[derive(Clone, Debug, Default, PartialEq)]
struct Ticked {
    values: Vec<(ElementId, usize)>,
    under_age: bool,
}

/// What the definition says of it.
#[derive(Debug, PartialEq)]
enum Verdict {
    /// Nothing was ticked yet.
    Untouched,
    /// Act and purpose, and a child: means are not needed (Article 3(c)).
    Child,
    /// All three elements (Article 3(a)).
    Complete,
    /// These are missing.
    Incomplete(Vec<ElementId>),
}

impl Ticked {
    fn set(&mut self, value: (ElementId, usize), ticked: bool) {
        self.values.retain(|other| *other != value);
        if ticked {
            self.values.push(value);
        }
    }

    fn verdict(&self) -> Verdict {
        if *self == Self::default() {
            return Verdict::Untouched;
        }
        let missing: Vec<ElementId> = [ElementId::Act, ElementId::Means, ElementId::Purpose]
            .into_iter()
            .filter(|element| !(self.under_age && *element == ElementId::Means))
            .filter(|element| !self.values.iter().any(|(ticked, _)| ticked == element))
            .collect();
        match (missing.is_empty(), self.under_age) {
            (true, true) => Verdict::Child,
            (true, false) => Verdict::Complete,
            (false, _) => Verdict::Incomplete(missing),
        }
    }
}

/// Boxes to tick for every value of the definition, and what the definition says of what was ticked.
///
/// It explains a definition and decides nothing about a real case; its words say so. Hidden while there is no program.
#[component]
pub fn Explorer(properties: &ExplorerProperties) -> Html {
    let ExplorerProperties { elements, words, heading, .. } = properties;
    let running = use_running(&properties.on_ready);
    let ticked = use_state(Ticked::default);
    let verdict = match ticked.verdict() {
        Verdict::Untouched => String::new(),
        Verdict::Child => words[Word::ExplorerChild].to_owned(),
        Verdict::Complete => words[Word::ExplorerComplete].to_owned(),
        Verdict::Incomplete(missing) => {
            let names: Vec<&str> =
                elements.iter().filter(|element| missing.contains(&element.id)).map(|element| element.title.as_str()).collect();
            words[Word::ExplorerIncomplete].replace("{missing}", &names.join(" · "))
        }
    };
    let on_value = |value: (ElementId, usize)| {
        let ticked = ticked.clone();
        on_tick(move |is_ticked| {
            let mut next = (*ticked).clone();
            next.set(value, is_ticked);
            ticked.set(next);
        })
    };
    let on_under_age = {
        let ticked = ticked.clone();
        on_tick(move |under_age| ticked.set(Ticked { under_age, ..(*ticked).clone() }))
    };

    html! {
        <div class="explorer" part="card" hidden={!running}>
            <@{heading.part()} part="heading">{ words[Word::ExplorerTitle].to_owned() }</@>
            <p>{ words[Word::ExplorerHint].to_owned() }</p>
            for element in elements.iter() {
                <fieldset>
                    <legend>{ element.title.clone() }</legend>
                    for (place, value) in element.values.iter().enumerate() {
                        <label><input type="checkbox" autocomplete="off" onchange={on_value((element.id, place))} />{ value.clone() }</label>
                    }
                </fieldset>
            }
            <label><input type="checkbox" autocomplete="off" onchange={on_under_age} />{ words[Word::ExplorerUnderAge].to_owned() }</label>
            <p class="verdict" role="status">{ verdict }</p>
        </div>
    }
}

fn on_tick(set: impl Fn(bool) + 'static) -> Callback<Event> {
    Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            set(input.checked());
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticked(elements: &[ElementId], under_age: bool) -> Ticked {
        Ticked { values: elements.iter().map(|element| (*element, 0)).collect(), under_age }
    }

    #[test]
    fn the_definition_needs_act_means_and_purpose() {
        use ElementId::{Act, Means, Purpose};
        assert_eq!(ticked(&[], false).verdict(), Verdict::Untouched);
        assert_eq!(ticked(&[Act, Means, Purpose], false).verdict(), Verdict::Complete);
        assert_eq!(ticked(&[Act, Purpose], false).verdict(), Verdict::Incomplete(vec![Means]));
        assert_eq!(ticked(&[Means], false).verdict(), Verdict::Incomplete(vec![Act, Purpose]));
    }

    #[test]
    fn for_a_child_means_are_not_needed() {
        use ElementId::{Act, Purpose};
        assert_eq!(ticked(&[Act, Purpose], true).verdict(), Verdict::Child);
        assert_eq!(ticked(&[Purpose], true).verdict(), Verdict::Incomplete(vec![Act]));
    }

    #[test]
    fn a_box_can_be_cleared_again() {
        let mut boxes = ticked(&[ElementId::Act], false);
        boxes.set((ElementId::Act, 0), false);
        assert_eq!(boxes.verdict(), Verdict::Untouched);
    }
}
