//! What the loader's side calls: one patch in, one event out.
//!
//! `App` (in a browser) shows the islands of one element on a page. [`supplement`] reads a file of a host's own; it is a program by itself, which
//! only the pages that name such a file load.

#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
mod parsed;
pub mod supplement;

#[cfg(target_arch = "wasm32")]
pub use app::{App, Event};
#[cfg(target_arch = "wasm32")]
pub use parsed::read;

use std::rc::Rc;

use crate::content::CountryCode;
use crate::content::app::{CountryEntry, Resources};
use crate::content::tuples::tuples;

tuples! {
    /// What changes in the islands of an element.
    pub struct Patch {
        /// The country that stands first.
        pub country: Option<CountryCode>,
        /// Countries that the choice offers beside those that it has.
        pub countries: Vec<CountryEntry>,
        /// The resources, where they are others.
        pub resources: Option<Rc<Resources>>,
    }
}
