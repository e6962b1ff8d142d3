//! Plain text for e-mail and leaflets.

use super::chapters::chapters;
use super::{Item, Line, Piece, Span};
use crate::content::bundle::Bundle;
use crate::content::{Direction, HttpsUrl};

/// Columns: what stays whole in an e-mail that is quoted once or twice.
const WIDTH: usize = 72;

/// Marks that keep a number or an address in its own direction, wherever it stands; they are invisible.
const ISOLATE: char = '\u{2066}';
const END_OF_ISOLATE: char = '\u{2069}';

/// Stands for a space inside a number until lines are broken: half a number at the end of a line is a wrong one.
const NO_BREAK: char = '\u{e000}';

/// The explainer of a bundle as text.
///
/// Sections are numbered. Links are spelled out where they stand; a source has a number, and its address stands under that
/// number at the end of the section, so that a section can be used by itself.
pub fn text(bundle: &Bundle) -> String {
    let mut writer = Writer { direction: bundle.direction, sources: Vec::new(), cited: Vec::new(), text: String::new() };
    let (masthead, copies) = (&bundle.masthead, &bundle.copies);
    writer.heading(&masthead.title, '=');
    let in_english = Some(&masthead.in_english).filter(|text| !text.is_empty());
    for paragraph in [&masthead.introduction, &copies.text_safety, &copies.state].into_iter().chain(&masthead.draft).chain(in_english) {
        writer.paragraph(paragraph);
    }
    for (index, chapter) in chapters(bundle).iter().enumerate() {
        writer.text.push('\n');
        writer.heading(&format!("{}. {}", index + 1, chapter.title), '=');
        for piece in &chapter.pieces {
            writer.piece(piece);
        }
        writer.sources();
    }
    writer.text
}

struct Writer {
    direction: Direction,
    /// The addresses of all sources so far; a source keeps its number.
    sources: Vec<HttpsUrl>,
    /// The numbers of those that this section cites.
    cited: Vec<usize>,
    text: String,
}

impl Writer {
    fn heading(&mut self, text: &str, line: char) {
        let lines = wrap(text, "", "");
        let longest = lines.iter().map(|line| columns(line)).max().unwrap_or(0);
        self.lines(&lines);
        self.text.extend(std::iter::repeat_n(line, longest));
        self.text.push_str("\n\n");
    }

    fn paragraph(&mut self, text: &str) {
        self.lines(&wrap(text, "", ""));
        self.text.push('\n');
    }

    fn piece(&mut self, piece: &Piece) {
        match piece {
            Piece::Heading(text) => self.heading(text, '-'),
            Piece::Subheading(text) => self.heading(text, '.'),
            Piece::Paragraph(line) => {
                let line = self.line(line);
                self.paragraph(&line);
            }
            Piece::List(items) => {
                for item in items {
                    self.item("* ", item);
                }
                self.text.push('\n');
            }
            Piece::Steps(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.item(&format!("{}. ", index + 1), item);
                }
                self.text.push('\n');
            }
        }
    }

    fn item(&mut self, mark: &str, item: &Item) {
        let indent = " ".repeat(columns(mark));
        let line = self.line(&item.line);
        self.lines(&wrap(&line, mark, &indent));
        for line in &item.below {
            let line = self.line(line);
            self.lines(&wrap(&line, &format!("{indent}- "), &format!("{indent}  ")));
        }
    }

    fn lines(&mut self, lines: &[String]) {
        for line in lines {
            self.text.push_str(line);
            self.text.push('\n');
        }
    }

    fn line(&mut self, line: &Line) -> String {
        line.iter().map(|span| self.span(span)).collect()
    }

    fn span(&mut self, span: &Span) -> String {
        match span {
            Span::Text(text) | Span::Strong(text, _) => text.clone(),
            Span::Link { text, address, .. } => format!("{text} {}", self.address(address.as_str())),
            Span::Source { label, address } => format!("{label} [{}]", self.number_of(address)),
            Span::Number { shown, address } => {
                let number = self.isolated(&shown.replace(' ', &NO_BREAK.to_string()));
                match address.as_deref().filter(|address| address.starts_with("https:")) {
                    Some(address) => format!("{number} {}", self.address(address)),
                    None => number,
                }
            }
        }
    }

    /// An address in the brackets by which programs that read mail find its end.
    fn address(&self, address: &str) -> String {
        self.isolated(&format!("<{address}>"))
    }

    fn isolated(&self, text: &str) -> String {
        match self.direction {
            Direction::Ltr => text.to_owned(),
            Direction::Rtl => format!("{ISOLATE}{text}{END_OF_ISOLATE}"),
        }
    }

    fn number_of(&mut self, address: &HttpsUrl) -> usize {
        let place = self.sources.iter().position(|known| known == address).unwrap_or_else(|| {
            self.sources.push(address.clone());
            self.sources.len() - 1
        });
        if !self.cited.contains(&place) {
            self.cited.push(place);
        }
        place + 1
    }

    /// The addresses of the sources that this section has cited.
    fn sources(&mut self) {
        let mut cited = std::mem::take(&mut self.cited);
        cited.sort_unstable();
        for place in &cited {
            if let Some(address) = self.sources.get(*place) {
                let line = format!("[{}] {}\n", place + 1, self.isolated(address.as_str()));
                self.text.push_str(&line);
            }
        }
        if !cited.is_empty() {
            self.text.push('\n');
        }
    }
}

/// Lines no longer than [`WIDTH`], broken at spaces alone: an address or a number must stay whole.
///
/// A space that keeps words together is none to break at.
fn wrap(text: &str, first: &str, others: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = first.to_owned();
    let mut begun = false;
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        if begun && columns(&line) + 1 + columns(word) > WIDTH {
            lines.push(std::mem::replace(&mut line, others.to_owned()));
        } else if begun {
            line.push(' ');
        }
        line.push_str(word);
        begun = true;
    }
    lines.push(line);
    lines.iter().map(|line| line.replace(NO_BREAK, " ")).collect()
}

/// How many columns a text takes, near enough: marks of direction take none.
fn columns(text: &str) -> usize {
    let takes_none = |character: &char| matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|character| !takes_none(character)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_and_hang_below_their_first_word() {
        let lines = wrap(&"word ".repeat(30), "* ", "  ");
        assert!(lines.len() > 2 && lines.iter().all(|line| line.chars().count() <= WIDTH && !line.ends_with(' ')), "{lines:?}");
        assert!(lines[0].starts_with("* word") && lines[1].starts_with("  word"));
    }

    #[test]
    fn what_is_longer_than_a_line_stays_whole() {
        let address = format!("<https://example.org/{}>", "a-b/".repeat(30));
        assert_eq!(wrap(&format!("See {address} there"), "", ""), ["See", &address, "there"]);
    }

    #[test]
    fn a_number_that_must_stay_together_does() {
        let text = format!("{} +33{NO_BREAK}1{NO_BREAK}23", "x".repeat(WIDTH - 2));
        assert_eq!(wrap(&text, "", "")[1], "+33 1 23");
    }
}
