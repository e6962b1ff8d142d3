//! An organisation's own helplines, resources, introduction and contact, which a host page adds to the explainer.
//!
//! A supplement is one JSON file. All of it is optional; all of it is checked before any of it is shown. Its text is text and
//! nothing else, its addresses are `https`.

mod json;
mod merge;
mod read;
mod reader;

use super::{Channel, CountryCode, EmailAddress, HelplineKind, Hours, HttpsUrl, Invalid, LanguageTag, PlainText};

pub use reader::SupplementProblem;

/// The largest file, in bytes.
pub const LIMIT_BYTES: usize = 256 * 1024;

/// A supplement that is in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Supplement {
    /// The language of its texts, where it is named; else that of the explainer.
    pub language: Option<LanguageTag>,
    /// A paragraph under the explainer's own introduction.
    pub introduction: Option<PlainText>,
    /// How to reach the organisation itself.
    pub contact: Option<Contact>,
    /// Helplines.
    pub helplines: Vec<SuppliedHelpline>,
    /// Resources.
    pub resources: Vec<SuppliedResource>,
}

/// How to reach the organisation that publishes the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Its name.
    pub name: PlainText,
    /// What it does, or when it can be reached.
    pub about: Option<PlainText>,
    /// Its numbers.
    pub channels: Vec<Channel>,
    /// Its address of mail.
    pub email: Option<EmailAddress>,
    /// Its site.
    pub website: Option<HttpsUrl>,
}

/// A helpline of a supplement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuppliedHelpline {
    /// Its name among helplines: one that the explainer has already is replaced.
    pub id: EntryId,
    /// The country in which it helps.
    pub country: CountryCode,
    /// Its own name.
    pub name: PlainText,
    /// The language of the name, where it is not that of the supplement.
    pub language: Option<LanguageTag>,
    /// Who runs it.
    pub operator: PlainText,
    /// For whom it is.
    pub kind: HelplineKind,
    /// Whether police or another authority of the State runs it.
    pub authority: bool,
    /// Its numbers.
    pub channels: Vec<Channel>,
    /// Whether a call inside the country is known to be free of charge.
    pub free: bool,
    /// When somebody answers.
    pub hours: Option<Hours>,
    /// What a caller should know.
    pub notes: Vec<PlainText>,
    /// Its site.
    pub website: Option<HttpsUrl>,
}

/// A resource of a supplement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuppliedResource {
    /// Its name among resources: one that the explainer has already is replaced.
    pub id: EntryId,
    /// Its title, in its own language.
    pub name: PlainText,
    /// The language of the page, where it is not that of the supplement.
    pub language: Option<LanguageTag>,
    /// Where it is.
    pub url: HttpsUrl,
    /// The key of its type.
    pub kind: String,
    /// The keys of its audiences.
    pub audiences: Vec<String>,
    /// One factual line.
    pub about: PlainText,
}

/// The name of an entry, as in `fr-own-line`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryId(String);

impl EntryId {
    /// Reads a name.
    ///
    /// # Errors
    /// Where it is not 1 to 60 small letters, digits and hyphens.
    pub fn new(text: &str) -> Result<Self, Invalid> {
        let fits =
            (1..=60).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        if fits { Ok(Self(text.to_owned())) } else { Err(Invalid::new("a name of small letters, digits and hyphens", text)) }
    }
}

super::invalid::checked_string!(EntryId);
