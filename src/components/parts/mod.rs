//! Small parts that several sections share, most of them functions without a state.

mod answer;
mod citations;
mod contact;
mod country;
mod figure;
mod helpline;
mod introduction;
mod link;
mod table;

pub(super) use answer::{AnswerNote, article_text};
pub(super) use citations::{Citations, kind_words, standing, tail};
pub use contact::contact_card;
pub use country::country_item;
pub(super) use figure::FigureCard;
pub use helpline::helpline_card;
pub use introduction::introduction;
pub use link::{described_link, external_link};
pub(super) use table::DataTable;
