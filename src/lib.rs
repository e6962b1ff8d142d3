//! An embeddable, accessible explainer of human trafficking and of the UN protocol that answers it.
//!
//! The crate is for two readers. A Yew application renders [`Explainer`](components::Explainer) with a
//! [`Bundle`](content::bundle::Bundle); the project's own binaries bake bundles, prerender pages and show their islands.
//!
//! Data flows one way: `content/*.json`, checked types, baked bundle per language, prerendered HTML, islands.

// What runs in a browser answers bad input with an error, never with a panic: a panic ends every island of the page.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used))]

pub mod application;
#[cfg(feature = "authoring")]
pub mod authoring;
pub mod components;
pub mod content;
#[cfg(feature = "authoring")]
pub mod contract;
pub mod embedding;
#[cfg(all(feature = "authoring", not(target_arch = "wasm32")))]
pub mod prerender;
