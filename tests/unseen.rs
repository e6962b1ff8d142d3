//! The characters that a text refuses because nobody sees them, held against Unicode's own properties, every one of them.
#![cfg(not(target_arch = "wasm32"))]

use icu_properties::props::{
    BinaryProperty, DefaultIgnorableCodePoint, GeneralCategory, JoinControl, NoncharacterCodePoint, VariationSelector,
};
use icu_properties::{CodePointMapData, CodePointSetData};
use palermo_explainer::content::PlainText;

fn has<Property: BinaryProperty>(character: char) -> bool {
    CodePointSetData::new::<Property>().contains(character)
}

/// Whether nobody sees it, by its properties: what controls, formats, separates lines, means nothing or something of one's own.
fn is_unseen(character: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(character);
    let controls = match category {
        GeneralCategory::Control | GeneralCategory::LineSeparator | GeneralCategory::ParagraphSeparator | GeneralCategory::PrivateUse => {
            true
        }
        GeneralCategory::Format => !is_prepended_mark(character),
        _ => false,
    };
    // A blank that is a symbol by its category, and what stands for something that was lost.
    let named = matches!(character, '\u{2800}' | '\u{fffc}' | '\u{fffd}');
    controls || named || has::<DefaultIgnorableCodePoint>(character) || has::<NoncharacterCodePoint>(character)
}

/// Formatting characters that are signs and seen, as the one before an Arabic number: Unicode's property
/// `Prepended_Concatenation_Mark`, which is the one that the crate does not have.
fn is_prepended_mark(character: char) -> bool {
    matches!(character, '\u{600}'..='\u{605}' | '\u{6dd}' | '\u{70f}' | '\u{890}' | '\u{891}' | '\u{8e2}' | '\u{110bd}' | '\u{110cd}')
}

fn is_accepted(before: &str, character: char) -> bool {
    PlainText::new(&format!("{before}{character} b")).is_ok()
}

#[test]
fn every_character_is_judged_by_its_unicode_properties() {
    let mut wrong = Vec::new();
    for character in '\0'..=char::MAX {
        let unseen = is_unseen(character);
        let joins = has::<JoinControl>(character) || character == '\u{180e}';
        let selects = has::<VariationSelector>(character);
        for (place, accepted, expected) in [
            ("in Latin", is_accepted("a", character), !unseen || selects),
            ("in Arabic", is_accepted("ا", character), !unseen || selects || joins),
            ("after a space", is_accepted("a ", character), !unseen),
            ("after one more of them", is_accepted("ا\u{200c}", character), !unseen),
        ] {
            if accepted != expected {
                wrong.push(format!("U+{:04X} {place}: {}", u32::from(character), if accepted { "accepted" } else { "refused" }));
            }
        }
        // An edge of the text is passed over where it is white space, and nothing else is.
        let alone = PlainText::new(&character.to_string()).is_ok();
        if alone != (!unseen && !character.is_whitespace()) {
            wrong.push(format!("U+{:04X} alone", u32::from(character)));
        }
    }
    assert!(wrong.is_empty(), "{} characters: {}", wrong.len(), wrong[..wrong.len().min(40)].join(", "));
}
