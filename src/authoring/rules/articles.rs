//! Articles of the Protocol by number.

use crate::authoring::library::Library;
use crate::authoring::problem::Problem;

/// The paragraphs of the articles that oblige or define, as the Protocol numbers them; none where it only has letters.
const PARAGRAPHS: &[(&str, u8)] =
    &[("2", 0), ("3", 0), ("4", 0), ("5", 2), ("6", 6), ("7", 2), ("8", 6), ("9", 5), ("10", 3), ("11", 6), ("12", 0), ("13", 0)];

/// What is wrong with the number of an article; nothing, mostly.
pub(in crate::authoring) fn article_problem(library: &Library, file: &str, place: &str, number: &str, part: &str) -> Option<Problem> {
    let (whole, paragraph) = number.split_once('.').map_or((number, None), |(whole, paragraph)| (whole, Some(paragraph)));
    if !library.protocol.articles.iter().any(|article| article.number == whole) {
        return Some(
            Problem::new(file, place, format!("there is no article {number} in protocol.json"))
                .help("write an article that is explained there, as in 9, or a paragraph of it, as in 9.5")
                .part(part),
        );
    }
    let most = PARAGRAPHS.iter().find(|(article, _)| *article == whole).map(|(_, most)| *most)?;
    let paragraph = paragraph?;
    let exists = paragraph.parse::<u8>().is_ok_and(|paragraph| (1..=most).contains(&paragraph));
    (!exists).then(|| {
        let has = if most == 0 { "no numbered paragraphs".to_owned() } else { format!("paragraphs 1 to {most}") };
        Problem::new(file, place, format!("Article {whole} of the Protocol has {has}, not {paragraph}"))
            .help("look the paragraph up in the treaty")
            .part(part)
    })
}
