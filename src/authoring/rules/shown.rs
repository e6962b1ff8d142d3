//! Which numbers of helplines are shown.

use crate::authoring::files::{HelplineRecord, NumberSource};
use crate::content::ChannelKind;

/// A number is shown when a source that states its year is at least this young: an older one is likely to be wrong, and
/// a wrong number is worse than none.
pub(in crate::authoring) const OLDEST_SOURCE_OF_A_NUMBER: u16 = 2022;

/// Whether a number of a helpline is shown.
pub(in crate::authoring) fn shows_a_number(record: &HelplineRecord) -> bool {
    may_be_shown(record) && ChannelKind::ALL.iter().any(|kind| record.channel(*kind).is_some())
}

/// Whether a number may be shown: somebody found it on the operator's page, or a source that states its year is young enough.
pub(in crate::authoring) fn may_be_shown(record: &HelplineRecord) -> bool {
    record.checked.is_some() || record.source.as_ref().is_some_and(is_young)
}

/// Whether a source states its year, and that year is young enough.
pub(in crate::authoring) fn is_young(source: &NumberSource) -> bool {
    !source.year_inferred && source.year.is_some_and(|year| year >= OLDEST_SOURCE_OF_A_NUMBER)
}
