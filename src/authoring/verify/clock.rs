//! Days that have not come yet: nobody has looked on them, and a slip of the year would count as a check for long.

use std::time::{SystemTime, UNIX_EPOCH};

use icu_calendar::types::RataDie;

use super::form::Answer;
use crate::authoring::files::Date;

/// Days from the first of January of the year 1, which is day 1, to that of 1970.
const BEFORE_1970: i64 = 719_163;

/// The latest day that it is anywhere: tomorrow by universal time. Nothing where the clock stands before 1970.
pub fn latest_day() -> Option<Date> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    day_number(i64::try_from(seconds / 86_400).ok()? + 1)
}

/// The day that comes so many days after the first of January 1970.
fn day_number(days: i64) -> Option<Date> {
    let day = icu_calendar::Date::from_rata_die(RataDie::new(BEFORE_1970 + days), icu_calendar::Iso);
    Some(Date { year: u16::try_from(day.era_year().year).ok()?, month: day.month().ordinal, day: day.day_of_month().0 })
}

/// What to say of answers that bear a later day.
pub fn not_come_yet(answers: &[Answer], latest: Date) -> Vec<String> {
    let days = |answer: &Answer| [Some(answer.day), answer.second].into_iter().flatten().max();
    answers
        .iter()
        .filter_map(|answer| days(answer).filter(|day| *day > latest).map(|day| (answer, day)))
        .map(|(answer, day)| format!("{} bears the day {day}, which has not come yet: correct it", answer.line))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        for (days, written) in [(0, "1970-01-01"), (11_016, "2000-02-29"), (20_782, "2026-11-25")] {
            assert_eq!(day_number(days).map(|day| day.to_string()).as_deref(), Some(written));
        }
        assert!(latest_day().is_some_and(|day| day.year >= 2025));
    }
}
