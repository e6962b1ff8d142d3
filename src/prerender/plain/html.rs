//! Static HTML to paste.
//!
//! A fragment of the tags and attributes that both `WordPress`' filter of posts and Drupal's “Basic HTML” let through:
//! `tests/static_html.rs` holds it against both lists. Neither has an element around all that could carry language and
//! direction, so each block carries them: the page around may be in another language.

use super::chapters::chapters;
use super::{Item, Line, Piece, Span, strong, words};
use crate::authoring::library::REFERENCE;
use crate::content::bundle::Bundle;
use crate::content::{Direction, LanguageTag};
use crate::prerender::in_english::begins;

/// The explainer of a bundle as HTML.
pub fn html(bundle: &Bundle) -> String {
    let writer = Writer { bundle, links: true };
    let (masthead, copies) = (&bundle.masthead, &bundle.copies);
    let leave = link(masthead.exit_url.as_str(), &escape(&copies.leave), "");
    let mut html = writer.block("p", &format!("{leave}. {}", escape(&copies.safety)));
    writer.body(&mut html);
    html.push_str(&writer.block("p", &leave));
    html
}

/// The explainer of a bundle for a frame in which no link works: numbers and addresses are text. What leads to the whole explainer, at
/// `page`, is the one link, since `WordPress` opens it where it is asked to.
pub fn framed(bundle: &Bundle, page: &str) -> String {
    let writer = Writer { bundle, links: false };
    let (masthead, copies) = (&bundle.masthead, &bundle.copies);
    let whole = link(page, &escape(&masthead.whole), &format!("{} target=\"_top\"", writer.language(begins(&masthead.whole, bundle))));
    let mut html = format!(
        "<div class=\"frame\">\n{}<p>{whole}<br><bdi>{}</bdi></p>\n</div>\n",
        writer.paragraph(&vec![strong(&copies.framed)]),
        escape(page)
    );
    writer.body(&mut html);
    html
}

/// Pieces that stand by themselves.
pub(in crate::prerender) fn pieces(bundle: &Bundle, pieces: &[Piece]) -> String {
    let writer = Writer { bundle, links: true };
    pieces.iter().map(|piece| writer.piece(piece)).collect()
}

struct Writer<'bundle> {
    bundle: &'bundle Bundle,
    /// Whether links work where this is shown; elsewhere addresses and numbers are text.
    links: bool,
}

impl Writer<'_> {
    /// Title, state and all chapters.
    fn body(&self, html: &mut String) {
        let (masthead, copies) = (&self.bundle.masthead, &self.bundle.copies);
        html.push_str(&self.block("h2", &escape(&masthead.title)));
        html.push_str(&self.paragraph(&vec![words(&masthead.introduction)]));
        if self.links {
            html.push_str(&self.paragraph(&vec![strong(&copies.state)]));
        }
        for (index, sentence) in masthead.draft.iter().enumerate() {
            html.push_str(&format!("<p{}>{}</p>\n", self.language(index > 0), escape(sentence)));
        }
        if !masthead.in_english.is_empty() {
            html.push_str(&self.paragraph(&vec![words(&masthead.in_english)]));
        }
        for chapter in chapters(self.bundle) {
            html.push_str(&self.block_of("h3", &chapter.title));
            html.extend(chapter.pieces.iter().map(|piece| self.piece(piece)));
        }
    }

    /// A link, or what it says with its address behind it.
    fn way(&self, address: &str, html: &str, language: Option<&LanguageTag>) -> String {
        let language = language.map(|tag| attribute("lang", tag.as_str())).unwrap_or_default();
        if self.links {
            return link(address, html, &language);
        }
        let said = if language.is_empty() { html.to_owned() } else { format!("<span{language}>{html}</span>") };
        if html == escape(address) { said } else { format!("{said} (<bdi>{}</bdi>)", escape(address)) }
    }

    /// A block on a line of its own: editors that make paragraphs of line breaks find none inside.
    fn block(&self, tag: &str, content: &str) -> String {
        format!("<{tag}{}>{content}</{tag}>\n", self.language(false))
    }

    /// The same for a text, which may be English that nobody has translated yet.
    fn block_of(&self, tag: &str, text: &str) -> String {
        format!("<{tag}{}>{}</{tag}>\n", self.language(begins(text, self.bundle)), escape(text))
    }

    fn language(&self, is_english: bool) -> String {
        let (language, direction) =
            if is_english { (REFERENCE, "ltr") } else { (self.bundle.language.as_str(), self.bundle.direction.as_str()) };
        attribute("lang", language) + &attribute("dir", direction)
    }

    /// Whether a line is English, all of it or its first sentence: its sources are not marked apart.
    fn is_english(&self, line: &Line) -> bool {
        line.iter().any(|span| matches!(span, Span::Text(text) | Span::Strong(text, _) if begins(text, self.bundle)))
    }

    fn piece(&self, piece: &Piece) -> String {
        match piece {
            Piece::Heading(text) => self.block_of("h4", text),
            Piece::Subheading(text) => self.block_of("h5", text),
            Piece::Paragraph(line) => self.paragraph(line),
            Piece::List(items) => self.block("ul", &self.items(items)),
            Piece::Steps(items) => self.block("ol", &self.items(items)),
        }
    }

    fn paragraph(&self, line: &Line) -> String {
        format!("<p{}>{}</p>\n", self.language(self.is_english(line)), self.line(line))
    }

    fn items(&self, items: &[Item]) -> String {
        items.iter().map(|item| self.item(item)).collect()
    }

    fn item(&self, item: &Item) -> String {
        let below: String = item.below.iter().map(|line| format!("<li>{}</li>", self.line(line))).collect();
        let below = if below.is_empty() { below } else { format!("<ul>{below}</ul>") };
        let language = if self.is_english(&item.line) { self.language(true) } else { String::new() };
        format!("<li{language}>{}{below}</li>", self.line(&item.line))
    }

    fn line(&self, line: &Line) -> String {
        line.iter().map(|span| self.span(span)).collect()
    }

    fn span(&self, span: &Span) -> String {
        match span {
            Span::Text(text) => escape(text),
            Span::Strong(text, language) => {
                let language = language.as_ref().map(|tag| attribute("lang", tag.as_str())).unwrap_or_default();
                format!("<strong{language}>{}</strong>", escape(text))
            }
            Span::Link { text, address, language } => self.way(address.as_str(), &escape(text), language.as_ref()),
            Span::Source { label, address } if self.links => link(address.as_str(), &escape(label), ""),
            // Their addresses stand in the last section.
            Span::Source { label, .. } => escape(label),
            Span::Number { shown, address } => {
                // A number is written from left to right everywhere; without a direction of its own its groups would change places.
                let direction = if self.bundle.direction == Direction::Rtl { attribute("dir", "ltr") } else { String::new() };
                let shown = escape(shown);
                let number = address.as_ref().filter(|_| self.links).map_or_else(|| shown.clone(), |address| link(address, &shown, ""));
                format!("<strong{direction}>{number}</strong>")
            }
        }
    }
}

fn link(address: &str, html: &str, attributes: &str) -> String {
    format!("<a{}{attributes}>{html}</a>", attribute("href", address))
}

fn attribute(name: &str, value: &str) -> String {
    format!(" {name}=\"{}\"", escape_value(value))
}

/// Text as the HTML standard writes it out again, so that a filter that reads and writes it changes no byte.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('\u{a0}', "&nbsp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The same in a quoted attribute.
fn escape_value(text: &str) -> String {
    text.replace('&', "&amp;").replace('\u{a0}', "&nbsp;").replace('"', "&quot;")
}
