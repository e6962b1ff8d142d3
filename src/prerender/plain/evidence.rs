//! The sections on the Protocol, on resources and on sources.

use super::outline::{Outline, described_link, external, links};
use super::{Item, Line, Piece, strong, words};
use crate::content::app::{Resource, Resources};
use crate::content::bundle::{Article, NumberEntry, Protocol, SourceEntry, Sources};
use crate::content::{ForeignLanguage, HttpsUrl, Word};

impl Outline<'_> {
    pub(super) fn protocol(self, protocol: &Protocol) -> Vec<Piece> {
        let mut pieces = self.blocks(&protocol.blocks);
        for element in protocol.elements.iter() {
            pieces.push(Piece::Heading(element.title.clone()));
            pieces.push(Piece::Paragraph(vec![words(&element.question)]));
            let list = Piece::List(element.values.iter().map(|value| vec![words(value)].into()).collect());
            pieces.extend(self.after(list, &element.citations));
        }
        pieces.extend(self.cases(&protocol.definition()));
        pieces.extend(self.blocks(&protocol.rules));
        pieces.push(Piece::Heading(protocol.articles_title.clone()));
        pieces.push(Piece::List(protocol.articles.iter().map(|article| self.article(article).into()).collect()));
        pieces.push(Piece::Heading(protocol.texts_title.clone()));
        pieces.push(Piece::Paragraph(vec![words(&protocol.texts_note)]));
        pieces.push(links(&protocol.texts));
        pieces
    }

    fn article(self, article: &Article) -> Line {
        let line = vec![strong(&article.number), words(format!(" ({}): {}", article.who, article.text))];
        self.with_sources(line, &article.citations)
    }

    pub(super) fn sources(self, sources: &Sources) -> Vec<Piece> {
        let number = |number: &NumberEntry| -> Item {
            source_line(&number.country, &number.address, number.address.host(), None, &number.year).into()
        };
        vec![
            Piece::Paragraph(vec![words(&sources.state)]),
            Piece::List(sources.entries.iter().map(|entry| self.source(entry)).collect()),
            Piece::Heading(sources.numbers_title.clone()),
            Piece::Paragraph(vec![words(&sources.numbers_note)]),
            Piece::List(sources.numbers.iter().map(number).collect()),
        ]
    }

    fn source(self, entry: &SourceEntry) -> Item {
        let mut below = Vec::new();
        if !entry.state.is_empty() {
            below.push(vec![words(&entry.state)]);
        }
        let sections = entry.sections.join(" · ");
        below.push(vec![words(format!("{}. {} {sections}", self.kinds(entry.kinds.iter().copied()), &self.words[Word::RestsOn]))]);
        Item { line: source_line(&entry.publisher, &entry.address, &entry.title, entry.language.as_ref(), &entry.year), below }
    }
}

/// The list of resources, each with its type and for whom it is.
pub(super) fn resources_list(resources: &Resources) -> Piece {
    let item = |resource: &Resource| -> Item {
        let kinds = [label(&resources.kinds, &resource.kind)];
        let audiences = resource.audiences.iter().map(|key| label(&resources.audiences, key));
        let labels: Vec<&str> = kinds.into_iter().chain(audiences).collect();
        let mut line = described_link(&resource.link);
        line.push(words(format!(" ({})", labels.join(" · "))));
        line.into()
    };
    Piece::List(resources.entries.iter().map(item).collect())
}

fn label<'labels>(labels: &'labels [(String, String)], key: &str) -> &'labels str {
    labels.iter().find(|(known, _)| known == key).map_or("", |(_, label)| label)
}

/// Whose, what and of when, as the page has it.
fn source_line(whose: &str, address: &HttpsUrl, title: &str, language: Option<&ForeignLanguage>, year: &str) -> Line {
    vec![words(format!("{whose}: ")), external(title, address, language), words(format!(", {year}"))]
}
