//! What the explainer is made from: checked types, no DOM.
//!
//! [`bundle`] is what a component renders; the other rooms are the small types it is built of, each of which
//! cannot hold a wrong value.

pub mod app;
pub mod bundle;
mod channel;
mod claim_id;
mod country_code;
pub mod definition;
mod dial_string;
mod direction;
mod email_address;
mod heading_level;
pub mod help;
mod helpline_kind;
pub mod hours;
mod https_url;
mod invalid;
mod island_id;
mod language_tag;
mod line_words;
mod link;
mod plain_text;
mod section_id;
pub mod supplement;
pub mod tuples;
mod unseen;
mod words;

pub use channel::{Channel, ChannelKind};
pub use claim_id::ClaimId;
pub use country_code::CountryCode;
pub use dial_string::DialString;
pub use direction::Direction;
pub use email_address::EmailAddress;
pub use heading_level::HeadingLevel;
pub use helpline_kind::HelplineKind;
pub use hours::{Hours, TimeOfDay, TimeZone};
pub use https_url::HttpsUrl;
pub use invalid::Invalid;
pub use island_id::IslandId;
pub use language_tag::LanguageTag;
pub use line_words::LineWords;
pub use link::{ForeignLanguage, Link};
pub use plain_text::PlainText;
pub use section_id::SectionId;
#[cfg(feature = "authoring")]
pub(crate) use unseen::unseen;
pub use words::{Word, Words};
