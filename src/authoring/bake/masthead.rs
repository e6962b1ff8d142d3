//! What stands above the sections, and what copies say.

use super::baker::Baker;
use crate::authoring::files::Language;
use crate::content::bundle::{Copies, Masthead};

impl Baker<'_> {
    pub(super) fn masthead(&mut self, entry: &Language) -> Masthead {
        let (review_by, overdue) = self.review();
        let text = &self.texts.interface.masthead;
        Masthead {
            title: text.title.clone(),
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
            review_by,
            overdue,
        }
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
        let state = self.review_by.map(|day| self.dated("copies.state", &state, day)).unwrap_or_default();
        Copies {
            leave: texts.leave.clone(),
            safety: texts.safety.clone(),
            text_safety: texts.text_safety.clone(),
            state,
            badge: texts.badge.clone(),
        }
    }
}
