//! Text that is nothing but text.

use super::Invalid;
use super::invalid::checked_string;

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
        let start: String = trimmed.chars().take(80).collect();
        if let Some((character, _)) = hidden(trimmed) {
            let found = format!("U+{:04X}", u32::from(character));
            return Err(Invalid::new("a text without control characters and characters that nobody sees", found));
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
        Err(Invalid::new(expected, start))
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

/// The first character that nobody sees and that changes what is seen, and what it does.
pub(crate) fn hidden(text: &str) -> Option<(char, &'static str)> {
    text.chars().find_map(|character| {
        let name = match character {
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => "it changes the direction of what follows",
            '\u{200b}' | '\u{2060}' | '\u{feff}' => "a space without width",
            '\u{ad}' => "a soft hyphen",
            '\u{fffd}' => "a character was lost when the text was copied",
            '\u{e000}'..='\u{f8ff}' => "it means something in one font only",
            _ if character.is_control() => "a control character",
            _ => return None,
        };
        Some((character, name))
    })
}
