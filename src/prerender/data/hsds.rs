//! Helplines as Open Referral's Human Services Data Specification has services: a list of them, each with all that belongs to it, which the
//! specification calls a package of services.
//!
//! Places, addresses and people have objects of their own there. We write none of them.

use serde_json::{Value, json};

use crate::authoring::files::{Date, HoursRecord};
use crate::authoring::open_data::identifier::identifier;
use crate::authoring::open_data::{OpenCountry, OpenData, OpenHelpline, OpenNumber};
use crate::content::{ChannelKind, Hours};

/// The services.
pub(super) fn services(data: &OpenData) -> Value {
    data.helplines().map(|(country, line)| service(data, country, line)).collect()
}

fn service(data: &OpenData, country: &OpenCountry, line: &OpenHelpline) -> Value {
    let mut service = json!({
        "id": line.id,
        "name": line.name,
        "description": description(line),
        // What there is to say of how sure that is stands in the description.
        "status": "active",
        "eligibility_description": line.audience,
        "organization": organization(country, line),
        "phones": line.numbers.iter().map(|number| phone(number, line)).collect::<Vec<_>>(),
        "service_areas": [{
            "id": identifier(&["area", &line.id]),
            "service_id": line.id,
            "name": country.name,
            "extent": country.code,
            "extent_type": "text",
        }],
        "attributes": attributes(line),
    });
    let optional = [
        ("url", line.website.as_ref().map(|website| json!(website))),
        ("fees_description", line.free.filter(|free| *free).map(|_| json!("A call inside the country is free of charge."))),
        ("assured_date", line.confirmed.map(|day| json!(day))),
        ("schedules", line.hours.as_ref().map(|hours| schedules(line, hours))),
        ("languages", Some(languages(line)).filter(|languages| languages.as_array().is_some_and(|list| !list.is_empty()))),
        ("last_modified", changed(data, line).map(|day| json!(format!("{day}T00:00:00.000Z")))),
    ];
    for (key, value) in optional {
        if let Some(value) = value {
            service[key] = value;
        }
    }
    service
}

/// What a caller should know, who runs it, and how sure the number is.
fn description(line: &OpenHelpline) -> String {
    let mut said = vec![format!("{}.", line.audience)];
    if line.authority {
        said.push("Police or another authority of the State runs this line.".to_owned());
    }
    said.extend(line.notes.iter().cloned());
    let known = match (&line.source, line.confirmed) {
        _ if line.numbers.is_empty() => "No number with a dated source that is young enough is known.".to_owned(),
        (_, Some(day)) => format!("Confirmed with the operator on {day}."),
        (Some(source), None) => {
            let year = source.year.map_or_else(|| "undated".to_owned(), |year| format!("of {year}"));
            format!("The number is taken from a page {year} and not confirmed since: {}", source.url)
        }
        (None, None) => "Not confirmed.".to_owned(),
    };
    said.push(known);
    said.join(" ")
}

fn organization(country: &OpenCountry, line: &OpenHelpline) -> Value {
    json!({
        "id": identifier(&["organization", country.code.as_str(), &line.operator]),
        "name": line.operator,
        "description": format!("Runs a helpline in {}.", country.name),
    })
}

fn phone(number: &OpenNumber, line: &OpenHelpline) -> Value {
    let (kind, used) = match number.kind {
        ChannelKind::Call => ("voice", "Calls inside the country"),
        ChannelKind::CallFromAbroad => ("voice", "Calls from other countries"),
        ChannelKind::Text => ("text", "Text messages"),
        ChannelKind::Whatsapp => ("text", "Messages by WhatsApp"),
    };
    json!({
        "id": number.id,
        "service_id": line.id,
        "number": number.dial,
        "type": kind,
        "description": format!("{used}. As people write it: {}", number.shown),
    })
}

/// Times have an offset from UTC there, which changes with the season where we only know the zone: such times are told in words alone, and
/// no program takes them for others.
fn schedules(line: &OpenHelpline, hours: &HoursRecord) -> Value {
    let entry = |number: usize, days: &[&str]| {
        json!({
            "id": identifier(&["schedule", &line.id, &number.to_string()]),
            "service_id": line.id,
            "freq": "WEEKLY",
            "byday": days.join(","),
        })
    };
    match Hours::from(hours) {
        Hours::Always => {
            let mut all = entry(0, DAYS);
            all["opens_at"] = json!("00:00Z");
            all["closes_at"] = json!("23:59Z");
            all["description"] = json!("Day and night, every day.");
            json!([all])
        }
        Hours::Weekly { zone, spans } => {
            let spans = spans.iter().enumerate().map(|(number, span)| {
                let days: Vec<&str> = span.days.iter().map(|day| DAYS[*day as usize]).collect();
                let mut entry = entry(number, &days);
                entry["description"] = json!(format!("From {} to {}, as clocks in {zone} show it.", span.from, span.until));
                entry
            });
            spans.collect()
        }
    }
}

const DAYS: &[&str] = &["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

fn languages(line: &OpenHelpline) -> Value {
    let languages = line.languages.iter().map(|language| {
        let code = language.as_str().split('-').next().unwrap_or_default();
        json!({ "id": identifier(&["language", &line.id, language.as_str()]), "service_id": line.id, "code": code })
    });
    languages.collect()
}

/// For whom it is, and whether the State runs it, so that a program can tell.
fn attributes(line: &OpenHelpline) -> Value {
    let attribute = |taxonomy: &str, code: &str, name: &str| {
        let term = identifier(&["term", taxonomy, code]);
        json!({
            "id": identifier(&["attribute", &line.id, taxonomy]),
            "link_id": line.id,
            "link_entity": "service",
            "link_type": taxonomy,
            "taxonomy_term_id": term,
            "value": code,
            "taxonomy_term": { "id": term, "code": code, "name": name, "description": name, "taxonomy": format!("Palermo Explainer: {taxonomy}") },
        })
    };
    let run_by = if line.authority { ("state", "Run by an authority of the State") } else { ("independent", "Run independently") };
    json!([attribute("audience", line.kind.as_str(), &line.audience), attribute("run-by", run_by.0, run_by.1)])
}

/// The day of its last correction.
fn changed(data: &OpenData, line: &OpenHelpline) -> Option<Date> {
    data.corrections.iter().filter(|correction| correction.helpline.as_ref() == Some(&line.id)).map(|correction| correction.day).max()
}
