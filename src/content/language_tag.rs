//! Languages.

use serde::{Deserialize, Serialize};

use super::invalid::{Invalid, checked_string};

/// A language as BCP 47 writes it, of the simple form that the content uses: `en`, `pt-BR`, `zh-Hant`.
///
/// ```
/// use palermo_explainer::content::LanguageTag;
/// assert!(LanguageTag::new("zh-Hant").is_ok());
/// assert!(LanguageTag::new("el_GR").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LanguageTag(String);

impl LanguageTag {
    /// Reads a tag strictly: content files are not pages of a host, and have it right.
    ///
    /// # Errors
    /// Where the first part is not two or three small letters, or a later part not two to eight letters or digits.
    pub fn new(text: &str) -> Result<Self, Invalid> {
        let mut parts = text.split('-');
        let language = parts.next().unwrap_or_default();
        let language_fits = (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_lowercase());
        let parts_fit = parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        if language_fits && parts_fit { Ok(Self(text.to_owned())) } else { Err(Invalid::new("a language tag, as in en or zh-Hant", text)) }
    }
}

checked_string!(LanguageTag);
