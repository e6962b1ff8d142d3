//! Running text, figures and tables.

use super::outline::Outline;
use super::{Item, Line, Piece, strong, words};
use crate::content::Word;
use crate::content::bundle::{Answer, Block, Figure, Sourced, Table};

impl Outline<'_> {
    /// Blocks one after the other; figures that follow each other are one list.
    pub(super) fn blocks(self, blocks: &[Block]) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        for run in blocks.chunk_by(|one, other| matches!((one, other), (Block::Figure(_), Block::Figure(_)))) {
            let mut figures = Vec::new();
            for block in run {
                match block {
                    Block::Paragraph(sourced) | Block::Caution(sourced) => pieces.push(Piece::Paragraph(self.sourced(sourced))),
                    Block::Heading(text) => pieces.push(Piece::Heading(text.clone())),
                    Block::List(items) => pieces.extend(self.statements(items)),
                    Block::Figure(figure) => figures.push(self.figure(figure)),
                    Block::Answer(answer) => pieces.push(Piece::Paragraph(self.answer(answer))),
                    Block::Table(table) => pieces.extend(self.table(table)),
                    Block::Bars(bars) => pieces.extend(self.bars(bars)),
                    Block::Chain(chain) => pieces.extend(self.chain(chain)),
                    Block::Timeline(timeline) => pieces.extend(self.timeline(timeline)),
                    Block::Beliefs(beliefs) => pieces.push(self.beliefs(beliefs)),
                }
            }
            if !figures.is_empty() {
                pieces.push(Piece::List(figures));
            }
        }
        pieces
    }

    /// A list of statements; sources that all of them share stand once, after the last.
    fn statements(self, items: &[Sourced]) -> Vec<Piece> {
        let shared = items.first().map(|first| &first.citations).filter(|first| items.iter().all(|item| item.citations == **first));
        match shared {
            Some(citations) => {
                let list = Piece::List(items.iter().map(|item| vec![words(&item.text)].into()).collect());
                self.after(list, citations)
            }
            None => vec![Piece::List(items.iter().map(|item| self.sourced(item).into()).collect())],
        }
    }

    fn sourced(self, sourced: &Sourced) -> Line {
        self.with_sources(vec![words(&sourced.text)], &sourced.citations)
    }

    fn figure(self, figure: &Figure) -> Item {
        let mut line = vec![strong(&figure.value), words(format!(" {}", figure.counts))];
        if !figure.note.is_empty() {
            line.push(words(format!(". {}", figure.note)));
        }
        self.with_sources(line, &figure.citations).into()
    }

    fn answer(self, answer: &Answer) -> Line {
        let lead = format!("{} {}", &self.words[Word::Answer], answer.article);
        self.with_sources(vec![strong(lead), words(format!(". {}", answer.text))], &answer.citations)
    }

    /// A table as a list: each row an item, each cell with the heading of its column before it.
    fn table(self, table: &Table) -> Vec<Piece> {
        let row = |cells: &Vec<String>| -> Item {
            let mut line = Line::new();
            for (index, (column, cell)) in table.columns.iter().zip(cells).enumerate() {
                if index > 0 {
                    line.push(words("; "));
                }
                line.push(words(format!("{column}: ")));
                line.push(if index == 0 { strong(cell) } else { words(cell) });
            }
            line.into()
        };
        let mut pieces = vec![Piece::Paragraph(vec![strong(&table.caption)])];
        pieces.extend(self.after(Piece::List(table.rows.iter().map(row).collect()), &table.citations));
        pieces
    }
}
