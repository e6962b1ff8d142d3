//! Names that stand twice, references that lead nowhere, claims without what makes them claims.

use std::collections::BTreeMap;

use super::parsed::Parsed;
use super::texts::reader_texts;
use crate::authoring::files::{Claim, Value};
use crate::authoring::json::{Node, join};
use crate::authoring::library::Library;
use crate::authoring::problem::{Problem, Spot};
use crate::authoring::rules::{article_problem, unknown_source};
use crate::content::ClaimId;
use crate::content::bundle::ClaimKind;

pub(super) fn check(library: &Library, parsed: &Parsed, problems: &mut Vec<Problem>) {
    check_duplicates(library, problems);
    for (id, claim) in &library.claims {
        check_claim(library, id, claim, problems);
    }
    for name in library.sources.keys() {
        if !library.claims.values().any(|claim| claim.sources.contains(name)) {
            problems.push(
                Problem::new("sources.json", name, format!("no claim rests on the source “{name}”"))
                    .at(Spot::Key)
                    .help("delete it, or name it in a claim")
                    .warning(),
            );
        }
    }
    for language in &parsed.languages {
        for (file, _, root) in parsed.of_language(language) {
            check_articles(library, file, "", root, problems);
            for text in reader_texts(root) {
                for part in text.text.split("{article ").skip(1) {
                    if let Some((number, _)) = part.split_once('}') {
                        problems.extend(article_problem(library, file, &text.place, number, &format!("{{article {number}}}")));
                    }
                }
            }
        }
    }
}

fn check_duplicates(library: &Library, problems: &mut Vec<Problem>) {
    let mut names: Vec<(&str, String, String)> = Vec::new();
    names.extend(library.languages.iter().enumerate().map(|(i, entry)| ("languages.json", format!("[{i}].tag"), entry.tag.to_string())));
    names.extend(library.resources.iter().enumerate().map(|(i, entry)| ("resources.json", format!("[{i}].id"), entry.id.clone())));
    names.extend(library.insights.iter().enumerate().map(|(i, entry)| ("insights.json", format!("[{i}].id"), entry.id.clone())));
    for (i, entry) in library.protocol.articles.iter().enumerate() {
        names.push(("protocol.json", format!("articles[{i}].number"), entry.number.clone()));
    }
    for (i, entry) in library.protocol.elements.iter().enumerate() {
        names.push(("protocol.json", format!("elements[{i}].id"), entry.id.as_str().to_owned()));
    }
    for (code, country) in &library.helplines.countries {
        for (i, line) in country.helplines.iter().enumerate() {
            names.push(("helplines.json", format!("countries.{code}.helplines[{i}].id"), line.id.clone()));
        }
    }
    for (i, entry) in library.protocol.cases.iter().enumerate() {
        names.push(("protocol.json", format!("cases[{i}].id"), entry.id.clone()));
    }
    let mut seen: BTreeMap<(&str, bool, String), String> = BTreeMap::new();
    for (file, place, name) in names {
        // Elements and articles of one file are named apart.
        match seen.get(&(file, place.starts_with("elements"), name.clone())) {
            Some(first) => problems
                .push(Problem::new(file, place, format!("the name “{name}” is taken: {first} has it")).help("give it a name of its own")),
            None => {
                seen.insert((file, place.starts_with("elements"), name), place);
            }
        }
    }
}

fn check_claim(library: &Library, id: &ClaimId, claim: &Claim, problems: &mut Vec<Problem>) {
    for source in &claim.sources {
        if !library.sources.contains_key(source) {
            problems.push(unknown_source(id, source));
        }
    }
    if claim.sources.is_empty() {
        problems.push(
            Problem::new("claims.json", format!("{id}.sources"), format!("the claim {id} has no source"))
                .at(Spot::Key)
                .help("name the document that says so in sources.json, and its name here; what no document says is no claim"),
        );
    }
    let dated_value = claim.values.values().any(|value| matches!(value, Value::Date { .. } | Value::Year { .. }));
    let dated_source = claim.sources.iter().filter_map(|name| library.sources.get(name)).any(|source| source.year.is_some());
    if !claim.values.is_empty() && !claim.sources.is_empty() && !dated_source {
        problems.push(
            Problem::new("claims.json", format!("{id}.sources"), format!("the claim {id} has numbers, and no source of them bears a year"))
                .help("name a document of a known year that states them, before or beside the one without"),
        );
    }
    // Advice bears no date in many places; a number or a law always has one.
    if claim.year.is_none() && !dated_value && !dated_source && claim.kind != ClaimKind::Guidance {
        problems.push(
            Problem::new("claims.json", format!("{id}.year"), format!("the claim {id} has no year, and none of its sources has one"))
                .help("write the year that the claim speaks of, as in \"2021\" or \"2011–2013\""),
        );
    }
    if let Some(year) = &claim.year
        && !is_year(year)
    {
        problems.push(
            Problem::new("claims.json", format!("{id}.year"), format!("“{year}” is no year"))
                .help("write a year or years as in \"2021\" or \"2011–2013\""),
        );
    }
    for (name, value) in &claim.values {
        if let Value::Number { number, .. } = value
            && number.parse::<fixed_decimal::Decimal>().is_err()
        {
            problems.push(
                Problem::new("claims.json", format!("{id}.values.{name}.number"), format!("“{number}” is no number"))
                    .help("write digits, with a point before decimals and nothing else, as in \"49.6\""),
            );
        }
    }
}

/// Whether this is a year or two with a dash between them.
fn is_year(text: &str) -> bool {
    let one = |text: &str| text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('–').map_or_else(|| one(text), |(from, until)| one(from) && one(until) && from < until)
}

/// Says articles of answers that do not exist.
fn check_articles(library: &Library, file: &str, place: &str, node: &Node, problems: &mut Vec<Problem>) {
    // At the top of a file it is how articles are named.
    if !place.is_empty()
        && let Some(article) = node.get("article").and_then(Node::text)
    {
        problems.extend(article_problem(library, file, &join(place, "article"), article, article));
    }
    for entry in node.entries() {
        check_articles(library, file, &join(place, &entry.key), &entry.node, problems);
    }
    for (index, element) in node.elements().iter().enumerate() {
        check_articles(library, file, &format!("{place}[{index}]"), element, problems);
    }
}
