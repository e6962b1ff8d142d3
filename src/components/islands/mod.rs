//! The islands: the parts of the page that a program answers. Everything else is complete as it was prerendered.
//!
//! All of them are one component: each kind of component that Yew mounts costs code, and code is what a phone waits for. What
//! differs stands in a file of its own, with the properties by which the page is prerendered and by which a browser begins.

pub mod choice;
pub mod explorer;
pub mod resources;

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::html::Scope;
use yew::{Callback, Component, Context, Event, Html, InputEvent, MouseEvent, Properties, TargetCast, html};

use self::choice::Choice;
use self::explorer::{Changed, Explorer};
use self::resources::{Filter, ResourceList};
use crate::content::app::ElementId;
use crate::content::definition::Age;
use crate::content::{CountryCode, IslandId, Words};

/// Properties of [`IslandView`].
#[derive(Properties, Clone, PartialEq)]
pub struct IslandProperties {
    /// Which island, and what it shows.
    pub island: Island,
    /// The words of labels.
    pub words: Rc<Words>,
    /// Hears what becomes of it.
    pub on_event: Callback<IslandEvent>,
}

/// One of the islands, with what it shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Island {
    /// The choice of country, in the section on help.
    Choice(Choice),
    /// The explorer of the definition, in the section on the Protocol.
    Explorer(Explorer),
    /// Search and filters of resources, with the list.
    Resources(ResourceList),
}

impl Island {
    /// Its name.
    pub fn id(&self) -> IslandId {
        match self {
            Self::Choice(_) => IslandId::Choice,
            Self::Explorer(_) => IslandId::Explorer,
            Self::Resources(_) => IslandId::Resources,
        }
    }
}

/// What an island tells whoever shows it.
#[derive(Clone, Debug, PartialEq)]
pub enum IslandEvent {
    /// It answers. Said once.
    Ready,
    /// The reader chose a country or none. Whoever listens puts its helplines first.
    Chosen(Option<CountryCode>),
}

/// What a reader does in an island.
#[derive(Debug)]
pub enum Act {
    /// Chooses the country of this code, or none.
    Choose(String),
    /// Begins to change the case at this place, or has it as it was again.
    Change(usize),
    /// Puts a value of an element, or none, in place of what was there.
    Replace(ElementId, String),
    /// Ticks that the person is under eighteen, or clears it.
    TickUnderAge(bool),
    /// Types what is looked for.
    Search(String),
    /// Chooses a type of resources.
    ChooseKind(String),
    /// Chooses an audience.
    ChooseAudience(String),
}

/// What happens to an island.
#[derive(Debug)]
pub enum Message {
    /// It has been shown for the first time: there is a program.
    Run,
    /// A reader did something.
    Act(Act),
}

/// An island.
///
/// What works only with a program is `hidden` or missing in the first render, which equals the prerendered one: a control that
/// does nothing is worse than none. It comes with the second, right after the first.
#[derive(Default)]
pub struct IslandView {
    running: bool,
    /// Whether it was told that it answers.
    told: bool,
    status: String,
    changed: Option<Changed>,
    /// Whether a case has just begun to be changed.
    begun: bool,
    filter: Filter,
}

impl Component for IslandView {
    type Message = Message;
    type Properties = IslandProperties;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let IslandProperties { island, words, on_event } = context.props();
        let act = match message {
            Message::Run => {
                self.running = true;
                return true;
            }
            Message::Act(act) => act,
        };
        match act {
            Act::Choose(code) => {
                if let Island::Choice(choice) = island {
                    let chosen = choice.entry(&code);
                    self.status = choice::said(chosen, words);
                    on_event.emit(IslandEvent::Chosen(chosen.map(|entry| entry.code.clone())));
                }
            }
            Act::Change(case) => {
                if let Island::Explorer(explorer) = island {
                    self.changed = explorer.change(self.changed.as_ref(), case);
                    self.begun = true;
                }
            }
            Act::Replace(element, value) => {
                if let Some(changed) = &mut self.changed {
                    changed.set(element, value);
                }
            }
            Act::TickUnderAge(is_ticked) => {
                if let Some(changed) = &mut self.changed {
                    changed.facts.age = if is_ticked { Age::Child } else { Age::Adult };
                }
            }
            Act::Search(text) => self.filter.text = resources::folded(&text),
            Act::ChooseKind(kind) => self.filter.kind = kind,
            Act::ChooseAudience(audience) => self.filter.audience = audience,
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let IslandProperties { island, words, .. } = context.props();
        let controls = Controls { scope: context.link(), running: self.running };
        match island {
            Island::Choice(choice) => choice.view(words, &controls, &self.status),
            Island::Explorer(explorer) => explorer.view(words, &controls, self.changed.as_ref()),
            Island::Resources(list) => list.view(words, &controls, &self.filter),
        }
    }

    fn rendered(&mut self, context: &Context<Self>, first_render: bool) {
        if std::mem::take(&mut self.begun)
            && let Some(changed) = &self.changed
        {
            changed.focus();
        }
        if first_render {
            context.link().send_message(Message::Run);
        } else if !self.told {
            self.told = true;
            context.props().on_event.emit(IslandEvent::Ready);
        }
    }
}

/// What an island's controls are made with.
struct Controls<'view> {
    scope: &'view Scope<IslandView>,
    /// Whether there is a program to answer.
    running: bool,
}

impl Controls<'_> {
    /// Hears what is chosen in a list.
    fn on_choice(&self, act: fn(String) -> Act) -> Callback<Event> {
        self.hear(move |event| event.target_dyn_into::<HtmlSelectElement>().map(|list| act(list.value())))
    }

    /// Hears that a box is ticked or cleared.
    fn on_tick(&self, act: fn(bool) -> Act) -> Callback<Event> {
        self.hear(move |event| event.target_dyn_into::<HtmlInputElement>().map(|tick| act(tick.checked())))
    }

    /// Hears that a button is pressed.
    fn on_press(&self, case: usize) -> Callback<MouseEvent> {
        self.hear(move |_| Some(Act::Change(case))).reform(Event::from)
    }

    /// Hears what is typed.
    fn on_text(&self, act: fn(String) -> Act) -> Callback<InputEvent> {
        self.hear(move |event| event.target_dyn_into::<HtmlInputElement>().map(|field| act(field.value()))).reform(Event::from)
    }

    fn hear(&self, read: impl Fn(&Event) -> Option<Act> + 'static) -> Callback<Event> {
        let scope = self.scope.clone();
        Callback::from(move |event| {
            if let Some(act) = read(&event) {
                scope.send_message(Message::Act(act));
            }
        })
    }
}

/// An island in its place, where a program may take over.
pub(super) fn island(properties: IslandProperties) -> Html {
    html! { <div data-island={properties.island.id().as_str()}><IslandView ..properties /></div> }
}
