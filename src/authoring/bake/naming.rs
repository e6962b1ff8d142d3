//! Sources that several texts share are named once. It is done here, so that all shapes agree.

use crate::content::bundle::{Block, Citation, Cited, Sourced};

/// So many texts with the same sources make these worth a line at the head of the section.
const MANY: usize = 3;

/// Names each source of a section as seldom as it can be. Returns what stands at its head.
///
/// Where texts of one source are many, and none states something of its own accord, the head names it for all that name none.
/// Else a run of texts with the same sources names them after the last.
pub(super) fn name_once(lists: &mut [&mut Vec<Block>]) -> Vec<Citation> {
    let all: Vec<&Sourced> = lists.iter().flat_map(|blocks| blocks.iter()).flat_map(texts).collect();
    let times = |citations: &[Citation]| all.iter().filter(|text| text.citations == citations).count();
    let most = all.iter().max_by_key(|text| times(&text.citations)).map(|text| text.citations.clone()).unwrap_or_default();
    if times(&most) >= MANY && all.iter().all(|text| !text.citations.is_empty()) {
        for text in lists.iter_mut().flat_map(|blocks| blocks.iter_mut()).flat_map(texts_mut).filter(|text| text.citations == most) {
            text.citations.clear();
            text.cited = Cited::Above;
        }
        return most;
    }
    for blocks in lists.iter_mut() {
        name_after_the_last(blocks);
    }
    Vec::new()
}

/// What is no text, and every heading, ends a run.
fn name_after_the_last(blocks: &mut [Block]) {
    let mut before: Option<&mut Sourced> = None;
    for block in blocks {
        if texts(block).is_empty() {
            before = None;
        }
        for text in texts_mut(block) {
            if let Some(before) = before.take().filter(|before| !before.citations.is_empty() && before.citations == text.citations) {
                before.citations.clear();
                before.cited = Cited::Below;
            }
            before = Some(text);
        }
    }
}

fn texts(block: &Block) -> Vec<&Sourced> {
    match block {
        Block::Paragraph(text) | Block::Caution(text) => vec![text],
        Block::List(items) => items.iter().collect(),
        _ => Vec::new(),
    }
}

fn texts_mut(block: &mut Block) -> Vec<&mut Sourced> {
    match block {
        Block::Paragraph(text) | Block::Caution(text) => vec![text],
        Block::List(items) => items.iter_mut().collect(),
        _ => Vec::new(),
    }
}
