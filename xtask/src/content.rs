//! `cargo xtask content`: the content tool, which is the native program `bake`.

use anyhow::Result;
use clap::ValueEnum;

use crate::machine::environment::Environment;
use crate::machine::step;

/// What the tool does. Each takes options of its own: `cargo xtask content check -- --help` lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Task {
    /// Says all that is wrong: file, line, column, and how to mend it.
    Check,
    /// Says whether the schemas for editors are up to date; `--write` writes them.
    Schema,
    /// Prints words and reading level, claims by kind and age, helplines by country, languages by completeness.
    Report,
    /// A language's texts: `translate export|import` as a PO file, `translate update` into the form of today's English.
    Translate,
    /// Begins a language: `new-language pt`.
    NewLanguage,
    /// Says whether every entry of the English lists has an id; `--write` gives one to each that has none.
    Ids,
    /// Prints everything that is shown in a language, for Yew applications: `bundle fr`.
    Bundle,
    /// Checking helplines with those who run them: `sheet FR`, `record FORM`, `due --by DATE`.
    Verify,
}

impl Task {
    fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Schema => "schema",
            Self::Report => "report",
            Self::Translate => "translate",
            Self::NewLanguage => "new-language",
            Self::Ids => "ids",
            Self::Bundle => "bundle",
            Self::Verify => "verify",
        }
    }
}

/// Runs the tool with these options.
///
/// # Errors
///
/// When it finds something wrong, or cannot be built.
pub fn run(environment: &Environment, task: Task, options: &[String]) -> Result<()> {
    let mut cargo = environment.command("cargo")?;
    cargo.args(["run", "--quiet", "--features", "authoring", "--bin", "bake", "--", task.name()]).args(options);
    step::hand_over(&mut cargo)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_on_the_command_line_are_those_of_the_tool() {
        for task in Task::value_variants() {
            assert_eq!(Task::from_str(task.name(), false), Ok(*task));
        }
    }
}
