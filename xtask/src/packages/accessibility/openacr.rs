//! The report in the form of `OpenACR`, which others can compare by machine.

use anyhow::Result;

use super::{Claims, Judge, Verdict};

/// The list of criteria that the numbers are those of.
const CATALOGUE: &str = "2.5-edition-wcag-2.2-en";

/// What the report says of itself. The form has “not evaluated” for level AAA alone, and nothing else for what nobody has tried.
const NOTES: &str = "Written from the list of claims in docs/criteria.json and from the tests that ran on this very release. Criteria of level A or AA \
     that say not-evaluated were not tried on it. No person who uses assistive technology every day has tried it yet; docs/accessibility.md has the known limits.";

const METHODS: &str =
    "Automated tests in Chromium, Firefox and WebKit, named beside each criterion, and inspection where the remark says so.";

const CHAPTERS: &[(&str, &str)] =
    &[("A", "success_criteria_level_a"), ("AA", "success_criteria_level_aa"), ("AAA", "success_criteria_level_aaa")];

/// The report. A string in quotation marks is written in YAML as in JSON.
pub fn report(claims: &Claims, judge: &Judge, version: &str, contact: Option<&str>) -> Result<String> {
    let quoted = |text: &str| serde_json::to_string(text);
    let mut report = format!(
        "title: Palermo Explainer Accessibility Conformance Report\nproduct:\n  name: Palermo Explainer\n  version: {}\n  description: {}\n\
         author:\n  name: The Palermo Explainer maintainers\n  email: {}\nversion: 1\nnotes: {}\nevaluation_methods_used: {}\nlicense: CC-BY-4.0\n\
         catalog: {CATALOGUE}\nchapters:\n",
        quoted(version)?,
        quoted("An explainer on human trafficking that organisations embed in their pages")?,
        quoted(contact.unwrap_or_default())?,
        quoted(NOTES)?,
        quoted(METHODS)?,
    );
    for (level, chapter) in CHAPTERS {
        report.push_str(&format!("  {chapter}:\n    criteria:\n"));
        for claim in claims.criteria.iter().filter(|claim| claim.level == *level) {
            let (verdict, said) = judge.verdict(claim)?;
            report.push_str(&format!("      - num: {}\n        components:\n", quoted(&claim.number)?));
            for (component, level, notes) in [
                ("web", word(verdict), said.as_str()),
                ("electronic-docs", "not-applicable", ""),
                ("software", "not-applicable", ""),
                ("authoring-tool", "not-applicable", ""),
            ] {
                report.push_str(&format!("          - name: {component}\n            adherence:\n              level: {level}\n"));
                if !notes.is_empty() {
                    report.push_str(&format!("              notes: {}\n", quoted(notes)?));
                }
            }
        }
    }
    Ok(report)
}

fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Supported => "supports",
        Verdict::NotApplicable => "not-applicable",
        Verdict::NotTried | Verdict::NotClaimed => "not-evaluated",
    }
}
