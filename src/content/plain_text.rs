//! Text that is nothing but text.

use super::Invalid;
use super::invalid::checked_string;
use super::unseen::unseen;

/// A text of a supplement: no markup, no characters that nobody sees, not empty, not endless.
///
/// ```
/// use palermo_explainer::content::PlainText;
/// assert!(PlainText::new("Call us & ask for 1 < 2").is_ok());
/// assert!(PlainText::new("<b>Call us</b>").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainText(String);

impl PlainText {
    /// The longest text, in characters.
    pub const LONGEST: usize = 1000;

    /// Reads a text; white space around it is passed over.
    ///
    /// # Errors
    /// Where it is empty, longer than [`Self::LONGEST`], holds what looks like markup or an HTML entity, or a character that
    /// changes what is seen without being seen.
    pub fn new(text: &str) -> Result<Self, Invalid> {
        let trimmed = text.trim();
        if let Some((place, character)) = unseen(trimmed) {
            // What stands before it says where it is.
            let mut start = place.saturating_sub(60);
            while !trimmed.is_char_boundary(start) {
                start += 1;
            }
            let around = &trimmed[start..place + character.len_utf8()];
            return Err(Invalid::new("a text without line breaks and characters that nobody sees: delete the one in brackets", around));
        }
        let expected = if trimmed.is_empty() {
            "a text that is not empty"
        } else if trimmed.chars().count() > Self::LONGEST {
            "a text of at most 1000 characters"
        } else if has_markup(trimmed) {
            "plain text: it is shown as it stands, so markup and entities have no place in it"
        } else {
            return Ok(Self(trimmed.to_owned()));
        };
        Err(Invalid::new(expected, trimmed))
    }
}

checked_string!(PlainText);

/// Whether an HTML parser would take any of it for a tag, a comment or an entity.
fn has_markup(text: &str) -> bool {
    let starts_tag = |rest: &str| rest.starts_with(|next: char| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?'));
    let is_entity = |rest: &str| {
        rest.split_once(';').is_some_and(|(name, _)| {
            !name.is_empty() && name.len() <= 8 && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#')
        })
    };
    text.match_indices('<').any(|(index, _)| starts_tag(&text[index + 1..]))
        || text.match_indices('&').any(|(index, _)| is_entity(&text[index + 1..]))
}
