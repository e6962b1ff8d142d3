//! Act, means, purpose: try the definition out.

use std::rc::Rc;

use yew::{Callback, Html, html};

use super::{Act, Controls, Island, IslandProperties};
use crate::content::app::{ElementId, ExplorerElement};
use crate::content::{HeadingLevel, Word, Words};

/// Boxes to tick for every value of the definition, and what the definition says of what was ticked.
///
/// It explains a definition and decides nothing about a real case; its words say so. Hidden while there is no program.
#[derive(Clone, Debug, PartialEq)]
pub struct Explorer {
    /// The three elements with their values.
    pub elements: Rc<Vec<ExplorerElement>>,
    /// The level of the explainer's title.
    pub heading: HeadingLevel,
}

/// The island as it begins.
pub fn first_properties(elements: Rc<Vec<ExplorerElement>>, words: Rc<Words>, heading: HeadingLevel) -> IslandProperties {
    IslandProperties { island: Island::Explorer(Explorer { elements, heading }), words, on_event: Callback::noop() }
}

/// What the reader ticked: a value of an element, by its place, or that the person is under eighteen.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Ticked {
    values: Vec<(ElementId, usize)>,
    pub(super) under_age: bool,
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
    pub(super) fn set(&mut self, value: (ElementId, usize), ticked: bool) {
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

impl Explorer {
    pub(super) fn view(&self, words: &Words, controls: &Controls<'_>, ticked: &Ticked) -> Html {
        let on_value = |value: (ElementId, usize)| controls.on_tick(move |is_ticked| Act::Tick(value, is_ticked));
        html! {
            <div class="explorer" part="card" hidden={!controls.running}>
                <@{self.heading.part()} part="heading">{ words[Word::ExplorerTitle].to_owned() }</@>
                <p>{ words[Word::ExplorerHint].to_owned() }</p>
                for element in self.elements.iter() {
                    <fieldset>
                        <legend>{ element.title.clone() }</legend>
                        for (place, value) in element.values.iter().enumerate() {
                            <label><input type="checkbox" autocomplete="off" onchange={on_value((element.id, place))} />{ value.clone() }</label>
                        }
                    </fieldset>
                }
                <label>
                    <input type="checkbox" autocomplete="off" onchange={controls.on_tick(Act::TickUnderAge)} />
                    { words[Word::ExplorerUnderAge].to_owned() }
                </label>
                <p class="verdict" role="status">{ self.said(words, &ticked.verdict()) }</p>
            </div>
        }
    }

    fn said(&self, words: &Words, verdict: &Verdict) -> String {
        match verdict {
            Verdict::Untouched => String::new(),
            Verdict::Child => words[Word::ExplorerChild].to_owned(),
            Verdict::Complete => words[Word::ExplorerComplete].to_owned(),
            Verdict::Incomplete(missing) => {
                let names = self.elements.iter().filter(|element| missing.contains(&element.id)).map(|element| element.title.as_str());
                words[Word::ExplorerIncomplete].replace("{missing}", &names.collect::<Vec<_>>().join(" · "))
            }
        }
    }
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
