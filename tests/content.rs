//! The content as it is shipped, and what happens to content that is broken.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use palermo_explainer::authoring::bake::bake;
use palermo_explainer::authoring::files::Date;
use palermo_explainer::authoring::library::{Files, Library};
use palermo_explainer::authoring::readability::{Formula, Readability};
use palermo_explainer::authoring::report::report;
use palermo_explainer::content::bundle::{Block, Body};
use palermo_explainer::content::help::Helpline;
use palermo_explainer::content::{LanguageTag, SectionId, Word};

/// Everything that is wrong with the shipped content after a change to one of its files.
fn problems_after(file: &str, from: &str, to: &str) -> String {
    let mut files = common::files();
    let text = files.get_mut(file).expect("a file of the content");
    assert!(text.contains(from), "{file} holds no {from}");
    *text = text.replacen(from, to, 1);
    problems(&files)
}

fn problems(files: &Files) -> String {
    let english = LanguageTag::new("en").expect("a tag");
    match Library::from_files(files).and_then(|library| bake(&library, &english)) {
        Ok(_) => String::new(),
        Err(problems) => problems.to_string(),
    }
}

#[test]
fn what_is_shipped_is_in_order_and_whole() {
    let bundle = common::english();
    let ids: Vec<SectionId> = bundle.sections.iter().map(|section| section.id).collect();
    assert_eq!(ids, SectionId::ALL);
    assert!(bundle.sections.iter().all(|section| !section.title.is_empty()));
}

#[test]
fn every_figure_has_a_source_and_what_it_counts() {
    let mut figures = 0;
    for section in &common::english().sections {
        let Body::Blocks(blocks) = &section.body else { continue };
        for block in blocks.iter() {
            if let Block::Figure(figure) = block {
                figures += 1;
                assert!(!figure.citations.is_empty() && !figure.counts.is_empty(), "{}", figure.value);
            }
        }
    }
    assert!(figures >= 8, "{figures} figures");
}

#[test]
fn a_number_without_a_young_dated_source_is_not_shown() {
    let library = common::library();
    let Some(Body::Help(help)) = common::english().sections.first().map(|section| section.body.clone()) else { panic!("help comes first") };
    for country in &help.countries {
        let records = &library.helplines.countries[&country.code].helplines;
        for line in &country.helplines {
            let record = records.iter().find(|record| record.name == line.name).expect("its record");
            let young = record.source.as_ref().is_some_and(|source| !source.year_inferred && source.year >= Some(2022));
            assert_eq!(!line.channels.is_empty(), young && (record.call.is_some() || record.call_from_abroad.is_some()), "{}", record.id);
        }
        let authorities: Vec<bool> = country.helplines.iter().map(|line| line.authority).collect();
        assert!(authorities.is_sorted(), "{}: independent lines come first", country.code);
    }
}

/// When a line answers: day and night, at certain times, nobody knows.
fn answers(line: &Helpline) -> u8 {
    match (line.hours.as_str(), line.opening.as_str()) {
        ("", _) => 2,
        (_, "") => 0,
        _ => 1,
    }
}

#[test]
fn independent_lines_that_answer_now_come_first_at_any_hour() {
    let bundle = common::english();
    let Some(Body::Help(help)) = bundle.sections.first().map(|section| &section.body) else { panic!("help comes first") };
    let mut day_and_night_is_moved_up = false;
    for country in &help.countries {
        let independent: Vec<&Helpline> = country.helplines.iter().filter(|line| !line.authority && !line.channels.is_empty()).collect();
        let times: Vec<u8> = independent.iter().map(|line| answers(line)).collect();
        assert!(times.is_sorted(), "{}: {times:?}", country.code);
        // The order is that of every hour, because no country has two independent lines whose hours differ: if one has, the clock
        // must decide which of them comes first, before a reader sees them.
        let openings: BTreeSet<&str> = independent.iter().map(|line| line.opening.as_str()).filter(|opening| !opening.is_empty()).collect();
        assert!(openings.len() <= 1, "{}: {openings:?}", country.code);
        let order: Vec<&str> = country.helplines.iter().map(|line| line.id.as_str()).collect();
        let file: Vec<String> = common::library().helplines.countries[&country.code].helplines.iter().map(|line| line.id.clone()).collect();
        day_and_night_is_moved_up |= country.code.as_str() == "FR" && order != file && order[0] == "fr-3919";
    }
    assert!(day_and_night_is_moved_up, "France has a line that answers day and night, and it does not come first in the file");
}

#[test]
fn a_line_without_a_number_says_why_and_where_else_to_look() {
    let bundle = common::english();
    let Some(Body::Help(help)) = bundle.sections.first().map(|section| &section.body) else { panic!("help comes first") };
    let said: BTreeSet<&str> = help
        .countries
        .iter()
        .flat_map(|country| &country.helplines)
        .filter_map(|line| Some((line, line.withheld()?)))
        .map(|(line, word)| {
            let elsewhere = if line.website.is_some() { "operator’s website" } else { &help.directories_title };
            assert!(bundle.words[word].contains(elsewhere), "{}: {}", line.id, &bundle.words[word]);
            &bundle.words[word]
        })
        .collect();
    assert_eq!(said.len(), 2, "two wordings: {said:?}");
    for place in [&help.country_missing, &bundle.words[Word::NoCountryShown].to_owned()] {
        assert!(place.contains(&help.directories_title), "{place}");
    }
}

#[test]
fn a_wrong_comma_is_said_with_line_and_column() {
    let said = problems_after("claims.json", "{", "{,");
    assert!(said.contains("content/claims.json") && said.contains("line 1 column 2"), "{said}");
}

#[test]
fn a_key_that_is_not_known_is_said_with_its_place() {
    let said = problems_after("sources.json", "\"publisher\"", "\"publischer\"");
    assert!(said.contains("content/sources.json") && said.contains("publischer"), "{said}");
}

#[test]
fn a_reference_that_leads_nowhere_is_said_with_what_there_is() {
    let said = problems_after("en/facts.json", "{S01.", "{S01.nonsense-");
    assert!(said.contains("content/en/facts.json, blocks[") && said.contains("has no value of that name; it has:"), "{said}");
    let said = problems_after("en/facts.json", "{S01.", "{S99.");
    assert!(said.contains("there is no claim S99"), "{said}");
}

#[test]
fn a_number_in_the_text_is_said_with_how_to_mend_it() {
    let said = problems_after("en/facts.json", "\"lead\": \"", "\"lead\": \"In 2021, ");
    assert!(said.contains("content/en/facts.json, lead: the number at “2021,") && said.contains("{S01.total}"), "{said}");
}

#[test]
fn kinds_that_are_mixed_are_said() {
    let said = problems_after("en/facts.json", "\"counts\": \"", "\"counts\": \"{K04.profit} ");
    assert!(said.contains("keep them apart"), "{said}");
}

#[test]
fn a_statement_that_no_block_takes_up_is_said() {
    let said = problems_after("en/facts.json", "\"2.1\"", "\"2.2\"");
    assert!(said.contains("content/insights.json, [5].id: 2.1: no block of the section “facts” in en takes it up"), "{said}");
}

#[test]
fn readers_at_risk_can_read_the_help_section() {
    let grades: BTreeMap<SectionId, f64> =
        report(&common::english()).into_iter().map(|section| (section.id, Formula::FleschKincaid.score(section.readability))).collect();
    assert!(grades[&SectionId::Help] <= 6.0, "help: grade {:.1}", grades[&SectionId::Help]);
    assert!(grades.values().all(|grade| *grade <= 10.0), "{grades:?}");
}

#[test]
fn the_whole_text_stays_short_and_easy() {
    let all = report(&common::english()).into_iter().fold(Readability::default(), |all, section| all.and(section.readability));
    assert!(all.words < 4800, "{} words", all.words);
    assert!(Formula::FleschKincaid.score(all) <= 6.7, "grade {:.2}", Formula::FleschKincaid.score(all));
}

#[test]
fn a_brace_left_open_is_said() {
    let said = problems_after("en/facts.json", "\"lead\": \"", "\"lead\": \"{");
    assert!(said.contains("content/en/facts.json, lead"), "{said}");
}

#[test]
fn a_missing_word_is_said() {
    let said = problems_after("en/interface.json", "\"choose_country\":", "\"choose_contry\":");
    assert!(said.contains("missing: choose_country; not known: choose_contry"), "{said}");
}

#[test]
fn an_address_that_is_not_https_is_said() {
    let said = problems_after("resources.json", "\"https://", "\"http://");
    assert!(said.contains("content/resources.json") && said.contains("https://"), "{said}");
}

#[test]
fn a_file_that_is_missing_is_said() {
    let mut files = common::files();
    files.remove("en/signs.json");
    assert!(problems(&files).contains("content/en/signs.json: the file is missing"));
}

#[test]
fn every_statement_of_the_article_has_its_place() {
    let library = common::library();
    // Sentences of the article's paragraphs, in order, the two lines that point to other articles left out.
    let sentences: BTreeMap<&str, usize> = BTreeMap::from([
        ("1", 5),
        ("2", 5),
        ("3", 5),
        ("4", 4),
        ("5", 2),
        ("6", 3),
        ("7", 3),
        ("8", 4),
        ("9", 2),
        ("10", 3),
        ("11", 3),
        ("12", 3),
    ]);
    let expected: BTreeSet<String> =
        sentences.iter().flat_map(|(paragraph, count)| (1..=*count).map(move |sentence| format!("{paragraph}.{sentence}"))).collect();
    let mapped: BTreeSet<String> = library.insights.iter().map(|insight| insight.id.clone()).collect();
    assert_eq!(mapped, expected);
    assert_eq!(library.insights.len(), expected.len(), "no statement is mapped twice");
}

#[test]
fn a_source_that_somebody_opened_says_so_and_the_others_do_not() {
    let mut library = common::library();
    let (name, claims): (String, Vec<_>) = {
        let source = library.claims.values().next().expect("a claim").sources[0].clone();
        let of_source = library.claims.iter().filter(|(_, claim)| claim.sources.contains(&source));
        (source.clone(), of_source.map(|(id, _)| id.clone()).collect())
    };
    for id in &claims {
        library.claims.get_mut(id).expect("the claim").checked = Some(Date { year: 2026, month: 11, day: 3 });
    }
    let address = library.sources[&name].url.clone();
    let bundle = bake(&library, &LanguageTag::new("en").expect("a tag")).expect("in order");
    let sources =
        bundle.sections.iter().find_map(|section| if let Body::Sources(sources) = &section.body { Some(sources.clone()) } else { None });
    let sources = sources.expect("a section of sources");
    // The day of most of them stands once, and whatever has another says so.
    assert!(sources.state.contains("30 November 2027"), "{}", sources.state);
    let with_a_day = |day: &str| sources.entries.iter().filter(|entry| entry.state.contains(day)).count();
    assert_eq!(with_a_day("30 November 2027"), 0);
    assert!(with_a_day("31 January 2027") > 0 && with_a_day("30 November 2028") > 0);
    for entry in &sources.entries {
        assert_eq!(entry.state.contains("Opened on 3 November 2026."), entry.address == address, "{}: {}", entry.title, entry.state);
    }
}
