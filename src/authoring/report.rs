//! What a language's text amounts to: words and reading level of each section.

use super::readability::Readability;
use crate::content::SectionId;
use crate::content::bundle::{Block, Body, Bundle, Section};

/// A section's name, its words and its reading level.
#[derive(Clone, Debug)]
pub struct SectionReport {
    /// Which section.
    pub id: SectionId,
    /// What was counted: what a reader reads as text. Names of sources and of resources are not.
    pub readability: Readability,
}

/// Counts each section of a bundle.
pub fn report(bundle: &Bundle) -> Vec<SectionReport> {
    bundle.sections.iter().map(|section| SectionReport { id: section.id, readability: Readability::of(&text_of(section)) }).collect()
}

/// The running text of a section, one piece a line.
fn text_of(section: &Section) -> String {
    let mut lines = vec![section.title.clone(), section.lead.clone()];
    match &section.body {
        Body::Blocks(blocks) => lines_of(blocks, &mut lines),
        Body::Help(help) => {
            lines.extend([help.emergency.clone(), help.countries_title.clone(), help.directories_title.clone()]);
            lines.extend(help.before_calling.iter().cloned());
            lines.extend(help.directories.iter().map(|link| link.about.clone()));
        }
        Body::Protocol(protocol) => {
            lines_of(&protocol.blocks, &mut lines);
            for element in protocol.elements.iter() {
                lines.extend([element.title.clone(), element.question.clone()]);
                lines.extend(element.values.iter().cloned());
            }
            lines_of(&protocol.rules, &mut lines);
            lines.extend(protocol.articles.iter().map(|article| article.text.clone()));
            lines.push(protocol.texts_note.clone());
        }
        Body::Resources(resources) => lines.extend(resources.entries.iter().map(|resource| resource.link.about.clone())),
        Body::Sources(_) => {}
    }
    lines.join("\n")
}

fn lines_of(blocks: &[Block], lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(sourced) | Block::Caution(sourced) => lines.push(sourced.text.clone()),
            Block::Heading(text) => lines.push(text.clone()),
            Block::List(items) => lines.extend(items.iter().map(|item| item.text.clone())),
            Block::Figure(figure) => lines.extend([format!("{} {}", figure.value, figure.counts), figure.note.clone()]),
            Block::Answer(answer) => lines.push(answer.text.clone()),
            Block::Table(table) => lines.push(table.caption.clone()),
        }
    }
}
