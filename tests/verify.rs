//! From the sheet of a country to what readers see: a volunteer's evening, on a copy of the content with operators that do not
//! exist.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use palermo_explainer::authoring::bake::bake;
use palermo_explainer::authoring::check::{Options, check};
use palermo_explainer::authoring::library::{Files, Library, read_files};
use palermo_explainer::authoring::verify::form::{form, read};
use palermo_explainer::authoring::verify::record::{Recorded, Refusal, record};
use palermo_explainer::authoring::verify::sheet::sheet;
use palermo_explainer::authoring::verify::state::{due, oldest};
use palermo_explainer::content::help::Helpline;
use palermo_explainer::content::{CountryCode, LanguageTag};

/// The number that turns out to be wrong. It must be found nowhere once it is withdrawn.
const WRONG: &str = "01 99 00 17 29";

/// The shipped content with two operators of our own in France.
fn copy() -> Files {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut files = common::english_alone(read_files(&shipped).unwrap_or_else(|problems| panic!("{problems}")));
    let text = files.get_mut("helplines.json").expect("the helplines");
    let france = text.find("\"FR\": {").expect("France");
    let lines = france + text[france..].find("\"helplines\": [").expect("its lines") + "\"helplines\": [".len();
    let entry = |id: &str, number: &str, dial: &str, website: &str| {
        format!(
            "\n        {{\n          \"id\": \"{id}\",\n          \"name\": \"Trial <{id}>\",\n          \"language\": \"fr\",\n          \
             \"operator\": \"Nobody & Sons\",\n          \"kind\": \"trafficking\",\n          \"authority\": false,\n          \
             \"call\": {{ \"shown\": \"{number}\", \"dial\": \"{dial}\" }},\n          \"call_from_abroad\": null,\n          \
             \"free\": null,\n          \"hours\": null,\n          \"notes\": [],\n          \"website\": {website},\n          \
             \"source\": {{ \"url\": \"https://www.example.org/number\", \"year\": 2022 }},\n          \"checked\": null,\n          \
             \"review_by\": \"2027-05-31\"\n        }},"
        )
    };
    let site = "\"https://www.example.org/help\"";
    let entries = entry("fr-trial", WRONG, "0199001729", site) + &entry("fr-other", "01 99 00 40 40", "0199004040", "null");
    text.insert_str(lines, &entries);
    assert_eq!(check(&files, Options::default()), []);
    files
}

fn france() -> CountryCode {
    CountryCode::new("FR").expect("a country")
}

fn library(files: &Files) -> Library {
    Library::from_files(files).unwrap_or_else(|problems| panic!("{problems}"))
}

/// What readers see of a helpline; nothing where it is not there.
fn card(files: &Files, id: &str) -> Option<Helpline> {
    let bundle = bake(&library(files), &LanguageTag::new("en").expect("a tag")).unwrap_or_else(|problems| panic!("{problems}"));
    bundle.help()?.countries.iter().flat_map(|country| &country.helplines).find(|line| line.id == id).cloned()
}

/// A form with these answers behind the keys of a helpline, as somebody fills it in.
fn filled(files: &Files, id: &str, answers: &[(&str, &str)]) -> String {
    let library = library(files);
    let empty = form(&france(), &library.helplines.countries[&france()]);
    let start = empty.find(&format!("line: {id}\n")).expect("the helpline is in the form");
    let (before, block) = empty.split_at(start);
    let mut block = block.to_owned();
    for (key, answer) in answers {
        let line = format!("\n{key}:\n");
        assert!(block.contains(&line), "the form asks for {key}");
        block = block.replacen(&line, &format!("\n{key}: {answer}\n"), 1);
    }
    before.to_owned() + &block
}

fn recorded(files: &Files, id: &str, answers: &[(&str, &str)]) -> Recorded {
    let answers = read(&filled(files, id, answers)).unwrap_or_else(|slips| panic!("{slips:?}"));
    assert_eq!(answers.len(), 1, "the others are not done yet");
    record(files, &answers).unwrap_or_else(|refusal| panic!("{refusal}"))
}

fn refused(files: &Files, id: &str, answers: &[(&str, &str)]) -> String {
    let answers = read(&filled(files, id, answers)).unwrap_or_else(|slips| panic!("{slips:?}"));
    match record(files, &answers) {
        Err(refusal) => refusal.to_string(),
        Ok(recorded) => panic!("it was recorded: {:?}", recorded.said),
    }
}

const SEEN: &[(&str, &str)] = &[("day", "2026-11-03"), ("how", "page"), ("result", "same"), ("second", "2026-11-04")];

#[test]
fn the_sheet_says_what_we_say_where_to_look_and_what_never_to_do() {
    let page = sheet(&library(&copy()), &france()).expect("the sheet of France");
    for part in [
        "Checking helplines: France (FR)",
        "Trial &lt;fr-trial&gt;",
        "Nobody &amp; Sons",
        "<a href=\"https://www.example.org/help\"",
        WRONG,
        "Nobody has looked yet.",
        "Never call an emergency number",
        "Compare it with a page of the police",
        "Do not call a line for people in need to see whether it answers",
        "What to ask an office",
        "<strong>116 006</strong>",
        "We show none. Which is it?",
    ] {
        assert!(page.contains(part), "{part}");
    }
    // Every mark is filled in, and nothing is asked of another site.
    for mark in ["%country%", "%lines%", "%name%", "%how%", "src=", "@import"] {
        assert!(!page.contains(mark), "{mark}");
    }
    assert_eq!(page.matches("<section class=\"line\">").count(), 5);
    assert!(sheet(&library(&copy()), &CountryCode::new("AQ").expect("a country")).is_err());
    let without = sheet(&library(&copy()), &CountryCode::new("UG").expect("a country")).expect("the sheet of Uganda");
    assert!(without.contains("We show none: we know no page with a date that states it."), "a country without an emergency number");
}

#[test]
fn an_evening_goes_from_the_form_to_the_page_and_the_report() {
    let files = copy();
    assert!(card(&files, "fr-trial").expect("it").provenance.contains("a 2022 source and not confirmed since"));
    assert!(oldest(&library(&files)).iter().take_while(|line| line.when == "2022").any(|line| line.line == "fr-trial"));

    let after = recorded(&files, "fr-trial", SEEN);
    let shown = card(&after.files, "fr-trial").expect("it");
    assert_eq!(shown.provenance, "Number found on the operator’s page on 3 November 2026");
    let waiting = oldest(&library(&after.files));
    let (last, others) = waiting.split_last().expect("numbers");
    assert_eq!((last.line.as_str(), last.known.as_str()), ("fr-trial", "confirmed by page"), "it has waited least");
    assert!(others.iter().all(|line| line.line != "fr-trial"));
    assert_eq!(after.files["corrections.json"], files["corrections.json"], "nothing was different");
    let page = sheet(&library(&after.files), &france()).expect("the sheet of France");
    assert!(page.contains("2026-11-03, by page: same."), "the next sheet says it");

    // Only what was looked at differs.
    let differing = |line: &&str| !files["helplines.json"].contains(*line);
    let changed: Vec<&str> = after.files["helplines.json"].lines().filter(differing).collect();
    let check =
        "          \"verification\": { \"day\": \"2026-11-03\", \"how\": \"page\", \"result\": \"same\", \"second\": \"2026-11-04\" },";
    assert_eq!(changed, ["          \"checked\": \"2026-11-03\",", check, "          \"review_by\": \"2027-11-03\""]);

    for (how, words) in [("office", "confirmed by the operator’s office on"), ("call", "confirmed by a call to the operator on")] {
        let after = recorded(&files, "fr-trial", &[("day", "2026-11-03"), ("how", how), ("result", "same"), ("second", "2026-11-04")]);
        assert!(card(&after.files, "fr-trial").expect("it").provenance.contains(words), "{how}");
    }
}

#[test]
fn one_person_alone_confirms_no_number() {
    let files = copy();
    let after = recorded(&files, "fr-trial", &SEEN[..3]);
    assert!(after.said[0].contains("once a second has"), "{:?}", after.said);
    assert!(card(&after.files, "fr-trial").expect("it").provenance.contains("not confirmed since"));
    assert!(after.files["helplines.json"].contains("\"result\": \"same\", \"second\": null"));
    // The second one looks.
    let confirmed = recorded(&after.files, "fr-trial", SEEN);
    assert!(card(&confirmed.files, "fr-trial").expect("it").provenance.contains("3 November 2026"));
    // A later look by one person takes nothing away.
    let later = recorded(&confirmed.files, "fr-trial", &[("day", "2026-12-01"), ("how", "page"), ("result", "same")]);
    assert!(card(&later.files, "fr-trial").expect("it").provenance.contains("3 November 2026"));
    let unsettled = recorded(&confirmed.files, "fr-trial", &[("day", "2026-12-01"), ("how", "office"), ("result", "unsettled")]);
    assert!(card(&unsettled.files, "fr-trial").expect("it").provenance.contains("3 November 2026"));
}

#[test]
fn a_new_number_takes_two_people_and_the_old_one_is_found_nowhere() {
    let files = copy();
    let new = [("day", "2026-11-03"), ("how", "page"), ("result", "changed"), ("number", "01 99 00 55 66")];
    assert!(refused(&files, "fr-trial", &new).contains("a second person must confirm"));

    let rest = [
        ("second", "2026-11-05"),
        ("hours", "monday-friday 09:00-17:00"),
        ("zone", "Europe/Paris"),
        ("free", "yes"),
        ("because", "The operator has moved."),
    ];
    let after = recorded(&files, "fr-trial", &[&new[..], &rest[..]].concat());
    let shown = card(&after.files, "fr-trial").expect("it");
    assert_eq!((shown.channels[0].shown.as_str(), shown.channels[0].dial.as_str()), ("01 99 00 55 66", "0199005566"));
    assert_eq!((shown.hours.as_str(), shown.free), ("Monday–Friday, 09:00–17:00", true));
    assert!(shown.provenance.contains("3 November 2026"));
    assert!(
        after.files["helplines.json"].contains("{ \"url\": \"https://www.example.org/help\", \"year\": 2026, \"year_inferred\": false }")
    );
    let corrections = &after.files["corrections.json"];
    let (days, others): (Vec<&str>, Vec<&str>) = corrections.lines().partition(|line| line.contains("\"day\""));
    assert!(days.is_sorted(), "{days:?}");
    assert!(
        files["corrections.json"].lines().filter(|line| !line.contains("\"day\"")).all(|line| others.contains(&line)),
        "the others stay"
    );
    assert_eq!(corrections.matches("\"helpline\": \"fr-trial\"").count(), 3, "number, hours, price: {corrections}");
    for text in after.files.values() {
        assert!(!text.contains(WRONG) && !text.contains("0199001729"));
    }
    assert_eq!(check(&after.files, Options::default()), []);
}

#[test]
fn a_number_that_is_gone_is_taken_off_at_once_and_an_entry_that_leads_nowhere_with_it() {
    let files = copy();
    let gone = [("day", "2026-11-03"), ("how", "office"), ("result", "gone")];
    let after = recorded(&files, "fr-trial", &gone);
    let shown = card(&after.files, "fr-trial").expect("its name and its site stay");
    assert!(shown.channels.is_empty() && shown.website.is_some());
    let after = recorded(&after.files, "fr-other", &gone);
    assert_eq!(card(&after.files, "fr-other"), None);
    let corrections = &after.files["corrections.json"];
    for (id, what) in [("fr-trial", "number"), ("fr-other", "number"), ("fr-other", "status")] {
        let line = format!("\"helpline\": \"{id}\",\n    \"what\": \"{what}\",\n    \"change\": \"withdrawn\"");
        assert!(corrections.contains(&line), "{line}\n{corrections}");
    }
    for text in after.files.values() {
        assert!(!text.contains(WRONG) && !text.contains("01 99 00 40 40"));
    }
    assert_eq!(check(&after.files, Options::default()), []);
}

#[test]
fn answers_that_cannot_be_are_refused_whole() {
    let files = copy();
    for (answers, said) in [
        (&[("result", "changed")][..], "nothing says what"),
        (&[("number", "01 99 00 55 66")], "brings something new"),
        (&[("second", "2026-11-01")], "before the first"),
        (&[("result", "changed"), ("hours", "always"), ("because", "It was 01 99 00 17 29.")], "has digits behind because"),
        (&[("result", "changed"), ("hours", "nine to five")], "are no hours"),
        (&[("result", "changed"), ("hours", "monday 09:00-17:00")], "need a time zone"),
        (&[("result", "changed"), ("second", "2026-11-04"), ("number", "ask")], "a number as a telephone dials it"),
        (&[("result", "changed"), ("second", "2026-11-04"), ("from abroad", "+41 44 436 90 00")], "is no number of FR"),
        (&[("result", "changed"), ("hours", "monday 09:00-17:00"), ("zone", "Europe/Lyon")], "there is no time zone"),
    ] {
        let mut all = vec![("day", "2026-11-03"), ("how", "page"), ("result", "same")];
        all.retain(|(key, _)| !answers.iter().any(|(other, _)| other == key));
        all.extend(answers);
        let message = refused(&files, "fr-trial", &all);
        assert!(message.contains(said), "{all:?}: {message}");
    }
    let unknown = filled(&files, "fr-trial", SEEN).replace("line: fr-trial\n", "line: fr-trail\n");
    let answers = read(&unknown).expect("a form");
    assert!(matches!(record(&files, &answers), Err(Refusal::Answers(messages)) if messages[0].contains("is no helpline")));
}

#[test]
fn slips_of_the_pen_are_said_with_their_line() {
    let said = |text: &str| -> Vec<String> {
        read(text).expect_err("a slip").into_iter().map(|slip| format!("{}: {}", slip.line, slip.message)).collect()
    };
    assert_eq!(read("# nothing\nline: fr-trial\nday:\nhow:\n"), Ok(Vec::new()));
    let slips = said("day: 2026-11-03\nline: fr-trial\nday: 3 November\nhow: telepathy\ninitials: A. B.\nyes\n");
    for (slip, part) in slips.iter().zip([
        "1: no helpline stands above this",
        "5: “initials” is not asked here",
        "6: there is no colon",
        "3: “3 November” does not fit: the day",
        "4: “telepathy” does not fit: page, office or call",
        "2: “result” is missing: same, changed, gone or unsettled",
    ]) {
        assert!(slip.starts_with(part), "{slip}");
    }
    assert_eq!(slips.len(), 6, "{slips:?}");
}

#[test]
fn what_is_due_is_listed_with_the_first_first() {
    let files = copy();
    let after = recorded(&files, "fr-trial", SEEN);
    let by = |day: &str| due(&library(&after.files), String::from(day).try_into().expect("a day"));
    assert!(by("2027-05-30").is_empty());
    assert!(by("2027-05-31").iter().all(|line| line.when == "2027-05-31" && line.line != "fr-trial"));
    assert_eq!(by("2027-11-03").last().map(|line| line.line.as_str()), Some("fr-trial"));
}

/// Runs the tool on a copy in a folder of its own.
fn tool(folder: &Path, arguments: &[&str]) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_bake")).arg("--content").arg(folder).args(arguments).output().expect("the tool runs");
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

#[test]
fn the_commands_do_what_the_document_says() {
    let folder: PathBuf = [env!("CARGO_TARGET_TMPDIR"), "verify"].iter().collect();
    let _ = fs::remove_dir_all(&folder);
    let content = folder.join("content");
    let files = copy();
    for (name, text) in &files {
        let path = content.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    let output = folder.join("sheets");
    let place = output.to_string_lossy().into_owned();
    let (done, said) = tool(&content, &["verify", "sheet", "FR", "--output", &place]);
    assert!(done && said.contains("FR.html") && output.join("FR.html").exists(), "{said}");
    assert_eq!(
        fs::read_to_string(output.join("FR.txt")).expect("the form"),
        form(&france(), &library(&files).helplines.countries[&france()])
    );

    let answers = output.join("FR.txt");
    let form = answers.to_string_lossy().into_owned();
    assert!(!tool(&content, &["verify", "record", &form]).0, "an empty form is nothing to record");
    fs::write(&answers, filled(&files, "fr-trial", SEEN)).expect("the form");
    let (done, said) = tool(&content, &["verify", "record", &form, "--today", "2026-11-03"]);
    assert!(!done && said.contains("fr-trial bears the day 2026-11-04, which has not come yet"), "{said}");
    assert_eq!(fs::read_to_string(content.join("helplines.json")).expect("the helplines"), files["helplines.json"], "nothing was recorded");
    let (done, said) = tool(&content, &["verify", "record", &form, "--today", "2026-11-04"]);
    assert!(done && said.contains("fr-trial: confirmed"), "{said}");
    let (done, said) = tool(&content, &["report"]);
    assert!(done && said.contains("oldest"), "{said}");
    let france = said.lines().find(|line| line.starts_with("FR ")).expect("France");
    assert_eq!(france.split_whitespace().nth(4), Some("1"), "checked: {france}");

    assert!(tool(&content, &["verify", "due", "--by", "2027-05-30"]).0);
    let (done, said) = tool(&content, &["verify", "due", "--by", "2027-05-31"]);
    assert!(!done && said.contains("fr-116006") && !said.contains("fr-trial"), "{said}");
}
