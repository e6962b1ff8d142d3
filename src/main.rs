//! What Trunk compiles: hands the loader the means to hydrate sections that are already on the page.

#![deny(clippy::unwrap_used, clippy::expect_used)]

#[cfg(target_arch = "wasm32")]
mod application;

/// Nothing runs by itself: `embed.js` decides which elements become applications, and when.
fn main() {}
