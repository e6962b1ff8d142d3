//! Pictures in words: what is drawn elsewhere is a list here, with the same values and sources.

use super::outline::Outline;
use super::{Item, Line, Piece, strong, words};
use crate::content::Word;
use crate::content::bundle::{Bars, Belief, Chain, Step, Timeline};
use crate::content::definition::{Case, Definition, ExplorerElement};

impl Outline<'_> {
    /// The finding, the bars by group, and of what they are shares.
    pub(super) fn bars(self, bars: &Bars) -> Vec<Piece> {
        let mut items: Vec<Item> = Vec::new();
        for group in &bars.groups {
            let lines = group.bars.iter().map(|bar| vec![words(format!("{}: ", bar.label)), strong(&bar.value)]);
            if group.name.is_empty() {
                items.extend(lines.map(Item::from));
            } else {
                items.push(Item { line: vec![words(&group.name)], below: lines.collect() });
            }
        }
        let mut pieces = vec![Piece::Paragraph(vec![strong(&bars.caption), words(format!(". {}", bars.note))])];
        pieces.extend(self.after(Piece::List(items), &bars.citations));
        pieces
    }

    /// The steps in order, each with what answers it.
    pub(super) fn chain(self, chain: &Chain) -> Vec<Piece> {
        let item = |step: &Step| -> Item {
            let line = vec![strong(&step.title), words(format!(". {}", step.text.text))];
            let below = step.answers.iter().map(|answer| -> Line { vec![strong(&answer.article), words(format!(": {}", answer.text))] });
            Item { line: self.with_sources(line, &step.text.citations), below: below.collect() }
        };
        self.after(Piece::Steps(chain.steps.iter().map(item).collect()), &chain.citations)
    }

    /// The days in order.
    pub(super) fn timeline(self, timeline: &Timeline) -> Vec<Piece> {
        let item = |(when, what): &(String, String)| -> Item { vec![strong(when), words(format!(": {what}"))].into() };
        self.after(Piece::Steps(timeline.events.iter().map(item).collect()), &timeline.citations)
    }

    /// Invented cases, each with what of the definition is there and what that means.
    pub(super) fn cases(self, definition: &Definition) -> Vec<Piece> {
        let item = |case: &Case| -> Item {
            let square = |element: &ExplorerElement| words(format!("{}: {}", element.title, case.facts.told(element.id, self.words)));
            let mut below: Vec<Line> = definition.elements.iter().map(|element| vec![square(element)]).collect();
            below.push(vec![strong(definition.verdict(&case.facts, self.words))]);
            Item { line: vec![strong(&case.title), words(format!(". {}", case.story))], below }
        };
        vec![
            Piece::Heading(self.words[Word::ExplorerTitle].to_owned()),
            Piece::Paragraph(vec![words(&self.words[Word::ExplorerHint])]),
            Piece::List(definition.cases.iter().map(item).collect()),
        ]
    }

    /// What people believe, each with what is so.
    pub(super) fn beliefs(self, beliefs: &[Belief]) -> Piece {
        let item = |belief: &Belief| -> Item {
            let line = vec![words(format!("{} ", belief.belief)), strong(&belief.verdict), words(format!(" {}", belief.answer.text))];
            self.with_sources(line, &belief.answer.citations).into()
        };
        Piece::List(beliefs.iter().map(item).collect())
    }
}
