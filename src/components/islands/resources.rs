//! The resources, with search and filters.

use std::rc::Rc;

use yew::{Callback, Event, Html, html};

use super::{Act, Controls, Island, IslandProperties};
use crate::components::parts::described_link;
use crate::content::app::{Resource, Resources};
use crate::content::{Word, Words};

/// The list of resources. Search and filters come with the program; without it the list is whole.
#[derive(Clone, Debug, PartialEq)]
pub struct ResourceList {
    /// The content.
    pub resources: Rc<Resources>,
}

/// The island as it begins.
pub fn first_properties(resources: Rc<Resources>, words: Rc<Words>) -> IslandProperties {
    IslandProperties { island: Island::Resources(ResourceList { resources }), words, on_event: Callback::noop() }
}

/// What the reader is looking for; empty lets everything through.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Filter {
    /// As [`folded`] writes it.
    pub(super) text: String,
    pub(super) kind: String,
    pub(super) audience: String,
}

impl Filter {
    fn passes(&self, resource: &Resource) -> bool {
        let contains = |text: &str| self.text.is_empty() || folded(text).contains(&self.text);
        let text_fits = contains(&resource.link.name) || contains(&resource.link.about);
        let kind_fits = self.kind.is_empty() || resource.kind == self.kind;
        let audience_fits = self.audience.is_empty() || resource.audiences.contains(&self.audience);
        text_fits && kind_fits && audience_fits
    }
}

/// A text as it is compared: in small letters, by the tables that a browser has already.
#[cfg(target_arch = "wasm32")]
pub(super) fn folded(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().trim().into()
}

/// A text as it is compared: in small letters.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn folded(text: &str) -> String {
    text.to_lowercase().trim().to_owned()
}

impl ResourceList {
    pub(super) fn view(&self, words: &Words, controls: &Controls<'_>, filter: &Filter) -> Html {
        let resources = &*self.resources;
        let shown: Vec<&Resource> = resources.entries.iter().filter(|resource| filter.passes(resource)).collect();
        let status = match shown.len() {
            _ if *filter == Filter::default() => String::new(),
            0 => words[Word::ResourcesNone].to_owned(),
            count => {
                words[Word::ResourcesShown].replace("{count}", &count.to_string()).replace("{total}", &resources.entries.len().to_string())
            }
        };
        let on_kind = controls.on_choice(Act::ChooseKind);
        let on_audience = controls.on_choice(Act::ChooseAudience);
        let all = (&words[Word::FilterAll], controls.running);
        html! {
            <>
                <div class="filters" role="search" aria-label={words[Word::FilterHint].to_owned()} hidden={!controls.running}>
                    <label><span>{ words[Word::Search].to_owned() }</span><input type="search" autocomplete="off" oninput={controls.on_text(Act::Search)} /></label>
                    { choice(&words[Word::FilterType], all, &resources.kinds, on_kind) }
                    { choice(&words[Word::FilterAudience], all, &resources.audiences, on_audience) }
                </div>
                <p class="count" role="status">{ status }</p>
                <ul class="links">
                    for resource in shown {
                        <li key={resource.link.address.to_string()} data-kind={resource.kind.clone()}>
                            { described_link(&resource.link) }
                            <p class="tags">
                                { label_of(&resources.kinds, &resource.kind) }
                                for key in &resource.audiences {
                                    { " · " }{ label_of(&resources.audiences, key) }
                                }
                            </p>
                        </li>
                    }
                </ul>
            </>
        }
    }
}

fn label_of(labels: &[(String, String)], key: &str) -> String {
    labels.iter().find(|(known, _)| known == key).map(|(_, label)| label.clone()).unwrap_or_default()
}

/// A labelled choice of one key or all.
///
/// Options come into the page from the last to the first, and a browser chooses the first that comes: so `all` is chosen as soon as there is a
/// program.
fn choice(label: &str, (all, chosen): (&str, bool), options: &[(String, String)], onchange: Callback<Event>) -> Html {
    html! {
        <label>
            <span>{ label.to_owned() }</span>
            <select autocomplete="off" {onchange}>
                <option value="" selected={chosen}>{ all.to_owned() }</option>
                for (key, label) in options {
                    <option value={key.clone()}>{ label.clone() }</option>
                }
            </select>
        </label>
    }
}
