//! How each language sets its marks: French spaces, Chinese and Arabic marks, Spanish questions, Russian dashes.

use super::parsed::Parsed;
use super::texts::reader_texts;
use crate::authoring::problem::Problem;

/// A space at which no line breaks, narrow or not.
const UNBROKEN: [char; 2] = ['\u{202f}', '\u{a0}'];

pub(super) fn check(parsed: &Parsed, problems: &mut Vec<Problem>) {
    for language in &parsed.languages {
        let Some(fault) = rule_of(language) else { continue };
        for (file, _, root) in parsed.of_language(language) {
            for text in reader_texts(root) {
                // What stands in braces is filled in.
                let Some((message, help, part)) = fault(&without_references(&text.text)) else { continue };
                problems.push(Problem::new(file, &text.place, message).help(help).part(part).warning());
            }
        }
    }
}

/// What is wrong, how to mend it, and where.
type Fault = (&'static str, &'static str, String);

fn rule_of(language: &str) -> Option<fn(&str) -> Option<Fault>> {
    match language.split('-').next()? {
        "fr" => Some(french),
        "es" => Some(spanish),
        "ru" => Some(russian),
        "zh" => Some(chinese),
        "ar" => Some(arabic),
        _ => None,
    }
}

/// References as one letter, so that what stands beside them is seen.
fn without_references(text: &str) -> String {
    let mut inside = false;
    text.chars()
        .filter_map(|character| {
            let was_inside = inside;
            inside = (inside || character == '{') && character != '}';
            if inside || was_inside { (character == '}').then_some('x') } else { Some(character) }
        })
        .collect()
}

/// Each character with the one before it and the one after it.
fn around(text: &str) -> impl Iterator<Item = (Option<char>, char, Option<char>)> {
    let all: Vec<char> = text.chars().collect();
    (0..all.len()).map(move |index| (index.checked_sub(1).map(|before| all[before]), all[index], all.get(index + 1).copied()))
}

fn french(text: &str) -> Option<Fault> {
    let wrong = around(text).find(|(before, mark, after)| match mark {
        ';' | '!' | '?' | '»' | ':' => {
            before.is_some_and(|before| !UNBROKEN.contains(&before) && !matches!(before, '!' | '?' | '»' | '…' | '('))
        }
        '«' => after.is_some_and(|after| !UNBROKEN.contains(&after)),
        _ => false,
    })?;
    Some((
        "French sets a space here at which no line breaks",
        "write U+202F before ; ! ? : » and after «",
        [wrong.0.unwrap_or_default(), wrong.1].iter().filter(|one| **one != '\0').collect(),
    ))
}

fn spanish(text: &str) -> Option<Fault> {
    let count = |mark: char| text.matches(mark).count();
    let (open, close) = if count('¿') == count('?') { ('¡', '!') } else { ('¿', '?') };
    (count(open) != count(close))
        .then(|| ("a question or a call begins with its own mark in Spanish", "write ¿ or ¡ before it", close.to_string()))
        .filter(|(_, _, part)| text.contains(part.as_str()))
}

fn russian(text: &str) -> Option<Fault> {
    let wrong = around(text).any(|(before, mark, _)| mark == '—' && before == Some(' '));
    wrong.then(|| ("a line must not begin with a dash", "write U+00A0 before it", " —".to_owned()))
}

fn chinese(text: &str) -> Option<Fault> {
    let is_han = |character: char| ('\u{3400}'..='\u{9fff}').contains(&character);
    let wrong = around(text).find(|(before, mark, after)| {
        matches!(mark, ',' | ';' | ':' | '?' | '!' | '(' | ')' | '.')
            && (before.is_some_and(is_han) || (*mark == '(' && after.is_some_and(is_han)))
    })?;
    Some(("Chinese has marks of its own width", "write ，；：？！（）。", wrong.1.to_string()))
}

fn arabic(text: &str) -> Option<Fault> {
    let is_arabic = |character: char| ('\u{600}'..='\u{6ff}').contains(&character);
    let wrong =
        around(text).find(|(before, mark, _)| *mark == 'ـ' || (matches!(mark, ',' | ';' | '?') && before.is_some_and(is_arabic)))?;
    Some((
        "Arabic has its own comma, semicolon and question mark, and words are not drawn out",
        "write ، ؛ ؟, and no tatweel",
        wrong.1.to_string(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_marks() {
        let is_wrong = |language: &str, text: &str| rule_of(language).and_then(|rule| rule(&without_references(text))).is_some();
        for (language, good, bad) in [
            ("fr", "« Oui »\u{202f}? Non\u{a0}: {date}.", "Qui ?"),
            ("fr", "«\u{202f}Oui\u{202f}»", "« Oui\u{202f}»"),
            ("fr", "Le {S01.total}\u{202f}; fin", "Le {S01.total}; fin"),
            ("es", "¿Qué pasa? ¡Ya!", "Qué pasa?"),
            ("ru", "Это\u{a0}— помощь", "Это — помощь"),
            ("zh", "求助：离开（现在）。{link} (x)", "求助:离开"),
            ("ar", "نعم، لا؟", "نعم, لا"),
            ("ar", "مساعدة", "مسـاعدة"),
        ] {
            let good = good.replace("« ", "«\u{a0}").replace(" »", "\u{a0}»");
            assert!(!is_wrong(language, &good), "{good}");
            assert!(is_wrong(language, bad), "{bad}");
        }
        assert!(!is_wrong("pt", "Qué pasa ?"), "nothing is known of it");
    }
}
