//! When a helpline answers.

use serde::{Deserialize, Serialize};

use super::Invalid;
use super::invalid::checked_string;

/// When somebody answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hours {
    /// Day and night, every day.
    Always,
    /// At certain times.
    Weekly {
        /// The time zone in which the times are told.
        zone: TimeZone,
        /// The times; never empty.
        spans: Vec<Span>,
    },
}

/// A time in which somebody answers, on certain days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The days on which it begins, in the order of the week.
    pub days: Vec<Day>,
    /// From.
    pub from: TimeOfDay,
    /// Until; where it is not later than `from`, on the next day.
    pub until: TimeOfDay,
}

impl Hours {
    /// The form that stands on a card for the program, which says by it whether somebody answers now; empty for [`Hours::Always`].
    ///
    /// The zone, then for each span the days by number, Monday first, and both times:
    /// `Europe/Paris 12345 09:00 17:00 6 10:00 14:00`.
    pub fn opening(&self) -> String {
        let Self::Weekly { zone, spans } = self else { return String::new() };
        let mut opening = zone.to_string();
        for span in spans {
            opening.push(' ');
            for day in &span.days {
                opening.push_str(["1", "2", "3", "4", "5", "6", "7"][*day as usize]);
            }
            for time in [&span.from, &span.until] {
                opening.push(' ');
                opening.push_str(time.as_str());
            }
        }
        opening
    }
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Day {
    /// The first day of the working week in most countries; only the order of this list, no judgement.
    Monday,
    /// The next.
    Tuesday,
    /// The next.
    Wednesday,
    /// The next.
    Thursday,
    /// The next.
    Friday,
    /// The next.
    Saturday,
    /// The last.
    Sunday,
}

impl Day {
    /// All days.
    pub const ALL: &[Self] = &[Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    /// The name in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Monday => "monday",
            Self::Tuesday => "tuesday",
            Self::Wednesday => "wednesday",
            Self::Thursday => "thursday",
            Self::Friday => "friday",
            Self::Saturday => "saturday",
            Self::Sunday => "sunday",
        }
    }

    /// Reads a name.
    ///
    /// # Errors
    /// Where no day has it.
    pub fn new(text: &str) -> Result<Self, Invalid> {
        let found = Self::ALL.iter().copied().find(|day| day.as_str() == text);
        found.ok_or_else(|| Invalid::new("a day, as in monday", text))
    }
}

/// A time of day, `00:00` to `24:00`.
///
/// ```
/// use palermo_explainer::content::TimeOfDay;
/// assert!(TimeOfDay::new("09:30").is_ok());
/// assert!(TimeOfDay::new("9:30").is_err());
/// assert!(TimeOfDay::new("24:30").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeOfDay(String);

impl TimeOfDay {
    /// Reads a time.
    ///
    /// # Errors
    /// Where it is not two digits, a colon and two digits, or no such time.
    pub fn new(text: &str) -> Result<Self, Invalid> {
        let form_fits =
            text.len() == 5 && text.bytes().enumerate().all(|(index, byte)| if index == 2 { byte == b':' } else { byte.is_ascii_digit() });
        // Digits sort as text does.
        let exists = text == "24:00" || (text < "24:00" && text.get(3..).is_some_and(|minutes| minutes < "60"));
        if form_fits && exists { Ok(Self(text.to_owned())) } else { Err(Invalid::new("a time of day, as in 09:30", text)) }
    }
}

checked_string!(TimeOfDay);

/// A time zone by its name in the IANA database, as in `Europe/Paris`.
///
/// Its form is checked here; whether there is such a zone, by the content check and by the browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeZone(String);

impl TimeZone {
    /// Reads a name.
    ///
    /// # Errors
    /// Where it is not a region and a place with a slash between them.
    pub fn new(text: &str) -> Result<Self, Invalid> {
        let part_fits =
            |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'+'));
        if text.contains('/') && text.split('/').all(part_fits) {
            Ok(Self(text.to_owned()))
        } else {
            Err(Invalid::new("a time zone, as in Europe/Paris", text))
        }
    }
}

checked_string!(TimeZone);
