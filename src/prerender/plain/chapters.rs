//! From a bundle to chapters.

use super::evidence::resources_list;
use super::help::help;
use super::outline::Outline;
use super::{Chapter, Piece, words};
use crate::content::bundle::{Body, Bundle, Section};

/// All sections of a bundle, in their order.
pub(super) fn chapters(bundle: &Bundle) -> Vec<Chapter> {
    let outline = Outline { words: &bundle.words };
    bundle.sections.iter().map(|section| outline.chapter(section)).collect()
}

impl Outline<'_> {
    fn chapter(self, section: &Section) -> Chapter {
        let mut pieces = Vec::new();
        if !section.lead.is_empty() {
            pieces.push(Piece::Paragraph(vec![words(&section.lead)]));
        }
        if !section.standing.is_empty() {
            pieces.push(Piece::Paragraph(self.standing(&section.standing)));
        }
        pieces.extend(match &section.body {
            Body::Blocks(blocks) => self.blocks(blocks),
            Body::Help(body) => help(self, body),
            Body::Protocol(protocol) => self.protocol(protocol),
            Body::Resources(resources) => vec![resources_list(resources)],
            Body::Sources(sources) => self.sources(sources),
        });
        Chapter { title: section.title.clone(), pieces }
    }
}
