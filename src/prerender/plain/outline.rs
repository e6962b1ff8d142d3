//! What every chapter is written with: sources in brackets, lists of links.

use super::{Line, Piece, Span, words};
use crate::content::bundle::{Citation, ClaimKind};
use crate::content::{ForeignLanguage, HttpsUrl, Link, Word, Words};

/// What writes an outline in one language.
#[derive(Clone, Copy)]
pub(super) struct Outline<'bundle> {
    /// The words of labels.
    pub words: &'bundle Words,
}

impl Outline<'_> {
    /// A list, and in a paragraph of their own the sources of all of it.
    pub(super) fn after(self, list: Piece, citations: &[Citation]) -> Vec<Piece> {
        let sources = self.with_sources(Line::new(), citations);
        if sources.is_empty() { vec![list] } else { vec![list, Piece::Paragraph(sources)] }
    }

    /// A line, and behind it in brackets of what kind its claims are and on what they rest.
    pub(super) fn with_sources(self, mut line: Line, citations: &[Citation]) -> Line {
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

    /// What all texts of a section rest on that name no source.
    pub(super) fn standing(self, citations: &[Citation]) -> Line {
        let mut line = vec![words(format!("{} ", &self.words[Word::Standing]))];
        for (index, citation) in citations.iter().enumerate() {
            if index > 0 {
                line.push(words("; "));
            }
            line.push(Span::Source { label: citation.label.clone(), address: citation.address.clone() });
        }
        line
    }

    pub(super) fn kinds(self, kinds: impl Iterator<Item = ClaimKind>) -> String {
        kinds.map(|kind| &self.words[kind.word()]).collect::<Vec<_>>().join(" · ")
    }
}

/// A list of links, each with a line about where it leads.
pub(super) fn links(links: &[Link]) -> Piece {
    Piece::List(links.iter().map(|link| described_link(link).into()).collect())
}

pub(super) fn described_link(link: &Link) -> Line {
    let about = match &link.language {
        Some(language) => format!(" ({}). {}", language.name, link.about),
        None => format!(". {}", link.about),
    };
    vec![external(&link.name, &link.address, link.language.as_ref()), words(about)]
}

pub(super) fn external(text: &str, address: &HttpsUrl, language: Option<&ForeignLanguage>) -> Span {
    Span::Link { text: text.to_owned(), address: address.clone(), language: language.map(|language| language.tag.clone()) }
}
