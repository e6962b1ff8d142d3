//! The table at the end of `test` and `check`: what ran, how it went, how long it took.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::machine::step::spoken;

/// How a piece of work ended.
#[derive(Debug)]
pub enum Outcome {
    /// It ran and found nothing wrong.
    Passed,
    /// It ran and found something, or could not run though it should; and the error.
    Failed(String),
    /// It could not run here, for a reason that is nobody's fault.
    NotRun(String),
}

/// Outcomes in the order in which they came about.
#[derive(Debug, Default)]
pub struct Report {
    rows: Vec<(&'static str, Outcome, Duration)>,
}

impl Report {
    /// Runs one named piece of work and notes how it went. An error is printed at once and noted as a failure, so
    /// that the rest still runs.
    pub fn run(&mut self, name: &'static str, work: impl FnOnce() -> Result<Outcome>) {
        eprintln!("\n== {name}");
        let started = Instant::now();
        let outcome = work().unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            Outcome::Failed(format!("{error:#}"))
        });
        let time = started.elapsed();
        eprintln!("== {name}: {} ({})", word(&outcome), spoken(time));
        self.rows.push((name, outcome, time));
    }

    /// Whether a piece of work ran and failed.
    pub fn failed(&self, name: &str) -> bool {
        self.rows.iter().any(|(known, outcome, _)| *known == name && matches!(outcome, Outcome::Failed(_)))
    }

    /// What ran, and whether it passed.
    pub fn ran(&self) -> impl Iterator<Item = (&'static str, bool)> {
        let ran = self.rows.iter().filter(|(_, outcome, _)| !matches!(outcome, Outcome::NotRun(_)));
        ran.map(|(name, outcome, _)| (*name, matches!(outcome, Outcome::Passed)))
    }

    /// Prints the table.
    ///
    /// # Errors
    ///
    /// When anything failed; the error names it.
    pub fn finish(self) -> Result<()> {
        println!("\n{}", self.table());
        let failed: Vec<_> =
            self.rows.iter().filter(|(_, outcome, _)| matches!(outcome, Outcome::Failed(_))).map(|(name, ..)| *name).collect();
        if !failed.is_empty() {
            bail!("{} of {} failed: {}", failed.len(), self.rows.len(), failed.join(", "));
        }
        Ok(())
    }

    fn table(&self) -> String {
        let width = self.rows.iter().map(|(name, ..)| name.len()).max().unwrap_or_default();
        let line = |(name, outcome, time): &(&str, Outcome, Duration)| {
            // Why something failed is said again: what it printed may be thousands of lines above.
            let reason = match outcome {
                Outcome::NotRun(reason) | Outcome::Failed(reason) => format!("  ({reason})"),
                Outcome::Passed => String::new(),
            };
            format!("{name:width$}  {:7}  {:>7.1} s{reason}\n", word(outcome), time.as_secs_f64())
        };
        self.rows.iter().map(line).collect()
    }
}

fn word(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Passed => "ok",
        Outcome::Failed(_) => "failed",
        Outcome::NotRun(_) => "not run",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_after_a_failure_still_runs_and_the_end_names_what_failed() {
        let mut report = Report::default();
        report.run("first", || bail!("no luck"));
        report.run("second", || Ok(Outcome::Passed));
        report.run("third", || Ok(Outcome::NotRun("no network".to_owned())));
        assert!(report.failed("first") && !report.failed("second") && !report.failed("third"));
        assert!(report.table().contains("second  ok"));
        assert!(report.table().contains("(no network)"));
        assert!(report.table().contains("(no luck)"));
        assert_eq!(report.finish().map_err(|error| error.to_string()), Err("1 of 3 failed: first".to_owned()));
    }
}
