//! From the JSON of `content/` to a [`Bundle`](crate::content::bundle::Bundle): native tools and tests only.
//!
//! Data flows one way: [`files`] are the types of the JSON, [`library`] reads all of them, [`bake`] resolves
//! references, formats numbers and puts a bundle together. What is wrong is a [`Problem`](problem::Problem) with a file
//! and a place.
//!
//! [`schema`] says the form of each file, for editors and for its own validation, which finds all that does not fit. [`check`]
//! finds what no schema can, and [`render`] shows every problem with its line. Rules that both checking and baking hold content
//! against stand apart, in `rules`. [`verify`] takes helplines to volunteers, and what they find back into the files.

pub mod bake;
pub mod check;
pub mod files;
pub mod json;
pub mod library;
pub mod problem;
pub mod pseudo_locale;
pub mod readability;
#[cfg(not(target_arch = "wasm32"))]
pub mod render;
pub mod report;
mod rules;
pub mod schema;
pub mod supplement;
#[cfg(not(target_arch = "wasm32"))]
pub mod verify;
