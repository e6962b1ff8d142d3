//! The table of WCAG 2.2 in `docs/accessibility.md`, which a test holds against the list of claims.
#![cfg(test)]

use super::{Claimed, Claims};

/// The rows of the table.
pub fn rows(claims: &Claims) -> String {
    let row = |claim: &super::Claim| {
        let (word, between) = match claim.result {
            Claimed::Met => ("met", ": "),
            Claimed::None => ("–", ": "),
            Claimed::Open => ("not claimed", ": "),
        };
        let result = if claim.note.is_empty() { word.to_owned() } else { format!("{word}{between}{}", claim.note) };
        let tests = claim.tests.iter().chain(&claim.command).map(|test| format!("`{test}`")).collect::<Vec<_>>().join(", ");
        let shown = match (tests.is_empty(), claim.result) {
            (false, _) => tests,
            (true, Claimed::Open) => String::new(),
            (true, _) => "by inspection".to_owned(),
        };
        format!("| {} {} | {} | {result} | {shown} |\n", claim.number, claim.name, claim.level)
    };
    claims.criteria.iter().map(row).collect::<String>().replace(" |  |", " | |")
}
