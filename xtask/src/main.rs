//! `cargo xtask`: sets a fresh machine up, then serves, builds, tests, checks and measures the explainer.
//!
//! Every command first sees to what it needs itself, so that a clone and one command are enough. Tools that
//! cargo installs go to a folder of their own (see [`machine`]), never into the person's own set-up.
#![deny(clippy::unwrap_used, clippy::expect_used)]

mod checks;
mod content;
mod machine;
mod packages;
mod site;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use checks::suite::Suite;
use checks::suites;
use checks::{bench, lints, visual};
use machine::environment::Environment;
use machine::{setup, tools};
use packages::{Kind, npm, release, verify, wordpress};
use site::{assemble, budget, build};

/// Sets a machine up, then serves, builds, tests, checks and measures the explainer.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

/// What can be asked for.
#[derive(Subcommand)]
enum Command {
    /// Set this machine up for serving and building: toolchain, tools, npm packages.
    Setup {
        /// Also what the browser tests need: Chromium, Firefox and their drivers.
        #[arg(long)]
        browsers: bool,
    },
    /// Build, serve and rebuild on every change.
    Serve {
        /// Passed on to `trunk serve`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        trunk: Vec<String>,
    },
    /// Build the site into `dist/` as it is published, and hold it against the budgets.
    Build {
        /// The address at which the site will lie, as in `https://ngo.example/explainer/`: what takes one is left out without it.
        #[arg(long)]
        address: Option<String>,
    },
    /// Build the site and pack it, with all that whoever publishes it needs, into one archive in `target/release-files/`.
    Release {
        /// Take `dist/` as it is.
        #[arg(long)]
        built: bool,
        /// The address at which the site will lie, as in `https://ngo.example/explainer/`.
        #[arg(long, conflicts_with = "built")]
        address: Option<String>,
        /// The private key that signs the archive, as `ssh-keygen` makes it; its public half lies beside it.
        #[arg(long)]
        key: Option<PathBuf>,
        /// The address of e-mail that reports on accessibility name.
        #[arg(long)]
        contact: Option<String>,
    },
    /// Put `dist/` together as a package of others, in `target/packages/`.
    Package {
        /// Whose.
        kind: Kind,
    },
    /// Compare a copy of the site with the release, digest by digest, and what a server says with each file.
    Verify {
        /// The address of the folder in which the copy lies, or a folder of this machine.
        copy: String,
        /// The `manifest.json` of the release; without it and without an archive, the copy is held against its own.
        #[arg(long, conflicts_with = "zip")]
        manifest: Option<PathBuf>,
        /// The archive of the release.
        #[arg(long)]
        zip: Option<PathBuf>,
        /// All pages that embed it lie on the same server: others need not be let in.
        #[arg(long)]
        same_origin: bool,
    },
    /// Run every test, or the suites that are named.
    Test {
        /// The suites to run; all of them when none is named.
        suites: Vec<Suite>,
        /// Only what the changes since the last commit concern, or those since a revision, as in `--changed=main`.
        #[arg(long, value_name = "REVISION", num_args = 0..=1, require_equals = true, default_missing_value = "HEAD", conflicts_with = "suites")]
        changed: Option<String>,
    },
    /// Build the site and take the pictures of `cargo xtask test visual` anew; look at them before you commit them.
    Snapshots,
    /// Measure `dist/` in Chromium beside the same text as a plain static page.
    Bench {
        /// How often each is loaded; the medians count.
        #[arg(long, default_value_t = 5)]
        rounds: u32,
        /// The folder of a release before this one, unpacked, to measure it in the same rounds.
        #[arg(long)]
        against: Option<PathBuf>,
        /// A file for a chart, as SVG.
        #[arg(long)]
        chart: Option<PathBuf>,
    },
    /// Try random supplements and content files: nothing may stop the program.
    Fuzz {
        /// How many of each sort.
        #[arg(long, default_value_t = 1_000_000)]
        cases: u32,
    },
    /// Formatting, lints, licences and advisories.
    Check,
    /// Check, describe or count the texts and data in `content/`.
    Content {
        /// What to do.
        task: content::Task,
        /// Passed on to the content tool: `cargo xtask content check -- --help` lists them.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        options: Vec<String>,
    },
    /// Print shell lines that make plain `trunk` and `cargo test` work: `eval "$(cargo xtask env)"`.
    Env,
    /// Measure `dist/` and hold it against the budgets.
    Budget,
    /// Put the site together in Trunk's staging folder; Trunk calls it after each build.
    Assemble,
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    let mut environment = Environment::read()?;
    tools::arrange(&mut environment);
    match command {
        Command::Setup { browsers } => setup::set_up(&mut environment, if browsers { setup::TESTING } else { setup::BUILDING }),
        Command::Serve { trunk } => build::serve(&mut environment, &trunk),
        Command::Build { address } => build::build(&mut environment, address.as_deref()),
        Command::Release { built, address, key, contact } => release::run(
            &mut environment,
            &release::Order { built, address: address.as_deref(), key: key.as_deref(), contact: contact.as_deref() },
        ),
        Command::Package { kind: Kind::Npm } => npm::run(&environment),
        Command::Package { kind: Kind::Wordpress } => wordpress::pack(&environment),
        Command::Verify { copy, manifest, zip, same_origin } => {
            verify::run(&verify::Order { copy: &copy, manifest: manifest.as_deref(), archive: zip.as_deref(), same_origin })
        }
        Command::Test { suites, changed } => suites::run(&mut environment, &suites, changed.as_deref()),
        Command::Snapshots => visual::write(&mut environment),
        Command::Bench { rounds, against, chart } => bench::run(&mut environment, rounds, against.as_deref(), chart.as_deref()),
        Command::Fuzz { cases } => suites::fuzz(&environment, cases),
        Command::Check => lints::run(&mut environment),
        Command::Content { task, options } => content::run(&environment, task, &options),
        Command::Env => setup::print_exports(&mut environment),
        Command::Budget => budget::run(&environment),
        Command::Assemble => assemble::run(&environment),
    }
}
