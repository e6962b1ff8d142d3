//! Numbers belong into data files, and texts refer to them.

use crate::authoring::problem::Problem;

/// A number that is written in a text instead of referred to.
pub(in crate::authoring) fn number_in_text(file: &str, place: &str, text: &str) -> Option<Problem> {
    let found = digit_outside_references(text)?;
    let part: String = found.chars().take_while(|character| character.is_numeric() || matches!(character, '.' | ',')).collect();
    Some(
        Problem::new(file, place, format!("the number at “{found}” is written in the text"))
            .help(if takes_references(file, place) {
                "put it into claims.json and refer to it, as in {S01.total}; a small number that no source states is written in words"
            } else {
                "write it in words, or leave it out: references do not work here"
            })
            .part(part.trim_end_matches(['.', ','])),
    )
}

/// Whether references are written out at a place.
fn takes_references(file: &str, place: &str) -> bool {
    let name = file.rsplit('/').next().unwrap_or(file);
    let key = place.rsplit('.').next().unwrap_or(place);
    !matches!(name, "help.json" | "interface.json" | "paper.json")
        && key != "title"
        && !key.ends_with("_title")
        && !key.starts_with("columns")
}

/// The first digit that stands outside a reference, with what follows it.
fn digit_outside_references(text: &str) -> Option<&str> {
    let mut inside = false;
    text.char_indices().find_map(|(index, character)| {
        inside = match character {
            '{' => true,
            '}' => false,
            _ => inside,
        };
        let end = text[index..].char_indices().nth(12).map_or(text.len(), |(offset, _)| index + offset);
        (!inside && character.is_numeric()).then(|| &text[index..end])
    })
}
