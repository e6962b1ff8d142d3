//! What the explainer is made from: checked types, no DOM.
//!
//! [`bundle`] is what a component renders; the other rooms are the small types it is built of, each of which
//! cannot hold a wrong value.

pub mod bundle;
mod country_code;
mod dial_string;
mod direction;
mod fact_id;
mod heading_level;
pub mod help;
mod https_url;
mod invalid;
mod island_id;
mod language_tag;
pub mod program;
mod rows;
mod section_id;
mod words;

pub use country_code::CountryCode;
pub use dial_string::DialString;
pub use direction::Direction;
pub use fact_id::FactId;
pub use heading_level::HeadingLevel;
pub use https_url::HttpsUrl;
pub use invalid::Invalid;
pub use island_id::IslandId;
pub use language_tag::LanguageTag;
pub use section_id::SectionId;
pub use words::{Word, Words};
