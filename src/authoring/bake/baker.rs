//! What resolves the references of one language, and remembers what was used.

use std::collections::{BTreeMap, BTreeSet};

use super::expand::expand;
use super::format::Formatter;
use crate::authoring::files::{Claim, Date, Source};
use crate::authoring::library::{Library, Texts};
use crate::authoring::problem::Problem;
use crate::authoring::rules::{number_in_text, unknown_source};
use crate::content::bundle::Citation;
use crate::content::{ClaimId, ForeignLanguage, LanguageTag, SectionId};

/// What a source is used for: the kinds of claims that rest on it and the sections that make them.
pub(super) type Uses = BTreeMap<String, Vec<(ClaimId, SectionId)>>;

pub(super) struct Baker<'library> {
    pub(super) library: &'library Library,
    pub(super) texts: &'library Texts,
    pub(super) language: &'library LanguageTag,
    pub(super) formatter: Formatter<'library>,
    /// Writes numbers into sentences that stand in English.
    pub(super) reference: Formatter<'library>,
    /// What stands in English, as readers see it, each with where it stands.
    pub(super) english: BTreeMap<String, String>,
    /// The file whose text is being baked, for problems.
    pub(super) file: String,
    pub(super) problems: Vec<Problem>,
    /// Sources that were cited, by name.
    pub(super) used: Uses,
    /// Claims that were cited.
    pub(super) cited: BTreeSet<ClaimId>,
    /// The section that is being baked.
    pub(super) section: Option<SectionId>,
    /// Statements of the article that a block has taken up.
    pub(super) taken_up: BTreeSet<String>,
    /// The first day by which something that is shown must be looked at again.
    pub(super) review_by: Option<Date>,
}

impl<'library> Baker<'library> {
    pub(super) fn new(
        library: &'library Library,
        texts: &'library Texts,
        language: &'library LanguageTag,
        (formatter, reference): (Formatter<'library>, Formatter<'library>),
    ) -> Self {
        Self {
            library,
            texts,
            language,
            formatter,
            reference,
            english: BTreeMap::new(),
            file: String::new(),
            problems: Vec::new(),
            used: BTreeMap::new(),
            cited: BTreeSet::new(),
            section: None,
            taken_up: BTreeSet::new(),
            review_by: None,
        }
    }

    pub(super) fn problem(&mut self, place: impl Into<String>, message: impl Into<String>) {
        self.report(Problem::new(&self.file, place, message));
    }

    /// Says a problem, once.
    pub(super) fn report(&mut self, problem: Problem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// Does something for which another file is responsible.
    pub(super) fn within<T>(&mut self, file: String, work: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.file, file);
        let done = work(self);
        self.file = outer;
        done
    }

    /// A file in the folder of the language.
    pub(super) fn language_file(&self, name: &str) -> String {
        format!("{}/{name}.json", self.language)
    }

    pub(super) fn must_be_reviewed_by(&mut self, day: Date) {
        self.review_by = Some(self.review_by.map_or(day, |earlier| earlier.min(day)));
    }

    /// A text with a day in it.
    pub(super) fn dated(&mut self, key: &str, text: &str, day: Date) -> String {
        let english = self.is_english(key);
        match (if english { &self.reference } else { &self.formatter }).date(day) {
            Ok(date) => {
                let text = text.replace("{date}", &date);
                if english {
                    self.stands_in_english(key, &text);
                }
                text
            }
            Err(message) => {
                self.problem(key, message);
                String::new()
            }
        }
    }

    /// A text whose claims are not cited beside it.
    pub(super) fn text(&mut self, place: &str, text: &str) -> String {
        self.expanded(place, text).0
    }

    /// A text and the claims that it names.
    pub(super) fn expanded(&mut self, place: &str, text: &str) -> (String, Vec<ClaimId>) {
        if let Some(problem) = number_in_text(&self.file, place, text) {
            self.report(problem);
        }
        let english = self.is_english(place);
        match expand(text, &self.library.claims, if english { &self.reference } else { &self.formatter }) {
            Ok(expanded) => {
                if english {
                    self.stands_in_english(place, &expanded.text);
                }
                (expanded.text, expanded.claims)
            }
            Err(faults) => {
                for fault in faults {
                    self.report(Problem::new(&self.file, place, fault.message).help(fault.help).part(fault.part));
                }
                (text.to_owned(), Vec::new())
            }
        }
    }

    /// Whether a text stands in English because there is no translation of it.
    pub(super) fn is_english(&self, place: &str) -> bool {
        self.texts.english.get(&self.file).is_some_and(|texts| texts.contains_key(place))
    }

    fn stands_in_english(&mut self, place: &str, text: &str) {
        self.english.entry(text.to_owned()).or_insert_with(|| format!("{}, {place}", self.file));
    }

    /// The claims of these names; one that is missing is a problem at that place.
    pub(super) fn claims(&mut self, place: &str, ids: &[ClaimId]) -> Vec<(ClaimId, Claim)> {
        let mut found = Vec::new();
        for id in ids {
            match self.library.claims.get(id) {
                Some(claim) => found.push((id.clone(), claim.clone())),
                None => self.report(
                    Problem::new(&self.file, place, format!("there is no claim {id} in claims.json"))
                        .help("correct the name, or add the claim")
                        .part(id.as_str()),
                ),
            }
        }
        found
    }

    /// The sources of claims, each once.
    pub(super) fn citations(&mut self, place: &str, ids: &[ClaimId]) -> Vec<Citation> {
        let mut citations: Vec<Citation> = Vec::new();
        for (id, claim) in self.claims(place, ids) {
            self.must_be_reviewed_by(claim.review_by);
            self.cited.insert(id.clone());
            for name in &claim.sources {
                let Some(source) = self.library.sources.get(name) else {
                    self.report(unknown_source(&id, name));
                    continue;
                };
                if let Some(section) = self.section {
                    let uses = self.used.entry(name.clone()).or_default();
                    if !uses.contains(&(id.clone(), section)) {
                        uses.push((id.clone(), section));
                    }
                }
                let citation = Citation { label: self.label(source), address: source.url.clone(), kind: claim.kind };
                if !citations.contains(&citation) {
                    citations.push(citation);
                }
            }
        }
        citations
    }

    pub(super) fn label(&self, source: &Source) -> String {
        format!("{}, {}", source.publisher, self.year(source.year))
    }

    /// A year, or the word for none.
    pub(super) fn year(&self, year: Option<u16>) -> String {
        year.map_or_else(|| self.texts.interface.undated.clone(), |year| year.to_string())
    }

    /// The language of a name, where it is not that of the bundle.
    pub(super) fn foreign(&mut self, language: &LanguageTag) -> Option<ForeignLanguage> {
        if language == self.language {
            return None;
        }
        let Some(name) = self.texts.interface.language_names.get(language) else {
            let file = self.language_file("interface");
            self.report(
                Problem::new(&file, "language_names", format!("the name of the language {language} is missing"))
                    .help(format!("add \"{language}\" with its name, or correct the code where it is used")),
            );
            return None;
        };
        Some(ForeignLanguage { tag: language.clone(), name: name.clone() })
    }
}
