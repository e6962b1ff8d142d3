//! Telephone numbers.

use serde::{Deserialize, Serialize};

use super::invalid::{Invalid, checked_string};

/// What a telephone dials: digits, with `+` before an international number.
///
/// A short code (`116006`) has no international form and is dialled as it stands. In some countries one begins with `*` or `#`
/// (`*3888`): three to five digits stand behind it, and nothing more, because longer ones tell the telephone itself what to do,
/// as `*21*…#`, which sends every call elsewhere. `content/` lists those that a country has.
///
/// ```
/// use palermo_explainer::content::DialString;
/// assert!(DialString::new("+34900759759").is_ok());
/// assert!(DialString::new("900 759 759").is_err());
/// assert!(DialString::new("*21*900759759#").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DialString(String);

impl DialString {
    /// Reads a number without its spaces.
    ///
    /// # Errors
    /// Where it is neither of [`of_digits`](Self::of_digits) nor `*` or `#` and three to five digits.
    pub fn new(text: &str) -> Result<Self, Invalid> {
        match text.strip_prefix(['*', '#']) {
            Some(digits) if (3..=5).contains(&digits.len()) && is_digits(digits) => Ok(Self(text.to_owned())),
            _ => Self::of_digits(text),
        }
    }

    /// Reads a number of digits alone, with `+` before an international one: all that a page may dial for its host.
    ///
    /// # Errors
    /// Where it is not 2 to 15 digits, or an international number (E.164) has no country code or fewer than 7.
    pub fn of_digits(text: &str) -> Result<Self, Invalid> {
        let digits = text.strip_prefix('+').unwrap_or(text);
        let international = digits.len() != text.len();
        let fits =
            (2..=15).contains(&digits.len()) && is_digits(digits) && !(international && (digits.starts_with('0') || digits.len() < 7));
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(Invalid::new("a number as a telephone dials it: digits alone, as in +34900759759 or 116006", text))
        }
    }

    /// Whether a short code begins with `*` or `#`.
    pub fn is_star_code(&self) -> bool {
        self.0.starts_with(['*', '#'])
    }

    /// Whether a number as people write it is this one: the same digits. Where the telephone dials the international form, people
    /// may write the national one: without the country's code, and with a zero before it or not. What people write has spaces,
    /// hyphens, brackets and dots between the digits, and one `+` before them; a zero in brackets behind the country's code is
    /// not dialled.
    ///
    /// ```
    /// use palermo_explainer::content::DialString;
    /// let number = DialString::new("+33180523376").expect("a number");
    /// assert!(number.is_written("01 80 52 33 76") && number.is_written("+33 (0)1 80 52 33 76"));
    /// assert!(!number.is_written("80 52 33 76") && !number.is_written("01 80 52 33 77"));
    /// ```
    pub fn is_written(&self, shown: &str) -> bool {
        if shown == self.0 {
            return true;
        }
        let code = self.0.strip_prefix('+');
        if shown.starts_with('+') {
            return code.is_some() && Self::digits_of(&shown.replacen("(0)", "", 1)).as_deref() == code;
        }
        let Some(seen) = Self::digits_of(shown) else { return false };
        match code {
            None => seen == self.0,
            Some(dialled) => {
                let national = dialled.get(calling_code_length(dialled)..).unwrap_or_default();
                seen == dialled || seen == national || seen.strip_prefix('0') == Some(national)
            }
        }
    }

    /// The digits of a number as people write it; none where it holds anything but them and what stands between them.
    pub(super) fn digits_of(shown: &str) -> Option<String> {
        let mut digits = String::new();
        for character in shown.strip_prefix('+').unwrap_or(shown).chars() {
            match character {
                '0'..='9' => digits.push(character),
                ' ' | '\u{a0}' | '\u{202f}' | '-' | '\u{2010}'..='\u{2013}' | '(' | ')' | '.' => {}
                _ => return None,
            }
        }
        Some(digits)
    }

    /// The address that makes a telephone call it.
    pub fn telephone_address(&self) -> String {
        self.address("tel:")
    }

    /// The address that opens a message to it.
    pub fn message_address(&self) -> String {
        self.address("sms:")
    }

    fn address(&self, scheme: &str) -> String {
        // `#` would start a fragment.
        [scheme, &self.0.replace('#', "%23")].concat()
    }
}

checked_string!(DialString);

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// How many digits the country's code has that an international number begins with: the world's numbering zones (ITU-T E.164).
fn calling_code_length(digits: &str) -> usize {
    let [tens, ones, ..] = digits.as_bytes() else { return 0 };
    match tens.wrapping_sub(b'0').wrapping_mul(10).wrapping_add(ones.wrapping_sub(b'0')) {
        10..=19 | 70..=79 => 1,
        20 | 27 | 30..=34 | 36 | 39..=41 | 43..=49 | 51..=58 | 60..=66 | 81 | 82 | 84 | 86 | 90..=95 | 98 => 2,
        _ => 3,
    }
}
