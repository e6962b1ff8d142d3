//! Hours as a volunteer writes them, as JSON.

use std::fmt::Write;

use crate::content::hours::Day;
use crate::content::{TimeOfDay, TimeZone};

/// The JSON of hours such as `always`, `unknown` or `monday-friday 09:00-17:00; saturday 10:00-14:00`.
///
/// # Errors
/// Where they are written otherwise, or bear no time zone.
pub(super) fn json_of(text: &str, zone: Option<&str>) -> Result<String, String> {
    match text {
        "always" => return Ok("\"always\"".to_owned()),
        "unknown" => return Ok("null".to_owned()),
        _ => {}
    }
    let spans = text.split(';').map(|span| span_of(span.trim())).collect::<Result<Vec<_>, _>>()?;
    let zone = zone.ok_or("these hours need a time zone: write it behind zone:, as in Europe/Paris")?;
    let zone = TimeZone::new(zone).map_err(|error| error.to_string())?;
    Ok(format!("{{ \"zone\": \"{zone}\", \"spans\": [{}] }}", spans.join(", ")))
}

fn span_of(text: &str) -> Result<String, String> {
    let form = || format!("“{text}” are no hours: write them as in monday-friday 09:00-17:00; saturday 10:00-14:00");
    let (days, times) = text.rsplit_once(' ').ok_or_else(form)?;
    let (from, until) = times.split_once('-').ok_or_else(form)?;
    let time = |text: &str| TimeOfDay::new(text).map_err(|error| error.to_string());
    let (from, until) = (time(from)?, time(until)?);
    let mut named = String::new();
    if days != "every day" {
        let days = days_of(days).ok_or_else(form)?;
        let words: Vec<String> = days.iter().map(|day| format!("\"{}\"", day.as_str())).collect();
        let _ = write!(named, "\"days\": [{}], ", words.join(", "));
    }
    Ok(format!("{{ {named}\"from\": \"{from}\", \"until\": \"{until}\" }}"))
}

/// The days of `monday-friday` or of `monday, wednesday`.
fn days_of(text: &str) -> Option<Vec<Day>> {
    let mut days = Vec::new();
    for part in text.split(',').map(str::trim) {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (first, last) = (Day::new(first.trim()).ok()?, Day::new(last.trim()).ok()?);
        days.extend(Day::ALL.iter().filter(|day| (first..=last).contains(*day)).copied());
    }
    (!days.is_empty()).then_some(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_written_as_the_file_has_them() {
        let written = json_of("monday-wednesday, friday 09:00-17:00; every day 22:00-02:00", Some("Europe/Paris"));
        let expected = "{ \"zone\": \"Europe/Paris\", \"spans\": [{ \"days\": [\"monday\", \"tuesday\", \"wednesday\", \"friday\"], \
                        \"from\": \"09:00\", \"until\": \"17:00\" }, { \"from\": \"22:00\", \"until\": \"02:00\" }] }";
        assert_eq!(written.as_deref(), Ok(expected));
        assert_eq!(json_of("always", None).as_deref(), Ok("\"always\""));
        assert_eq!(json_of("unknown", None).as_deref(), Ok("null"));
    }

    #[test]
    fn hours_that_are_none_are_explained() {
        for (text, zone) in [
            ("9 to 5", Some("Europe/Paris")),
            ("friday-monday 09:00-17:00", Some("Europe/Paris")),
            ("monday 9:00-17:00", Some("Europe/Paris")),
            ("monday 09:00-17:00", None),
        ] {
            assert!(json_of(text, zone).is_err(), "{text}");
        }
    }
}
