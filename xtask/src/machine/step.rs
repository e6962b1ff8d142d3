//! One step of setup: what it prints, where its output goes, how long it may take.

use std::fmt::Display;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::environment::Environment;

/// How often a person who waits hears that something still happens.
const HEARTBEAT: Duration = Duration::from_secs(20);

/// How many lines of a log an error quotes.
const QUOTED: usize = 12;

/// How often a running program is looked at.
const GLANCE: Duration = Duration::from_millis(100);

/// Says that nothing had to be done.
pub fn ready(what: impl Display) {
    eprintln!("ready: {what}");
}

/// Runs a command in the open, output and all.
///
/// # Errors
///
/// When it cannot be started or does not end well.
pub fn show(command: &mut Command) -> Result<()> {
    eprintln!("$ {}", shown(command));
    run(command)
}

/// The same without naming the command first.
///
/// # Errors
///
/// When it cannot be started or does not end well.
pub fn run(command: &mut Command) -> Result<()> {
    let line = shown(command);
    let status = command.status().with_context(|| format!("cannot start `{line}`"))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// Shows a command and lets it take our place, so that whoever ends us ends it too.
///
/// # Errors
///
/// When it cannot be started; where a process cannot be replaced, also when it does not end well.
pub fn hand_over(command: &mut Command) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        let line = shown(command);
        eprintln!("$ {line}");
        Err(command.exec()).with_context(|| format!("cannot start `{line}`"))
    }
    #[cfg(not(unix))]
    show(command)
}

/// A step that takes a while and whose output only matters when it fails.
#[derive(Debug)]
pub struct Step {
    what: String,
    log: PathBuf,
    started: Instant,
}

impl Step {
    /// Says what is about to happen and how long it usually takes.
    ///
    /// # Errors
    ///
    /// When the log cannot be written.
    pub fn begin(environment: &Environment, what: &str, expectation: &str) -> Result<Self> {
        let folder = environment.cache().join("logs");
        fs::create_dir_all(&folder)
            .with_context(|| format!("cannot write to {}: name another folder in PALERMO_TOOLS", folder.display()))?;
        let name: String = what.chars().map(|letter| if letter.is_ascii_alphanumeric() || letter == '.' { letter } else { '-' }).collect();
        let log = folder.join(format!("{name}.log"));
        File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
        eprintln!("installing: {what} ({expectation})");
        Ok(Self { what: what.to_owned(), log, started: Instant::now() })
    }

    /// Runs one command of the step with a heartbeat, its output going to the log.
    ///
    /// # Errors
    ///
    /// When it cannot be started, fails, or takes longer than `limit`; the error names the log and quotes its end.
    pub fn run(&self, command: &mut Command, limit: Option<Duration>) -> Result<()> {
        let line = shown(command);
        let mut log = self.open_log()?;
        writeln!(log, "$ {line}").with_context(|| format!("cannot write {}", self.log.display()))?;
        let errors = log.try_clone().with_context(|| format!("cannot write {}", self.log.display()))?;
        command.stdin(Stdio::null()).stdout(log).stderr(errors);
        match self.wait(command, limit).with_context(|| format!("cannot start `{line}`"))? {
            Some(status) if status.success() => Ok(()),
            Some(status) => bail!("`{line}` failed ({status}); {}", self.pointer_to_log()),
            None => bail!("`{line}` was not done after {}; {}", spoken(limit.unwrap_or_default()), self.pointer_to_log()),
        }
    }

    /// Says that the step is done.
    pub fn finish(self) {
        ready(format_args!("{} (took {})", self.what, spoken(self.started.elapsed())));
    }

    /// Waits for the end of the program, or for the limit: then it is ended and there is no status.
    fn wait(&self, command: &mut Command, limit: Option<Duration>) -> std::io::Result<Option<ExitStatus>> {
        let started = Instant::now();
        let mut heartbeat = HEARTBEAT;
        let mut child = command.spawn()?;
        loop {
            if let Some(status) = child.try_wait()? {
                return Ok(Some(status));
            }
            let elapsed = started.elapsed();
            if limit.is_some_and(|limit| elapsed > limit) {
                child.kill()?;
                child.wait()?;
                return Ok(None);
            }
            if elapsed > heartbeat {
                heartbeat += HEARTBEAT;
                eprintln!(
                    "  {}: {} … {}",
                    self.what,
                    spoken(self.started.elapsed()),
                    self.read_log().lines().last().unwrap_or_default().trim()
                );
            }
            thread::sleep(GLANCE);
        }
    }

    fn open_log(&self) -> Result<File> {
        OpenOptions::new().append(true).open(&self.log).with_context(|| format!("cannot write {}", self.log.display()))
    }

    fn pointer_to_log(&self) -> String {
        format!("its output is in {} and says:\n    {}", self.log.display(), telling_lines(&self.read_log()).join("\n    "))
    }

    fn read_log(&self) -> String {
        String::from_utf8_lossy(&fs::read(&self.log).unwrap_or_default()).into_owned()
    }
}

/// The lines of a log that most likely say what went wrong: from the first error on, else the last ones.
fn telling_lines(log: &str) -> Vec<&str> {
    let lines: Vec<_> = log.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
    let start = lines.iter().position(|line| line.to_lowercase().contains("error")).unwrap_or(lines.len().saturating_sub(QUOTED));
    lines.into_iter().skip(start).take(QUOTED).collect()
}

/// A duration as one says it.
pub fn spoken(duration: Duration) -> String {
    match duration.as_secs() {
        0 => format!("{} ms", duration.as_millis()),
        seconds @ 1..60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// A command as one would type it, programs without their folders.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    std::iter::once(program).chain(command.get_args()).map(std::ffi::OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_spoken_in_the_unit_that_fits() {
        assert_eq!(spoken(Duration::from_millis(40)), "40 ms");
        assert_eq!(spoken(Duration::from_secs(59)), "59 s");
        assert_eq!(spoken(Duration::from_secs(400)), "6 min 40 s");
    }

    #[test]
    fn of_a_log_the_first_error_is_quoted_else_its_end() {
        assert_eq!(telling_lines("fetching\nerror: no such release\n\nsee the manual\n"), ["error: no such release", "see the manual"]);
        let long: String = (0..40).map(|line| line.to_string() + "\n").collect();
        assert_eq!(telling_lines(&long).first(), Some(&"28"));
    }

    #[test]
    fn a_command_is_shown_without_the_folder_of_its_program() {
        let mut command = Command::new("/opt/tools/trunk");
        command.args(["build", "--release"]);
        assert_eq!(shown(&command), "trunk build --release");
    }
}
