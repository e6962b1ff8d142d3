//! Countries.

use serde::{Deserialize, Serialize};

use super::invalid::{Invalid, checked_string};

/// A country as ISO 3166-1 alpha-2 writes it: two capital letters.
///
/// ```
/// use palermo_explainer::content::CountryCode;
/// assert_eq!(CountryCode::new("fr").map(|code| code.to_string()), Ok("FR".to_owned()));
/// assert!(CountryCode::new("FRA").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CountryCode(String);

impl CountryCode {
    /// Reads a code, in capitals or not; white space around it is passed over, as people paste it.
    ///
    /// # Errors
    /// Where the text is not two ASCII letters. Whether such a country exists is for the content check to say.
    pub fn new(text: &str) -> Result<Self, Invalid> {
        let trimmed = text.trim();
        if trimmed.len() == 2 && trimmed.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            Ok(Self(trimmed.to_ascii_uppercase()))
        } else {
            Err(Invalid::new("a country of two letters, as in FR", text))
        }
    }
}

checked_string!(CountryCode);
