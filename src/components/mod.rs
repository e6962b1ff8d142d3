//! What a reader sees. Each component renders the same on the server, in a browser and in a test; what depends on the
//! reader or needs a program comes after the first render, in effects.

mod answer;
mod blocks;
mod choice;
mod citations;
mod contact;
mod country;
mod explainer;
mod explorer;
mod figure;
mod help;
mod helpline;
mod island;
mod link;
mod masthead;
mod protocol;
mod resources;
mod running;
mod section;
mod sources;
mod supplied;
mod table;

pub use choice::{CountryChoice, CountryChoiceProperties};
pub use explainer::{Explainer, ExplainerProperties};
pub use explorer::{Explorer, ExplorerProperties};
pub use help::{HelpBody, HelpBodyProperties};
pub use masthead::{EndingProperties, EndingView, MastheadProperties, MastheadView};
pub use resources::{ResourcesBody, ResourcesBodyProperties};
pub use section::{SectionBody, SectionFrame, SectionFrameProperties, SectionProperties};
pub use supplied::{Supplied, SuppliedProperties};
