//! The two ends of each seam say the same: what is prerendered and what a browser begins with, what serde reads and what is walked,
//! what a component renders and what a supplement adds.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::collections::BTreeMap;

use palermo_explainer::application::supplement::{self, SupplementPatch};
use palermo_explainer::components::islands::{IslandProperties, IslandView, choice, explorer, resources};
use palermo_explainer::content::app::AppBundle;
use palermo_explainer::content::bundle::Bundle;
use palermo_explainer::content::tuples::{FromParsed, Parsed};
use palermo_explainer::content::{HeadingLevel, IslandId};
use palermo_explainer::prerender::fragment::Fragment;
use palermo_explainer::prerender::node::Node;
use serde_json::{Value, json};
use tokio::task::LocalSet;
use yew::LocalServerRenderer;

/// JSON as a browser would hand it over.
struct Json(Value);

impl Parsed for Json {
    fn text(&self) -> Option<String> {
        self.0.as_str().map(str::to_owned)
    }

    fn elements(&self) -> Option<Vec<Self>> {
        self.0.as_array().map(|elements| elements.iter().cloned().map(Json).collect())
    }

    fn is_null(&self) -> bool {
        self.0.is_null()
    }
}

fn app() -> AppBundle {
    common::english().app().expect("every island has its section")
}

fn written() -> Value {
    serde_json::to_value(app()).expect("tuples")
}

#[test]
fn what_is_walked_is_what_was_written() {
    assert_eq!(AppBundle::from_parsed(&Json(written())), Some(app()));
    assert_eq!(serde_json::from_value::<AppBundle>(written()).ok(), Some(app()));
}

#[test]
fn tuples_of_another_form_are_no_bundle() {
    let changed = |path: &str, value: Value| {
        let mut bundle = written();
        *bundle.pointer_mut(path).unwrap_or_else(|| panic!("nothing is at {path}")) = value;
        AppBundle::from_parsed(&Json(bundle))
    };
    assert_eq!(changed("/0/0", json!(1)), None, "a number for a text");
    assert_eq!(changed("/1", json!(["one word"])), None, "words are missing");
    assert_eq!(changed("/2/0/0", json!("France")), None, "no code of a country");
    assert_eq!(changed("/3/0/0", json!("consent")), None, "no element of the definition");
    assert_eq!(changed("/4/2/0/1/2", json!("javascript:alert(1)")), None, "no address");
    assert_eq!(changed("/4/2/0/1/1", json!(["fr"])), None, "a tuple that is too short");
    assert_eq!(changed("/4/2/0", json!(["a", [], "b", [], "more"])), None, "a tuple that is too long");
    assert_eq!(AppBundle::from_parsed(&Json(json!({}))), None);
}

/// What `bake bundle` prints is all that an application of somebody else has.
#[test]
fn a_bundle_that_was_written_shows_what_it_showed_before() {
    let bundle = common::english();
    let read: Bundle = serde_json::from_str(&serde_json::to_string(&bundle).expect("JSON")).expect("a bundle");
    assert_eq!(read, bundle);
}

fn rendered(properties: IslandProperties) -> Vec<Node> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let renderer = LocalServerRenderer::<IslandView>::with_props(properties).hydratable(false);
    Node::parse(&LocalSet::new().block_on(&runtime, renderer.render())).expect("HTML that no browser repairs")
}

/// The nodes inside the first element of the page that has an attribute of this value.
fn prerendered(name: &str, value: &str) -> Option<Vec<Node>> {
    let fragment = Fragment::of(&common::english()).expect("a page");
    fragment.sections.into_iter().find_map(|(_, mut section)| section.children_where(name, value).map(std::mem::take))
}

#[test]
fn each_island_begins_in_a_browser_as_it_was_prerendered() {
    let AppBundle { words, countries, explorer: definition, resources: list, .. } = app();
    for (id, properties) in [
        (IslandId::Choice, choice::first_properties(countries, words.clone(), None)),
        (IslandId::Explorer, explorer::first_properties(definition, words.clone(), HeadingLevel::default())),
        (IslandId::Resources, resources::first_properties(list, words)),
    ] {
        assert_eq!(properties.island.id(), id);
        assert_eq!(Some(rendered(properties)), prerendered("data-island", id.as_str()));
    }
}

fn supplied(file: &Value) -> SupplementPatch {
    let read = supplement::read(file.to_string().as_bytes(), &app(), |code| format!("the country {code}"));
    read.unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn good() -> Value {
    serde_json::from_str(include_str!("supplement/good.json")).expect("JSON")
}

/// A tree of nodes by what can be said of it: the tags, and each text.
fn tags_and_texts(node: &Node, tags: &mut BTreeMap<String, usize>, texts: &mut Vec<String>) {
    match node {
        Node::Text(text) => texts.push(text.clone()),
        Node::Element { tag, children, .. } => {
            *tags.entry(tag.clone()).or_default() += 1;
            for child in children {
                tags_and_texts(child, tags, texts);
            }
        }
    }
}

#[test]
fn a_supplement_says_what_is_to_be_done_with_the_page() {
    let patch = supplied(&good());
    let json = serde_json::to_value(&patch).expect("JSON");
    assert_eq!(json["introduction"][0][0], "p");
    assert_eq!(json["introduction"][0][1]["class"], "introduction");
    assert_eq!(json["cards"][0][0], "FR");
    let mut texts = Vec::new();
    let mut tags = BTreeMap::new();
    patch.countries.iter().for_each(|node| tags_and_texts(node, &mut tags, &mut texts));
    assert!(texts.contains(&"the country IS".to_owned()), "{texts:?}");
    assert_eq!(tags.get("details"), Some(&2), "the country, and what is known of its line");
    assert_eq!(patch.replaced, []);
    assert_eq!(patch.islands.country, None, "the country that stands first is not for a supplement to say");
    assert_eq!(json["islands"][1], json!([["IS", "the country IS", []]]));
    let merged = patch.islands.resources.expect("it has resources");
    assert_eq!(merged.entries.len(), app().resources.entries.len() + 1);
}

#[test]
fn a_card_of_the_same_name_is_replaced_in_its_place() {
    let mut own = good();
    own["helplines"][0]["id"] = json!("fr-116006");
    let france = app().countries.iter().find(|country| country.code.as_str() == "FR").cloned().expect("France");
    let place = france.helplines.iter().position(|id| id == "fr-116006").expect("the line");
    assert_eq!(supplied(&own).replaced, [(france.code, place)]);
}

#[test]
fn a_supplement_without_resources_leaves_those_of_the_explainer() {
    assert_eq!(supplied(&json!({ "introduction": "We help." })).islands.resources.as_deref(), None);
}

#[test]
fn a_country_has_the_same_markup_whether_it_was_prerendered_or_supplied() {
    use palermo_explainer::components::parts::country_item;

    let bundle = common::english();
    let help = bundle.help();
    for country in &help.expect("a help section").countries {
        let built = Node::of(&country_item(country, &bundle.words, yew::NodeRef::default()));
        let [Node::Element { children, .. }] = &built[..] else { panic!("one item: {built:?}") };
        let found = prerendered("data-country", country.code.as_str()).expect("the country is on the page");
        assert_eq!(merged(children), merged(&found), "{}", country.code);
    }
}

/// Nodes with texts that follow one another made one, as a parser makes them, and attributes by name.
fn merged(nodes: &[Node]) -> Vec<Node> {
    let mut all: Vec<Node> = Vec::new();
    for node in nodes {
        match (all.last_mut(), node) {
            (Some(Node::Text(before)), Node::Text(text)) => before.push_str(text),
            (_, Node::Text(text)) => all.push(Node::Text(text.clone())),
            (_, Node::Element { tag, attributes, children }) => {
                let mut attributes = attributes.clone();
                attributes.sort();
                all.push(Node::Element { tag: tag.clone(), attributes, children: merged(children) });
            }
        }
    }
    all
}
