//! References in text: `{S01.total}`, `{S01.year}` and `{article 9.5}`.

use std::collections::BTreeMap;

use super::files::Claim;
use super::format::Formatter;
use crate::content::FactId;

/// A text with its references written out, and the claims that it named.
#[derive(Debug, PartialEq, Eq)]
pub struct Expanded {
    /// The text for readers.
    pub text: String,
    /// The claims, in the order in which they were named first.
    pub claims: Vec<FactId>,
}

/// Writes the references of a text out.
///
/// # Errors
/// Where a brace is left open, or a reference leads nowhere.
pub fn expand(text: &str, claims: &BTreeMap<FactId, Claim>, formatter: &Formatter<'_>) -> Result<Expanded, String> {
    let mut expanded = Expanded { text: String::new(), claims: Vec::new() };
    let mut rest = text;
    while let Some(start) = rest.find(['{', '}']) {
        expanded.text.push_str(&rest[..start]);
        let reference = rest[start..]
            .strip_prefix('{')
            .and_then(|after| after.split_once('}'))
            .ok_or_else(|| format!("a brace without its partner: “{}”", &rest[start..]))?;
        expanded.text.push_str(&resolve(reference.0, claims, formatter, &mut expanded.claims)?);
        rest = reference.1;
    }
    expanded.text.push_str(rest);
    Ok(expanded)
}

fn resolve(
    reference: &str,
    claims: &BTreeMap<FactId, Claim>,
    formatter: &Formatter<'_>,
    named: &mut Vec<FactId>,
) -> Result<String, String> {
    if let Some(number) = reference.strip_prefix("article ") {
        return Ok(formatter.article(number));
    }
    let (name, value) =
        reference.split_once('.').ok_or_else(|| format!("expected a reference as in {{S01.total}}, found {{{reference}}}"))?;
    let id = FactId::new(name).map_err(|error| error.to_string())?;
    let claim = claims.get(&id).ok_or_else(|| format!("{{{reference}}}: there is no claim {id} in claims.json"))?;
    let text = if value == "year" {
        claim.year.clone().ok_or_else(|| format!("{{{reference}}}: the claim {id} has no year"))?
    } else {
        let value = claim.values.get(value).ok_or_else(|| {
            let known: Vec<_> = claim.values.keys().map(String::as_str).collect();
            format!("{{{reference}}}: the claim {id} has no value of that name; it has: {}", known.join(", "))
        })?;
        formatter.value(value)?
    };
    if !named.contains(&id) {
        named.push(id);
    }
    Ok(text)
}
