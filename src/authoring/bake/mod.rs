//! One language of the library, resolved and formatted.

mod baker;
mod blocks;
mod easy;
mod expand;
mod format;
mod help;
mod insights;
mod masthead;
mod naming;
mod pictures;
mod protocol;
mod resources;
mod sources;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::files::Language;
use super::library::{Library, REFERENCE, Texts};
use super::locale_data::locale_of;
use super::problem::{Problem, Problems, Spot};
use crate::content::bundle::{Body, Bundle, Section};
use crate::content::{ClaimId, LanguageTag, SectionId, Words};
use baker::Baker;
pub use easy::easy;
use format::Formatter;
use naming::name_once;

/// Bakes a language.
///
/// # Errors
/// With every reference that leads nowhere and every rule that the language's texts break.
pub fn bake(library: &Library, language: &LanguageTag) -> Result<Bundle, Problems> {
    bake_with_claims(library, language).map(|(bundle, _)| bundle)
}

/// The same, with the claims that its texts cite.
pub(super) fn bake_with_claims(library: &Library, language: &LanguageTag) -> Result<(Bundle, BTreeSet<ClaimId>), Problems> {
    let one = |message: String| Problems(vec![Problem::new("languages.json", "", message)]);
    let entry = library.languages.iter().find(|entry| entry.tag == *language).ok_or_else(|| one(format!("{language} is not listed")))?;
    let texts = library.texts.get(language).ok_or_else(|| one(format!("there are no texts of {language}")))?;
    let words = Words::from_keys(texts.interface.words.clone())
        .map_err(|message| Problems(vec![Problem::new(&format!("{language}/interface.json"), "words", message).at(Spot::Key)]))?;
    let mut baker = Baker::new(library, texts, language, formatters(library, entry, texts).map_err(one)?);

    let mut sections: Vec<Section> =
        SectionId::ALL.iter().copied().filter(|id| *id != SectionId::Sources).map(|id| baker.section(id)).collect();
    // The list of sources comes last because it says which statements rest on each.
    sections.push(baker.sources(&sections));
    baker.check_insights();
    let masthead = baker.masthead(entry);
    let copies = baker.copies();
    let english = baker.all_english();
    let bundle = Bundle {
        language: language.clone(),
        direction: entry.direction,
        masthead: Rc::new(masthead),
        words: Rc::new(words),
        copies: Rc::new(copies),
        sections: sections.into_iter().map(Rc::new).collect(),
        english: Rc::new(english),
    };
    if baker.problems.is_empty() { Ok((bundle, baker.cited)) } else { Err(Problems(baker.problems)) }
}

/// What writes numbers in a language, and in sentences that stand in English.
fn formatters<'library>(
    library: &'library Library,
    entry: &Language,
    texts: &'library Texts,
) -> Result<(Formatter<'library>, Formatter<'library>), String> {
    let of = |entry: &Language, texts: &'library Texts| {
        Formatter::new(&locale_of(entry.locale.as_ref().unwrap_or(&entry.tag))?, &texts.interface)
    };
    let english = library.languages.iter().find(|entry| entry.tag.as_str() == REFERENCE);
    let reference = english.and_then(|entry| Some((entry, library.texts.get(&entry.tag)?)));
    // Without English there is nothing that could stand in it.
    let (reference, reference_texts) = reference.unwrap_or((entry, texts));
    Ok((of(entry, texts)?, of(reference, reference_texts)?))
}

impl Baker<'_> {
    /// All that stands in English, as readers see it: what was written out already, and every text without references.
    fn all_english(&mut self) -> BTreeMap<String, String> {
        for (file, texts) in &self.texts.english {
            for (place, text) in texts.iter().filter(|(_, text)| !text.contains('{')) {
                self.english.entry(text.clone()).or_insert_with(|| format!("{file}, {place}"));
            }
        }
        std::mem::take(&mut self.english)
    }

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
            return Section { id, title: String::new(), lead: String::new(), standing: Vec::new(), body: Body::Blocks(Rc::default()) };
        };
        let lead = self.text("lead", &text.lead);
        let mut blocks = self.blocks("blocks", &text.blocks);
        let standing = name_once(&mut [&mut blocks]);
        Section { id, title: text.title.clone(), lead, standing, body: Body::Blocks(Rc::new(blocks)) }
    }
}
