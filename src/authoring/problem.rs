//! What is wrong with the content: where, and what.

use std::fmt;

/// One thing that is wrong in one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, from `content/` on.
    pub file: String,
    /// The place inside it, as in `blocks[3].text`; empty for the file as a whole.
    pub place: String,
    /// What is wrong and how to mend it.
    pub message: String,
}

impl Problem {
    /// A problem at a place of a file.
    pub fn new(file: &str, place: impl Into<String>, message: impl Into<String>) -> Self {
        Self { file: file.to_owned(), place: place.into(), message: message.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "content/{}", self.file)?;
        if !self.place.is_empty() {
            write!(formatter, ", {}", self.place)?;
        }
        write!(formatter, ": {}", self.message)
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
