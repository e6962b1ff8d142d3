//! What a server must say with each file, so that browsers take it.

use super::copy::Answer;

/// The types that browsers take, by the endings of names; of several the first is the best.
const TYPES: &[(&str, &[&str])] = &[
    ("css", &["text/css"]),
    ("csv", &["text/csv"]),
    ("html", &["text/html"]),
    ("js", &["text/javascript", "application/javascript"]),
    ("json", &["application/json"]),
    ("pdf", &["application/pdf"]),
    ("png", &["image/png"]),
    ("svg", &["image/svg+xml"]),
    ("txt", &["text/plain"]),
    ("wasm", &["application/wasm"]),
    ("xml", &["application/xml", "text/xml"]),
];

/// What is wrong with what was said with a file. In a folder nobody says anything.
pub fn problems(path: &str, answer: &Answer, same_origin: bool) -> Vec<String> {
    let Some(said) = &answer.said else { return Vec::new() };
    let mut problems = Vec::new();
    let ending = path.rsplit('.').next().unwrap_or_default();
    let kind = said.kind.as_deref().unwrap_or_default();
    let (kind, parameters) = kind.split_once(';').unwrap_or((kind, ""));
    if let Some((_, types)) = TYPES.iter().find(|(known, _)| *known == ending) {
        if !types.contains(&kind.trim().to_lowercase().as_str()) {
            let found = if kind.is_empty() { "no type".to_owned() } else { format!("the type {kind}") };
            problems.push(format!("served with {found} instead of {}", types[0]));
        }
        let charset = parameters.to_lowercase().replace(['"', ' '], "");
        if charset.contains("charset=") && !charset.contains("charset=utf-8") {
            problems.push(format!("served as {charset} instead of utf-8"));
        }
    }
    // A page is opened, and not fetched by another one.
    if !same_origin && ending != "html" && said.origin.as_deref() != Some("*") {
        problems.push("served without `Access-Control-Allow-Origin: *`".to_owned());
    }
    if !said.options.as_deref().is_some_and(|options| options.eq_ignore_ascii_case("nosniff")) {
        problems.push("served without `X-Content-Type-Options: nosniff`".to_owned());
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::super::copy::Said;
    use super::*;

    fn said(path: &str, kind: &str, origin: Option<&str>, same_origin: bool) -> Vec<String> {
        let said =
            Said { kind: Some(kind.to_owned()), origin: origin.map(str::to_owned), options: Some("nosniff".to_owned()), ..Said::default() };
        problems(path, &Answer { bytes: Vec::new(), said: Some(said) }, same_origin)
    }

    #[test]
    fn only_types_that_browsers_take_are_right() {
        assert_eq!(said("embed.js", "Application/JavaScript; charset=UTF-8", Some("*"), false), [""; 0]);
        assert_eq!(said("a.wasm", "application/octet-stream", Some("*"), false).len(), 1);
        assert_eq!(said("embed.js", "", Some("*"), false), ["served with no type instead of text/javascript"]);
        assert_eq!(said("a.txt", "text/plain; charset=iso-8859-1", Some("*"), false).len(), 1);
    }

    #[test]
    fn pages_of_others_must_be_let_in_unless_there_are_none() {
        assert_eq!(said("embed.js", "text/javascript", None, false).len(), 1);
        assert_eq!(said("embed.js", "text/javascript", Some("https://ngo.example"), false).len(), 1);
        assert_eq!(said("embed.js", "text/javascript", None, true), [""; 0]);
        assert_eq!(said("en/index.html", "text/html", None, false), [""; 0]);
    }
}
