//! What is exported is what readers see.

use std::collections::BTreeSet;

use palermo_explainer::content::help::Helpline;
use palermo_explainer::prerender::data::DataFile;
use serde_json::Value;

use super::{common, json, shipped};

#[test]
fn the_numbers_are_those_that_the_explainer_shows_and_no_other() {
    let bundle = common::english();
    let help = common::help_of(&bundle);
    let channels = |line: &Helpline| line.channels.iter().map(|channel| (channel.shown.clone(), channel.address())).collect::<Vec<_>>();
    let shown: BTreeSet<(String, String)> = help.countries.iter().flat_map(|country| &country.helplines).flat_map(channels).collect();
    let data = shipped();
    let numbers = data.helplines().flat_map(|(_, line)| &line.numbers);
    let exported: BTreeSet<(String, String)> = numbers.map(|number| (number.shown.clone(), number.address.clone())).collect();
    assert_eq!(exported, shown);
    let emergency = data.countries.iter().flat_map(|country| {
        country.emergency.iter().flat_map(move |known| known.numbers.iter().map(|number| (&country.code, number.shown.clone())))
    });
    let shown = help.countries.iter().flat_map(|country| country.emergency.iter().map(|number| (&country.code, number.to_string())));
    assert_eq!(emergency.collect::<BTreeSet<_>>(), shown.collect());
    let services = json(DataFile::Hsds, &data);
    let phones = services.as_array().into_iter().flatten().flat_map(|service| service["phones"].as_array().into_iter().flatten());
    let phones: BTreeSet<&str> = phones.filter_map(|phone| phone["number"].as_str()).collect();
    let dialled: BTreeSet<&str> = data.helplines().flat_map(|(_, line)| &line.numbers).map(|number| number.dial.as_str()).collect();
    assert_eq!(phones, dialled);
}

#[test]
fn independent_lines_come_first_and_those_of_the_state_are_told() {
    let data = shipped();
    for country in &data.countries {
        assert!(country.helplines.iter().map(|line| line.authority).is_sorted(), "{}", country.code);
    }
    let services = json(DataFile::Hsds, &data);
    for service in services.as_array().into_iter().flatten() {
        let (_, line) = data.helplines().find(|(_, line)| service["id"] == line.id.as_str()).unwrap_or_else(|| panic!("{service}"));
        let told = service["description"].as_str().is_some_and(|said| said.contains("authority of the State"));
        assert_eq!(told, line.authority, "{service}");
    }
}

#[test]
fn ids_are_unique_and_stay_the_same() {
    let data = shipped();
    let lines = data.helplines().flat_map(|(_, line)| line.numbers.iter().map(|number| &number.id).chain([&line.id]));
    let ids: Vec<&String> = lines.chain(data.corrections.iter().map(|correction| &correction.id)).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    let (_, line) = data.helplines().find(|(_, line)| line.name.starts_with("116 006")).unwrap_or_else(|| panic!("there is 116 006"));
    assert_eq!(line.id, "ac7d769b-fd34-5c1d-8e90-11bb4c3dfdac");
}

#[test]
fn the_feed_is_a_json_feed_without_a_number() {
    let data = shipped();
    let feed = json(DataFile::Corrections, &data);
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert!(feed["title"].is_string() && feed["authors"][0]["name"].is_string());
    let items: Vec<&Value> = feed["items"].as_array().into_iter().flatten().collect();
    assert_eq!(items.len(), common::library().corrections.len());
    let days: Vec<&str> = items.iter().filter_map(|item| item["date_published"].as_str()).collect();
    assert!(days.len() == items.len() && days.iter().rev().is_sorted(), "the newest comes first");
    for item in items {
        assert!(item["id"].as_str().is_some_and(|id| id.starts_with("urn:uuid:")));
        for key in ["title", "content_text"] {
            let said = item[key].as_str().unwrap_or_default();
            let runs = said.split(|character: char| !character.is_numeric()).filter(|run| run.len() > 2);
            assert!(!said.is_empty() && runs.count() == 0, "{said}");
        }
    }
}
