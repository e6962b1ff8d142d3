//! One language of the library, resolved and formatted.

mod blocks;
mod help;
mod protocol;
mod resources;
mod sources;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::expand::expand;
use super::files::{Claim, Date, Source};
use super::format::Formatter;
use super::library::{Library, Texts};
use super::problem::{Problem, Problems};
use crate::content::bundle::{Body, Bundle, Citation, Masthead, Section};
use crate::content::program::ForeignLanguage;
use crate::content::{FactId, LanguageTag, SectionId, Words};

/// Bakes a language.
///
/// # Errors
/// With every reference that leads nowhere and every rule that the language's texts break.
pub fn bake(library: &Library, language: &LanguageTag) -> Result<Bundle, Problems> {
    let one = |message: String| Problems(vec![Problem::new("languages.json", "", message)]);
    let entry = library.languages.iter().find(|entry| entry.tag == *language).ok_or_else(|| one(format!("{language} is not listed")))?;
    let texts = library.texts.get(language).ok_or_else(|| one(format!("there are no texts of {language}")))?;
    let words = Words::from_keys(texts.interface.words.clone())
        .map_err(|message| Problems(vec![Problem::new(&format!("{language}/interface.json"), "words", message)]))?;
    let formatter = Formatter::new(language, &texts.interface).map_err(one)?;
    let mut baker = Baker {
        library,
        texts,
        language,
        formatter,
        file: String::new(),
        problems: Vec::new(),
        used: BTreeMap::new(),
        section: None,
        taken_up: BTreeSet::new(),
        review_by: None,
    };

    let mut sections: Vec<Section> =
        SectionId::ALL.iter().copied().filter(|id| *id != SectionId::Sources).map(|id| baker.section(id)).collect();
    // The list of sources comes last because it says which statements rest on each.
    sections.push(baker.sources(&sections));
    baker.check_insights();
    let masthead = &texts.interface.masthead;
    let (review_by, overdue) = baker.review();
    let bundle = Bundle {
        language: language.clone(),
        direction: entry.direction,
        masthead: Rc::new(Masthead {
            title: masthead.title.clone(),
            introduction: masthead.introduction.clone(),
            exit_label: masthead.exit_label.clone(),
            exit_prefix: masthead.exit_prefix.clone(),
            exit_url: entry.exit.clone(),
            safety_note: masthead.safety_note.clone(),
            safety_title: masthead.safety_title.clone(),
            contents_label: masthead.contents_label.clone(),
            review_by,
            overdue,
        }),
        words: Rc::new(words),
        sections: sections.into_iter().map(Rc::new).collect(),
    };
    if baker.problems.is_empty() { Ok(bundle) } else { Err(Problems(baker.problems)) }
}

/// What a source is used for: the kinds of claims that rest on it and the sections that make them.
type Uses = BTreeMap<String, Vec<(FactId, SectionId)>>;

struct Baker<'library> {
    library: &'library Library,
    texts: &'library Texts,
    language: &'library LanguageTag,
    formatter: Formatter<'library>,
    /// The file whose text is being baked, for problems.
    file: String,
    problems: Vec<Problem>,
    /// Sources that were cited, by name.
    used: Uses,
    /// The section that is being baked.
    section: Option<SectionId>,
    /// Statements of the article that a block has taken up.
    taken_up: BTreeSet<String>,
    /// The first day by which something that is shown must be looked at again.
    review_by: Option<Date>,
}

impl Baker<'_> {
    fn section(&mut self, id: SectionId) -> Section {
        self.section = Some(id);
        self.file = format!("{}/{}.json", self.language, id.as_str());
        match id {
            SectionId::Help => self.help(),
            SectionId::Protocol => self.protocol(),
            SectionId::Resources => self.resources(),
            _ => self.running_text(id),
        }
    }

    fn running_text(&mut self, id: SectionId) -> Section {
        let texts = self.texts;
        let Some(text) = texts.sections.get(&id) else {
            self.problem("", "the file is missing");
            return Section { id, title: String::new(), lead: String::new(), body: Body::Blocks(Rc::default()) };
        };
        Section {
            id,
            title: text.title.clone(),
            lead: self.text("lead", &text.lead),
            body: Body::Blocks(Rc::new(self.blocks("blocks", &text.blocks))),
        }
    }

    fn problem(&mut self, place: impl Into<String>, message: impl Into<String>) {
        self.problems.push(Problem::new(&self.file, place, message));
    }

    /// Whether every statement of the article has a block that takes it up, and articles and claims that exist.
    fn check_insights(&mut self) {
        let library = self.library;
        self.file = "insights.json".to_owned();
        for insight in &library.insights {
            let section = insight.section.as_str();
            if !self.taken_up.contains(&insight.id) {
                self.problem(&insight.id, format!("no block of the section “{section}” in {} takes it up", self.language));
            }
            for article in &insight.articles {
                // `9.5` is a paragraph of an article that is explained as a whole.
                let whole = article.split_once('.').map_or(article.as_str(), |(whole, _)| whole);
                if !library.protocol.articles.iter().any(|known| known.number == whole) {
                    self.problem(&insight.id, format!("there is no article {article} in protocol.json"));
                }
            }
            self.claims(&insight.id, &insight.claims);
        }
    }

    fn must_be_reviewed_by(&mut self, day: Date) {
        self.review_by = Some(self.review_by.map_or(day, |earlier| earlier.min(day)));
    }

    /// The first day of review, for the loader and in words.
    fn review(&mut self) -> (String, String) {
        self.file = format!("{}/interface.json", self.language);
        let Some(day) = self.review_by else {
            self.problem("masthead", "nothing that is shown has a day of review");
            return (String::new(), String::new());
        };
        match self.formatter.date(day) {
            Ok(date) => (day.to_string(), self.texts.interface.masthead.overdue.replace("{date}", &date)),
            Err(message) => {
                self.problem("masthead", message);
                (String::new(), String::new())
            }
        }
    }

    /// A text whose claims are not cited beside it.
    fn text(&mut self, place: &str, text: &str) -> String {
        self.expanded(place, text).0
    }

    /// A text and the claims that it names.
    fn expanded(&mut self, place: &str, text: &str) -> (String, Vec<FactId>) {
        if let Some(digit) = digit_outside_references(text) {
            self.problem(
                place,
                format!("the number at “{digit}” is written in the text: put it into claims.json and refer to it, as in {{S01.total}}"),
            );
        }
        match expand(text, &self.library.claims, &self.formatter) {
            Ok(expanded) => (expanded.text, expanded.claims),
            Err(message) => {
                self.problem(place, message);
                (text.to_owned(), Vec::new())
            }
        }
    }

    /// The claims of these names; one that is missing is a problem at that place.
    fn claims(&mut self, place: &str, ids: &[FactId]) -> Vec<(FactId, Claim)> {
        let mut found = Vec::new();
        for id in ids {
            match self.library.claims.get(id) {
                Some(claim) => found.push((id.clone(), claim.clone())),
                None => self.problem(place, format!("there is no claim {id} in claims.json")),
            }
        }
        found
    }

    /// The sources of claims, each once.
    fn citations(&mut self, place: &str, ids: &[FactId]) -> Vec<Citation> {
        let mut citations: Vec<Citation> = Vec::new();
        for (id, claim) in self.claims(place, ids) {
            self.must_be_reviewed_by(claim.review_by);
            for name in &claim.sources {
                let Some(source) = self.library.sources.get(name) else {
                    self.problem(place, format!("the claim {id} names the source “{name}”, which is not in sources.json"));
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

    fn label(&self, source: &Source) -> String {
        format!("{}, {}", source.publisher, self.year_of(source))
    }

    fn year_of(&self, source: &Source) -> String {
        source.year.map_or_else(|| self.texts.interface.undated.clone(), |year| year.to_string())
    }

    /// The language of a name, where it is not that of the bundle.
    fn foreign(&mut self, language: &LanguageTag) -> Option<ForeignLanguage> {
        if language == self.language {
            return None;
        }
        let Some(name) = self.texts.interface.language_names.get(language) else {
            let file = format!("{}/interface.json", self.language);
            self.problems.push(Problem::new(&file, "language_names", format!("the name of the language {language} is missing")));
            return None;
        };
        Some(ForeignLanguage { tag: language.clone(), name: name.clone() })
    }
}

/// The first digit that stands outside a reference, with what follows it.
fn digit_outside_references(text: &str) -> Option<&str> {
    let mut inside = false;
    text.char_indices().find_map(|(index, character)| {
        inside = match character {
            '{' => true,
            '}' => false,
            _ => inside,
        };
        let end = text[index..].char_indices().nth(12).map_or(text.len(), |(offset, _)| index + offset);
        (!inside && character.is_numeric()).then(|| &text[index..end])
    })
}
