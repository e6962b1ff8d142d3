//! What validation says, in words of editors.

pub(super) fn in_words(name: &str) -> &str {
    match name {
        "null" => "null",
        "boolean" => "true or false",
        "number" | "integer" => "a number",
        "string" => "a text",
        "array" => "a list",
        _ => "an object",
    }
}

pub(super) fn one_of(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    format!("write one of: {}", quoted.join(", "))
}

/// The keys that there are, the likeliest first; where there are many, it alone.
pub(super) fn keys_like(key: &str, known: &[&str]) -> String {
    const MANY: usize = 15;
    let likeliest = known.iter().min_by_key(|name| distance(key, name)).filter(|name| distance(key, name) <= 3);
    let guess = likeliest.map(|name| format!("did you mean `{name}`?"));
    match guess {
        Some(guess) if known.len() > MANY => guess,
        Some(guess) => format!("{guess} The keys here are: {}", known.join(", ")),
        None => format!("the keys here are: {}", known.join(", ")),
    }
}

/// How many letters must be added, deleted or changed to make one text of the other (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, letter) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = line + 1;
        for (column, theirs) in other.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *theirs);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(row[column] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}

/// What to do about a text that is not of the form that its place has.
pub(super) fn help_for(message: &str, text: &str) -> Option<&'static str> {
    if ["tel:", "sms:", "mailto:"].iter().any(|scheme| text.starts_with(scheme)) {
        return Some(
            "numbers stand in `dial`, without tel: or sms: before them; addresses of pages start with https://, and there is no place for mailto:",
        );
    }
    let helps = [
        ("an address", "open the page with https:// and copy that address; a page that cannot is no page to send readers to"),
        ("a day", "write year, month and day, as in 2003-12-25; the day must exist"),
        (
            "a number as a telephone",
            "write digits alone; before an international number +, its country's code and no zero, seven digits at least",
        ),
        ("a language tag", "put a hyphen between the parts, as in pt-BR or zh-Hant"),
        ("the name of a claim", "write a capital letter and two digits, as in claims.json"),
        ("a country", "write its two letters in ISO 3166, as in FR"),
    ];
    helps.iter().find(|(expected, _)| message.contains(&format!("expected {expected}"))).map(|(_, help)| *help)
}
