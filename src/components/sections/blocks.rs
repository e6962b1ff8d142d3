//! Running text, figures, lists and tables.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::components::parts::{AnswerNote, DataTable, FigureCard, tail};
use crate::components::pictures;
use crate::content::bundle::{Block, Sourced};
use crate::content::{HeadingLevel, Word, Words};

/// Properties of [`Blocks`].
#[derive(Properties, Clone, PartialEq)]
pub struct BlocksProperties {
    /// The blocks, in order.
    pub blocks: Rc<Vec<Block>>,
    /// The words of labels.
    pub words: Rc<Words>,
    /// The level of the explainer's title.
    pub heading: HeadingLevel,
}

/// Blocks one after the other; figures that follow each other stand side by side where there is room.
#[component]
pub fn Blocks(properties: &BlocksProperties) -> Html {
    let BlocksProperties { blocks, words, heading } = properties;
    let runs = blocks.chunk_by(|one, other| matches!((one, other), (Block::Figure(_), Block::Figure(_))));
    html! {
        for run in runs {
            if let [Block::Figure(_), ..] = run {
                <ul class="figures">{ for run.iter().map(|block| render(block, words, *heading)) }</ul>
            } else {
                { for run.iter().map(|block| render(block, words, *heading)) }
            }
        }
    }
}

/// So many figures are seen at once; the others are a step away.
const PULLED: usize = 3;

/// Blocks as far as the first figures, and the rest of them behind a row that says how many figures there are.
pub(super) fn pull_figures(blocks: &[Block], words: &Rc<Words>, heading: HeadingLevel) -> Html {
    let figures: Vec<usize> = blocks.iter().enumerate().filter(|(_, block)| matches!(block, Block::Figure(_))).map(|(at, _)| at).collect();
    let split = figures.get(PULLED).copied().unwrap_or(blocks.len());
    let (first, rest) = blocks.split_at(split);
    let part = |blocks: &[Block]| html! { <Blocks blocks={Rc::new(blocks.to_vec())} words={words.clone()} {heading} /> };
    html! {
        <>
            { part(first) }
            if !rest.is_empty() {
                <details class="more">
                    <summary>{ words[Word::AllFigures].replace("{count}", &figures.len().to_string()) }</summary>
                    { part(rest) }
                </details>
            }
        </>
    }
}

fn render(block: &Block, words: &Rc<Words>, heading: HeadingLevel) -> Html {
    match block {
        Block::Paragraph(sourced) => statement(sourced),
        Block::Heading(text) => html! { <@{heading.part()} part="heading">{ text.clone() }</@> },
        Block::List(items) => list(items),
        Block::Figure(figure) => html! { <FigureCard figure={figure.clone()} words={words.clone()} /> },
        Block::Answer(answer) => html! { <AnswerNote answer={answer.clone()} words={words.clone()} /> },
        Block::Caution(sourced) => html! { <div class="caution">{ statement(sourced) }</div> },
        Block::Table(table) => html! { <DataTable table={table.clone()} words={words.clone()} /> },
        Block::Bars(bars) => pictures::bars(bars, words),
        Block::Chain(chain) => pictures::chain(chain, words, heading),
        Block::Timeline(timeline) => pictures::timeline(timeline, words),
        Block::Beliefs(beliefs) => pictures::beliefs(beliefs),
    }
}

/// A list of statements.
fn list(items: &[Sourced]) -> Html {
    html! {
        <ul class="statements">
            for item in items {
                <li>{ statement(item) }</li>
            }
        </ul>
    }
}

/// A text and its sources.
pub(in crate::components) fn statement(sourced: &Sourced) -> Html {
    html! { <p>{ sourced.text.clone() }{ tail(&sourced.citations) }</p> }
}
