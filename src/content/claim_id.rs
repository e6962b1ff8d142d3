//! Names of claims.

use serde::{Deserialize, Serialize};

use super::invalid::{Invalid, checked_string};

/// The name of a claim in `content/claims.json`: a capital letter and two digits, as in `S01`.
///
/// ```
/// use palermo_explainer::content::ClaimId;
/// assert!(ClaimId::new("S01").is_ok());
/// assert!(ClaimId::new("s1").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ClaimId(String);

impl ClaimId {
    /// Reads a name.
    ///
    /// # Errors
    /// Where it is not a capital letter and two digits.
    pub fn new(text: &str) -> Result<Self, Invalid> {
        match text.as_bytes() {
            [letter, tens, ones] if letter.is_ascii_uppercase() && tens.is_ascii_digit() && ones.is_ascii_digit() => {
                Ok(Self(text.to_owned()))
            }
            _ => Err(Invalid::new("the name of a claim, as in S01", text)),
        }
    }
}

checked_string!(ClaimId);
