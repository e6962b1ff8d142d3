//! Running text, figures, lists and tables.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::components::parts::{AnswerNote, Citations, DataTable, FigureCard};
use crate::components::pictures;
use crate::content::bundle::{Block, Sourced};
use crate::content::{HeadingLevel, Words};

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

fn render(block: &Block, words: &Rc<Words>, heading: HeadingLevel) -> Html {
    match block {
        Block::Paragraph(sourced) => statement(sourced, words),
        Block::Heading(text) => html! { <@{heading.part()} part="heading">{ text.clone() }</@> },
        Block::List(items) => list(items, words),
        Block::Figure(figure) => html! { <FigureCard figure={figure.clone()} words={words.clone()} /> },
        Block::Answer(answer) => html! { <AnswerNote answer={answer.clone()} words={words.clone()} /> },
        Block::Caution(sourced) => html! { <div class="caution">{ statement(sourced, words) }</div> },
        Block::Table(table) => html! { <DataTable table={table.clone()} words={words.clone()} /> },
        Block::Bars(bars) => pictures::bars(bars, words),
        Block::Chain(chain) => pictures::chain(chain, words, heading),
        Block::Timeline(timeline) => pictures::timeline(timeline, words),
        Block::Beliefs(beliefs) => pictures::beliefs(beliefs, words),
    }
}

/// A list of statements; sources that all of them share stand once, after the last.
fn list(items: &[Sourced], words: &Rc<Words>) -> Html {
    let shared = items.first().map(|first| &first.citations).filter(|first| items.iter().all(|item| item.citations == **first));
    html! {
        <>
            <ul class="statements">
                for item in items {
                    <li>
                        if shared.is_some() {
                            <p>{ item.text.clone() }</p>
                        } else {
                            { statement(item, words) }
                        }
                    </li>
                }
            </ul>
            if let Some(citations) = shared {
                <Citations citations={citations.clone()} words={words.clone()} />
            }
        </>
    }
}

/// A text and its sources.
pub(in crate::components) fn statement(sourced: &Sourced, words: &Rc<Words>) -> Html {
    html! {
        <>
            <p>{ sourced.text.clone() }</p>
            <Citations citations={sourced.citations.clone()} words={words.clone()} />
        </>
    }
}
