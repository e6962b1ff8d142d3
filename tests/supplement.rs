//! What an organisation's own file may hold, what is refused, and what becomes of the explainer with it.
//!
//! `supplement/hostile/` holds files that are refused; `supplement/expected.txt` what is said of each. After a message was changed
//! on purpose, `UPDATE_EXPECTED=1 cargo test --test supplement` writes what is said now; read the difference before you commit it.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::{env, fs};

use palermo_explainer::content::bundle::Bundle;
use palermo_explainer::content::supplement::{LIMIT_BYTES, Supplement};
use palermo_explainer::content::{CountryCode, HelplineKind};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/supplement")
}

fn good() -> Supplement {
    let bytes = fs::read(folder().join("good.json")).expect("the file is there");
    assert_eq!(said_of(&bytes), Vec::<String>::new());
    Supplement::read(&bytes).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn name_of(code: &CountryCode) -> String {
    format!("the country {code}")
}

/// Everything that is said of a file, a line each; empty where it is in order.
fn said_of(bytes: &[u8]) -> Vec<String> {
    let problems = match Supplement::read(bytes) {
        Ok(supplement) => {
            let bundle = common::english();
            let program = bundle.app().expect("every island has its section");
            supplement.unknown_keys(&program.resources)
        }
        Err(problems) => problems,
    };
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn every_hostile_file_is_refused_and_explained() {
    let mut said = BTreeMap::new();
    for entry in fs::read_dir(folder().join("hostile")).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        said.insert(name, said_of(&fs::read(&path).expect("readable")));
    }
    said.insert("(too large)".to_owned(), said_of(&vec![b' '; LIMIT_BYTES + 1]));
    said.insert("(Latin-1)".to_owned(), said_of(b"{ \"introduction\": \"Aide \xe0 tous\" }"));
    said.insert("(UTF-16)".to_owned(), said_of(b"\xff\xfe{\0}\0"));
    let silent: Vec<&String> = said.iter().filter(|(_, lines)| lines.is_empty()).map(|(name, _)| name).collect();
    assert!(silent.is_empty(), "not refused: {silent:?}");
    let written: String = said
        .iter()
        .map(|(name, lines)| format!("{name}\n{}\n", lines.iter().map(|line| format!("  {line}\n")).collect::<String>()))
        .collect();
    let path = folder().join("expected.txt");
    if env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&path, &written).expect("writable");
    }
    assert_eq!(written, fs::read_to_string(&path).unwrap_or_default());
}

/// What is said of a helpline with this number.
fn said_of_number(shown: &str, dial: &str) -> Vec<String> {
    let number = serde_json::json!({ "shown": shown, "dial": dial });
    let helpline = serde_json::json!({ "id": "own", "country": "FR", "name": "Own", "operator": "Us", "kind": "women", "call": number });
    said_of(serde_json::json!({ "helplines": [helpline] }).to_string().as_bytes())
}

#[test]
fn a_number_is_shown_as_people_write_it_and_dialled_by_the_same_digits() {
    for (shown, dial) in [
        ("116 006", "116006"),
        ("116\u{a0}006", "116006"),
        ("04 72 00 00 01", "+33472000001"),
        ("04.72.00.00.01", "+33472000001"),
        ("+33 (0)4 72 00 00 01", "+33472000001"),
        ("(020) 7946 0000", "+442079460000"),
        ("020\u{2011}50 50 50", "+4620505050"),
        ("70 20 25 50", "+4570202550"),
        ("06 1234 5678", "+390612345678"),
        ("05 00 00 00 00", "+2250500000000"),
        ("1-888-373-7888", "+18883737888"),
        ("(888) 373-7888", "+18883737888"),
        ("+1 (888) 373-7888", "+18883737888"),
        ("8 (800) 555-35-35", "88005553535"),
        ("+7 800 555-35-35", "+78005553535"),
        ("555 0000", "+3545550000"),
    ] {
        assert_eq!(said_of_number(shown, dial), Vec::<String>::new(), "{shown} {dial}");
    }
    for (shown, dial) in [
        ("116 006", "*21*116006#"),
        ("*21*116006#", "*21*116006#"),
        ("#31#116006", "#31#116006"),
        ("*#06#", "*#06#"),
        ("*3888", "*3888"),
        ("116 006", "+33899116006"),
        ("116 006", "116007"),
        ("116 006", "0116006"),
        ("80 52 33 76", "+33180523376"),
        ("+34 1 80 52 33 76", "+33180523376"),
        ("+33 1 80 52 33 76", "0180523376"),
        ("+33 1 80 52 33 76", "0033180523376"),
        ("8 800 555-35-35", "+78005553535"),
        ("116\u{2063}006", "116006"),
        ("116 006;ext=1", "1160061"),
        ("116 006 (0899 1)", "1160060899"),
        ("116 006", ""),
        ("", "116006"),
        ("()", "116006"),
    ] {
        assert_ne!(said_of_number(shown, dial), Vec::<String>::new(), "{shown} {dial}");
    }
}

#[test]
fn what_real_text_needs_is_accepted_though_nobody_sees_it() {
    for text in [
        "می\u{200c}خواهم کمک بگیرم",
        "क्\u{200d}ष और महान्\u{200c} लोग",
        "ශ්\u{200d}රී ලංකා",
        "\u{2764}\u{fe0f}\u{200d}\u{1fa79} \u{1f469}\u{200d}\u{1f469}\u{200d}\u{1f467} 1\u{fe0f}\u{20e3} ☎\u{fe0f}",
        "ᠮᠣᠩᠭᠣᠯ\u{180b} ᠨᠢᠭ\u{180e}ᠠ",
        "葛\u{e0100}飾",
        "\u{600}\u{661}\u{662}\u{663}",
    ] {
        let file = serde_json::json!({ "introduction": text }).to_string();
        assert_eq!(said_of(file.as_bytes()), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn however_much_is_wrong_twenty_problems_and_two_thousand_characters_are_told() {
    let keys = format!("{{{}}}", vec![r#""":0"#; 50_000].join(","));
    let long = format!(r#"{{ "language": "{}" }}"#, "x".repeat(200_000));
    let key = format!(r#"{{ "{}": 0 }}"#, "\u{202e}".repeat(80_000));
    let kind = "k".repeat(60);
    let resource = serde_json::json!({ "id": "own", "name": "Own", "url": "https://ngo.example/", "kind": kind, "about": "Ours." });
    let resources: Vec<_> = (0..200)
        .map(|index| {
            let mut resource = resource.clone();
            resource["id"] = serde_json::json!(format!("own-{index}"));
            resource
        })
        .collect();
    let unknown = serde_json::json!({ "resources": resources }).to_string();
    for (file, more) in [(keys, Some("and 49980 more")), (long, None), (key, None), (unknown, Some("and 1"))] {
        let said = said_of(file.as_bytes());
        let whole = said.join("\n");
        assert!((1..=21).contains(&said.len()) && whole.chars().count() <= 2000, "{} lines, {}", said.len(), whole.chars().count());
        assert!(more.is_none_or(|more| said.last().expect("a line").starts_with(more)), "{whole}");
        assert!(!whole.contains('\u{202e}'), "what is told is all seen: {whole}");
    }
}

#[test]
fn a_byte_order_mark_of_utf8_does_no_harm() {
    assert!(Supplement::read("\u{feff}{}".as_bytes()).is_ok());
}

fn help_of(bundle: &Bundle) -> std::rc::Rc<palermo_explainer::content::help::Help> {
    bundle.help().expect("a help section").clone()
}

#[test]
fn own_helplines_come_first_in_their_country_and_a_new_country_is_added() {
    let bundle = common::english().with_supplement(&good(), name_of);
    let help = help_of(&bundle);
    let of = |code: &str| help.countries.iter().find(|country| country.code.as_str() == code).expect("the country");
    let own = &of("FR").helplines[0];
    assert_eq!((own.name.as_str(), own.hours.as_str()), ("Ligne Ouverte", "Monday–Friday, 09:00–17:00"));
    assert_eq!(own.opening, "Europe/Paris 12345 09:00 17:00");
    assert_eq!(own.name_language.as_ref().map(|language| language.tag.as_str()), Some("fr"));
    let addresses: Vec<String> = own.channels.iter().map(palermo_explainer::content::Channel::address).collect();
    assert_eq!(addresses, ["tel:+33472000001", "https://wa.me/33600000000"]);
    assert!(of("FR").helplines.len() > 1, "those of the explainer stay");
    assert_eq!(of("IS").name, "the country IS");
    assert_eq!(help.contact.as_ref().map(|contact| contact.name.as_str()), Some("Maison Ouverte"));
}

#[test]
fn an_entry_of_the_same_name_is_replaced() {
    let bundle = common::english();
    let built_in = help_of(&bundle).countries.iter().find(|country| country.code.as_str() == "FR").expect("France").helplines[0].clone();
    let mut supplement = good();
    supplement.helplines[0].id = palermo_explainer::content::supplement::EntryId::new(&built_in.id).expect("a name");
    supplement.helplines[0].kind = HelplineKind::Children;
    let merged = help_of(&bundle.with_supplement(&supplement, name_of));
    let france = merged.countries.iter().find(|country| country.code.as_str() == "FR").expect("France");
    assert_eq!(france.helplines.iter().filter(|helpline| helpline.id == built_in.id).count(), 1);
    assert_eq!(france.helplines[0].purpose, "For children and young people");
}

#[test]
fn what_an_organisation_says_first_is_said_by_the_explainer() {
    let introduction = |bundle: &Bundle| bundle.masthead.supplied_introduction.as_ref().map(ToString::to_string);
    assert_eq!(introduction(&common::english()), None);
    let bundle = common::english().with_supplement(&good(), name_of);
    assert_eq!(introduction(&bundle).as_deref(), Some("We are a small organisation in Lyon & around. Call us, 1 < 2."));
    assert_eq!(introduction(&bundle.with_supplement(&Supplement::default(), name_of)), introduction(&bundle), "nothing takes it away");
}

#[test]
fn merging_twice_changes_nothing_more() {
    let once = common::english().with_supplement(&good(), name_of);
    assert_eq!(once.with_supplement(&good(), name_of), once);
}

#[test]
fn an_empty_supplement_changes_nothing() {
    let bundle = common::english();
    assert_eq!(bundle.with_supplement(&Supplement::default(), name_of), bundle);
}

#[test]
fn the_schema_for_editors_has_the_keys_that_the_reader_knows() {
    let schemas = palermo_explainer::authoring::schema::schemas();
    let schema = &schemas.iter().find(|schema| schema.name == "supplement").expect("a schema").schema;
    for (definition, file) in [
        (schema, r#"{ "?": 1 }"#),
        (&schema["definitions"]["ContactFile"], r#"{ "contact": { "name": "Us", "email": "us@ngo.example", "?": 1 } }"#),
        (&schema["definitions"]["HelplineFile"], r#"{ "helplines": [{ "?": 1 }] }"#),
        (&schema["definitions"]["NumberFile"], r#"{ "helplines": [{ "call": { "?": 1 } }] }"#),
        (&schema["definitions"]["WeeklyRecord"], r#"{ "helplines": [{ "hours": { "?": 1 } }] }"#),
        (&schema["definitions"]["SpanRecord"], r#"{ "helplines": [{ "hours": { "spans": [{ "?": 1 }] } }] }"#),
        (&schema["definitions"]["ResourceFile"], r#"{ "resources": [{ "?": 1 }] }"#),
    ] {
        let said = said_of(file.as_bytes());
        let known = said.iter().find_map(|line| line.split_once("there is no such key: use ")).expect("the key is refused").1;
        let mut known: Vec<&str> = known.split(", ").collect();
        known.sort_unstable();
        let described: Vec<&String> = definition["properties"].as_object().expect("an object").keys().collect();
        assert_eq!(described, known, "{file}");
    }
}
