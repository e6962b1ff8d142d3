//! The words of a helpline's card, and hours in them.

use super::Hours;
use super::hours::{Day, Span};
use super::tuples::tuples;

tuples! {
    /// The words of a helpline's card that a program needs when a page supplies helplines of its own.
    pub struct LineWords {
        /// For whom each kind of helpline is, in the order of [`HelplineKind::ALL`](super::HelplineKind::ALL).
        pub kinds: Vec<String>,
        /// Hours: day and night.
        pub always: String,
        /// Hours: on `{days}`, `{from}` to `{until}`.
        pub weekly: String,
        /// Every day of the week, together.
        pub every_day: String,
        /// The days of the week, Monday first.
        pub days: Vec<String>,
        /// What stands between days that do not follow one another.
        pub between_days: String,
        /// What stands between days with other hours.
        pub between_spans: String,
        /// A number that the publisher of the page has given.
        pub supplied: String,
    }
}

impl LineWords {
    /// Hours in words.
    pub fn hours(&self, hours: &Hours) -> String {
        match hours {
            Hours::Always => self.always.clone(),
            Hours::Weekly { spans, .. } => spans.iter().map(|span| self.span(span)).collect::<Vec<_>>().join(&self.between_spans),
        }
    }

    fn span(&self, span: &Span) -> String {
        let days = self.days_of(&span.days);
        self.weekly.replace("{days}", &days).replace("{from}", span.from.as_str()).replace("{until}", span.until.as_str())
    }

    /// Days that follow one another are named by the first and the last.
    fn days_of(&self, days: &[Day]) -> String {
        if days.len() == Day::ALL.len() {
            return self.every_day.clone();
        }
        let name = |day: &Day| self.days.get(*day as usize).map_or("", String::as_str);
        let runs = days.chunk_by(|one, next| *one as usize + 1 == *next as usize);
        let named = runs.map(|run| match run {
            [first, _, .., last] => [name(first), "–", name(last)].concat(),
            _ => run.iter().map(name).collect::<Vec<_>>().join(&self.between_days),
        });
        named.collect::<Vec<_>>().join(&self.between_days)
    }
}
