//! What is wrong with the content: where, what, and how to mend it.

use std::fmt;
use std::ops::Range;

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Must be mended before the content is published.
    Error,
    /// Must be known.
    Warning,
}

/// Which part of a place is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The value that stands there.
    Value,
    /// The key of the value.
    Key,
    /// These words inside the value; the whole value where they cannot be found in it as they stand.
    Part(String),
    /// These bytes of the file, where no path leads: what does not parse, a key that stands there twice.
    Bytes(Range<usize>),
}

/// One thing that is wrong in one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, from `content/` on.
    pub file: String,
    /// The path of the value inside it, as in `blocks[3].text`; empty for the file as a whole.
    pub place: String,
    /// Which part of that value.
    pub spot: Spot,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub help: Option<String>,
    /// How much it weighs.
    pub severity: Severity,
}

impl Problem {
    /// An error at a place of a file.
    pub fn new(file: &str, place: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            place: place.into(),
            spot: Spot::Value,
            message: message.into(),
            help: None,
            severity: Severity::Error,
        }
    }

    /// The same with what to do about it.
    #[must_use]
    pub fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// The same about one part of the place.
    #[must_use]
    pub fn at(self, spot: Spot) -> Self {
        Self { spot, ..self }
    }

    /// The same about these words.
    #[must_use]
    pub fn part(self, words: impl Into<String>) -> Self {
        self.at(Spot::Part(words.into()))
    }

    /// The same as a warning.
    #[must_use]
    pub fn warning(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "content/{}", self.file)?;
        if !self.place.is_empty() {
            write!(formatter, ", {}", self.place)?;
        }
        write!(formatter, ": {}", self.message)?;
        if let Some(help) = &self.help {
            write!(formatter, "\n  help: {help}")?;
        }
        Ok(())
    }
}

/// Everything that is wrong with the content, all at once; never empty.
#[derive(Debug)]
pub struct Problems(pub Vec<Problem>);

impl fmt::Display for Problems {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.0 {
            writeln!(formatter, "{problem}")?;
        }
        write!(formatter, "{} problem(s) in the content", self.0.len())
    }
}

impl std::error::Error for Problems {}

/// Adds what is not there yet.
pub fn add(problems: &mut Vec<Problem>, found: Vec<Problem>) {
    for problem in found {
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    }
}
