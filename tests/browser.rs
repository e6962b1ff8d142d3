//! The application in a browser: islands rendered off the page, events in a shadow root, patches, two instances; and the help section as
//! a Yew application hydrates it.

#![cfg(target_arch = "wasm32")]

mod common;

use std::cell::RefCell;
use std::rc::Rc;

use palermo_explainer::application::{App, Event as Told, Patch, read};
use palermo_explainer::components::{HelpBody, HelpBodyProperties};
use palermo_explainer::content::app::{AppBundle, CountryEntry};
use palermo_explainer::content::{CountryCode, HeadingLevel, IslandId};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement, ShadowRootInit, ShadowRootMode};
use yew::{AppHandle, BaseComponent, Callback, LocalServerRenderer, Renderer, scheduler};

wasm_bindgen_test_configure!(run_in_browser);

fn bundle() -> AppBundle {
    common::english().app().expect("every island has its section")
}

fn code(text: &str) -> CountryCode {
    CountryCode::new(text).expect("a code")
}

/// The help section as a Yew application renders it.
fn help(country: Option<&str>) -> HelpBodyProperties {
    let bundle = common::english();
    let help = bundle.help().cloned();
    HelpBodyProperties {
        help: help.expect("a help section"),
        words: bundle.words,
        heading: HeadingLevel::default(),
        country: country.map(code),
        guessed: false,
    }
}

/// An application, and what it has told.
fn application() -> (App, Rc<RefCell<Vec<Told>>>) {
    let told = Rc::new(RefCell::new(Vec::new()));
    let hear = told.clone();
    (App::new(bundle(), Callback::from(move |event| hear.borrow_mut().push(event))), told)
}

/// A root inside an open shadow root, as in a host page; it goes with the test.
struct Stage {
    host: Element,
    root: Element,
}

impl Stage {
    fn new() -> Self {
        let document = web_sys::window().and_then(|window| window.document()).expect("a document");
        let host = document.create_element("div").expect("an element");
        document.body().expect("a body").append_child(&host).expect("in the page");
        let shadow = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).expect("a shadow root");
        let root = document.create_element("div").expect("an element");
        shadow.append_child(&root).expect("in the shadow root");
        Self { host, root }
    }

    /// Prerenders a component into the root and hydrates it there.
    async fn hydrate<Component: BaseComponent>(&self, properties: Component::Properties) -> AppHandle<Component>
    where
        Component::Properties: Clone,
    {
        self.root.set_inner_html(&LocalServerRenderer::<Component>::with_props(properties.clone()).render().await);
        let handle = Renderer::<Component>::with_root_and_props(self.root.clone(), properties).hydrate();
        scheduler::flush().await;
        handle
    }

    /// Renders an island off the page and puts it into the root, as the script does when it is ready.
    async fn show(&self, app: &mut App, island: IslandId, country: Option<CountryCode>) {
        let shown: Element = self.root.clone_node().expect("a copy").unchecked_into();
        app.show(island, shown.clone(), HeadingLevel::default(), country);
        scheduler::flush().await;
        self.root.append_child(&shown).expect("in its place");
    }

    fn find(&self, selector: &str) -> Element {
        self.root.query_selector(selector).expect("a selector").unwrap_or_else(|| panic!("nothing is {selector}"))
    }

    fn count(&self, selector: &str) -> u32 {
        self.root.query_selector_all(selector).expect("a selector").length()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.host.remove();
    }
}

/// Tells an element that its value has changed, as a reader's act does.
async fn change(element: &Element, kind: &str) {
    let settings = EventInit::new();
    settings.set_bubbles(true);
    settings.set_composed(true);
    element.dispatch_event(&Event::new_with_event_init_dict(kind, &settings).expect("an event")).expect("dispatched");
    scheduler::flush().await;
}

async fn choose(stage: &Stage, code: &str) {
    let select: HtmlSelectElement = stage.find("select").unchecked_into();
    select.set_value(code);
    change(&select, "change").await;
}

#[wasm_bindgen_test]
async fn hydration_keeps_every_prerendered_node() {
    let stage = Stage::new();
    let properties = help(None);
    stage.root.set_inner_html(&LocalServerRenderer::<HelpBody>::with_props(properties.clone()).render().await);
    let all = stage.root.query_selector_all("*").expect("a selector");
    let before: Vec<Element> = (0..all.length()).filter_map(|index| all.get(index)).map(JsCast::unchecked_into).collect();
    let text = stage.root.text_content();
    let handle = Renderer::<HelpBody>::with_root_and_props(stage.root.clone(), properties).hydrate();
    assert_eq!(stage.root.text_content(), text, "the first render says what was prerendered");
    scheduler::flush().await;
    assert!(before.iter().all(|element| stage.root.contains(Some(element))), "a prerendered node was replaced");
    assert_eq!(stage.count("select"), 1, "the choice comes with the program");
    handle.destroy();
}

#[wasm_bindgen_test]
async fn the_choice_names_the_country_that_stands_first_and_tells_what_is_chosen() {
    let stage = Stage::new();
    let (mut app, told) = application();
    stage.show(&mut app, IslandId::Choice, Some(code("ES"))).await;
    let select: HtmlSelectElement = stage.find("select").unchecked_into();
    assert_eq!(select.value(), "ES");
    assert_eq!(*told.borrow(), [Told::Ready(IslandId::Choice)], "nothing else is told before a choice");
    app.accept(&Patch { country: Some(code("BE")), countries: Vec::new(), resources: None });
    scheduler::flush().await;
    assert_eq!(select.value(), "BE");
    choose(&stage, "FR").await;
    assert!(stage.find("[role=status]").text_content().unwrap_or_default().contains("France"));
    choose(&stage, "").await;
    assert_eq!(told.borrow()[1..], [Told::Chosen(Some(code("FR"))), Told::Chosen(None)]);
    app.destroy();
}

#[wasm_bindgen_test]
async fn a_patch_adds_countries_and_resources_and_keeps_what_the_reader_did() {
    let (choices, list) = (Stage::new(), Stage::new());
    let (mut app, _) = application();
    choices.show(&mut app, IslandId::Choice, None).await;
    list.show(&mut app, IslandId::Resources, None).await;
    let search: HtmlInputElement = list.find("input[type=search]").unchecked_into();
    search.set_value("neighbours");
    change(&search, "input").await;
    let (before, options) = (list.count(".links > li"), choices.count("option"));
    let mut resources = (*bundle().resources).clone();
    let mut new = resources.entries[0].clone();
    "A guide for neighbours".clone_into(&mut new.link.name);
    new.link.address = palermo_explainer::content::HttpsUrl::new("https://ngo.example/guide").expect("an address");
    resources.entries.insert(0, new);
    let iceland = CountryEntry { code: code("IS"), name: "Iceland".to_owned(), helplines: Vec::new() };
    app.accept(&Patch { country: Some(code("FR")), countries: vec![iceland], resources: Some(Rc::new(resources)) });
    scheduler::flush().await;
    assert_eq!(choices.count("option"), options + 1);
    assert_eq!(choices.find("select").unchecked_into::<HtmlSelectElement>().value(), "FR");
    assert_eq!(list.count(".links > li"), before + 1, "the filter stays");
    assert_eq!(search.value(), "neighbours");
    app.destroy();
}

#[wasm_bindgen_test]
fn a_bundle_is_read_as_the_browser_has_parsed_it() {
    let json = serde_json::to_string(&bundle()).expect("rows");
    let parsed = js_sys::JSON::parse(&json).expect("JSON");
    assert_eq!(read::<AppBundle>(&parsed), Some(bundle()));
    assert_eq!(read::<AppBundle>(&JsValue::UNDEFINED), None);
}

#[wasm_bindgen_test]
async fn a_country_named_by_the_host_stands_first() {
    let stage = Stage::new();
    let handle = stage.hydrate::<HelpBody>(help(Some("ES"))).await;
    assert_eq!(stage.find(".first-country [data-country]").get_attribute("data-country").as_deref(), Some("ES"));
    assert!(stage.find(".first-country details").has_attribute("open"));
    assert_eq!(stage.count(".all-countries [data-country='ES']"), 0);
    handle.destroy();
}

#[wasm_bindgen_test]
async fn a_choice_stands_first_is_open_and_is_said() {
    let stage = Stage::new();
    let handle = stage.hydrate::<HelpBody>(help(None)).await;
    assert_eq!(stage.find("[role=status]").text_content().as_deref(), Some(""), "nothing is said before a choice");
    choose(&stage, "FR").await;
    assert_eq!(stage.find(".first-country [data-country]").get_attribute("data-country").as_deref(), Some("FR"));
    assert!(stage.find(".first-country details").has_attribute("open"));
    assert!(stage.find("[role=status]").text_content().unwrap_or_default().contains("France"));
    choose(&stage, "").await;
    assert_eq!(stage.count(".first-country [data-country]"), 0);
    handle.destroy();
}

#[wasm_bindgen_test]
async fn a_choice_by_hand_outlives_a_new_attribute() {
    let stage = Stage::new();
    let mut handle = stage.hydrate::<HelpBody>(help(None)).await;
    handle.update(help(Some("ES")));
    scheduler::flush().await;
    assert_eq!(stage.find(".first-country [data-country]").get_attribute("data-country").as_deref(), Some("ES"));
    choose(&stage, "FR").await;
    handle.update(help(Some("BE")));
    scheduler::flush().await;
    assert_eq!(stage.find(".first-country [data-country]").get_attribute("data-country").as_deref(), Some("FR"));
    handle.destroy();
}

#[wasm_bindgen_test]
async fn two_instances_do_not_hear_each_other() {
    let (one, other) = (Stage::new(), Stage::new());
    let handles = (one.hydrate::<HelpBody>(help(None)).await, other.hydrate::<HelpBody>(help(None)).await);
    choose(&one, "FR").await;
    assert_eq!(one.count(".first-country [data-country]"), 1);
    assert_eq!(other.count(".first-country [data-country]"), 0);
    handles.0.destroy();
    choose(&other, "ES").await;
    assert_eq!(other.count(".first-country [data-country='ES']"), 1, "the other lives on");
    handles.1.destroy();
}

#[wasm_bindgen_test]
async fn an_island_leaves_nothing_behind_and_can_come_back() {
    for _ in 1..=3 {
        let stage = Stage::new();
        let (mut app, told) = application();
        stage.show(&mut app, IslandId::Choice, None).await;
        choose(&stage, "FR").await;
        assert_eq!(told.borrow().iter().filter(|event| matches!(event, Told::Ready(_))).count(), 1, "readiness is said once");
        app.destroy();
        scheduler::flush().await;
        assert_eq!(stage.root.first_element_child().map(|shown| shown.child_nodes().length()), Some(0));
    }
}

#[wasm_bindgen_test]
async fn a_case_can_be_changed_and_the_definition_answers() {
    let stage = Stage::new();
    let (mut app, _) = application();
    stage.show(&mut app, IslandId::Explorer, None).await;
    let said = || stage.find("details[open] .verdict").text_content().unwrap_or_default();
    let complete = said();
    assert_eq!((stage.count("select"), stage.count("[role=status]")), (0, 0), "nothing is to be chosen before it is asked for");
    let press = || stage.find("details[open] button").unchecked_into::<HtmlElement>().click();
    press();
    scheduler::flush().await;
    assert_eq!((stage.count("select"), stage.count("[role=status]")), (3, 1));
    assert_eq!(said(), complete, "it begins with what the case is");
    let means: HtmlSelectElement = stage.root.query_selector_all("select").expect("a selector").get(1).expect("a list").unchecked_into();
    assert_ne!(means.value(), "", "the list shows what is there");
    means.set_value("");
    change(&means, "change").await;
    let incomplete = said();
    let child: HtmlInputElement = stage.find("input").unchecked_into();
    child.set_checked(true);
    change(&child, "change").await;
    let spared = said();
    assert!(complete != incomplete && incomplete != spared && spared != complete, "{complete} {incomplete} {spared}");
    press();
    scheduler::flush().await;
    assert_eq!((said(), stage.count("select")), (complete, 0), "the case is as it was again");
    app.destroy();
}

#[wasm_bindgen_test]
async fn resources_are_searched_and_filtered() {
    let stage = Stage::new();
    let (mut app, _) = application();
    let entries = bundle().resources.entries.clone();
    let total = u32::try_from(entries.len()).expect("a small number");
    let (wanted, kind) = (entries[0].link.name.to_uppercase(), entries[0].kind.clone());
    stage.show(&mut app, IslandId::Resources, None).await;
    assert_eq!(stage.count(".links > li"), total);
    for place in 0..2 {
        let list = stage.root.query_selector_all("select").expect("a selector").get(place).expect("a list");
        assert_eq!(list.unchecked_into::<HtmlSelectElement>().value(), "", "a list begins with all");
    }
    let search: HtmlInputElement = stage.find("input[type=search]").unchecked_into();
    search.set_value(&wanted);
    change(&search, "input").await;
    assert!((1..total).contains(&stage.count(".links > li")));
    search.set_value("no resource is called so");
    change(&search, "input").await;
    assert_eq!(stage.count(".links > li"), 0);
    assert_ne!(stage.find("[role=status]").text_content().as_deref(), Some(""), "an empty list is explained");
    search.set_value("");
    change(&search, "input").await;
    let select: HtmlSelectElement = stage.find("select").unchecked_into();
    select.set_value(&kind);
    change(&select, "change").await;
    assert!((1..total).contains(&stage.count(".links > li")));
    app.destroy();
}
