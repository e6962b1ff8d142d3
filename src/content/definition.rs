//! The definition as the explorer has it: its elements, invented cases, and what it says of a case.
//!
//! Used wherever cases are shown: on the page before there is a program, by the program, and in copies.

use super::app::ElementId;
use super::tuples::{FromParsed, Parsed, tuples};
use super::{Word, Words};

/// Whether the person of a case is a child: then no means is needed (Article 3(c)).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Age {
    /// Eighteen or over.
    #[default]
    Adult,
    /// Under eighteen.
    Child,
}

impl FromParsed for Age {
    fn from_parsed(value: &impl Parsed) -> Option<Self> {
        Some(if value.text()? == "child" { Self::Child } else { Self::Adult })
    }
}

tuples! {
    /// What the explorer shows.
    pub struct Definition {
        /// The three elements, in the order of the treaty.
        pub elements: Vec<ExplorerElement>,
        /// Invented cases.
        pub cases: Vec<Case>,
    }

    /// An element of the definition, as the explorer offers it.
    pub struct ExplorerElement {
        /// Which element.
        pub id: ElementId,
        /// Its name.
        pub title: String,
        /// The listed values.
        pub values: Vec<String>,
    }

    /// An invented case.
    pub struct Case {
        /// Its name.
        pub title: String,
        /// What happens.
        pub story: String,
        /// What of the definition is there.
        pub facts: Facts,
    }

    /// What of the definition is there in a case.
    pub struct Facts {
        /// The listed values, each with its element.
        pub values: Vec<(ElementId, String)>,
        /// How old the person is.
        pub age: Age,
    }
}

/// Whether an element is there in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is.
    Met,
    /// It is not, and the definition asks for it.
    Missing,
    /// It is not, and the definition does not ask for it.
    Spared,
}

impl State {
    /// The name for styles.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Missing => "missing",
            Self::Spared => "spared",
        }
    }
}

impl Facts {
    /// Whether an element is there.
    pub fn state(&self, element: ElementId) -> State {
        if self.values.iter().any(|(known, _)| *known == element) {
            State::Met
        } else if self.age == Age::Child && element == ElementId::Means {
            State::Spared
        } else {
            State::Missing
        }
    }

    /// What there is of an element, in words.
    pub fn told(&self, element: ElementId, words: &Words) -> String {
        match self.state(element) {
            State::Met => {
                let values = self.values.iter().filter(|(known, _)| *known == element).map(|(_, value)| value.as_str());
                values.collect::<Vec<_>>().join(" · ")
            }
            State::Missing => words[Word::ExplorerNone].to_owned(),
            State::Spared => words[Word::ExplorerNotNeeded].to_owned(),
        }
    }
}

impl Definition {
    /// What the definition says of a case. It decides nothing about a real one; the words around it say so.
    pub fn verdict(&self, facts: &Facts, words: &Words) -> String {
        let missing = self.elements.iter().filter(|element| facts.state(element.id) == State::Missing);
        let missing: Vec<&str> = missing.map(|element| element.title.as_str()).collect();
        if !missing.is_empty() {
            words[Word::ExplorerIncomplete].replace("{missing}", &missing.join(" · "))
        } else if facts.age == Age::Child {
            words[Word::ExplorerChild].to_owned()
        } else {
            words[Word::ExplorerComplete].to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use ElementId::{Act, Means, Purpose};

    use super::*;

    fn facts(elements: &[ElementId], age: Age) -> Facts {
        Facts { values: elements.iter().map(|element| (*element, "something".to_owned())).collect(), age }
    }

    fn missing(facts: &Facts) -> Vec<ElementId> {
        ElementId::ALL.iter().copied().filter(|element| facts.state(*element) == State::Missing).collect()
    }

    #[test]
    fn the_definition_needs_act_means_and_purpose() {
        assert_eq!(missing(&facts(&[Act, Means, Purpose], Age::Adult)), []);
        assert_eq!(missing(&facts(&[Act, Purpose], Age::Adult)), [Means]);
        assert_eq!(missing(&facts(&[Means], Age::Adult)), [Act, Purpose]);
    }

    #[test]
    fn for_a_child_means_are_not_needed() {
        assert_eq!(missing(&facts(&[Act, Purpose], Age::Child)), []);
        assert_eq!(missing(&facts(&[Purpose], Age::Child)), [Act]);
        assert_eq!(facts(&[Act, Means, Purpose], Age::Child).state(Means), State::Met);
    }
}
