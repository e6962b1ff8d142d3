//! The page: three questions, the answer, the preview, and two checks.

use std::collections::BTreeMap;
use std::rc::Rc;

use palermo_explainer::embedding::{Choices, PLACEHOLDER, Permission, Place, Release, Shape, Translation, contents, snippet};
use yew::platform::spawn_local;
use yew::{AttrValue, Callback, Component, Context, Html, html};

use crate::browser;
use crate::copy_check::CopyCheck;
use crate::page_checker::PageChecker;
use crate::preview::Preview;
use crate::{answer, questions};

/// What the page is given.
#[derive(Clone, PartialEq, yew::Properties)]
pub struct Properties {
    /// What it knows of the release.
    pub release: Rc<Release>,
    /// The address of the explainer's folder.
    pub site: AttrValue,
}

/// Which sections are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Parts {
    All,
    Help,
    Own,
}

/// What an editor has chosen so far.
pub struct State {
    pub release: Rc<Release>,
    pub site: AttrValue,
    pub place: Place,
    pub permission: Permission,
    pub choices: Choices,
    pub parts: Parts,
    /// Whether the colours of the choices count.
    pub has_colours: bool,
    /// The host's own line, and its number.
    pub own_name: String,
    pub own_number: String,
    pub is_pinned: bool,
    pub has_helper: bool,
    /// Files of the site, by their path; nothing where one cannot be had.
    files: BTreeMap<String, Option<Rc<str>>>,
}

pub enum Message {
    /// The editor has chosen something.
    Change(Box<dyn FnOnce(&mut State)>),
    /// A file is there, or cannot be had.
    File(String, Option<Rc<str>>),
}

/// How something is chosen: a function that changes the state by a value.
pub fn choose<Value: 'static>(context: &Context<Maker>, change: impl Fn(&mut State, Value) + Clone + 'static) -> Callback<Value> {
    context.link().callback(move |value| {
        let change = change.clone();
        Message::Change(Box::new(move |state: &mut State| change(state, value)))
    })
}

impl State {
    pub fn shape(&self) -> Shape {
        self.place.shape(self.permission)
    }

    pub fn translation(&self) -> Option<&Translation> {
        self.release.translation(&self.choices.language)
    }

    /// The choices that reach the snippet.
    pub fn effective(&self) -> Choices {
        let mut choices = self.choices.clone();
        choices.sections = match self.parts {
            Parts::All => Vec::new(),
            Parts::Help => vec!["help".to_owned()],
            Parts::Own if choices.sections.len() == self.release.sections.len() => Vec::new(),
            Parts::Own => choices.sections,
        };
        if !self.has_colours || self.shape() != Shape::Element {
            choices.colours = palermo_explainer::embedding::Colours::default();
        }
        choices
    }

    /// What a link to the explainer says.
    pub fn title(&self) -> &str {
        let neutral = self.choices.heading == "neutral";
        self.translation().map_or("", |language| if neutral { &language.title_neutral } else { &language.title })
    }

    pub fn pinned(&self) -> Option<&Release> {
        self.is_pinned.then_some(&self.release)
    }

    /// A file of the site.
    pub fn file(&self, path: &str) -> Option<Rc<str>> {
        self.files.get(path).cloned().flatten()
    }

    /// Whether a file that is needed cannot be had.
    pub fn lacks_a_file(&self) -> bool {
        self.needed().iter().any(|path| self.files.get(path).is_some_and(Option::is_none))
    }

    /// The file of the snippets of the language that is chosen.
    fn contents_path(&self) -> String {
        format!("embed/{}.txt", self.choices.language)
    }

    pub fn copy_path(&self) -> String {
        format!("static/{}.html", self.choices.language)
    }

    pub fn badge_path(&self) -> String {
        format!("badge/{}.html", self.choices.language)
    }

    fn needed(&self) -> Vec<String> {
        match self.shape() {
            Shape::Element => vec![self.contents_path()],
            Shape::Copy => vec![self.contents_path(), self.copy_path()],
            Shape::Link => vec![self.badge_path()],
            Shape::Frame | Shape::FrameAddress => Vec::new(),
        }
    }

    /// What stands between the element's tags: with the day, and by this site's address. Without the file, a link.
    pub fn content(&self) -> String {
        let Some(language) = self.translation() else { return String::new() };
        let file = self.file(&self.contents_path());
        let content = file.as_deref().and_then(|file| contents::content(file, &self.choices.country));
        let Some(content) = content else { return format!("  {}\n", snippet::link(&self.site, &language.tag, self.title())) };
        let dated = contents::dated(content, &language.copied_version, &language.copied, &browser::today());
        self.located(&dated).replace(&language.title, self.title())
    }

    /// Text of the build with the address of this site.
    pub fn located(&self, text: &str) -> String {
        text.replace(PLACEHOLDER, &self.site)
    }
}

pub struct Maker(State);

impl Maker {
    /// Asks for the files that the answer needs and that nobody has asked for.
    fn ask(&mut self, context: &Context<Self>) {
        for path in self.0.needed() {
            if self.0.files.contains_key(&path) || self.0.files.contains_key(&format!("?{path}")) {
                continue;
            }
            self.0.files.insert(format!("?{path}"), None);
            let (link, address) = (context.link().clone(), format!("{}{path}", self.0.site));
            spawn_local(async move {
                let text = match browser::fetch(&address).await {
                    Ok(answer) => answer.text().await,
                    Err(_) => None,
                };
                link.send_message(Message::File(path, text.map(Into::into)));
            });
        }
    }
}

impl Component for Maker {
    type Message = Message;
    type Properties = Properties;

    fn create(context: &Context<Self>) -> Self {
        let Properties { release, site } = context.props().clone();
        let language = release.languages.first().map(|language| language.tag.clone()).unwrap_or_default();
        let sections = release.sections.iter().map(|(id, _)| id.clone()).collect();
        let mut maker = Self(State {
            release,
            site,
            place: Place::WordPress,
            permission: Permission::Scripts,
            choices: Choices { language, sections, colours: questions::own_colours(), ..Choices::default() },
            parts: Parts::All,
            has_colours: false,
            own_name: String::new(),
            own_number: String::new(),
            is_pinned: false,
            has_helper: true,
            files: BTreeMap::new(),
        });
        maker.ask(context);
        maker
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Change(change) => change(&mut self.0),
            Message::File(path, text) => {
                self.0.files.insert(path, text);
            }
        }
        self.ask(context);
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let state = &self.0;
        let shown = state.effective();
        let rtl = state.release.languages.iter().find(|language| language.right_to_left).map(|language| language.tag.clone());
        html! {
            <>
                <div class="maker">
                    <div class="questions">
                        { questions::place(state, context) }
                        { questions::content(state, context) }
                    </div>
                    <div class="answer">{ answer::view(state, &shown, context) }</div>
                    <Preview choices={shown.clone()} site={state.site.clone()} right_to_left={rtl} is_live={state.shape().is_live()} />
                </div>
                <PageChecker release={state.release.clone()} site={state.site.clone()} />
                <CopyCheck version={state.release.version.clone()} site={state.site.clone()} />
            </>
        }
    }
}
