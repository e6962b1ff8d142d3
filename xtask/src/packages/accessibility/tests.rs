//! Claims, and what becomes of them where tests ran and where they did not.

use std::collections::BTreeSet;
use std::env;

use super::*;
use crate::machine::environment::Environment;

fn root() -> Result<std::path::PathBuf> {
    Ok(Environment::read()?.root().to_path_buf())
}

fn judge(suites: &[(&str, bool)]) -> Result<Judge> {
    Ok(Judge { suites: super::suites(&root()?)?, ran: Ran::default().with(suites.iter().copied()) })
}

#[test]
fn every_claim_names_tests_that_there_are_and_every_criterion_has_one() -> Result<()> {
    let claims = Claims::read(&root()?)?;
    let numbers: BTreeSet<&str> = claims.criteria.iter().map(|claim| claim.number.as_str()).collect();
    // WCAG 2.2 has 86, and EN 301 549 still has the one that it took out.
    assert_eq!((numbers.len(), claims.criteria.len()), (87, 87));
    assert!(claims.criteria.iter().all(|claim| ["A", "AA", "AAA"].contains(&claim.level.as_str())));
    let count = |level: &str| claims.criteria.iter().filter(|claim| claim.level == level).count();
    assert_eq!((count("A"), count("AA"), count("AAA")), (32, 24, 31));
    Ok(())
}

#[test]
fn a_claim_on_a_test_that_there_is_not_is_refused() -> Result<()> {
    let folder = crate::packages::site::tests::folder("claims")?;
    for suite in FOLDERS {
        fs::create_dir_all(folder.join("tests").join(suite))?;
    }
    fs::create_dir_all(folder.join("docs"))?;
    let claim = r#"{ "criteria": [{ "number": "1.1.1", "name": "x", "level": "A", "result": "met", "tests": ["tree"] }], "clauses": [] }"#;
    fs::write(folder.join(CLAIMS), claim)?;
    assert!(Claims::read(&folder).is_err_and(|error| error.to_string().contains("there is no tree.test.js")));
    fs::write(folder.join("tests/host/tree.test.js"), "")?;
    assert!(Claims::read(&folder).is_ok());
    fs::remove_dir_all(folder)?;
    Ok(())
}

#[test]
fn a_claim_counts_only_where_all_its_tests_have_passed() -> Result<()> {
    let claims = Claims::read(&root()?)?;
    let focus = claims.criteria.iter().find(|claim| claim.number == "2.4.7").context("2.4.7")?;
    let verdict = |suites: &[(&str, bool)]| judge(suites)?.verdict(focus);
    assert_eq!(verdict(&[("host", true)])?, (Verdict::Supported, "Tests that passed on this release: `focus`".to_owned()));
    assert_eq!(verdict(&[("webkit", true)])?, (Verdict::NotTried, "Not tried on this release: `focus`".to_owned()));
    assert_eq!(verdict(&[("host", false)])?.0, Verdict::NotTried);
    Ok(())
}

#[test]
fn reports_say_not_tried_where_nobody_tried() -> Result<()> {
    let claims = Claims::read(&root()?)?;
    let yaml = |judge: &Judge| openacr::report(&claims, judge, "1.0.0", Some("a@ngo.example"));
    let (tried, untried) = (judge(&[("host", true), ("embed", true), ("webkit", true)])?, judge(&[])?);
    let report = yaml(&tried)?;
    assert_eq!(report.matches("- num: ").count(), 87);
    assert!(report.contains("email: \"a@ngo.example\"") && !report.contains("Not tried"), "{report}");
    let report = yaml(&untried)?;
    assert!(report.contains("notes: \"Not tried on this release: `focus`\""), "{report}");
    let table = en301549::report(&claims, &untried, "1.0.0")?;
    assert!(table.contains("| 9.2.4.7 | Focus visible | not tried | Not tried on this release: `focus` |"), "{table}");
    assert!(table.contains("| 9.1.3.4 | Orientation | supports | nothing depends on it. By inspection, not by a test |"), "{table}");
    assert!(!table.contains("9.2.4.11") && !table.contains("9.1.4.6"), "neither of WCAG 2.1, levels A and AA: {table}");
    let order: Vec<&str> = table.lines().filter_map(|line| line.strip_prefix("| ")?.split(' ').next()).skip(1).collect();
    let place = |clause: &str| order.iter().position(|known| *known == clause);
    assert!(place("8") < place("9.1.1.1") && place("9.4.1.3") < place("9.5") && place("9.6") < place("10"), "{order:?}");
    Ok(())
}

#[test]
fn the_table_in_the_document_is_that_of_the_claims() -> Result<()> {
    let root = root()?;
    let path = root.join("docs/accessibility.md");
    let text = fs::read_to_string(&path)?;
    let head = "| criterion | level | result | shown by |\n|---|---|---|---|\n";
    let (before, table) = text.split_once(head).context("docs/accessibility.md has no table of criteria")?;
    let rows = document::rows(&Claims::read(&root)?);
    let rest: String = table.lines().skip_while(|line| line.starts_with('|')).map(|line| format!("{line}\n")).collect();
    if env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&path, format!("{before}{head}{rows}{rest}"))?;
        return Ok(());
    }
    assert!(table.starts_with(&rows), "`UPDATE_EXPECTED=1 cargo test -p xtask accessibility` writes it from {CLAIMS}");
    Ok(())
}
