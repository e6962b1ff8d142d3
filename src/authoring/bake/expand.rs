//! References in text: `{S01.total}`, `{S01.year}` and `{article 9.5}`.

use std::collections::BTreeMap;

use super::format::Formatter;
use crate::authoring::files::Claim;
use crate::content::ClaimId;

/// A text with its references written out, and the claims that it named.
#[derive(Debug, PartialEq, Eq)]
pub struct Expanded {
    /// The text for readers.
    pub text: String,
    /// The claims, in the order in which they were named first.
    pub claims: Vec<ClaimId>,
}

/// A reference that cannot be written out.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    /// The reference, braces included.
    pub part: String,
    /// What is wrong with it.
    pub message: String,
    /// How to mend it.
    pub help: String,
}

/// Writes the references of a text out.
///
/// # Errors
/// Where a brace is left open, or references lead nowhere.
pub fn expand(text: &str, claims: &BTreeMap<ClaimId, Claim>, formatter: &Formatter<'_>) -> Result<Expanded, Vec<Fault>> {
    let mut expanded = Expanded { text: String::new(), claims: Vec::new() };
    let mut faults = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(['{', '}']) {
        expanded.text.push_str(&rest[..start]);
        let Some((reference, after)) = rest[start..].strip_prefix('{').and_then(|after| after.split_once('}')) else {
            let part: String = rest[start..].chars().take(20).collect();
            faults.push(Fault {
                message: format!("a brace without its partner: “{part}”"),
                help: "a reference stands in braces, as in {S01.total}; braces have no other use".to_owned(),
                part,
            });
            break;
        };
        match resolve(reference, claims, formatter, &mut expanded.claims) {
            Ok(text) => expanded.text.push_str(&text),
            Err((message, help)) => {
                let part = format!("{{{reference}}}");
                faults.push(Fault { message: format!("{part}: {message}"), help, part });
            }
        }
        rest = after;
    }
    expanded.text.push_str(rest);
    if faults.is_empty() { Ok(expanded) } else { Err(faults) }
}

fn resolve(
    reference: &str,
    claims: &BTreeMap<ClaimId, Claim>,
    formatter: &Formatter<'_>,
    named: &mut Vec<ClaimId>,
) -> Result<String, (String, String)> {
    if let Some(number) = reference.strip_prefix("article ") {
        return Ok(formatter.article(number));
    }
    let form = || "write a reference as in {S01.total}, {S01.year} or {article 9.5}".to_owned();
    let (name, value) = reference.split_once('.').ok_or_else(|| ("this is no reference".to_owned(), form()))?;
    let id = ClaimId::new(name).map_err(|error| (error.to_string(), form()))?;
    let claim = claims
        .get(&id)
        .ok_or_else(|| (format!("there is no claim {id} in claims.json"), "correct the name, or add the claim".to_owned()))?;
    let text = if value == "year" {
        claim.year.clone().ok_or_else(|| {
            (format!("the claim {id} has no year"), "leave the year out, or refer to a value that is a year or a day".to_owned())
        })?
    } else {
        let value = claim.values.get(value).ok_or_else(|| {
            let known: Vec<_> = claim.values.keys().map(String::as_str).collect();
            let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
            (
                format!("the claim {id} has no value of that name; it has: {known}"),
                "take one of these, or add the value to the claim".to_owned(),
            )
        })?;
        formatter.value(value).map_err(|message| (message, format!("correct the value of {id} in claims.json")))?
    };
    if !named.contains(&id) {
        named.push(id);
    }
    Ok(text)
}
