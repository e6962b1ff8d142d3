//! One language of the library, resolved and formatted.

mod baker;
mod blocks;
mod expand;
mod format;
mod help;
mod insights;
mod masthead;
mod pictures;
mod protocol;
mod resources;
mod sources;

use std::rc::Rc;

use super::library::Library;
use super::problem::{Problem, Problems, Spot};
use crate::content::bundle::{Body, Bundle, Section};
use crate::content::{LanguageTag, SectionId, Words};
use baker::Baker;
use format::Formatter;

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
    let mut baker = Baker::new(library, texts, language, formatter);

    let mut sections: Vec<Section> =
        SectionId::ALL.iter().copied().filter(|id| *id != SectionId::Sources).map(|id| baker.section(id)).collect();
    // The list of sources comes last because it says which statements rest on each.
    sections.push(baker.sources(&sections));
    baker.check_insights();
    let masthead = baker.masthead(entry);
    let copies = baker.copies();
    let bundle = Bundle {
        language: language.clone(),
        direction: entry.direction,
        masthead: Rc::new(masthead),
        words: Rc::new(words),
        copies: Rc::new(copies),
        sections: sections.into_iter().map(Rc::new).collect(),
    };
    if baker.problems.is_empty() { Ok(bundle) } else { Err(Problems(baker.problems)) }
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
}
