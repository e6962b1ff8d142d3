//! What there is: words and reading level of each section, claims by kind and age, helplines by country and age.

use std::collections::{BTreeMap, BTreeSet};

use super::check::is_due;
use super::files::{Claim, Date, HelplineRecord, Value};
use super::library::{Files, Library};
use super::readability::Readability;
use super::rules::shows_a_number;
use crate::content::SectionId;
use crate::content::bundle::ClaimKind;
use crate::content::bundle::{Block, Body, Bundle, Section};

/// A section's name, its words and its reading level.
#[derive(Clone, Debug)]
pub struct SectionReport {
    /// Which section.
    pub id: SectionId,
    /// What was counted: what a reader reads as text. Names of sources and of resources are not.
    pub readability: Readability,
}

/// Counts each section of a bundle.
pub fn report(bundle: &Bundle) -> Vec<SectionReport> {
    bundle
        .sections
        .iter()
        .map(|section| SectionReport { id: section.id, readability: Readability::of(&text_of(section), bundle.language.as_str()) })
        .collect()
}

/// Claims by kind and age.
#[derive(Clone, Debug, Default)]
pub struct ClaimsReport {
    /// One row for each kind that there is.
    pub rows: Vec<ClaimsRow>,
    /// Claims that no text of any language uses.
    pub unused: Vec<String>,
}

impl ClaimsReport {
    /// Every age that a claim has, in order.
    pub fn ages(&self) -> Vec<String> {
        let all: BTreeSet<&String> = self.rows.iter().flat_map(|row| row.by_age.keys()).collect();
        all.into_iter().cloned().collect()
    }
}

/// Claims of one kind.
#[derive(Clone, Debug)]
pub struct ClaimsRow {
    /// The kind.
    pub kind: ClaimKind,
    /// How many there are.
    pub all: usize,
    /// How many somebody found so in the source.
    pub checked: usize,
    /// How many are to be looked at again on the day of the report.
    pub due: usize,
    /// How many there are of each age.
    pub by_age: BTreeMap<String, usize>,
}

/// Counts claims.
pub fn claims(library: &Library, files: &Files, day: Option<Date>) -> ClaimsReport {
    let mut rows: BTreeMap<ClaimKind, ClaimsRow> = BTreeMap::new();
    for claim in library.claims.values() {
        let row =
            rows.entry(claim.kind).or_insert_with(|| ClaimsRow { kind: claim.kind, all: 0, checked: 0, due: 0, by_age: BTreeMap::new() });
        row.all += 1;
        row.checked += usize::from(claim.checked.is_some());
        row.due += usize::from(day.is_some_and(|day| is_due(claim.review_by, day)));
        *row.by_age.entry(age(year_of(library, claim), day)).or_default() += 1;
    }
    ClaimsReport { rows: rows.into_values().collect(), unused: unused(library, files) }
}

/// The last year of which a claim speaks: its own, that of a value, or that of its youngest source.
fn year_of(library: &Library, claim: &Claim) -> Option<u16> {
    let own = claim.year.as_ref().and_then(|years| years.rsplit('–').next()?.parse().ok());
    let of_values = || {
        claim.values.values().filter_map(|value| match value {
            Value::Year { year } => Some(*year),
            Value::Date { date } => Some(date.year),
            Value::Number { .. } => None,
        })
    };
    let of_sources = || claim.sources.iter().filter_map(|name| library.sources.get(name)?.year);
    own.or_else(|| of_values().max()).or_else(|| of_sources().max())
}

/// An age in words: years in steps where a day is given, the year itself in steps of five otherwise.
fn age(year: Option<u16>, day: Option<Date>) -> String {
    match (year, day) {
        (None, _) => "undated".to_owned(),
        (Some(year), None) => {
            let from = year / 5 * 5;
            format!("{from}+")
        }
        (Some(year), Some(day)) => match day.year.saturating_sub(year) {
            0..=2 => "≤ 2 y",
            3..=5 => "≤ 5 y",
            6..=9 => "≤ 9 y",
            _ => "≥ 10 y",
        }
        .to_owned(),
    }
}

/// Claims that neither a text nor the Protocol's own file names. `insights.json` only supports what a text says.
fn unused(library: &Library, files: &Files) -> Vec<String> {
    let texts = || files.iter().filter(|(file, _)| file.contains('/') || *file == "protocol.json").map(|(_, text)| text);
    let is_used = |id: &str| texts().any(|text| text.contains(&format!("\"{id}\"")) || text.contains(&format!("{{{id}.")));
    library.claims.keys().map(ToString::to_string).filter(|id| !is_used(id)).collect()
}

/// Helplines of one country.
#[derive(Clone, Debug)]
pub struct CountryReport {
    /// The country.
    pub code: String,
    /// How many there are.
    pub all: usize,
    /// How many are shown with a number; the others have none, or it is withheld.
    pub shown: usize,
    /// How many somebody found on the operator's page.
    pub checked: usize,
    /// How many are to be looked at again on the day of the report.
    pub due: usize,
    /// The years of their sources, or their ages in years on the day of the report.
    pub ages: Vec<String>,
}

/// Counts helplines.
pub fn helplines(library: &Library, day: Option<Date>) -> Vec<CountryReport> {
    library
        .helplines
        .countries
        .iter()
        .map(|(code, country)| {
            let lines = &country.helplines;
            let count = |wanted: &dyn Fn(&HelplineRecord) -> bool| lines.iter().filter(|line| wanted(line)).count();
            CountryReport {
                code: code.to_string(),
                all: lines.len(),
                shown: count(&shows_a_number),
                checked: count(&|line| line.checked.is_some()),
                due: count(&|line| day.is_some_and(|day| is_due(line.review_by, day))),
                ages: lines.iter().map(|line| source_age(line, day)).collect(),
            }
        })
        .collect()
}

fn source_age(line: &HelplineRecord, day: Option<Date>) -> String {
    let year = line.source.as_ref().and_then(|source| source.year);
    let inferred = if line.source.as_ref().is_some_and(|source| source.year_inferred) { "?" } else { "" };
    match (year, day) {
        (None, _) => "undated".to_owned(),
        (Some(year), None) => format!("{year}{inferred}"),
        (Some(year), Some(day)) => format!("{} y{inferred}", day.year.saturating_sub(year)),
    }
}

/// The running text of a section, one piece a line.
fn text_of(section: &Section) -> String {
    let mut lines = vec![section.title.clone(), section.lead.clone()];
    match &section.body {
        Body::Blocks(blocks) => lines_of(blocks, &mut lines),
        Body::Help(help) => {
            lines.extend([help.emergency.clone(), help.countries_title.clone(), help.directories_title.clone()]);
            lines.extend(help.before_calling.iter().cloned());
            lines.push(help.calling_title.clone());
            lines_of(&help.calling, &mut lines);
            lines.extend([help.sheet_note.clone(), help.country_missing.clone()]);
            lines.extend(help.directories.iter().map(|link| link.about.clone()));
        }
        Body::Protocol(protocol) => {
            lines_of(&protocol.blocks, &mut lines);
            for element in protocol.elements.iter() {
                lines.extend([element.title.clone(), element.question.clone()]);
                lines.extend(element.values.iter().cloned());
            }
            lines.extend(protocol.cases.iter().flat_map(|case| [case.title.clone(), case.story.clone()]));
            lines_of(&protocol.rules, &mut lines);
            lines.extend(protocol.articles.iter().map(|article| article.text.clone()));
            lines.push(protocol.texts_note.clone());
        }
        Body::Resources(resources) => lines.extend(resources.entries.iter().map(|resource| resource.link.about.clone())),
        Body::Sources(_) => {}
    }
    lines.join("\n")
}

fn lines_of(blocks: &[Block], lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(sourced) | Block::Caution(sourced) => lines.push(sourced.text.clone()),
            Block::Heading(text) => lines.push(text.clone()),
            Block::List(items) => lines.extend(items.iter().map(|item| item.text.clone())),
            Block::Figure(figure) => lines.extend([format!("{} {}", figure.value, figure.counts), figure.note.clone()]),
            Block::Answer(answer) => lines.push(answer.text.clone()),
            Block::Table(table) => lines.push(table.caption.clone()),
            Block::Bars(bars) => {
                lines.extend([bars.caption.clone(), bars.note.clone()]);
                for group in &bars.groups {
                    lines.push(group.name.clone());
                    lines.extend(group.bars.iter().map(|bar| bar.label.clone()));
                }
            }
            Block::Chain(chain) => {
                for step in &chain.steps {
                    lines.extend([step.title.clone(), step.text.text.clone()]);
                    lines.extend(step.answers.iter().map(|answer| answer.text.clone()));
                }
            }
            Block::Timeline(timeline) => lines.extend(timeline.events.iter().map(|(_, what)| what.clone())),
            Block::Beliefs(beliefs) => {
                lines.extend(beliefs.iter().map(|one| format!("{} {} {}", one.belief, one.verdict, one.answer.text)));
            }
        }
    }
}
