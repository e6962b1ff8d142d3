//! Addresses.

use serde::{Deserialize, Serialize};

use super::invalid::{Invalid, checked_string};

/// The address of a page that the explainer may link to: `https` and nothing else.
///
/// ```
/// use palermo_explainer::content::HttpsUrl;
/// assert!(HttpsUrl::new("https://www.un.org/").is_ok());
/// assert!(HttpsUrl::new("http://www.un.org/").is_err());
/// assert!(HttpsUrl::new("javascript:alert(1)").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HttpsUrl(String);

impl HttpsUrl {
    /// Reads an address.
    ///
    /// # Errors
    /// Where it does not start with `https://`, names no host of letters, digits, dots and hyphens, holds a user
    /// name, or holds white space, control characters, quotes, angle brackets or characters outside ASCII
    /// (an address that looks like another one is written so).
    pub fn new(text: &str) -> Result<Self, Invalid> {
        let rest = text.strip_prefix("https://").ok_or_else(|| Invalid::new("an address that starts with https://", text))?;
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let host_fits = host.contains('.') && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'-');
        let rest_fits = rest.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\'' | b'<' | b'>' | b'\\' | b'`'));
        if host_fits && rest_fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(Invalid::new("an address of plain ASCII characters whose host has a dot and no user name", text))
        }
    }
}

impl HttpsUrl {
    /// The name of the host as people say it, without `www.`.
    ///
    /// ```
    /// use palermo_explainer::content::HttpsUrl;
    /// let address = HttpsUrl::new("https://www.un.org/en/").unwrap();
    /// assert_eq!(address.host(), "un.org");
    /// ```
    pub fn host(&self) -> &str {
        let rest = self.0.strip_prefix("https://").unwrap_or(&self.0);
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host)
    }
}

checked_string!(HttpsUrl);
