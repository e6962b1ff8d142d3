//! What a host pastes, and what became of it: the one owner of every snippet.
//!
//! The page for web editors, the files of the site and the tests of both have their snippets from [`snippet`]; [`Place`] and
//! [`Permission`] say which of them a site takes. [`page_check`] reads the page of a host, [`supplement_slip`] a file that is none yet.
//! Nothing here touches a browser.

pub mod choices;
pub mod contents;
pub mod contrast;
pub mod digest;
pub mod page_check;
pub mod place;
pub mod snippet;
pub mod supplement_slip;

pub use choices::{Choices, Colours};
pub use place::{Permission, Place, Shape};

use serde::{Deserialize, Serialize};

/// The address that stands for the site in snippets, as in `docs/embedding.md`.
pub const PLACEHOLDER: &str = "https://ngo.example/explainer/";

/// What a page must know of the release that it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// The version, which names the folder of its files.
    pub version: String,
    /// The digest of `embed.js` in that folder.
    pub embed: String,
    /// The digest of `frame.js` in that folder.
    pub frame_helper: String,
    /// The day by which its content is looked at again, as in `2027-05-31`.
    pub review_by: String,
    /// The languages; the first is that of the page at the root.
    pub languages: Vec<Translation>,
    /// The countries that have helplines, as a code and what English calls it.
    pub countries: Vec<(String, String)>,
    /// The sections and their titles, in the order in which a reader meets them.
    pub sections: Vec<(String, String)>,
    /// The names of the element's attributes, which a script tag has with `data-` before them.
    pub attributes: Vec<String>,
}

/// A language of a release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translation {
    /// The tag, which is also the name of the language's folder.
    pub tag: String,
    /// What the language calls itself.
    pub name: String,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
    /// What a link to the explainer says.
    pub title: String,
    /// The same without naming the subject.
    pub title_neutral: String,
    /// What a copy says of itself where nobody knows the day.
    pub copied_version: String,
    /// The same with a day, for which `{today}` stands.
    pub copied: String,
    /// How the copy of everything begins what it says of itself: the number of its version follows.
    pub copy_begins: String,
}

impl Release {
    /// A language by its tag; the first where there is no such language.
    pub fn translation(&self, tag: &str) -> Option<&Translation> {
        self.languages.iter().find(|language| language.tag == tag).or(self.languages.first())
    }
}
