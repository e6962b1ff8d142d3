//! The islands of one element.

use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use super::Patch;
use crate::components::islands::{Island, IslandEvent, IslandProperties, IslandView, choice, explorer, resources};
use crate::content::app::AppBundle;
use crate::content::{CountryCode, HeadingLevel, IslandId};
use std::rc::Rc;

/// What the islands tell.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// An island answers: what was rendered can take its place on the page.
    Ready(IslandId),
    /// The reader chose a country or none.
    Chosen(Option<CountryCode>),
}

/// The islands of one element, each a Yew root of its own: rendering all in one task takes too long on a cheap phone.
pub struct App {
    bundle: AppBundle,
    on_event: Callback<Event>,
    islands: Vec<(AppHandle<IslandView>, IslandProperties)>,
}

impl App {
    /// An application without an island. `on_event` hears of every one that is shown later.
    pub fn new(bundle: AppBundle, on_event: Callback<Event>) -> Self {
        Self { bundle, on_event, islands: Vec::new() }
    }

    /// Renders an island into an element that nothing else is in. The element may be off the page until the island is ready.
    pub fn show(&mut self, id: IslandId, root: Element, heading: HeadingLevel, country: Option<CountryCode>) {
        let words = Rc::clone(&self.bundle.words);
        let first = match id {
            IslandId::Choice => choice::first_properties(Rc::clone(&self.bundle.countries), words, country),
            IslandId::Explorer => explorer::first_properties(Rc::clone(&self.bundle.explorer), words, heading),
            IslandId::Resources => resources::first_properties(Rc::clone(&self.bundle.resources), words),
        };
        let on_event = self.on_event.reform(move |event| match event {
            IslandEvent::Ready => Event::Ready(id),
            IslandEvent::Chosen(country) => Event::Chosen(country),
        });
        let properties = IslandProperties { on_event, ..first };
        self.islands.push((Renderer::<IslandView>::with_root_and_props(root, properties.clone()).render(), properties));
    }

    /// Takes a change over in every island that it concerns.
    pub fn accept(&mut self, patch: &Patch) {
        for (handle, properties) in &mut self.islands {
            match &mut properties.island {
                Island::Choice(choice) => {
                    choice.country.clone_from(&patch.country);
                    if !patch.countries.is_empty() {
                        Rc::make_mut(&mut choice.countries).extend_from_slice(&patch.countries);
                    }
                }
                Island::Resources(list) => {
                    if let Some(resources) = &patch.resources {
                        list.resources = Rc::clone(resources);
                    }
                }
                Island::Explorer(_) => {}
            }
            handle.update(properties.clone());
        }
    }

    /// Takes every island away.
    pub fn destroy(self) {
        for (handle, _) in self.islands {
            handle.destroy();
        }
    }
}
