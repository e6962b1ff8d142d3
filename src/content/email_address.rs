//! Addresses of mail.

use super::Invalid;
use super::invalid::checked_string;

/// An address of mail in its plain ASCII form, as in `help@ngo.example`.
///
/// ```
/// use palermo_explainer::content::EmailAddress;
/// assert!(EmailAddress::new("help@ngo.example").is_ok());
/// assert!(EmailAddress::new("help@ngo.example?bcc=other@ngo.example").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads an address.
    ///
    /// # Errors
    /// Where it is not a name, an `@` and a host with a dot, all of letters, digits and `. _ - +`.
    pub fn new(text: &str) -> Result<Self, Invalid> {
        let fits = |part: &str, others: &str| {
            !part.is_empty() && part.chars().all(|character| character.is_ascii_alphanumeric() || others.contains(character))
        };
        let valid = text.len() <= 254
            && text.split_once('@').is_some_and(|(name, host)| {
                fits(name, "._-+") && host.contains('.') && fits(host, ".-") && !host.starts_with('.') && !host.ends_with('.')
            });
        if valid { Ok(Self(text.to_owned())) } else { Err(Invalid::new("an address of mail, as in help@ngo.example", text)) }
    }
}

checked_string!(EmailAddress);
