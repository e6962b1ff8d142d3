//! One language of the library, resolved and formatted.

mod blocks;
mod help;
mod protocol;
mod resources;
mod sources;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

pub(super) use help::shows_a_number;

use super::expand::expand;
use super::files::{Claim, Date, Source};
use super::format::Formatter;
use super::library::{Library, Texts};
use super::problem::{Problem, Problems, Spot};
use crate::content::app::ForeignLanguage;
use crate::content::bundle::{Body, Bundle, Citation, Copies, Masthead, Section};
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
        .map_err(|message| Problems(vec![Problem::new(&format!("{language}/interface.json"), "words", message).at(Spot::Key)]))?;
    let formatter = Formatter::new(entry.locale.as_ref().unwrap_or(language), &texts.interface).map_err(one)?;
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
    let copies = baker.copies();
    let bundle = Bundle {
        language: language.clone(),
        direction: entry.direction,
        masthead: Rc::new(Masthead {
            title: masthead.title.clone(),
            introduction: masthead.introduction.clone(),
            supplied_introduction: None,
            exit_label: masthead.exit_label.clone(),
            exit_prefix: masthead.exit_prefix.clone(),
            exit_url: entry.exit.clone(),
            safety_note: masthead.safety_note.clone(),
            safety_title: masthead.safety_title.clone(),
            safety_short: masthead.safety_short.clone(),
            press_twice: masthead.press_twice.clone(),
            press_once: masthead.press_once.clone(),
            safety_keys: masthead.safety_keys.clone(),
            close_tab: masthead.close_tab.clone(),
            contents_label: masthead.contents_label.clone(),
            review_by,
            overdue,
        }),
        words: Rc::new(words),
        copies: Rc::new(copies),
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
        self.file = self.language_file(id.as_str());
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
        self.report(Problem::new(&self.file, place, message));
    }

    /// Says a problem, once.
    fn report(&mut self, problem: Problem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// Does something for which another file is responsible.
    fn within<T>(&mut self, file: String, work: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.file, file);
        let done = work(self);
        self.file = outer;
        done
    }

    /// A file in the folder of the language.
    fn language_file(&self, name: &str) -> String {
        format!("{}/{name}.json", self.language)
    }

    /// Whether every statement of the article has a block that takes it up, and articles and claims that exist.
    fn check_insights(&mut self) {
        let library = self.library;
        "insights.json".clone_into(&mut self.file);
        for (index, insight) in library.insights.iter().enumerate() {
            let place = format!("[{index}]");
            let (id, section) = (&insight.id, insight.section.as_str());
            if !self.taken_up.contains(id) {
                self.report(
                    Problem::new(
                        "insights.json",
                        format!("{place}.id"),
                        format!("{id}: no block of the section “{section}” in {} takes it up", self.language),
                    )
                    .help(format!("write \"insights\": [\"{id}\"] beside the text in {}/{section}.json that answers it", self.language)),
                );
            }
            for (number, article) in insight.articles.iter().enumerate() {
                if let Some(problem) = article_problem(library, "insights.json", &format!("{place}.articles[{number}]"), article, article) {
                    self.report(problem);
                }
            }
            self.claims(&format!("{place}.claims"), &insight.claims);
        }
    }

    fn must_be_reviewed_by(&mut self, day: Date) {
        self.review_by = Some(self.review_by.map_or(day, |earlier| earlier.min(day)));
    }

    /// The first day of review, for the loader and in words.
    fn review(&mut self) -> (String, String) {
        self.file = self.language_file("interface");
        let Some(day) = self.review_by else {
            self.problem("masthead", "nothing that is shown has a day of review");
            return (String::new(), String::new());
        };
        let overdue = self.texts.interface.masthead.overdue.clone();
        (day.to_string(), self.dated("masthead", &overdue, day))
    }

    /// What copies say; a missing day of review is said already.
    fn copies(&mut self) -> Copies {
        let texts = &self.texts.interface.copies;
        let state = texts.state.replace("{version}", env!("CARGO_PKG_VERSION"));
        let state = self.review_by.map(|day| self.dated("copies.state", &state, day)).unwrap_or_default();
        Copies {
            leave: texts.leave.clone(),
            safety: texts.safety.clone(),
            text_safety: texts.text_safety.clone(),
            state,
            badge: texts.badge.clone(),
        }
    }

    /// A text with a day in it.
    fn dated(&mut self, key: &str, text: &str, day: Date) -> String {
        match self.formatter.date(day) {
            Ok(date) => text.replace("{date}", &date),
            Err(message) => {
                self.problem(key, message);
                String::new()
            }
        }
    }

    /// A text whose claims are not cited beside it.
    fn text(&mut self, place: &str, text: &str) -> String {
        self.expanded(place, text).0
    }

    /// A text and the claims that it names.
    fn expanded(&mut self, place: &str, text: &str) -> (String, Vec<FactId>) {
        if let Some(problem) = number_in_text(&self.file, place, text) {
            self.report(problem);
        }
        match expand(text, &self.library.claims, &self.formatter) {
            Ok(expanded) => (expanded.text, expanded.claims),
            Err(faults) => {
                for fault in faults {
                    self.report(Problem::new(&self.file, place, fault.message).help(fault.help).part(fault.part));
                }
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
    fn citations(&mut self, place: &str, ids: &[FactId]) -> Vec<Citation> {
        let mut citations: Vec<Citation> = Vec::new();
        for (id, claim) in self.claims(place, ids) {
            self.must_be_reviewed_by(claim.review_by);
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

    fn label(&self, source: &Source) -> String {
        format!("{}, {}", source.publisher, self.year(source.year))
    }

    /// A year, or the word for none.
    fn year(&self, year: Option<u16>) -> String {
        year.map_or_else(|| self.texts.interface.undated.clone(), |year| year.to_string())
    }

    /// The language of a name, where it is not that of the bundle.
    fn foreign(&mut self, language: &LanguageTag) -> Option<ForeignLanguage> {
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

/// A claim that names a source which does not exist.
pub(super) fn unknown_source(id: &FactId, name: &str) -> Problem {
    Problem::new("claims.json", format!("{id}.sources"), format!("the claim {id} names the source “{name}”, which is not in sources.json"))
        .help("correct the name, or add the source")
        .part(name)
}

/// The paragraphs of the articles that oblige or define, as the Protocol numbers them; none where it only has letters.
const PARAGRAPHS: &[(&str, u8)] =
    &[("2", 0), ("3", 0), ("4", 0), ("5", 2), ("6", 6), ("7", 2), ("8", 6), ("9", 5), ("10", 3), ("11", 6), ("12", 0), ("13", 0)];

/// What is wrong with the number of an article; nothing, mostly.
pub(super) fn article_problem(library: &Library, file: &str, place: &str, number: &str, part: &str) -> Option<Problem> {
    let (whole, paragraph) = number.split_once('.').map_or((number, None), |(whole, paragraph)| (whole, Some(paragraph)));
    if !library.protocol.articles.iter().any(|article| article.number == whole) {
        return Some(
            Problem::new(file, place, format!("there is no article {number} in protocol.json"))
                .help("write an article that is explained there, as in 9, or a paragraph of it, as in 9.5")
                .part(part),
        );
    }
    let most = PARAGRAPHS.iter().find(|(article, _)| *article == whole).map(|(_, most)| *most)?;
    let paragraph = paragraph?;
    let exists = paragraph.parse::<u8>().is_ok_and(|paragraph| (1..=most).contains(&paragraph));
    (!exists).then(|| {
        let has = if most == 0 { "no numbered paragraphs".to_owned() } else { format!("paragraphs 1 to {most}") };
        Problem::new(file, place, format!("Article {whole} of the Protocol has {has}, not {paragraph}"))
            .help("look the paragraph up in the treaty")
            .part(part)
    })
}

/// A number that is written in a text instead of referred to.
pub(super) fn number_in_text(file: &str, place: &str, text: &str) -> Option<Problem> {
    let found = digit_outside_references(text)?;
    let part: String = found.chars().take_while(|character| character.is_numeric() || matches!(character, '.' | ',')).collect();
    Some(
        Problem::new(file, place, format!("the number at “{found}” is written in the text"))
            .help(if takes_references(file, place) {
                "put it into claims.json and refer to it, as in {S01.total}; a small number that no source states is written in words"
            } else {
                "write it in words, or leave it out: references do not work here"
            })
            .part(part.trim_end_matches(['.', ','])),
    )
}

/// Whether references are written out at a place.
fn takes_references(file: &str, place: &str) -> bool {
    let name = file.rsplit('/').next().unwrap_or(file);
    let key = place.rsplit('.').next().unwrap_or(place);
    !matches!(name, "help.json" | "interface.json") && key != "title" && !key.ends_with("_title") && !key.starts_with("columns")
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
