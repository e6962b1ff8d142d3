//! Characters that nobody sees.

/// What is never seen, or means something in one font only: what controls, formats, fills or tags, what separates lines, and what
/// stands for a character that was lost. First and last of each range; `tests/unseen.rs` holds them against Unicode's properties.
const UNSEEN: [(char, char); 24] = [
    ('\0', '\u{1f}'), // control characters
    ('\u{7f}', '\u{9f}'),
    ('\u{ad}', '\u{ad}'),        // soft hyphen
    ('\u{34f}', '\u{34f}'),      // combining grapheme joiner
    ('\u{61c}', '\u{61c}'),      // mark of direction
    ('\u{115f}', '\u{1160}'),    // fillers of Hangul
    ('\u{17b4}', '\u{17b5}'),    // inherent vowels of Khmer
    ('\u{180b}', '\u{180f}'),    // selectors and separator of Mongolian
    ('\u{200b}', '\u{200f}'),    // space without width, joiners, marks of direction
    ('\u{2028}', '\u{202e}'),    // separators of lines and paragraphs, changes of direction
    ('\u{2060}', '\u{206f}'),    // word joiner, invisible operators, changes of direction
    ('\u{2800}', '\u{2800}'),    // blank of Braille
    ('\u{3164}', '\u{3164}'),    // filler of Hangul
    ('\u{e000}', '\u{f8ff}'),    // private use
    ('\u{fdd0}', '\u{fdef}'),    // no characters
    ('\u{fe00}', '\u{fe0f}'),    // selectors
    ('\u{feff}', '\u{feff}'),    // byte order mark
    ('\u{ffa0}', '\u{ffa0}'),    // filler of Hangul
    ('\u{fff0}', '\u{ffff}'),    // annotations, what was lost, no characters
    ('\u{13430}', '\u{1343f}'),  // layout of hieroglyphs
    ('\u{1bca0}', '\u{1bca3}'),  // layout of shorthand
    ('\u{1d173}', '\u{1d17a}'),  // layout of music
    ('\u{e0000}', '\u{e0fff}'),  // tags, selectors
    ('\u{f0000}', '\u{10ffff}'), // private use
];

fn is_unseen(character: char) -> bool {
    // What most texts are made of is soon known.
    let is_plain = matches!(character, ' '..='~');
    // The last two of each plane are no characters.
    !is_plain && (UNSEEN.iter().any(|(first, last)| (*first..=*last).contains(&character)) || u32::from(character) & 0xfffe == 0xfffe)
}

/// The place of the first character in a text that nobody sees and that the text does not need.
///
/// Some are needed: without joiners Persian, Indic and Mongolian words fall apart or run together, and emoji show as their parts;
/// selectors choose a form of the character before them. Each is accepted once, right behind a character that is seen: a joiner
/// where that is of a script that joins, so not in Latin, Greek or Cyrillic letters or digits.
pub(crate) fn unseen(text: &str) -> Option<(usize, char)> {
    let mut before = ' ';
    text.char_indices().find(|(_, character)| {
        let seen_before = !before.is_whitespace() && !is_unseen(before);
        let needed = match character {
            '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => seen_before,
            '\u{200c}' | '\u{200d}' | '\u{180e}' => before >= '\u{590}' && (seen_before || before == '\u{fe0f}'),
            _ => false,
        };
        before = *character;
        !needed && is_unseen(*character)
    })
}

/// The begin of a text for a message: what nobody sees is written out, as in `[U+202E]`.
pub(crate) fn all_seen(text: &str, most: usize) -> String {
    let end = text.char_indices().nth(most).map_or(text.len(), |(end, _)| end);
    let mut rest = &text[..end];
    let mut told = String::new();
    while let Some((place, character)) = unseen(rest) {
        told.push_str(&rest[..place]);
        told.push_str(&format!("[U+{:04X}]", u32::from(character)));
        rest = &rest[place + character.len_utf8()..];
    }
    told.push_str(rest);
    told
}
