//! Pictures. What is drawn is what is written: a table, a list, questions that open. None of them needs a program.

mod bars;
mod beliefs;
mod chain;
mod timeline;

pub(super) use bars::bars;
pub(super) use beliefs::beliefs;
pub(super) use chain::chain;
pub(super) use timeline::timeline;
