//! What a reader sees. Each component renders the same on the server, in a browser and in a test; what depends on the
//! reader or needs a program comes after the first render.

mod explainer;
pub mod islands;
mod masthead;
pub mod node;
pub mod parts;
mod pictures;
mod sections;

pub use explainer::{Explainer, ExplainerProperties};
pub use masthead::{EndingProperties, EndingView, MastheadProperties, MastheadView, OnwardProperties, OnwardView};
pub use sections::{HelpBody, HelpBodyProperties, SectionBody, SectionFrame, SectionFrameProperties, SectionProperties};
