//! Claims rest on sources.

use crate::authoring::problem::Problem;
use crate::content::ClaimId;

/// A claim that names a source which does not exist.
pub(in crate::authoring) fn unknown_source(id: &ClaimId, name: &str) -> Problem {
    Problem::new("claims.json", format!("{id}.sources"), format!("the claim {id} names the source “{name}”, which is not in sources.json"))
        .help("correct the name, or add the source")
        .part(name)
}
