//! Running text, figures, lists and tables.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::components::parts::{AnswerNote, DataTable, FigureCard, tail};
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
        Block::Paragraph(sourced) => statement(sourced),
        Block::Heading(text) => html! { <@{heading.part()} part="heading">{ text.clone() }</@> },
        Block::List(items) => list(items),
        Block::Figure(figure) => html! { <FigureCard figure={figure.clone()} words={words.clone()} /> },
        Block::Answer(answer) => html! { <AnswerNote answer={answer.clone()} words={words.clone()} /> },
        Block::Caution(sourced) => html! { <div class="caution">{ statement(sourced) }</div> },
        Block::Table(table) => html! { <DataTable table={table.clone()} words={words.clone()} /> },
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

fn statement(sourced: &Sourced) -> Html {
    html! { <p>{ sourced.text.clone() }{ tail(&sourced.citations) }</p> }
}
