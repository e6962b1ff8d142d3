//! The form that a volunteer fills in, with any text editor or in an e-mail: written for a country, and read back.

use std::fmt::Write;

use crate::authoring::files::{CountryRecord, Date, Finding, Means};
use crate::content::CountryCode;

/// What somebody found out about one helpline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The helpline.
    pub line: String,
    /// The day.
    pub day: Date,
    /// By what it was checked.
    pub how: Means,
    /// What came of it.
    pub result: Finding,
    /// The day on which a second person found the same.
    pub second: Option<Date>,
    /// The number as the operator writes it, where it differs.
    pub number: Option<String>,
    /// The number from other countries, where it differs.
    pub from_abroad: Option<String>,
    /// When somebody answers, where it differs.
    pub hours: Option<String>,
    /// The time zone of these hours.
    pub zone: Option<String>,
    /// Whether a call is free, where it differs.
    pub free: Option<bool>,
    /// Why it changed, for the list of corrections.
    pub because: Option<String>,
}

/// What is wrong with a form: the line, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The line of the file, from 1 on.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

const KEYS: &[(&str, &str)] = &[
    ("day", "the day of your look, as in 2026-11-25"),
    ("how", "page, office or call"),
    ("result", "same, changed, gone or unsettled"),
    ("second", "the day on which a second person found the same number"),
    ("number", "only if it is another: as the operator writes it"),
    ("from abroad", "only if it is another: with + and the country's code"),
    ("hours", "only if they are others: always, unknown, or monday-friday 09:00-17:00; saturday 10:00-14:00"),
    ("zone", "with new hours: as in Europe/Paris"),
    ("free", "only if it is otherwise: yes or no"),
    ("because", "only if something changed: why, in words without digits"),
];

/// The empty form of a country.
pub fn form(code: &CountryCode, country: &CountryRecord) -> String {
    let mut out = format!(
        "# Answers for {code}. Lines that begin with # are not read. Leave empty what you do not know.\n\
         # Write no names and no initials here: they stay on the paper.\n#\n"
    );
    for (key, hint) in KEYS {
        let _ = writeln!(out, "# {key}: {hint}");
    }
    for line in &country.helplines {
        let _ = write!(out, "\n# {}, {}\nline: {}\n", line.name, line.operator, line.id);
        for (key, _) in KEYS {
            let _ = writeln!(out, "{key}:");
        }
    }
    out
}

/// Reads a form. A helpline with nothing behind its keys is not done yet, and is passed over.
///
/// # Errors
/// With every line that cannot be read, and what is missing.
pub fn read(text: &str) -> Result<Vec<Answer>, Vec<Slip>> {
    let (mut answers, mut slips) = (Vec::new(), Vec::new());
    let mut blocks: Vec<(usize, Vec<Entry<'_>>)> = Vec::new();
    for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let (number, line) = (index + 1, line.trim());
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let Some((key, value)) = line.split_once(':').map(|(key, value)| (key.trim(), value.trim())) else {
            slips.push(Slip { line: number, message: "there is no colon: write a key, a colon and the answer".to_owned() });
            continue;
        };
        match blocks.last_mut() {
            _ if key == "line" => blocks.push((number, vec![(number, key, value)])),
            Some((_, entries)) if KEYS.iter().any(|(known, _)| *known == key) => entries.push((number, key, value)),
            Some(_) => {
                let known: Vec<&str> = KEYS.iter().map(|(key, _)| *key).collect();
                slips.push(Slip { line: number, message: format!("“{key}” is not asked here; these are: {}", known.join(", ")) });
            }
            None => slips.push(Slip { line: number, message: "no helpline stands above this: begin with line:".to_owned() }),
        }
    }
    for (start, entries) in blocks {
        if entries.iter().skip(1).any(|(_, _, value)| !value.is_empty()) {
            answers.extend(Block { start, entries: &entries, slips: &mut slips }.answer());
        }
    }
    if slips.is_empty() { Ok(answers) } else { Err(slips) }
}

/// The number of a line, its key and its value.
type Entry<'form> = (usize, &'form str, &'form str);

/// What stands in a form about one helpline.
struct Block<'form> {
    start: usize,
    entries: &'form [Entry<'form>],
    slips: &'form mut Vec<Slip>,
}

impl Block<'_> {
    fn answer(mut self) -> Option<Answer> {
        // Each is read before any is missed: all slips at once.
        let day = self.required("day", |text| text.parse().ok());
        let how = self.required("how", Means::named);
        let result = self.required("result", Finding::named);
        let second = self.optional("second", |text| text.parse().ok());
        let free = self.optional("free", |text| match text {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        });
        let text = |text: &str| Some(text.to_owned());
        Some(Answer {
            second,
            number: self.optional("number", text),
            from_abroad: self.optional("from abroad", text),
            hours: self.optional("hours", text),
            zone: self.optional("zone", text),
            free,
            because: self.optional("because", text),
            line: self.required("line", text)?,
            day: day?,
            how: how?,
            result: result?,
        })
    }

    fn required<T>(&mut self, key: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let there = self.entries.iter().any(|(_, name, value)| *name == key && !value.is_empty());
        if !there {
            self.slips.push(Slip { line: self.start, message: format!("“{key}” is missing: {}", hint(key)) });
        }
        self.optional(key, read)
    }

    fn optional<T>(&mut self, key: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let (line, _, value) = *self.entries.iter().find(|(_, name, value)| *name == key && !value.is_empty())?;
        let read = read(value);
        if read.is_none() {
            self.slips.push(Slip { line, message: format!("“{value}” does not fit: {}", hint(key)) });
        }
        read
    }
}

fn hint(key: &str) -> &str {
    KEYS.iter().find(|(known, _)| *known == key).map_or("the name of the helpline, as on the sheet", |(_, hint)| hint)
}
