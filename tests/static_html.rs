//! What is pasted, sent or printed where scripts are taken out: it passes the filters, and it says all that the explainer says.
#![cfg(not(target_arch = "wasm32"))]

mod common;
#[path = "static_html/filter.rs"]
mod filter;

use std::collections::HashMap;
use std::rc::Rc;

use common::{help_of, squeezed};
use filter::{Filter, elements};
use palermo_explainer::authoring::bake::bake;
use palermo_explainer::authoring::library::Library;
use palermo_explainer::authoring::pseudo_locale::{TAG, with_pseudo_locale};
use palermo_explainer::content::bundle::{Body, Bundle};
use palermo_explainer::content::{Channel, ChannelKind, DialString, LanguageTag, Word};
use palermo_explainer::prerender::fragment::Fragment;
use palermo_explainer::prerender::plain::html::{framed, html};
use palermo_explainer::prerender::plain::text::text;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

/// English, and the pseudo-locale from right to left.
fn bundles() -> [Bundle; 2] {
    let files = with_pseudo_locale(&common::files()).unwrap_or_else(|problem| panic!("{problem}"));
    let library = Library::from_files(&files).unwrap_or_else(|problems| panic!("{problems}"));
    ["en", TAG].map(|tag| {
        let tag = LanguageTag::new(tag).unwrap_or_else(|error| panic!("{error}"));
        bake(&library, &tag).unwrap_or_else(|problems| panic!("{problems}"))
    })
}

/// All that a bundle shows in its sections: every string but names that only programs read.
fn shown(bundle: &Bundle) -> Vec<String> {
    fn walk(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::String(text) if !text.is_empty() => found.push(text.clone()),
            Value::Array(elements) => elements.iter().for_each(|element| walk(element, found)),
            Value::Object(entries) => {
                let for_programs = [
                    "id",
                    "code",
                    "kind",
                    "kinds",
                    "dial",
                    "opening",
                    "language",
                    "name_language",
                    "lines",
                    "resources",
                    "sheet_offer",
                    "sheet_note",
                    // Where sources stand, and the way to a list that a copy has.
                    "cited",
                    "whole",
                    // Without names for what stands in it; read below.
                    "cases",
                ];
                entries.iter().filter(|(key, _)| !for_programs.contains(&key.as_str())).for_each(|(_, entry)| walk(entry, found));
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    for section in &bundle.sections {
        walk(&serde_json::to_value(section).unwrap_or_else(|error| panic!("{error}")), &mut found);
        if let Body::Protocol(protocol) = &section.body {
            for case in &protocol.cases {
                found.extend([case.title.clone(), case.story.clone()]);
                found.extend(case.facts.values.iter().map(|(_, value)| value.clone()));
            }
        }
        if let Body::Resources(resources) = &section.body {
            for resource in &resources.entries {
                found.extend([resource.link.name.clone(), resource.link.about.clone(), resource.link.address.to_string()]);
            }
            found.extend(resources.kinds.iter().chain(&resources.audiences).map(|(_, label)| label.clone()));
        }
    }
    found
}

/// What a reader of static HTML gets: its text, and where its links lead.
fn read(html: &str) -> String {
    let document = Html::parse_fragment(html);
    let links: Vec<&str> = elements(&document).filter_map(|element| element.attr("href")).collect();
    document.root_element().text().collect::<String>() + &links.join(" ")
}

#[test]
fn both_filters_name_their_source_and_day() {
    for filter in Filter::all() {
        assert!(filter.source.contains("core/") || filter.source.contains("wp-includes/"), "{}", filter.source);
        assert!(filter.read.len() == "2026-01-31".len(), "{}", filter.read);
    }
}

#[test]
fn wordpress_and_drupal_let_every_tag_attribute_and_address_through() {
    for bundle in bundles() {
        let document = Html::parse_fragment(&html(&bundle));
        assert!(elements(&document).count() > 1000, "{}", bundle.language);
        for filter in Filter::all() {
            assert_eq!(filter.takes_out(&document), Vec::<String>::new(), "{}: {}", bundle.language, filter.source);
        }
    }
}

#[test]
fn both_filters_take_the_explainer_itself_apart() {
    let bundle = common::english();
    let fragment = Fragment::of(&bundle).unwrap_or_else(|error| panic!("{error}"));
    let explainer = fragment.whole(&bundle).to_html();
    for filter in Filter::all() {
        let out = filter.takes_out(&Html::parse_fragment(&explainer));
        assert!(out.iter().any(|taken| taken == "<bdi>"), "{}: {out:?}", filter.source);
        assert_ne!(filter.sanitizer().clean(&explainer).to_string(), explainer, "{}", filter.source);
    }
}

#[test]
fn a_sanitizer_with_either_list_changes_no_byte() {
    for bundle in bundles() {
        let html = html(&bundle);
        for filter in Filter::all() {
            let clean = filter.sanitizer().clean(&html).to_string();
            let first_change = clean.lines().zip(html.lines()).find(|(clean, html)| clean != html);
            assert_eq!(first_change, None, "{}: {}", bundle.language, filter.source);
            assert_eq!(clean.len(), html.len(), "{}: {}", bundle.language, filter.source);
        }
    }
}

#[test]
fn html_and_text_say_all_that_the_sections_say() {
    for bundle in bundles() {
        let shown = shown(&bundle);
        assert!(shown.len() > 800, "{} texts were found in the bundle", shown.len());
        for (shape, written) in [("HTML", read(&html(&bundle))), ("text", text(&bundle))] {
            let written = squeezed(&written);
            let missing: Vec<&String> = shown.iter().filter(|text| !written.contains(&squeezed(text))).collect();
            assert_eq!(missing, Vec::<&String>::new(), "{shape} of {}", bundle.language);
        }
    }
}

#[test]
fn every_number_is_written_out_and_dials_where_both_filters_let_it() {
    let bundle = common::english();
    let html = html(&bundle);
    let document = Html::parse_fragment(&html);
    let links: HashMap<&str, String> =
        elements(&document).filter_map(|element| Some((element.attr("href")?, element.text().collect()))).collect();
    let (written, text) = (squeezed(&read(&html)), text(&bundle));
    let mut numbers = 0;
    for country in &help_of(&bundle).countries {
        for dial in &country.emergency {
            assert!(links.contains_key(dial.telephone_address().as_str()), "{}: {dial}", country.name);
        }
        for channel in country.helplines.iter().flat_map(|helpline| &helpline.channels) {
            numbers += 1;
            assert!(written.contains(&squeezed(&channel.shown)), "{}", channel.shown);
            // Whole on one line: half a number is a wrong one.
            assert!(text.contains(&channel.shown), "{}", channel.shown);
            let address = channel.address();
            assert_eq!(links.contains_key(address.as_str()), channel.kind != ChannelKind::Text, "{address}");
        }
    }
    assert!(numbers > 30, "{numbers} numbers were found in the bundle");
}

#[test]
fn where_no_link_works_all_is_said_without_any_but_the_way_to_the_whole() {
    for bundle in bundles() {
        let page = "https://ngo.example/explainer/en/";
        let html = framed(&bundle, page);
        let document = Html::parse_fragment(&html);
        let links: Vec<ElementRef> = elements(&document).filter(|element| element.value().name() == "a").collect();
        let addresses: Vec<_> = links.iter().map(|link| link.value().attr("href")).collect();
        assert_eq!(addresses, [Some(page)]);
        let read = squeezed(&read(&html));
        let all: Vec<String> = shown(&bundle).into_iter().filter(|text| !read.contains(&squeezed(text))).collect();
        assert!(all.is_empty(), "{all:?}");
        assert!(read.contains(&squeezed(&bundle.copies.framed)) && read.contains(page));
    }
}

#[test]
fn a_number_for_text_messages_stays_whole_and_is_no_link() {
    let mut bundle = common::english();
    let shown = "0 11 22 33 44 ".repeat(5).trim_end().to_owned();
    for section in &mut bundle.sections {
        if let Body::Help(help) = &mut Rc::make_mut(section).body {
            let country = Rc::make_mut(&mut Rc::make_mut(help).countries[0]);
            let dial = DialString::new("61234").unwrap_or_else(|error| panic!("{error}"));
            country.helplines[0].channels.push(Channel { kind: ChannelKind::Text, shown: shown.clone(), dial });
        }
    }
    let html = html(&bundle);
    assert!(html.contains(&format!("<strong>{shown}</strong>")) && !html.contains("61234"));
    assert!(text(&bundle).contains(&shown));
}

#[test]
fn nothing_is_left_of_what_needs_a_program_and_nothing_promises_more_than_a_link_does() {
    let bundle = common::english();
    let masthead = &bundle.masthead;
    for written in [read(&html(&bundle)), text(&bundle)] {
        let written = squeezed(&written);
        let controls = [Word::ChooseCountry, Word::ChooseCountryBelow, Word::Search, Word::FilterHint, Word::ExplorerChange, Word::Guessed];
        for control in controls {
            let control = format!("{}.", &bundle.words[control]).replace("..", ".");
            assert!(!written.contains(&squeezed(&control)), "{control}");
        }
        for promise in [&masthead.press_twice, &masthead.press_once, &masthead.safety_note, &masthead.overdue, &masthead.exit_label] {
            assert!(!written.contains(&squeezed(promise)), "{promise}");
        }
    }
}

#[test]
fn a_copy_says_its_version_and_its_day_of_review() {
    let bundle = common::english();
    let year = &bundle.masthead.review_by[..4];
    for written in [read(&html(&bundle)), text(&bundle)] {
        let begin: String = written.chars().take(1200).collect();
        assert!(begin.contains(env!("CARGO_PKG_VERSION")) && begin.contains(year), "{begin}");
    }
}

#[test]
fn the_way_out_comes_first_and_help_comes_next() {
    for bundle in bundles() {
        let html = html(&bundle);
        let document = Html::parse_fragment(&html);
        let first = elements(&document).find(|element| element.value().name() == "a").and_then(|link| link.attr("href"));
        assert_eq!(first, Some(bundle.masthead.exit_url.as_str()));
        assert!(html.starts_with("<p ") && html.find("<a href").is_some_and(|place| place < 40), "{}", &html[..80]);
        let headings: Vec<String> = document
            .select(&Selector::parse("h3").unwrap_or_else(|error| panic!("{error}")))
            .map(|heading| heading.text().collect())
            .collect();
        let titles: Vec<String> = bundle.sections.iter().map(|section| section.title.clone()).collect();
        assert_eq!(headings, titles);
    }
}

#[test]
fn every_block_carries_language_and_direction() {
    for (bundle, direction) in bundles().iter().zip(["ltr", "rtl"]) {
        let document = Html::parse_fragment(&html(bundle));
        let blocks: Vec<_> = document.root_element().children().filter_map(ElementRef::wrap).collect();
        assert!(blocks.len() > 200, "{}", blocks.len());
        for block in blocks {
            assert_eq!((block.attr("lang"), block.attr("dir")), (Some(bundle.language.as_str()), Some(direction)), "{}", block.html());
        }
    }
}

#[test]
fn from_right_to_left_numbers_and_addresses_keep_their_own_direction() {
    let [_, pseudo_locale] = bundles();
    let document = Html::parse_fragment(&html(&pseudo_locale));
    let numbers: Vec<_> =
        elements(&document).filter(|element| element.attr("href").is_some_and(|address| address.starts_with("tel:"))).collect();
    assert!(numbers.len() > 40, "{}", numbers.len());
    for number in numbers {
        let around = number.parent().and_then(ElementRef::wrap).and_then(|parent| parent.attr("dir"));
        assert_eq!(around, Some("ltr"), "{}", number.html());
    }
    let text = text(&pseudo_locale);
    for channel in help_of(&pseudo_locale).countries.iter().flat_map(|country| &country.helplines).flat_map(|helpline| &helpline.channels) {
        assert!(text.contains(&format!("\u{2066}{}\u{2069}", channel.shown)), "{}", channel.shown);
    }
    assert_eq!(text.matches("https://").count(), text.matches("\u{2066}https://").count() + text.matches("\u{2066}<https://").count());
}

#[test]
fn a_table_becomes_a_list_whose_cells_name_their_columns() {
    let bundle = common::english();
    let blocks = bundle.sections.iter().filter_map(|section| if let Body::Blocks(blocks) = &section.body { Some(blocks) } else { None });
    let tables: Vec<_> = blocks
        .flat_map(|blocks| blocks.iter())
        .filter_map(|block| if let palermo_explainer::content::bundle::Block::Table(table) = block { Some(table) } else { None })
        .collect();
    assert!(!tables.is_empty());
    let html = html(&bundle);
    let items: Vec<String> = {
        let document = Html::parse_fragment(&html);
        elements(&document).filter(|element| element.value().name() == "li").map(|item| item.text().collect()).collect()
    };
    for table in tables {
        for row in &table.rows {
            let named: Vec<String> = table.columns.iter().zip(row).map(|(column, cell)| format!("{column}: {cell}")).collect();
            assert!(items.iter().any(|item| named.iter().all(|cell| item.contains(cell))), "{named:?}");
        }
    }
}

#[test]
fn lines_of_text_are_short_unless_one_word_is_longer() {
    let text = text(&common::english());
    for line in text.lines().filter(|line| line.chars().count() > 72) {
        assert!(line.split_whitespace().any(|word| word.contains("https://")), "{line}");
    }
}

#[test]
fn each_section_of_the_text_spells_out_the_sources_that_it_numbers() {
    let bundle = common::english();
    let text = text(&bundle);
    let mut rest = text.as_str();
    let mut cited = 0;
    for (index, section) in bundle.sections.iter().enumerate().rev() {
        let heading = format!("\n{}. {}\n=", index + 1, section.title);
        let (before, chapter) = rest.split_once(&heading).unwrap_or_else(|| panic!("{heading}"));
        for number in chapter.split('[').skip(1).filter_map(|part| part.split_once(']')).map(|(number, _)| number) {
            cited += 1;
            assert!(chapter.contains(&format!("\n[{number}] https://")), "[{number}] in {}", section.title);
        }
        rest = before;
    }
    assert!(cited > 100, "{cited} sources were cited");
}

/// Statements and the addresses of the sources on which they rest.
fn sourced(value: &Value, found: &mut Vec<(String, Vec<String>)>) {
    match value {
        Value::Array(elements) => elements.iter().for_each(|element| sourced(element, found)),
        Value::Object(entries) => {
            let citations = entries.get("citations").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
            let addresses: Vec<String> = citations.iter().filter_map(|citation| citation["address"].as_str()).map(str::to_owned).collect();
            let statement = ["text", "counts", "caption", "question"].iter().find_map(|key| entries.get(*key)).and_then(Value::as_str);
            if let Some(statement) = statement.filter(|_| !addresses.is_empty()) {
                found.push((statement.to_owned(), addresses));
            }
            entries.values().for_each(|entry| sourced(entry, found));
        }
        _ => {}
    }
}

#[test]
fn every_statement_has_its_sources_beside_it_or_right_under_its_list() {
    let bundle = common::english();
    let mut statements = Vec::new();
    for section in &bundle.sections {
        sourced(&serde_json::to_value(section).unwrap_or_else(|error| panic!("{error}")), &mut statements);
    }
    assert!(statements.len() > 100, "{} statements were found in the bundle", statements.len());
    let document = Html::parse_fragment(&html(&bundle));
    let blocks: Vec<_> = document.root_element().children().filter_map(ElementRef::wrap).collect();
    let links = |element: ElementRef<'_>| -> Vec<String> {
        let inside = element.descendants().filter_map(ElementRef::wrap);
        inside.filter_map(|element| element.attr("href").map(str::to_owned)).collect()
    };
    for (statement, addresses) in statements {
        let holds = |element: &ElementRef<'_>| element.text().collect::<String>().contains(&statement);
        let beside = blocks.iter().enumerate().filter(|(_, block)| holds(block)).any(|(place, block)| {
            let item = block.descendants().filter_map(ElementRef::wrap).filter(|element| element.value().name() == "li").find(holds);
            let mut near = links(item.unwrap_or(*block));
            // The sources of a whole list stand under it, in brackets.
            let under = blocks[place + 1..].iter().find(|block| block.value().name() != "ul");
            let under = under.filter(|block| block.text().collect::<String>().starts_with('('));
            near.extend(under.into_iter().flat_map(|block| links(*block)));
            addresses.iter().all(|address| near.contains(address))
        });
        assert!(beside, "{statement}: {addresses:?}");
    }
}
