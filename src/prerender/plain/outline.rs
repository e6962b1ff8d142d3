//! From a bundle to chapters.

use super::help::help;
use super::{Chapter, Item, Line, Piece, Span, strong, words};
use crate::content::bundle::{
    Answer, Article, Block, Body, Bundle, Citation, ClaimKind, Figure, NumberEntry, Protocol, Section, SourceEntry, Sourced, Sources, Table,
};
use crate::content::program::{ForeignLanguage, Link, Resource, Resources};
use crate::content::{HttpsUrl, Word, Words};

/// All sections of a bundle, in their order.
pub(super) fn chapters(bundle: &Bundle) -> Vec<Chapter> {
    let outline = Outline { words: &bundle.words };
    bundle.sections.iter().map(|section| outline.chapter(section)).collect()
}

/// What writes an outline in one language.
#[derive(Clone, Copy)]
pub(super) struct Outline<'bundle> {
    /// The words of labels.
    pub words: &'bundle Words,
}

impl Outline<'_> {
    fn chapter(self, section: &Section) -> Chapter {
        let mut pieces = Vec::new();
        if !section.lead.is_empty() {
            pieces.push(Piece::Paragraph(vec![words(&section.lead)]));
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

    fn protocol(self, protocol: &Protocol) -> Vec<Piece> {
        let mut pieces = self.blocks(&protocol.blocks);
        for element in protocol.elements.iter() {
            pieces.push(Piece::Heading(element.title.clone()));
            pieces.push(Piece::Paragraph(vec![words(&element.question)]));
            let list = Piece::List(element.values.iter().map(|value| vec![words(value)].into()).collect());
            pieces.extend(self.after(list, &element.citations));
        }
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

    fn sources(self, sources: &Sources) -> Vec<Piece> {
        let number = |number: &NumberEntry| -> Item {
            source_line(&number.country, &number.address, number.address.host(), None, &number.year).into()
        };
        vec![
            Piece::Paragraph(vec![words(&sources.state)]),
            Piece::List(sources.entries.iter().map(|entry| self.source(entry)).collect()),
            Piece::Heading(sources.numbers_title.clone()),
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

    /// A list, and in a paragraph of their own the sources of all of it.
    fn after(self, list: Piece, citations: &[Citation]) -> Vec<Piece> {
        let sources = self.with_sources(Line::new(), citations);
        if sources.is_empty() { vec![list] } else { vec![list, Piece::Paragraph(sources)] }
    }

    /// A line, and behind it in brackets of what kind its claims are and on what they rest.
    fn with_sources(self, mut line: Line, citations: &[Citation]) -> Line {
        if citations.is_empty() {
            return line;
        }
        let mut kinds: Vec<ClaimKind> = citations.iter().map(|citation| citation.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let begin = if line.is_empty() { "(" } else { " (" };
        line.push(words(format!("{begin}{}. {} ", self.kinds(kinds.into_iter()), &self.words[Word::Source])));
        for (index, citation) in citations.iter().enumerate() {
            if index > 0 {
                line.push(words("; "));
            }
            line.push(Span::Source { label: citation.label.clone(), address: citation.address.clone() });
        }
        line.push(words(")"));
        line
    }

    fn kinds(self, kinds: impl Iterator<Item = ClaimKind>) -> String {
        kinds.map(|kind| &self.words[kind_word(kind)]).collect::<Vec<_>>().join(" · ")
    }
}

fn kind_word(kind: ClaimKind) -> Word {
    match kind {
        ClaimKind::Estimate => Word::KindEstimate,
        ClaimKind::Detected => Word::KindDetected,
        ClaimKind::Author => Word::KindAuthor,
        ClaimKind::Study => Word::KindStudy,
        ClaimKind::Law => Word::KindLaw,
        ClaimKind::Guidance => Word::KindGuidance,
    }
}

/// The list of resources, each with its type and for whom it is.
fn resources_list(resources: &Resources) -> Piece {
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

/// A list of links, each with a line about where it leads.
pub(super) fn links(links: &[Link]) -> Piece {
    Piece::List(links.iter().map(|link| described_link(link).into()).collect())
}

fn described_link(link: &Link) -> Line {
    let about = match &link.language {
        Some(language) => format!(" ({}). {}", language.name, link.about),
        None => format!(". {}", link.about),
    };
    vec![external(&link.name, &link.address, link.language.as_ref()), words(about)]
}

/// Whose, what and of when, as the page has it.
fn source_line(whose: &str, address: &HttpsUrl, title: &str, language: Option<&ForeignLanguage>, year: &str) -> Line {
    vec![words(format!("{whose}: ")), external(title, address, language), words(format!(", {year}"))]
}

fn external(text: &str, address: &HttpsUrl, language: Option<&ForeignLanguage>) -> Span {
    Span::Link { text: text.to_owned(), address: address.clone(), language: language.map(|language| language.tag.clone()) }
}
