//! The page in easy words, with its references written out.

use super::baker::Baker;
use super::formatters;
use crate::authoring::files::{EasyPart, EasyText};
use crate::authoring::library::Library;
use crate::authoring::problem::{Problem, Problems};
use crate::content::LanguageTag;

/// Bakes the page in easy words of a language.
///
/// # Errors
/// With every reference that leads nowhere.
pub fn easy(library: &Library, language: &LanguageTag) -> Result<EasyText, Problems> {
    let one = |message: String| Problems(vec![Problem::new("languages.json", "", message)]);
    let entry = library.languages.iter().find(|entry| entry.tag == *language).ok_or_else(|| one(format!("{language} is not listed")))?;
    let texts = library.texts.get(language).ok_or_else(|| one(format!("there are no texts of {language}")))?;
    let mut baker = Baker::new(library, texts, language, formatters(library, entry, texts).map_err(one)?);
    baker.file = baker.language_file("easy");
    let mut easy = texts.easy.clone();
    baker.parts("about", &mut easy.about);
    baker.lines("before", &mut easy.before);
    baker.parts("after", &mut easy.after);
    easy.law = baker.text("law", &easy.law);
    if baker.problems.is_empty() { Ok(easy) } else { Err(Problems(baker.problems)) }
}

impl Baker<'_> {
    fn parts(&mut self, place: &str, parts: &mut [EasyPart]) {
        for (index, part) in parts.iter_mut().enumerate() {
            self.lines(&format!("{place}[{index}].lines"), &mut part.lines);
        }
    }

    fn lines(&mut self, place: &str, lines: &mut [String]) {
        for (index, line) in lines.iter_mut().enumerate() {
            *line = self.text(&format!("{place}[{index}]"), line);
        }
    }
}
