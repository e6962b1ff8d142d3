//! The sheet that a volunteer prints: for each helpline of a country what we say of it, where to look, and room for what is found.

use crate::authoring::files::{CountryRecord, HelpText, HelplineRecord, NumberSource};
use crate::authoring::library::{Library, REFERENCE};
use crate::content::{ChannelKind, CountryCode, DialString, HelplineKind, Hours, HttpsUrl, LineWords};
use crate::prerender::node::escape;
use crate::prerender::site::template::fill;

const SHEET: &str = include_str!("sheet.html");
const LINE: &str = include_str!("sheet_line.html");

/// The sheet of a country, as a page that prints well.
///
/// # Errors
/// Where there is no such country.
pub fn sheet(library: &Library, code: &CountryCode) -> Result<String, String> {
    let country = country(library, code)?;
    let english = library.texts.iter().find(|(language, _)| language.as_str() == REFERENCE).map(|(_, texts)| &texts.help);
    let help = english.ok_or_else(|| format!("there are no texts of {REFERENCE}"))?;
    let name = help.countries.get(code).map_or_else(|| code.to_string(), |name| format!("{name} ({code})"));
    let lines = country.helplines.iter().map(|line| card(help, line)).collect::<Result<String, _>>()?;
    fill(SHEET, &[("country", &escape(&name)), ("emergency", &emergency(country)), ("lines", &lines)])
}

/// A country of the library.
///
/// # Errors
/// Where there is none of that code.
pub fn country<'library>(library: &'library Library, code: &CountryCode) -> Result<&'library CountryRecord, String> {
    let countries = &library.helplines.countries;
    countries.get(code).ok_or_else(|| {
        let known: Vec<&str> = countries.keys().map(CountryCode::as_str).collect();
        format!("helplines.json has no country {code}; it has: {}", known.join(", "))
    })
}

fn emergency(country: &CountryRecord) -> String {
    if country.emergency.is_empty() {
        return "<h2>Emergency number</h2>\n<p>We show none: we know no page with a date that states it. If you find one of the police or of a \
                ministry, write its address down here. Never call it.</p>"
            .to_owned();
    }
    let numbers: Vec<&str> = country.emergency.iter().map(DialString::as_str).collect();
    let source = country.emergency_source.as_ref().map_or_else(|| "no source".to_owned(), source);
    format!(
        "<h2>Emergency number</h2>\n<p>{}. {source}. Compare it with a page of the police or of a ministry, and write down here if that says something else. Never call it.</p>",
        escape(&numbers.join(", "))
    )
}

fn card(help: &HelpText, line: &HelplineRecord) -> Result<String, String> {
    let numbers = ChannelKind::ALL.iter().filter_map(|kind| {
        let channel = line.channel(*kind)?;
        let label = match kind {
            ChannelKind::Call => "in the country",
            ChannelKind::CallFromAbroad => "from other countries",
            ChannelKind::Text => "for text messages",
            ChannelKind::Whatsapp => "for messages by WhatsApp",
        };
        Some(format!("<strong>{}</strong> {label}", escape(&channel.shown)))
    });
    let notes: Vec<&str> = line.notes.iter().filter_map(|key| help.notes.get(key)).map(String::as_str).collect();
    let or = |text: String, none: &str| if text.is_empty() { none.to_owned() } else { text };
    let operator = if line.authority { format!("{} (an authority of the State)", line.operator) } else { line.operator.clone() };
    fill(
        LINE,
        &[
            ("name", &escape(&line.name)),
            ("id", &escape(&line.id)),
            ("operator", &escape(&operator)),
            ("website", &line.website.as_ref().map_or_else(|| "We know of none. Search for the name.".to_owned(), link)),
            ("purpose", &escape(help.kinds.get(&line.kind).map_or("", String::as_str))),
            ("numbers", &or(numbers.collect::<Vec<_>>().join("; "), "We show none. Which is it?")),
            (
                "hours",
                &or(
                    line.hours.as_ref().map(|hours| escape(&words(help).hours(&Hours::from(hours)))).unwrap_or_default(),
                    "We do not know.",
                ),
            ),
            ("price", price(line.free)),
            ("notes", &or(escape(&notes.join(" ")), "Nothing more.")),
            ("source", &line.source.as_ref().map_or_else(|| "None that we may use.".to_owned(), source)),
            ("last", &last(line)),
            ("how", how(line)),
        ],
    )
}

fn price(free: Option<bool>) -> &'static str {
    match free {
        Some(true) => "Free of charge.",
        Some(false) => "Not free.",
        None => "We do not know.",
    }
}

/// Who answers decides how a line may be checked.
fn how(line: &HelplineRecord) -> &'static str {
    if line.kind == HelplineKind::Police {
        "By the page, or by the press office. Do not call the line itself: a call may be taken for a report."
    } else {
        "By the page, then by the office. Call the line only if its office has said that you may."
    }
}

fn last(line: &HelplineRecord) -> String {
    line.verification.as_ref().map_or_else(
        || "Nobody has looked yet.".to_owned(),
        |check| format!("{}, by {}: {}.", check.day, check.how.as_str(), check.result.as_str()),
    )
}

fn source(source: &NumberSource) -> String {
    let year = source.year.map_or_else(|| "undated".to_owned(), |year| year.to_string());
    format!("{year}: {}", link(&source.url))
}

fn link(url: &HttpsUrl) -> String {
    let address = escape(url.as_str());
    format!("<a href=\"{address}\" rel=\"noreferrer\">{address}</a>")
}

fn words(help: &HelpText) -> LineWords {
    LineWords {
        kinds: Vec::new(),
        always: help.always.clone(),
        weekly: help.weekly.clone(),
        every_day: help.every_day.clone(),
        days: help.days.clone(),
        between_days: ", ".to_owned(),
        between_spans: "; ".to_owned(),
        supplied: help.supplied.clone(),
    }
}
