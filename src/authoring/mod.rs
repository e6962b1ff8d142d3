//! From the JSON of `content/` to a [`Bundle`](crate::content::bundle::Bundle): native tools and tests only.
//!
//! Data flows one way: [`files`] are the types of the JSON, [`library`] reads all of them, [`bake`] resolves
//! references, formats numbers and puts a bundle together. What is wrong is a [`Problem`](problem::Problem) with a file
//! and a place.
//!
//! [`schema`] says the shape of each file, for editors and for [`shape`], which finds all that does not fit it. [`check`] finds
//! what no schema can, and [`render`] shows every problem with its line.

pub mod bake;
pub mod check;
mod expand;
pub mod files;
mod format;
pub mod json;
pub mod library;
pub mod mirrored;
pub mod problem;
pub mod readability;
#[cfg(not(target_arch = "wasm32"))]
pub mod render;
pub mod report;
pub mod schema;
pub mod shape;
pub mod supplement;
pub mod verify;
