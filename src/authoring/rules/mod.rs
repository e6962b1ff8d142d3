//! Rules that both the check and the baking of a language hold content against, and that need neither.

mod articles;
mod numbers;
mod shown;
mod sources;

pub(super) use articles::article_problem;
pub(super) use numbers::number_in_text;
pub(super) use shown::{OLDEST_SOURCE_OF_A_NUMBER, is_young, may_be_shown, shows_a_number};
pub(super) use sources::unknown_source;
