//! The site: served while one works on it, built as it is published, measured, and built again to compare.

pub mod assemble;
pub mod budget;
pub mod build;
pub mod compression;
pub mod reproduce;
mod shrink;
mod smaller;
