//! From a bundle to files that a browser reads: native tools and tests only.

pub mod badge;
pub mod data;
pub mod fragment;
pub mod in_english;
pub mod node;
pub mod paper;
pub mod plain;
pub mod site;
pub mod snippet;
