//! From the JSON of `content/` to a [`Bundle`](crate::content::bundle::Bundle): native tools and tests only.
//!
//! Data flows one way: [`files`] are the types of the JSON, [`library`] reads all of them, [`bake`] resolves
//! references, formats numbers and puts a bundle together. What is wrong is a [`Problem`](problem::Problem) with a file
//! and a place.

pub mod bake;
mod expand;
pub mod files;
mod format;
pub mod library;
pub mod problem;
pub mod readability;
pub mod report;
