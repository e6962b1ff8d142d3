//! The resources, with search and filters.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Event, Html, InputEvent, Properties, TargetCast, component, html, use_state};

use super::link::described_link;
use super::running::use_running;
use crate::content::program::{Resource, Resources};
use crate::content::{Word, Words};

/// Properties of [`ResourcesBody`].
#[derive(Properties, Clone, PartialEq)]
pub struct ResourcesBodyProperties {
    /// The content.
    pub resources: Rc<Resources>,
    /// The words of labels.
    pub words: Rc<Words>,
    /// Called once, from the first effect: the island answers.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

/// What the reader is looking for; empty lets everything through.
#[derive(Clone, Debug, Default, PartialEq)]
struct Filter {
    text: String,
    kind: String,
    audience: String,
}

impl Filter {
    fn passes(&self, resource: &Resource) -> bool {
        let contains = |text: &str| text.to_lowercase().contains(self.text.trim());
        let text_fits = contains(&resource.link.name) || contains(&resource.link.about);
        let kind_fits = self.kind.is_empty() || resource.kind == self.kind;
        let audience_fits = self.audience.is_empty() || resource.audiences.contains(&self.audience);
        text_fits && kind_fits && audience_fits
    }
}

/// The list of resources. Search and filters come with the program; without it the list is whole.
#[component]
pub fn ResourcesBody(properties: &ResourcesBodyProperties) -> Html {
    let ResourcesBodyProperties { resources, words, .. } = properties;
    let running = use_running(&properties.on_ready);
    let filter = use_state(Filter::default);
    let shown: Vec<&Resource> = resources.entries.iter().filter(|resource| filter.passes(resource)).collect();
    let status = match shown.len() {
        _ if *filter == Filter::default() => String::new(),
        0 => words[Word::ResourcesNone].to_owned(),
        count => {
            words[Word::ResourcesShown].replace("{count}", &count.to_string()).replace("{total}", &resources.entries.len().to_string())
        }
    };
    let oninput = {
        let filter = filter.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                filter.set(Filter { text: input.value().to_lowercase(), ..(*filter).clone() });
            }
        })
    };
    let on_kind = {
        let filter = filter.clone();
        on_choice(move |kind| filter.set(Filter { kind, ..(*filter).clone() }))
    };
    let on_audience = {
        let filter = filter.clone();
        on_choice(move |audience| filter.set(Filter { audience, ..(*filter).clone() }))
    };

    html! {
        <>
            <div class="filters" role="search" aria-label={words[Word::FilterHint].to_owned()} hidden={!running}>
                <label><span>{ words[Word::Search].to_owned() }</span><input type="search" autocomplete="off" {oninput} /></label>
                { choice(&words[Word::FilterType], &words[Word::FilterAll], &resources.kinds, on_kind) }
                { choice(&words[Word::FilterAudience], &words[Word::FilterAll], &resources.audiences, on_audience) }
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

fn label_of(labels: &[(String, String)], key: &str) -> String {
    labels.iter().find(|(known, _)| known == key).map(|(_, label)| label.clone()).unwrap_or_default()
}

fn on_choice(set: impl Fn(String) + 'static) -> Callback<Event> {
    Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            set(select.value());
        }
    })
}

/// A labelled choice of one key or all.
fn choice(label: &str, all: &str, options: &[(String, String)], onchange: Callback<Event>) -> Html {
    html! {
        <label>
            <span>{ label.to_owned() }</span>
            <select autocomplete="off" {onchange}>
                <option value="">{ all.to_owned() }</option>
                for (key, label) in options {
                    <option value={key.clone()}>{ label.clone() }</option>
                }
            </select>
        </label>
    }
}
