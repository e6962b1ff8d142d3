//! `content verify` on the command line.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};

use super::clock::{latest_day, not_come_yet};
use super::form::{form, read};
use super::record::{Refusal, record};
use super::sheet::{country, sheet};
use super::state;
use crate::authoring::files::Date;
use crate::authoring::library::{Files, Library};
use crate::authoring::render::Renderer;
use crate::content::CountryCode;

/// Options of `content verify`.
#[derive(Args)]
pub struct Verify {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Writes the sheet that a volunteer prints, and the form for what comes back.
    Sheet {
        /// The country, as in FR.
        #[arg(value_parser = CountryCode::new)]
        country: CountryCode,
        /// Where the two files go.
        #[arg(long, default_value = "target/verify")]
        output: PathBuf,
    },
    /// Takes a form that was filled in into the content.
    Record {
        /// The form.
        form: PathBuf,
        /// Which day it is, if not that of the clock: no answer may bear a later one.
        #[arg(long, value_parser = day)]
        today: Option<Date>,
    },
    /// Lists what must be looked at by a day, and fails if there is any.
    Due {
        /// The day, as in 2027-06-01.
        #[arg(long, value_parser = day)]
        by: Date,
    },
}

fn day(text: &str) -> Result<Date, String> {
    Date::try_from(text.to_owned())
}

impl Verify {
    /// Does what is asked of it.
    ///
    /// # Errors
    /// Where the content or the form cannot be read, or a file cannot be written.
    pub fn run(self, files: &Files, folder: &Path) -> Result<ExitCode> {
        match self.task {
            Task::Sheet { country, output } => write_sheet(files, &country, &output),
            Task::Record { form, today } => take(files, folder, &form, today.or_else(latest_day)),
            Task::Due { by } => list_due(files, by),
        }
    }
}

fn write_sheet(files: &Files, code: &CountryCode, output: &Path) -> Result<ExitCode> {
    let library = Library::from_files(files)?;
    let page = sheet(&library, code).map_err(anyhow::Error::msg)?;
    let answers = form(code, country(&library, code).map_err(anyhow::Error::msg)?);
    std::fs::create_dir_all(output).with_context(|| format!("cannot make {}", output.display()))?;
    for (name, text) in [(format!("{code}.html"), page), (format!("{code}.txt"), answers)] {
        let path = output.join(name);
        std::fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
        println!("{}", path.display());
    }
    Ok(ExitCode::SUCCESS)
}

fn take(files: &Files, folder: &Path, path: &Path, latest: Option<Date>) -> Result<ExitCode> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let answers = match read(&text) {
        Ok(answers) if answers.is_empty() => bail!("{}: no helpline is filled in", path.display()),
        Ok(answers) => answers,
        Err(slips) => {
            for slip in slips {
                eprintln!("{}:{}: {}", path.display(), slip.line, slip.message);
            }
            return Ok(ExitCode::FAILURE);
        }
    };
    let early = latest.map_or_else(Vec::new, |latest| not_come_yet(&answers, latest));
    let taken = if early.is_empty() { record(files, &answers) } else { Err(Refusal::Answers(early)) };
    match taken {
        Ok(recorded) => {
            for (name, text) in recorded.files.iter().filter(|(name, text)| files.get(*name) != Some(text)) {
                let path = folder.join(name);
                std::fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
            }
            for said in recorded.said {
                println!("{said}");
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(refusal) => {
            match refusal {
                Refusal::Answers(messages) => eprintln!("{}", messages.join("\n")),
                Refusal::Content(files, problems) => {
                    let mut renderer = Renderer::new(&files, folder);
                    for problem in problems {
                        eprintln!("{}", renderer.render(&problem));
                    }
                }
            }
            eprintln!("nothing was recorded");
            Ok(ExitCode::FAILURE)
        }
    }
}

fn list_due(files: &Files, by: Date) -> Result<ExitCode> {
    let library = Library::from_files(files)?;
    let due = state::due(&library, by);
    if due.is_empty() {
        println!("no helpline is due by {by}");
        return Ok(ExitCode::SUCCESS);
    }
    for waiting in &due {
        println!("{}  {}  {}  {}", waiting.when, waiting.country, waiting.line, waiting.known);
    }
    eprintln!("{} helpline(s) due by {by}\n  help: cargo xtask content verify sheet {}", due.len(), due[0].country);
    Ok(ExitCode::FAILURE)
}
