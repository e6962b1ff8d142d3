//! `corrections.json`: what changed in the helplines, as a JSON Feed (version 1.1). No number stands in it.

use serde::Serialize;

use crate::authoring::files::{Aspect, Change};
use crate::authoring::open_data::{ATTRIBUTION, OpenCorrection, OpenData};

/// The feed.
#[derive(Serialize)]
pub(super) struct Feed {
    version: &'static str,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    home_page_url: Option<String>,
    #[serde(rename = "feed_url", skip_serializing_if = "Option::is_none")]
    own_url: Option<String>,
    description: &'static str,
    language: &'static str,
    authors: Vec<Author>,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Author {
    name: String,
}

#[derive(Serialize)]
struct Item {
    id: String,
    title: String,
    content_text: String,
    date_published: String,
    tags: Vec<String>,
}

/// The feed; `site` is the address of the site, where it is known.
pub(super) fn feed(data: &OpenData, site: Option<&str>) -> Feed {
    Feed {
        version: "https://jsonfeed.org/version/1.1",
        title: format!("{ATTRIBUTION}: corrections of helplines"),
        home_page_url: site.map(|site| format!("{site}data/")),
        own_url: site.map(|site| format!("{site}data/corrections.json")),
        description: "What was added, changed or withdrawn, and why. Numbers stand in helplines.json alone: one that was withdrawn is not \
                      repeated here.",
        language: "en",
        authors: vec![Author { name: format!("The {ATTRIBUTION} maintainers") }],
        items: data.corrections.iter().map(item).collect(),
    }
}

fn item(correction: &OpenCorrection) -> Item {
    let of = correction.operator.as_ref().map(|operator| format!(" ({operator})")).unwrap_or_default();
    let what = match (correction.helpline.is_some(), correction.what) {
        (false, Aspect::Number) => "an emergency number",
        (false, _) => "what is said of the emergency number",
        (true, Aspect::Number) => "the number of a helpline",
        (true, Aspect::Hours) => "the hours or cost of a helpline",
        (true, Aspect::Status) => "a helpline or what is said of it",
    };
    let change = match correction.change {
        Change::Added => "added",
        Change::Changed => "changed",
        Change::Withdrawn => "withdrawn",
    };
    let title = format!("{}: {what} was {change}", correction.country_name);
    let mut tags = vec![correction.country.to_string(), correction.what.as_str().to_owned(), change.to_owned()];
    tags.extend(correction.helpline.iter().map(|id| format!("urn:uuid:{id}")));
    Item {
        id: format!("urn:uuid:{}", correction.id),
        content_text: format!("{title}{of}. {}", correction.because),
        title,
        date_published: format!("{}T00:00:00Z", correction.day),
        tags,
    }
}
