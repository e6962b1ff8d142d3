//! What readers see of a language that is translated in part, and what is said of it.

use palermo_explainer::authoring::check::{english_in_islands, unready};
use palermo_explainer::authoring::problem::Severity;
use palermo_explainer::authoring::translation::ids::with_ids;
use palermo_explainer::content::SectionId;
use palermo_explainer::content::bundle::{Body, Section};
use palermo_explainer::prerender::fragment::Fragment;
use palermo_explainer::prerender::plain::{html, text};

use super::*;

fn section(bundle: &Bundle, id: SectionId) -> &Section {
    bundle.sections.iter().find(|section| section.id == id).unwrap_or_else(|| panic!("no section {id:?}"))
}

#[test]
fn what_is_translated_is_shown_and_english_for_the_rest() {
    let bundle = portuguese(&with_portuguese());
    assert_eq!(section(&bundle, SectionId::Facts).lead, "Vivem assim 49,6 milhões de pessoas.");
    // A number in a sentence that stands in English is written as English writes it.
    assert_eq!(section(&bundle, SectionId::Roots).lead, "There were 49.6 million people. Why?");
    assert_eq!(bundle.masthead.exit_label, "Sair desta página");
    assert!(bundle.english.contains_key("There were 49.6 million people. Why?"), "{:?}", bundle.english);
    assert!(!bundle.english.contains_key("Sair desta página"));
}

#[test]
fn english_is_marked_and_counted_on_the_page() {
    let bundle = portuguese(&with_portuguese());
    let fragment = Fragment::of(&bundle).unwrap_or_else(|error| panic!("{error}"));
    let page = fragment.whole(&bundle).to_html();
    // Its first sentence stands in the head of the section, and the rest below.
    for part in ["There were 49.6 million people.", "Why?"] {
        assert!(page.contains(&format!("lang=\"en\" dir=\"ltr\">{part}</")), "{part}");
    }
    assert!(!page.contains("lang=\"en\" dir=\"ltr\">Vivem assim"), "what is translated is not marked");
    let count: usize = bundle.masthead.in_english.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap_or_default();
    assert!(bundle.masthead.in_english.starts_with("Ainda em inglês: ") && count > 300, "{}", bundle.masthead.in_english);
    assert!(page.contains(&bundle.masthead.in_english), "the page says so");
    let copy = html::html(&bundle);
    assert!(copy.contains("<p lang=\"en\" dir=\"ltr\">There were 49.6 million people. Why?</p>"), "the copy to paste");
    assert!(copy.contains("<p lang=\"pt\" dir=\"ltr\">Vivem assim 49,6 milhões de pessoas.</p>"));
    assert!(text::text(&bundle).contains("Ainda em inglês: "), "the text");
}

#[test]
fn every_sentence_in_english_that_a_page_shows_is_marked() {
    use palermo_explainer::prerender::node::Node;
    /// Text that stands in English and is not marked so.
    fn unmarked<'node>(node: &'node Node, bundle: &Bundle, found: &mut Vec<&'node str>) {
        match node {
            Node::Element { attributes, children, .. } if !attributes.contains(&("lang".to_owned(), "en".to_owned())) => {
                for child in children {
                    unmarked(child, bundle, found);
                }
            }
            Node::Text(text) if bundle.english.keys().any(|english| english.len() > 12 && text.contains(english.as_str())) => {
                found.push(text);
            }
            _ => {}
        }
    }
    let bundle = portuguese(&with_portuguese());
    let fragment = Fragment::of(&bundle).unwrap_or_else(|error| panic!("{error}"));
    let mut found = Vec::new();
    let whole = fragment.whole(&bundle);
    unmarked(&whole, &bundle, &mut found);
    assert_eq!(found, Vec::<&str>::new());
}

#[test]
fn english_itself_says_nothing_of_translations() {
    let bundle = bake(&library(&with_portuguese()), &tag("en")).unwrap_or_else(|problems| panic!("{problems}"));
    assert!(bundle.english.is_empty() && bundle.masthead.in_english.is_empty());
    let page = Fragment::of(&bundle).unwrap_or_else(|error| panic!("{error}")).whole(&bundle).to_html();
    assert!(!page.contains("in-english") && !page.contains("dir=\"ltr\">There were"));
}

#[test]
fn countries_are_named_and_sorted_as_the_language_does() {
    let bundle = portuguese(&with_portuguese());
    let Body::Help(help) = &section(&bundle, SectionId::Help).body else { panic!("help") };
    let names: Vec<&str> = help.countries.iter().map(|country| country.name.as_str()).collect();
    let at = |name: &str| names.iter().position(|other| *other == name).unwrap_or_else(|| panic!("no {name}: {names:?}"));
    assert!(at("África do Sul") < at("Alemanha") && at("Alemanha") < at("Brasil") && at("Índia") < at("Itália"));
    assert!(names.contains(&"Moldova") && !names.contains(&"Moldávia"), "what the language's own file says counts more");
}

#[test]
fn old_text_is_named_with_its_english_and_not_shown() {
    let mut files = with_portuguese();
    assert_eq!(said(&files, false).iter().filter(|problem| problem.message.contains("another English")).count(), 0);
    say_in_english(&mut files, "en/facts.json", "lead", "{S01.total} people, says the new sentence.");
    let old: Vec<Problem> = said(&files, false).into_iter().filter(|problem| problem.message.contains("another English")).collect();
    assert_eq!(old.iter().map(|problem| (problem.file.as_str(), problem.place.as_str())).collect::<Vec<_>>(), [("pt/facts.json", "lead")]);
    assert!(old[0].message.contains("`lead`") && old[0].message.contains("says the new sentence"), "{}", old[0]);
    assert_eq!(old[0].severity, Severity::Warning);
    assert_eq!(section(&portuguese(&files), SectionId::Facts).lead, "49.6 million people, says the new sentence.");
}

#[test]
fn an_old_text_is_mended_by_translating_it_anew_and_not_by_a_command() {
    let mut files = with_portuguese();
    say_in_english(&mut files, "en/facts.json", "lead", "{S01.total} people, says the new sentence.");
    assert_eq!(updated(&files).stale, [("pt/facts.json".to_owned(), "lead".to_owned())], "nothing was translated");
    let text = files["pt/facts.json"].replace("Vivem assim {S01.total} de pessoas.", "São {S01.total} de pessoas, diz a frase nova.");
    files.insert("pt/facts.json".to_owned(), text);
    let mended = updated(&files);
    assert_eq!(mended.stale, []);
    files.extend(mended.files);
    assert_eq!(section(&portuguese(&files), SectionId::Facts).lead, "São 49,6 milhões de pessoas, diz a frase nova.");
}

#[test]
fn a_release_needs_help_and_labels_and_a_language_that_is_in_the_making_stops_none() {
    let mut files = with_portuguese();
    let errors = |files: &Files| -> Vec<String> {
        said(files, true).into_iter().filter(|problem| problem.severity == Severity::Error).map(|problem| problem.file).collect()
    };
    let needed = errors(&files);
    for file in ["pt/help.json", "pt/interface.json", "pt/easy.json", "pt/paper.json", "pt/resources.json"] {
        assert!(needed.iter().any(|needed| needed == file), "{file}: {needed:?}");
    }
    assert!(!needed.iter().any(|file| file == "pt/roots.json"), "running text may stand in English: {needed:?}");
    assert!(unready(&files).iter().any(|problem| problem.file == "pt/help.json"), "the site is not written either");
    assert!(!english_in_islands(&portuguese(&files)).is_empty());
    let list = files["languages.json"].replace("\"name\":\"português\"", "\"name\":\"português\",\"unreleased\":true");
    files.insert("languages.json".to_owned(), list);
    assert_eq!(errors(&files), Vec::<String>::new());
    assert_eq!(unready(&files), []);
}

#[test]
fn blocks_move_without_touching_a_translation() {
    let mut files = with_portuguese();
    let named = with_ids(&files).unwrap_or_else(|problems| panic!("{problems}"));
    files.extend(named);
    let updated = updated(&files);
    files.extend(updated.files);
    // The last paragraph of the section, translated.
    let english: serde_json::Value = serde_json::from_str(&files["en/impact.json"]).expect("English");
    let blocks = english["blocks"].as_array().expect("blocks").clone();
    let (index, block) = blocks.iter().enumerate().rev().find(|(_, block)| block["type"] == "heading").expect("a heading");
    let id = block["id"].as_str().expect("an id");
    let incoming = Incoming::from([(
        ("impact.json".to_owned(), format!("blocks[{id}].text")),
        (block["text"].as_str().expect("a text").to_owned(), "Um título".to_owned()),
    )]);
    files.extend(update(&files, "pt", &incoming).unwrap_or_else(|problems| panic!("{problems}")).files);
    let headings = |files: &Files| -> Vec<String> {
        let bundle = portuguese(files);
        let Body::Blocks(blocks) = &section(&bundle, SectionId::Impact).body else { panic!("blocks") };
        let heading =
            |block: &_| if let palermo_explainer::content::bundle::Block::Heading(text) = block { Some(text.clone()) } else { None };
        blocks.iter().filter_map(heading).collect()
    };
    assert_eq!(headings(&files).last().map(String::as_str), Some("Um título"));
    let before = files["pt/impact.json"].clone();
    let mut moved = english.clone();
    let list = moved["blocks"].as_array_mut().expect("blocks");
    let heading = list.remove(index);
    list.insert(0, heading);
    files.insert("en/impact.json".to_owned(), moved.to_string());
    assert_eq!(headings(&files).first().map(String::as_str), Some("Um título"), "it is found where it stands now");
    assert_eq!(files["pt/impact.json"], before);
    assert!(said(&files, false).iter().all(|problem| problem.severity == Severity::Warning), "{:?}", said(&files, false));
}

#[test]
fn a_translation_that_no_native_speaker_has_read_whole_says_so_in_both_languages() {
    let mut files = with_portuguese();
    let own = "Rascunho: ninguém de língua materna portuguesa a leu inteira.";
    let mut interface: serde_json::Value = serde_json::from_str(&files["pt/interface.json"]).expect("JSON");
    interface["masthead"]["draft"] = own.into();
    files.insert("pt/interface.json".to_owned(), interface.to_string());
    files.extend(updated(&files).files);
    let english = "This translation is a draft";
    let says = |files: &Files| {
        let bundle = portuguese(files);
        let page = Fragment::of(&bundle).unwrap_or_else(|error| panic!("{error}")).whole(&bundle).to_html();
        [page, html::html(&bundle), text::text(&bundle).replace('\n', " ")].map(|shape| (shape.contains(own), shape.contains(english)))
    };
    assert_eq!(says(&files), [(true, true); 3]);
    let reviewed = |native: bool, all: bool| {
        let review = serde_json::json!({ "who": "somebody", "day": "2026-11-20", "native": native, "all": all });
        let mut files = files.clone();
        files.insert("origin/pt.json".to_owned(), serde_json::json!({ "made": "By hand.", "reviews": [review] }).to_string());
        files
    };
    assert_eq!(says(&reviewed(true, false)), [(true, true); 3], "a part is not the whole");
    assert_eq!(says(&reviewed(false, true)), [(true, true); 3]);
    assert_eq!(says(&reviewed(true, true)), [(false, false); 3]);
    let problems = |files: &Files| {
        let found = check(files, Options { date: None, release: true }).into_iter().filter(|problem| problem.severity == Severity::Error);
        found.map(|problem| problem.file).collect::<Vec<_>>()
    };
    assert!(problems(&files).contains(&"origin/pt.json".to_owned()), "no release without it");
    assert!(!problems(&reviewed(false, true)).contains(&"origin/pt.json".to_owned()), "a draft may be released");
}
