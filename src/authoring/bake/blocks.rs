//! Running text, figures and lists.

use super::baker::Baker;
use crate::authoring::files::{BlockText, Statement};
use crate::authoring::problem::Problem;
use crate::content::ClaimId;
use crate::content::bundle::{Answer, Block, Citation, Cited, ClaimKind, Figure, Sourced, Table};

impl Baker<'_> {
    pub(super) fn blocks(&mut self, place: &str, blocks: &[BlockText]) -> Vec<Block> {
        blocks.iter().enumerate().map(|(index, block)| self.block(&format!("{place}[{index}]"), block)).collect()
    }

    fn block(&mut self, place: &str, block: &BlockText) -> Block {
        match block {
            BlockText::Paragraph(statement) => Block::Paragraph(self.statement(place, statement)),
            BlockText::Caution(statement) => Block::Caution(self.statement(place, statement)),
            BlockText::Heading { text } => Block::Heading(self.text(&format!("{place}.text"), text)),
            BlockText::List { items } => Block::List(
                items.iter().enumerate().map(|(index, item)| self.statement(&format!("{place}.items[{index}]"), item)).collect(),
            ),
            BlockText::Figure { value, counts, note, insights } => {
                self.insights(place, insights);
                let (value, named) = self.expanded(&format!("{place}.value"), value);
                let (counts, counted) = self.expanded(&format!("{place}.counts"), counts);
                let claims = joined(&named, counted);
                let note = self.text(&format!("{place}.note"), note);
                let (kind, citations) = self.one_kind(place, &claims);
                Block::Figure(Figure { value, counts, note, kind, citations })
            }
            BlockText::Answer { article, text, claims, insights } => {
                self.insights(place, insights);
                let (text, named) = self.expanded(&format!("{place}.text"), text);
                let claims = joined(claims, named);
                Block::Answer(Answer { article: self.formatter.article(article), text, citations: self.citations(place, &claims) })
            }
            BlockText::Table { caption, columns, rows, insights } => {
                self.insights(place, insights);
                let mut claims = Vec::new();
                let rows: Vec<Vec<String>> = rows
                    .iter()
                    .enumerate()
                    .map(|(index, row)| {
                        if row.len() != columns.len() {
                            self.report(
                                Problem::new(
                                    &self.file,
                                    format!("{place}.rows[{index}]"),
                                    format!("the table has {} columns, this row {} cells", columns.len(), row.len()),
                                )
                                .help("write one cell for each column"),
                            );
                        }
                        row.iter()
                            .enumerate()
                            .map(|(column, cell)| {
                                let (cell, named) = self.expanded(&format!("{place}.rows[{index}][{column}]"), cell);
                                claims = joined(&claims, named);
                                cell
                            })
                            .collect()
                    })
                    .collect();
                let (caption, named) = self.expanded(&format!("{place}.caption"), caption);
                claims = joined(&claims, named);
                let (kind, citations) = self.one_kind(place, &claims);
                Block::Table(Table { caption, columns: columns.clone(), rows, kind, citations })
            }
            BlockText::Bars(bars) => Block::Bars(self.bars(place, bars)),
            BlockText::Chain(chain) => Block::Chain(self.chain(place, chain)),
            BlockText::Timeline(timeline) => Block::Timeline(self.timeline(place, timeline)),
            BlockText::Beliefs(text) => Block::Beliefs(
                text.beliefs.iter().enumerate().map(|(index, belief)| self.belief(&format!("{place}.beliefs[{index}]"), belief)).collect(),
            ),
        }
    }

    pub(super) fn statement(&mut self, place: &str, statement: &Statement) -> Sourced {
        self.insights(place, &statement.insights);
        let (text, named) = self.expanded(&format!("{place}.text"), &statement.text);
        if named.len() > 1 {
            // Numbers of one sentence must be of one kind; statements without numbers may rest on several.
            self.one_kind(place, &named);
        }
        let claims = joined(&statement.claims, named);
        Sourced { text, citations: self.citations(place, &claims), cited: Cited::Here }
    }

    /// The one kind of some claims, and their sources.
    pub(super) fn one_kind(&mut self, place: &str, ids: &[ClaimId]) -> (ClaimKind, Vec<Citation>) {
        let claims = self.claims(place, ids);
        let kind = match claims.split_first() {
            None => {
                self.report(
                    Problem::new(&self.file, place, "no number here leads to a claim")
                        .help("refer to one, as in {S01.total}: a figure without a source is not shown"),
                );
                ClaimKind::Estimate
            }
            Some(((first, claim), others)) => {
                for (id, other) in others.iter().filter(|(_, other)| other.kind != claim.kind) {
                    self.report(
                        Problem::new(
                            &self.file,
                            place,
                            format!(
                                "{first} is of kind “{}” and {id} of kind “{}”: keep them apart",
                                claim.kind.as_str(),
                                other.kind.as_str()
                            ),
                        )
                        .help("they measure different things: give each a figure or a sentence of its own")
                        .part(id.as_str()),
                    );
                }
                claim.kind
            }
        };
        (kind, self.citations(place, ids))
    }

    pub(super) fn insights(&mut self, place: &str, ids: &[String]) {
        for id in ids {
            let here = self.section;
            match self.library.insights.iter().find(|insight| insight.id == *id) {
                None => self.report(
                    Problem::new(&self.file, format!("{place}.insights"), format!("there is no insight {id} in insights.json"))
                        .help("correct the number, which is paragraph and sentence of the article, as in 3.1")
                        .part(id),
                ),
                Some(insight) if Some(insight.section) != here => {
                    let section = insight.section.as_str();
                    self.report(
                        Problem::new(
                            &self.file,
                            format!("{place}.insights"),
                            format!("insights.json puts the insight {id} into the section “{section}”"),
                        )
                        .help("move it to a text of that section, or change the section in insights.json")
                        .part(id),
                    );
                }
                Some(_) => {
                    self.taken_up.insert(id.clone());
                }
            }
        }
    }
}

/// Claims named in an `claims` list, then those named in the text, each once.
pub(super) fn joined(listed: &[ClaimId], named: Vec<ClaimId>) -> Vec<ClaimId> {
    let mut all = listed.to_vec();
    for id in named {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    all
}
