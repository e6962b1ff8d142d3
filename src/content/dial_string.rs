//! Telephone numbers.

use serde::{Deserialize, Serialize};

use super::invalid::{Invalid, checked_string};

/// What a telephone dials: digits, with `+` before an international number and `*` or `#` where a short code has them.
///
/// A short code (`116006`) has no international form and is dialled as it stands.
///
/// ```
/// use palermo_explainer::content::DialString;
/// assert!(DialString::new("+34900759759").is_ok());
/// assert!(DialString::new("900 759 759").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DialString(String);

impl DialString {
    /// Reads a number without its spaces.
    ///
    /// # Errors
    /// Where it is not 2 to 16 characters of the kinds above, or an international number (E.164) has no country code or
    /// more than 15 digits.
    pub fn new(text: &str) -> Result<Self, Invalid> {
        let national = text.strip_prefix('+').unwrap_or(text);
        let international = national.len() != text.len();
        let fits = (2..=15).contains(&national.len())
            && national.bytes().all(|byte| byte.is_ascii_digit() || (!international && matches!(byte, b'*' | b'#')))
            && !(international && (national.starts_with('0') || national.len() < 7));
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(Invalid::new("a number as a telephone dials it, as in +34900759759 or 116006", text))
        }
    }

    /// The address that makes a telephone call it.
    pub fn telephone_address(&self) -> String {
        // `#` would start a fragment.
        ["tel:", &self.0.replace('#', "%23")].concat()
    }
}

checked_string!(DialString);
