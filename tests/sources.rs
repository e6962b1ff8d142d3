//! Sources: few lines, and no statement without one. A text whose sources stand below it has exactly those of the text after it.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::collections::BTreeSet;

use palermo_explainer::authoring::files::{BlockText, Statement};
use palermo_explainer::authoring::library::Library;
use palermo_explainer::content::bundle::{Block, Body, Bundle, Citation, Cited, Sourced};
use palermo_explainer::prerender::fragment::Fragment;

/// What a text rests on by its own file: the claims that it lists and those whose values it names.
fn addresses(library: &Library, statement: &Statement) -> BTreeSet<String> {
    let named = statement.text.split('{').skip(1).filter_map(|rest| rest.split_once('.')).map(|(id, _)| id.to_owned());
    let ids: BTreeSet<String> = statement.claims.iter().map(ToString::to_string).chain(named).collect();
    let claims = library.claims.iter().filter(|(id, _)| ids.contains(id.as_str()));
    claims.flat_map(|(_, claim)| &claim.sources).map(|name| library.sources[name].url.to_string()).collect()
}

fn cited(citations: &[Citation]) -> BTreeSet<String> {
    citations.iter().map(|citation| citation.address.to_string()).collect()
}

/// The texts of blocks as editors wrote them, and a stop where anything else stands.
fn written<'blocks>(blocks: &'blocks [BlockText]) -> Vec<Option<&'blocks Statement>> {
    let texts = |block: &'blocks BlockText| match block {
        BlockText::Paragraph(text) | BlockText::Caution(text) => vec![Some(text)],
        BlockText::List { items } => items.iter().map(Some).collect(),
        _ => vec![None],
    };
    blocks.iter().flat_map(texts).collect()
}

/// The same as it was baked.
fn baked<'blocks>(blocks: &'blocks [Block]) -> Vec<Option<&'blocks Sourced>> {
    let texts = |block: &'blocks Block| match block {
        Block::Paragraph(text) | Block::Caution(text) => vec![Some(text)],
        Block::List(items) => items.iter().map(Some).collect(),
        _ => vec![None],
    };
    blocks.iter().flat_map(texts).collect()
}

/// A list of blocks as it was written and as it was baked, and what stands at the head of its section.
type List<'all> = (&'all [BlockText], &'all [Block], &'all [Citation]);

fn lists<'all>(library: &'all Library, bundle: &'all Bundle) -> Vec<List<'all>> {
    let texts = &library.texts[&bundle.language];
    let mut lists: Vec<List<'_>> = Vec::new();
    for section in &bundle.sections {
        let head = section.standing.as_slice();
        match &section.body {
            Body::Blocks(blocks) => lists.push((&texts.sections[&section.id].blocks, blocks, head)),
            Body::Help(help) => lists.push((&texts.help.calling, &help.calling, head)),
            Body::Protocol(protocol) => {
                lists.push((&texts.protocol.blocks, &protocol.blocks, head));
                lists.push((&texts.protocol.rules, &protocol.rules, head));
            }
            Body::Resources(_) | Body::Sources(_) => {}
        }
    }
    lists
}

#[test]
fn every_statement_leads_to_all_of_its_sources() {
    let (library, bundle) = (common::library(), common::english());
    let mut compared = 0;
    for (written_blocks, baked_blocks, head) in lists(&library, &bundle) {
        let (before, after) = (written(written_blocks), baked(baked_blocks));
        assert_eq!(before.len(), after.len());
        for (index, statement) in before.iter().enumerate() {
            let Some(statement) = statement else { continue };
            let text = after[index].unwrap_or_else(|| panic!("“{}” is gone", statement.text));
            let found = match text.cited {
                Cited::Here => cited(&text.citations),
                Cited::Above => cited(head),
                // Nothing but texts of the same run may stand between.
                Cited::Below => {
                    let mut run = after[index..].iter().map_while(|text| *text);
                    let last = run.find(|text| text.cited == Cited::Here);
                    cited(&last.unwrap_or_else(|| panic!("no source follows “{}”", statement.text)).citations)
                }
            };
            assert_eq!(found, addresses(&library, statement), "“{}”", statement.text);
            // What the head says of all that names none must be true of each.
            assert!(head.is_empty() || !found.is_empty(), "“{}” states nothing, and the head gives it a source", statement.text);
            compared += 1;
        }
    }
    assert!(compared > 80, "{compared} statements");
}

#[test]
fn figures_tables_and_answers_keep_theirs() {
    let bundle = common::english();
    let bare = |block: &&Block| match block {
        Block::Figure(figure) => figure.citations.is_empty(),
        Block::Table(table) => table.citations.is_empty(),
        Block::Answer(answer) => answer.citations.is_empty(),
        _ => false,
    };
    for section in &bundle.sections {
        if let Body::Blocks(blocks) = &section.body {
            assert_eq!(blocks.iter().find(bare), None);
        }
    }
}

#[test]
fn fifty_lines_of_sources_or_fewer() {
    let bundle = common::english();
    let page = Fragment::of(&bundle).unwrap_or_else(|error| panic!("{error}")).whole(&bundle).to_html();
    let (lines, tails) = (page.matches("<p class=\"citations\"").count(), page.matches("<span class=\"citations\"").count());
    println!("{lines} lines of sources, {tails} tails inside a sentence's own line");
    assert!(lines > 10 && tails > 20, "there is something to count");
    assert!(lines <= 50, "{lines} lines");
    assert!(lines + tails <= 95, "{lines} lines and {tails} tails");
}
