//! What no supplement and no content file may do, whatever is in it: stop the program, bring markup along, fail without a place.
//!
//! `PALERMO_FUZZ_CASES` says how many cases are tried for each property; `cargo xtask fuzz` tries millions. What once failed is kept in
//! `fuzzing.proptest-regressions` and tried first.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::cell::Cell;
use std::rc::Rc;

use palermo_explainer::authoring::json;
use palermo_explainer::authoring::schema::validation::validate;
use palermo_explainer::authoring::schema::{schema_for, schemas};
use palermo_explainer::components::node::Node;
use palermo_explainer::components::parts::{contact_card, helpline_card};
use palermo_explainer::content::bundle::Bundle;
use palermo_explainer::content::supplement::Supplement;
use proptest::prelude::*;
use proptest::test_runner::{FileFailurePersistence, TestCaseResult, TestRunner};
use serde_json::Value;

/// Rendering and merging take a hundred times as long as reading: one case in so many.
const SAMPLE: u32 = 512;

fn runner() -> TestRunner {
    let cases = std::env::var("PALERMO_FUZZ_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(20_000);
    TestRunner::new(ProptestConfig {
        cases,
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct("tests/fuzzing.proptest-regressions"))),
        ..ProptestConfig::default()
    })
}

/// Values that have broken readers before.
const NASTY: &[&str] = &[
    "null",
    "true",
    "-1",
    "1e999",
    "\"\"",
    "\" \"",
    "[]",
    "{}",
    "[[[[]]]]",
    "\"<script>alert(1)</script>\"",
    "\"<b\"",
    "\"&#60;\"",
    "\"a < b & c\"",
    "\"javascript:alert(1)\"",
    "\"https://ngo.example/\"",
    "\"https://x.example/?q=<\"",
    "\"//ngo.example\"",
    "\"data:,\"",
    "\"+33123456789\"",
    "\"+0\"",
    "\"116 006\"",
    "\"*#06#\"",
    "\"FR\"",
    "\"fr\"",
    "\"ﬀ\"",
    "\"\\u0000\"",
    "\"\\u202e\"",
    "\"Own\\u3164\"",
    "\"\\udb40\\udc41 tag\"",
    "\"می\\u200cخواهم\"",
    "\"*3888\"",
    "\"*21*116006#\"",
    "\"\\ud83d\\ude00\"",
    "\"always\"",
    "\"09:00\"",
    "\"24:00\"",
    "\"Europe/Paris\"",
    "\"../..\"",
    "\"monday\"",
    "\"__proto__\"",
    "\"{country}\"",
    "\"fr-116006\"",
    "\"own\"",
    "{ \"shown\": \"1 1 6\", \"dial\": \"116\" }",
];

/// A change to the tree of a file.
#[derive(Clone, Debug, PartialEq)]
enum Change {
    /// The value there becomes a nasty one.
    Replace(usize, usize),
    /// The value there goes.
    Remove(usize),
    /// The value there becomes a copy of another.
    Copy(usize, usize),
}

/// A change to the bytes of a file.
#[derive(Clone, Debug, PartialEq)]
enum Damage {
    Set(usize, u8),
    Insert(usize, u8),
    Cut(usize),
}

fn changes() -> impl Strategy<Value = (Vec<Change>, Vec<Damage>)> {
    let place = 0..200_usize;
    let change = prop_oneof![
        4 => (place.clone(), 0..NASTY.len()).prop_map(|(place, value)| Change::Replace(place, value)),
        1 => place.clone().prop_map(Change::Remove),
        1 => (place.clone(), place).prop_map(|(to, from)| Change::Copy(to, from)),
    ];
    let byte = 0..4096_usize;
    let damage = prop_oneof![
        4 => (byte.clone(), any::<u8>()).prop_map(|(place, value)| Damage::Set(place, value)),
        4 => (byte.clone(), any::<u8>()).prop_map(|(place, value)| Damage::Insert(place, value)),
        1 => byte.prop_map(Damage::Cut),
    ];
    // Most cases stay JSON, because what is not is refused at the first byte.
    (prop::collection::vec(change, 0..5), prop_oneof![3 => Just(Vec::new()), 1 => prop::collection::vec(damage, 1..4)])
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(elements) => elements.iter().map(count).sum(),
        Value::Object(entries) => entries.values().map(count).sum(),
        _ => 0,
    }
}

/// The value of a number, counted from the root on.
fn at(value: &mut Value, number: usize) -> Option<&mut Value> {
    let Some(mut rest) = number.checked_sub(1) else { return Some(value) };
    let inner: Vec<&mut Value> = match value {
        Value::Array(elements) => elements.iter_mut().collect(),
        Value::Object(entries) => entries.values_mut().collect(),
        _ => Vec::new(),
    };
    for element in inner {
        let size = count(element);
        if rest < size {
            return at(element, rest);
        }
        rest -= size;
    }
    None
}

fn changed(tree: &Value, changes: &[Change], damages: &[Damage]) -> Vec<u8> {
    let mut tree = tree.clone();
    for change in changes {
        let size = count(&tree);
        let (place, new) = match change {
            Change::Replace(place, value) => (place, NASTY[*value].to_owned()),
            Change::Remove(place) => (place, "null".to_owned()),
            Change::Copy(place, from) => {
                let copy = at(&mut tree, from % size).map(|value| value.to_string());
                (place, copy.unwrap_or_default())
            }
        };
        let new = serde_json::from_str(&new).unwrap_or(Value::Null);
        if let Some(value) = at(&mut tree, place % size) {
            *value = new;
        }
    }
    let mut bytes = tree.to_string().into_bytes();
    for damage in damages {
        let length = bytes.len();
        match damage {
            Damage::Set(place, value) if length > 0 => bytes[place % length] = *value,
            Damage::Insert(place, value) => bytes.insert(place % (length + 1), *value),
            Damage::Cut(place) => bytes.truncate(place % (length + 1)),
            Damage::Set(..) => {}
        }
    }
    bytes
}

fn every_problem_has_its_place(bytes: &[u8]) -> TestCaseResult {
    if let Err(problems) = Supplement::read(bytes) {
        prop_assert!(!problems.is_empty());
        for problem in &problems {
            let whole = ["the file is", "expected an object", "and "].iter().any(|start| problem.message.starts_with(start));
            prop_assert!(!problem.place.is_empty() || whole, "{problem}");
            prop_assert!(problem.message.len() > 10, "{problem}");
        }
        let length: usize = problems.iter().map(|problem| problem.to_string().chars().count() + 1).sum();
        prop_assert!(problems.len() <= 21 && length <= 2000, "{} problems, {length} characters", problems.len());
        prop_assert_eq!(Supplement::read(bytes), Err(problems), "read again, it is told the same");
    }
    Ok(())
}

/// A telephone is told nothing but digits, and they are those that are seen.
fn dials_what_is_shown(supplement: &Supplement) -> TestCaseResult {
    let contact = supplement.contact.iter().flat_map(|contact| &contact.channels);
    for channel in supplement.helplines.iter().flat_map(|helpline| &helpline.channels).chain(contact) {
        let dialled = channel.dial.as_str().strip_prefix('+').unwrap_or(channel.dial.as_str());
        prop_assert!(dialled.bytes().all(|byte| byte.is_ascii_digit()), "{dialled}");
        let shown: String = channel.shown.chars().filter(char::is_ascii_digit).collect();
        prop_assert!(dialled.ends_with(shown.strip_prefix('0').unwrap_or(&shown)), "{channel:?}");
    }
    Ok(())
}

/// What is rendered has the elements that the components make, and every text as it stands.
fn renders_as_text(bundle: &Bundle, supplement: &Supplement) -> TestCaseResult {
    let lines = &bundle.app().expect("every island has its section").lines;
    let countries = supplement.countries();
    let helplines: Vec<_> = countries.iter().flat_map(|country| supplement.cards(country, lines, &bundle.language)).collect();
    let mut nodes: Vec<Node> = helplines.iter().flat_map(|helpline| Node::of(&helpline_card(helpline, &bundle.words))).collect();
    nodes.extend(supplement.contact.iter().flat_map(|contact| Node::of(&contact_card(contact, &bundle.words))));
    let mut text = String::new();
    for node in nodes {
        is_known(&node, &mut text)?;
    }
    for helpline in helplines {
        prop_assert!(text.contains(&helpline.name), "{} is not in {text}", helpline.name);
    }
    Ok(())
}

/// Gathers the text of nodes whose elements, attributes and addresses are those of the components.
fn is_known(node: &Node, texts: &mut String) -> TestCaseResult {
    match node {
        Node::Text(text) => texts.push_str(text),
        Node::Element { tag, attributes, children } => {
            prop_assert!(["li", "p", "b", "span", "a", "bdi", "details", "summary"].contains(&tag.as_str()), "{node:?}");
            for (name, value) in attributes {
                let names = ["class", "part", "lang", "href", "hreflang", "rel", "dir", "data-hours", "data-free"];
                prop_assert!(names.contains(&name.as_str()), "{name}: {node:?}");
                let leads = ["https://", "tel:", "sms:", "mailto:"].iter().any(|scheme| value.starts_with(scheme));
                prop_assert!(name != "href" || leads, "{value}");
            }
            for child in children {
                is_known(child, texts)?;
            }
        }
    }
    Ok(())
}

#[test]
fn no_supplement_stops_the_program_or_brings_markup_along() {
    let good: Value = serde_json::from_str(include_str!("supplement/good.json")).expect("the file is in order");
    let bundle = common::english();
    let (tried, accepted) = (Rc::new(Cell::new(0_u32)), Rc::new(Cell::new(0_u32)));
    let (try_count, accept_count) = (tried.clone(), accepted.clone());
    let outcome = runner().run(&changes(), move |(changes, damages)| {
        try_count.set(try_count.get() + 1);
        let bytes = changed(&good, &changes, &damages);
        every_problem_has_its_place(&bytes)?;
        if let Ok(supplement) = Supplement::read(&bytes) {
            accept_count.set(accept_count.get() + 1);
            dials_what_is_shown(&supplement)?;
            if accept_count.get() % SAMPLE == 1 {
                let once = bundle.with_supplement(&supplement, ToString::to_string);
                prop_assert!(once.with_supplement(&supplement, ToString::to_string) == once, "merging twice is not merging once");
                renders_as_text(&bundle, &supplement)?;
            }
        }
        Ok(())
    });
    println!("{} supplements, {} of them accepted", tried.get(), accepted.get());
    assert_eq!(outcome, Ok(()));
    assert!(accepted.get() > tried.get() / 50, "some must be accepted, or the test tests nothing");
}

#[test]
fn no_bytes_stop_the_reader() {
    let outcome = runner().run(&prop::collection::vec(any::<u8>(), 0..200), |bytes| every_problem_has_its_place(&bytes));
    assert_eq!(outcome, Ok(()));
}

#[test]
fn no_content_file_stops_the_checks() {
    let file = "languages.json";
    let tree: Value = serde_json::from_str(include_str!("../content/languages.json")).expect("the file is in order");
    let schema = &schema_for(schemas(), file).expect("the file has a schema").schema;
    let outcome = runner().run(&changes(), |(changes, damages)| {
        let bytes = changed(&tree, &changes, &damages);
        let Ok(text) = std::str::from_utf8(&bytes) else { return Ok(()) };
        match json::Node::parse(file, text) {
            Ok(root) => {
                for problem in validate(file, &root, schema) {
                    prop_assert!(!problem.message.is_empty());
                    // The place leads to something in the file.
                    let (node, _) = root.locate(&problem.place);
                    prop_assert!(node.range.end <= text.len());
                }
            }
            Err(problem) => prop_assert!(!problem.message.is_empty()),
        }
        Ok(())
    });
    assert_eq!(outcome, Ok(()));
}
