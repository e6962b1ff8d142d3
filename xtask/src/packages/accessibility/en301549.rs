//! The report as a table of EN 301 549, which public bodies in Europe ask for.

use anyhow::Result;

use super::{Claim, Claims, Judge, Verdict};

/// What WCAG 2.2 has beyond the version that EN 301 549 V3.2.1 takes in.
const LATER: &[&str] = &["2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"];

/// The report: clauses 9.1 to 9.4 are the criteria of WCAG 2.1, levels A and AA, under a 9.
pub fn report(claims: &Claims, judge: &Judge, version: &str) -> Result<String> {
    let mut table = format!(
        "# Palermo Explainer {version}: EN 301 549 V3.2.1\n\nWritten from `docs/criteria.json` and from the tests that ran on this very release. “Not tried” means that nobody \
         has tried it on this release. Pages that embed the explainer answer for themselves.\n\n| clause | name | result | remarks |\n|---|---|---|---|\n"
    );
    let is_in = |claim: &&Claim| claim.level != "AAA" && !LATER.contains(&claim.number.as_str());
    let before = claims.clauses.iter().filter(|clause| number(clause) < 9.0).cloned();
    let after = claims.clauses.iter().filter(|clause| number(clause) >= 9.0).cloned();
    let web = claims.criteria.iter().filter(is_in).map(|claim| Claim { number: format!("9.{}", claim.number), ..claim.clone() });
    for claim in before.chain(web).chain(after) {
        let (verdict, said) = judge.verdict(&claim)?;
        table.push_str(&format!("| {} | {} | {} | {said} |\n", claim.number, claim.name, word(verdict)));
    }
    Ok(table)
}

/// The chapter of a clause and its first part.
fn number(clause: &Claim) -> f32 {
    let mut parts = clause.number.splitn(3, '.');
    let first = [parts.next(), parts.next()].map(|part| part.unwrap_or("0"));
    first.join(".").parse().unwrap_or(f32::MAX)
}

fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Supported => "supports",
        Verdict::NotApplicable => "not applicable",
        Verdict::NotTried | Verdict::NotClaimed => "not tried",
    }
}
