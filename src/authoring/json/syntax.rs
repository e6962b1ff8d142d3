//! What is not JSON: where it stands, and what to do about it.

use std::ops::Range;

use jsonc_parser::errors::ParseErrorKind;

use crate::authoring::problem::{Problem, Spot};

/// Line and column of a byte, both from 1 on, columns in characters.
pub fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

/// The byte at a line and a column (in bytes), both from 1 on.
pub(super) fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let mut offset = (start + column.saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

pub(super) fn syntax(file: &str, text: &str, range: Range<usize>, message: &str, help: &str) -> Problem {
    let (line, column) = position(text, range.start);
    let message = format!("this is not JSON: {message} at line {line} column {column}");
    Problem::new(file, "", message).at(Spot::Bytes(range)).help(help)
}

pub(super) const OPEN_TEXT: &str = "end the text with a straight double quote, on the same line; a backslash is written \\\\";

/// What the parser found, and what to do about it.
pub(super) fn said(kind: &ParseErrorKind) -> (String, &'static str) {
    let help = match kind {
        ParseErrorKind::ExpectedComma => "put a comma here: another value follows",
        ParseErrorKind::TrailingCommasNotAllowed => "delete the comma after the last value",
        ParseErrorKind::UnexpectedComma => "delete this comma, or write the value that is missing before it",
        ParseErrorKind::ExpectedColonAfterObjectKey => "put a colon between the key and its value; or a quote is missing before this",
        ParseErrorKind::ExpectedObjectValue => "put a value after the colon",
        ParseErrorKind::ExpectedStringObjectProperty | ParseErrorKind::UnexpectedTokenInObject => {
            "a key in straight double quotes is expected here; look for a comma or a quote too many or too few just before"
        }
        ParseErrorKind::UnexpectedWord | ParseErrorKind::UnexpectedToken | ParseErrorKind::SingleQuotedStringsNotAllowed => {
            "put texts between straight double quotes; a quote inside a text is written \\\" or, better, “ and ”"
        }
        ParseErrorKind::UnterminatedArray => "close the list with ]",
        ParseErrorKind::UnterminatedObject => "close the object with }",
        ParseErrorKind::String(_) => OPEN_TEXT,
        ParseErrorKind::CommentsNotAllowed => "JSON has no comments: delete it",
        ParseErrorKind::MultipleRootJsonValues | ParseErrorKind::UnexpectedCloseBrace | ParseErrorKind::UnexpectedCloseBracket => {
            "a bracket is too many here, or one is missing before"
        }
        _ => "write plain JSON",
    };
    let said = kind.to_string();
    let mut letters = said.chars();
    let lower = letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default();
    (lower, help)
}
