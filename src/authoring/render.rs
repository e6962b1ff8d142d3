//! Problems as a compiler shows them: file, line, column, the text in question, what is wrong, how to mend it.

use std::collections::BTreeMap;
use std::fmt;
use std::io::IsTerminal;
use std::ops::Range;
use std::path::Path;

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents,
};

use super::json::{Node, Value, position};
use super::library::Files;
use super::problem::{Problem, Severity, Spot};

/// Lines longer than this are shown in part.
const WIDTH: usize = 110;

/// Shows problems, with colours or without.
pub struct Renderer<'files> {
    files: &'files Files,
    /// What stands before the names of files.
    folder: String,
    handler: GraphicalReportHandler,
    parsed: BTreeMap<String, Option<Node>>,
}

impl<'files> Renderer<'files> {
    /// For a person: with colours where standard error is a terminal that has them.
    pub fn new(files: &'files Files, folder: &Path) -> Self {
        let colours = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        Self::with(files, folder, if colours { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() })
    }

    /// For a program: without colours, each message on one line.
    pub fn plain(files: &'files Files, folder: &Path) -> Self {
        let mut plain = Self::with(files, folder, GraphicalTheme::unicode_nocolor());
        plain.handler = plain.handler.with_wrap_lines(false);
        plain
    }

    fn with(files: &'files Files, folder: &Path, theme: GraphicalTheme) -> Self {
        let handler = GraphicalReportHandler::new_themed(theme)
            .with_links(false)
            .with_width(WIDTH + 10)
            .with_break_words(false)
            .without_primary_span_start();
        Self { files, folder: folder.display().to_string(), handler, parsed: BTreeMap::new() }
    }

    /// One problem.
    pub fn render(&mut self, problem: &Problem) -> String {
        let shown = match self.files.get(&problem.file) {
            Some(text) => {
                let range = self.range(problem, text);
                let (line, column) = position(text, range.start);
                let name = format!("{}/{}:{line}:{column}", self.folder, problem.file);
                Shown { problem, snippet: Some(Snippet::cut(name, text, range)) }
            }
            None => Shown { problem, snippet: None },
        };
        let mut out = String::new();
        if shown.snippet.is_none() && !problem.file.is_empty() {
            out.push_str(&format!("  {}/{}\n", self.folder, problem.file));
        }
        // Writing into a text does not fail.
        let _ = self.handler.render_report(&mut out, &shown);
        out
    }

    /// The bytes of the file that are meant.
    fn range(&mut self, problem: &Problem, text: &str) -> Range<usize> {
        if let Spot::Bytes(range) = &problem.spot {
            return range.start.min(text.len())..range.end.min(text.len());
        }
        let parsed = self.parsed.entry(problem.file.clone()).or_insert_with(|| Node::parse(&problem.file, text).ok());
        let Some(root) = parsed else { return 0..0 };
        let (node, key) = root.locate(&problem.place);
        match (&problem.spot, key) {
            (Spot::Key, Some(key)) => key,
            (Spot::Part(words), _) if !words.is_empty() && text[node.range.clone()].contains(words) => {
                let start = node.range.start + text[node.range.clone()].find(words).unwrap_or_default();
                start..start + words.len()
            }
            // An object is meant by its key, or by the bracket that opens it: all of it would fill the screen.
            (_, key) if matches!(node.value, Value::Object(_) | Value::List(_)) => key.unwrap_or(node.range.start..node.range.start + 1),
            _ => node.range.clone(),
        }
    }
}

/// The line in question and its neighbours, cut where they are long.
#[derive(Debug)]
struct Snippet {
    name: String,
    text: String,
    /// The number of the first line, from 0 on.
    first: usize,
    span: Range<usize>,
}

impl Snippet {
    fn cut(name: String, text: &str, range: Range<usize>) -> Self {
        let line_start = text[..range.start].rfind('\n').map_or(0, |end| end + 1);
        let line_end = text[range.start..].find('\n').map_or(text.len(), |end| range.start + end);
        // What goes over several lines is shown by its first.
        let end = range.end.clamp(range.start, line_end);
        let number = text[..line_start].matches('\n').count();
        let mut cut = String::new();
        let mut first = number;
        if line_start > 0 {
            let before = text[..line_start - 1].rfind('\n').map_or(0, |end| end + 1);
            cut.push_str(&clipped(&text[before..line_start - 1]));
            cut.push('\n');
            first -= 1;
        }
        let (from, until) = window(text, line_start, line_end, range.start);
        if from > line_start {
            cut.push('…');
        }
        let start = cut.len() + range.start - from;
        let span = start..start + end.min(until) - range.start;
        cut.push_str(&text[from..until]);
        if until < line_end {
            cut.push('…');
        }
        cut.push('\n');
        if line_end < text.len() {
            let after = &text[line_end + 1..];
            cut.push_str(&clipped(after.split('\n').next().unwrap_or_default()));
        }
        Self { name, text: cut, first, span }
    }
}

/// The part of a long line around a byte.
fn window(text: &str, line_start: usize, line_end: usize, at: usize) -> (usize, usize) {
    let line = &text[line_start..line_end];
    if line.chars().count() <= WIDTH {
        return (line_start, line_end);
    }
    let lead = WIDTH / 3;
    let from = text[line_start..at].char_indices().rev().nth(lead).map_or(line_start, |(index, _)| line_start + index);
    let until = text[from..line_end].char_indices().nth(WIDTH).map_or(line_end, |(index, _)| from + index);
    (from, until)
}

fn clipped(line: &str) -> String {
    match line.char_indices().nth(WIDTH) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

impl SourceCode for Snippet {
    fn read_span<'text>(
        &'text self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'text> + 'text>, MietteError> {
        let inner = self.text.read_span(span, before, after)?;
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            inner.data(),
            *inner.span(),
            inner.line() + self.first,
            inner.column(),
            inner.line_count(),
        )))
    }
}

/// A problem as miette knows it.
#[derive(Debug)]
struct Shown<'problem> {
    problem: &'problem Problem,
    snippet: Option<Snippet>,
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.problem.message)
    }
}

impl std::error::Error for Shown<'_> {}

impl Diagnostic for Shown<'_> {
    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.problem.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
        })
    }

    fn help<'text>(&'text self) -> Option<Box<dyn fmt::Display + 'text>> {
        self.problem.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.snippet.as_ref().map(|snippet| snippet as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let snippet = self.snippet.as_ref()?;
        let label = (!self.problem.place.is_empty()).then(|| self.problem.place.clone());
        Some(Box::new(std::iter::once(LabeledSpan::new_primary_with_span(label, snippet.span.clone()))))
    }
}
