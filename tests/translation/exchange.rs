//! PO files and new languages.

use std::fs;

use palermo_explainer::authoring::translation::earlier::earlier;
use palermo_explainer::authoring::translation::exchange::{export, import};
use palermo_explainer::authoring::translation::fingerprint::fingerprint;
use palermo_explainer::authoring::translation::new_language::new_language;

use super::*;

fn exported(files: &Files) -> String {
    export(files, &library(files), &tag("pt"), &|_, _| Some("What it was.".to_owned())).unwrap_or_else(|error| panic!("{error:#}"))
}

/// The files after a PO file came back.
fn imported(files: &Files, po: &str) -> Updated {
    let mut returned = import(files, po).unwrap_or_else(|error| panic!("{error:#}"));
    assert_eq!(returned.unknown, Vec::<String>::new());
    let mut files = files.clone();
    if let Some(text) = returned.with_patterns(&files["pt/interface.json"]).expect("JSON") {
        files.insert("pt/interface.json".to_owned(), text);
    }
    update(&files, "pt", &returned.texts).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn what_goes_to_translators_and_comes_back_unchanged_changes_nothing() {
    let files = with_portuguese();
    for (path, text) in imported(&files, &exported(&files)).files {
        assert_eq!(text, files[&path], "{path}");
    }
}

#[test]
fn gettext_takes_what_is_written() {
    let folder = folder("msgfmt");
    fs::write(folder.join("pt.po"), exported(&with_portuguese())).expect("written");
    if let Some(output) = run("msgfmt", &["--check", "--output-file=pt.mo", "pt.po"], &folder) {
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && said.is_empty(), "{said}");
    }
    // As gettext's own tools write it, long lines broken elsewhere and earlier sentences beside the new.
    if let Some(output) = run("msgcat", &["--width=40", "pt.po"], &folder) {
        let files = with_portuguese();
        let po = String::from_utf8(output.stdout).expect("UTF-8");
        for (path, text) in imported(&files, &po).files {
            assert_eq!(text, files[&path], "{path}");
        }
    }
    fs::remove_dir_all(folder).ok();
}

#[test]
fn a_translator_is_told_what_a_text_is_for_and_what_stands_in_it() {
    let po = exported(&with_portuguese());
    let entry = |context: &str| {
        po.split("\n\n").find(|entry| entry.contains(context)).unwrap_or_else(|| panic!("no {context}")).replace("\"\n\"", "")
    };
    let lead = entry("msgctxt \"facts:lead\"");
    assert!(lead.contains("#. {S01.total} = 49.6 million. S01: "), "{lead}");
    assert!(lead.contains("#. The first sentences.") && lead.contains("#: content/en/facts.json:"), "{lead}");
    assert!(lead.contains("msgid \"On any given day, {S01.total} people live so.\"") && lead.contains("msgstr \"Vivem assim"), "{lead}");
    let few = entry("msgctxt \"interface:units.million|one\"");
    assert!(few.contains("such as 0, 1, 1.1") && few.contains("msgstr \"{number} milhão\""), "{few}");
    assert!(po.find("help:title") < po.find("facts:title"), "help comes first");
    assert!(!po.contains("countries.FR"), "names of countries are known");
}

#[test]
fn translations_come_back_into_files_that_bake() {
    let files = with_portuguese();
    let po = exported(&files);
    let empty = "msgctxt \"roots:title\"\n";
    let start = po.find(empty).expect("the title of roots");
    let at = start + po[start..].find("msgstr \"\"").expect("not translated");
    let mut whole = po.clone();
    whole.replace_range(at.."msgstr \"\"".len() + at, "msgstr \"Por que “acontece”\\\\\"");
    let mut after = files.clone();
    after.extend(imported(&files, &whole).files);
    let bundle = portuguese(&after);
    let title = bundle.sections.iter().find(|section| section.id.as_str() == "roots").map(|section| section.title.clone());
    assert_eq!(title.as_deref(), Some("Por que “acontece”\\"));
}

#[test]
fn an_old_text_goes_out_as_fuzzy_and_stays_old_until_it_is_confirmed() {
    let mut files = with_portuguese();
    say_in_english(&mut files, "en/facts.json", "lead", "New: {S01.total} people.");
    let po = exported(&files);
    let start = po.find("msgctxt \"facts:lead\"").expect("the lead");
    let entry = &po[po[..start].rfind("\n\n").expect("a line between")..start];
    assert!(entry.contains("#, fuzzy") && entry.contains("#. The English was: What it was."), "{entry}");
    assert_eq!(imported(&files, &po).stale.len(), 1, "fuzzy is not done");
    assert_eq!(imported(&files, &po.replace("#, fuzzy\n", "")).stale.len(), 0, "a translator has confirmed it");
}

#[test]
fn a_file_that_is_older_than_english_brings_old_texts_and_says_so() {
    let mut files = with_portuguese();
    let po = exported(&files);
    say_in_english(&mut files, "en/help.json", "title", "Where is help?");
    assert_eq!(imported(&files, &po).stale, [("pt/help.json".to_owned(), "title".to_owned())]);
}

#[test]
fn what_is_no_po_file_is_said_and_stops_nothing_else() {
    let files = with_portuguese();
    for (broken, line) in [("msgid\n", "line 1"), ("msgid \"\"\nmsgstr \"\n", "line 2"), ("#\n#\nmsgid \"a\"\nmsgstr \"b\"\n", "PO file")] {
        let error = import(&files, broken).map(|_| ()).expect_err(broken);
        assert!(format!("{error:#}").contains(line), "{broken}: {error:#}");
    }
    let gone = format!("{}\nmsgctxt \"facts:gone\"\nmsgid \"Gone\"\nmsgstr \"Fim\"\n", exported(&files));
    assert_eq!(import(&files, &gone).map(|returned| returned.unknown).unwrap_or_default(), ["facts:gone"]);
}

#[test]
fn a_new_language_begins_empty_and_in_order() {
    let mut files = super::common::english_alone(read_files(&root().join("content")).unwrap_or_else(|problems| panic!("{problems}")));
    let new = new_language(&files, &tag("ar"), None).unwrap_or_else(|problems| panic!("{problems}"));
    assert!(new["languages.json"].contains("\"direction\": \"rtl\"") && new["languages.json"].contains("\"name\": \"العربية\""));
    assert!(new["en/interface.json"].contains("\"ar\": \"Arabic\""), "English learns its name");
    files.extend(new.clone());
    assert!(new_language(&files, &tag("ar"), None).is_err(), "it is there already");
    let texts: Vec<&String> = new.iter().filter(|(path, _)| path.starts_with("ar/")).map(|(_, text)| text).collect();
    let lead: serde_json::Value = serde_json::from_str(&files["en/facts.json"]).expect("English");
    let lead = lead["lead"].as_str().expect("a lead");
    assert!(texts.len() >= 15 && texts.iter().all(|text| !text.contains(lead)), "no English is copied");
    let problems = check(&files, Options { date: None, release: true });
    assert!(problems.iter().all(|problem| problem.severity != palermo_explainer::authoring::problem::Severity::Error), "{problems:?}");
    assert!(problems.iter().all(|problem| problem.message.contains("nothing of this file is translated")), "{problems:?}");
    let bundle = bake(&library(&files), &tag("ar")).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(bundle.direction.as_str(), "rtl");
    let again = update(&files, "ar", &Incoming::new()).unwrap_or_else(|problems| panic!("{problems}"));
    for (path, text) in again.files {
        assert_eq!(text, files[&path], "{path}: bringing it into form again changes nothing");
    }
}

#[test]
fn the_english_that_was_is_found_in_the_history() {
    let folder = folder("history");
    let content = folder.join("content/en");
    fs::create_dir_all(&content).expect("a folder");
    let commit = |text: &str| {
        fs::write(content.join("act.json"), format!("{{\"lead\": \"{text}\"}}")).expect("written");
        let author = ["-c", "user.name=n", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false"];
        run("git", &["add", "-A"], &folder)?;
        run("git", &[&author[..], &["commit", "-q", "-m", "m"]].concat(), &folder)
    };
    if run("git", &["init", "-q"], &folder).is_some() {
        commit("First.");
        commit("Second.");
        fs::write(content.join("act.json"), r#"{"lead": "Third."}"#).expect("written");
        let found = earlier(&folder.join("content"), "act.json", vec![fingerprint("First."), fingerprint("Never.")]);
        assert_eq!(found.into_iter().collect::<Vec<_>>(), [(fingerprint("First."), "First.".to_owned())]);
    }
    fs::remove_dir_all(folder).ok();
}
