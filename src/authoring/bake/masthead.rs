//! What stands above the sections, and what copies say.

use super::baker::Baker;
use crate::authoring::check::sentences;
use crate::authoring::files::Language;
use crate::authoring::library::{REFERENCE, Texts};
use crate::authoring::problem::Problem;
use crate::content::bundle::{Copies, Door, Masthead, Pasted};
use crate::content::{ForeignLanguage, SectionId};

impl Baker<'_> {
    pub(super) fn masthead(&mut self, entry: &Language) -> Masthead {
        let (review_by, overdue) = self.review();
        let in_english = self.in_english();
        let doors = self.doors();
        let (draft, languages) = (self.draft(), self.languages());
        let text = &self.texts.interface.masthead;
        Masthead {
            title: text.title.clone(),
            title_neutral: text.title_neutral.clone(),
            introduction: text.introduction.clone(),
            supplied_introduction: None,
            exit_label: text.exit_label.clone(),
            exit_prefix: text.exit_prefix.clone(),
            exit_url: entry.exit.clone(),
            safety_note: text.safety_note.clone(),
            safety_title: text.safety_title.clone(),
            safety_short: text.safety_short.clone(),
            press_twice: text.press_twice.clone(),
            press_once: text.press_once.clone(),
            safety_keys: text.safety_keys.clone(),
            close_tab: text.close_tab.clone(),
            contents_label: text.contents_label.clone(),
            in_english,
            draft,
            languages_label: text.languages_label.clone(),
            languages,
            not_yet: entry.not_yet.iter().map(|kind| ForeignLanguage { tag: kind.tag.clone(), name: kind.note.clone() }).collect(),
            doors,
            whole: text.whole.clone(),
            review_by,
            overdue,
        }
    }

    /// How many sentences of the explainer stand in English; the pages beside it are complete in every release.
    fn in_english(&mut self) -> String {
        let beside = ["easy", "paper"].map(|name| self.language_file(name));
        let texts = self.texts.english.iter().filter(|(file, _)| !beside.contains(file)).flat_map(|(_, texts)| texts.values());
        let count = texts.map(|text| sentences(text).count()).sum::<usize>();
        if count == 0 {
            return String::new();
        }
        // Grouped as the language groups digits; a count is always a number.
        let digits = self.formatter.number(&count.to_string()).unwrap_or_default();
        self.texts.interface.masthead.in_english.replace("{count}", &digits)
    }

    /// That the translation is a draft, in its language and in English.
    fn draft(&self) -> Vec<String> {
        if !self.library.is_draft(self.language) {
            return Vec::new();
        }
        let english = self.library.texts.iter().find(|(language, _)| language.as_str() == REFERENCE);
        let said = |texts: &Texts| texts.interface.masthead.draft.clone();
        let mut draft: Vec<String> = std::iter::once(self.texts).chain(english.map(|(_, texts)| texts)).map(said).collect();
        // Where nobody has translated it yet it is English already.
        draft.dedup();
        draft
    }

    /// Every language under its own name.
    fn languages(&self) -> Vec<ForeignLanguage> {
        self.library.languages.iter().map(|entry| ForeignLanguage { tag: entry.tag.clone(), name: entry.name.clone() }).collect()
    }

    /// The ways on. Each leads somewhere else, and none to help, which stands right above them.
    fn doors(&mut self) -> Vec<Door> {
        let texts = self.texts;
        self.file = self.language_file("interface");
        let mut doors: Vec<Door> = Vec::new();
        for (index, door) in texts.interface.masthead.doors.iter().enumerate() {
            let section = door.section;
            if section == SectionId::Help || doors.iter().any(|before| before.section == section) {
                self.report(
                    Problem::new(
                        &self.file,
                        format!("masthead.doors[{index}].section"),
                        format!("no door leads to “{}” here", section.as_str()),
                    )
                    .help("each leads to a section of its own, and none to help, which stands right above them")
                    .part(section.as_str()),
                );
            }
            doors.push(Door { section, title: door.title.clone(), hint: door.hint.clone() });
        }
        doors
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
    pub(super) fn copies(&mut self) -> Copies {
        let texts = &self.texts.interface.copies;
        let state = texts.state.replace("{version}", env!("CARGO_PKG_VERSION"));
        // As programs read it: the explainer looks in a copy whether its day has passed.
        let until = self.review_by.map(|day| day.to_string()).unwrap_or_default();
        let pasted = Pasted {
            safety: texts.pasted.safety.clone(),
            advice: texts.pasted.advice.clone(),
            copied: texts.pasted.copied.replace("{date}", &until),
            copied_version: texts.pasted.copied_version.replace("{date}", &until).replace("{version}", env!("CARGO_PKG_VERSION")),
            numbers_change: texts.pasted.numbers_change.clone(),
        };
        let state = self.review_by.map(|day| self.dated("copies.state", &state, day)).unwrap_or_default();
        Copies {
            leave: texts.leave.clone(),
            safety: texts.safety.clone(),
            text_safety: texts.text_safety.clone(),
            state,
            badge: texts.badge.clone(),
            framed: texts.framed.clone(),
            pasted,
        }
    }
}
