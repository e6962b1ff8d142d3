//! From the JSON of `content/` to a [`Bundle`](crate::content::bundle::Bundle): native tools and tests only.
//!
//! Data flows one way: [`files`] are the types of the JSON, [`library`] reads all of them, [`bake`] resolves
//! references, formats numbers and puts a bundle together. What is wrong is a [`Problem`](problem::Problem) with a file
//! and a place.
//!
//! [`schema`] says the form of each file, for editors and for its own validation, which finds all that does not fit. [`check`]
//! finds what no schema can, and [`render`] shows every problem with its line. Rules that both checking and baking hold content
//! against stand apart, in `rules`. [`verify`] takes helplines to volunteers, and what they find back into the files.
//! [`open_data`] holds what others may take as data. [`translation`] holds every language against English, and takes its texts to translators and back.

pub mod bake;
pub mod check;
pub mod files;
pub mod json;
pub mod library;
pub mod locale_data;
pub mod open_data;
pub mod problem;
pub mod pseudo_locale;
pub mod readability;
#[cfg(not(target_arch = "wasm32"))]
pub mod render;
pub mod report;
mod rules;
pub mod schema;
pub mod supplement;
pub mod translation;
#[cfg(not(target_arch = "wasm32"))]
pub mod verify;
