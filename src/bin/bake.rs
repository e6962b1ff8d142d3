//! Checks the content and writes everything that is made from it.

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::path::PathBuf;

    use anyhow::Result;
    use clap::{Args, Parser, Subcommand};
    use palermo_explainer::authoring::bake::bake;
    use palermo_explainer::authoring::library::Library;
    use palermo_explainer::authoring::readability::Readability;
    use palermo_explainer::authoring::report::report;
    use palermo_explainer::prerender::site::{self, Ingredients};

    /// Checks the content and writes everything that is made from it.
    #[derive(Parser)]
    struct Arguments {
        /// The folder of the content.
        #[arg(long, default_value = "content")]
        content: PathBuf,
        #[command(subcommand)]
        command: Command,
    }

    #[derive(Subcommand)]
    enum Command {
        /// Reads and bakes every language and says all that is wrong.
        Check,
        /// Prints words and reading level of each section.
        Report,
        /// Writes the files of the built site.
        Site(SiteArguments),
    }

    #[derive(Args)]
    struct SiteArguments {
        /// Where the site goes.
        #[arg(long)]
        output: PathBuf,
        /// The template of the standalone page.
        #[arg(long)]
        template: PathBuf,
        /// The loader in one file.
        #[arg(long)]
        embed: PathBuf,
        /// The explainer's style sheet.
        #[arg(long)]
        styles: PathBuf,
        /// The style sheet of the standalone page.
        #[arg(long)]
        page_styles: PathBuf,
        /// The glue that wasm-bindgen wrote.
        #[arg(long)]
        glue: PathBuf,
        /// The WASM.
        #[arg(long)]
        wasm: PathBuf,
        /// Whether pages get a strict policy; the development server's reloading does not work under one.
        #[arg(long)]
        release: bool,
    }

    pub fn run() -> Result<()> {
        let arguments = Arguments::parse();
        let library = Library::read(&arguments.content)?;
        match arguments.command {
            Command::Check => {
                for language in &library.languages {
                    bake(&library, &language.tag)?;
                    println!("content: {} is in order", language.tag);
                }
                Ok(())
            }
            Command::Report => {
                for language in &library.languages {
                    let sections = report(&bake(&library, &language.tag)?);
                    let whole = sections.iter().fold(Readability::default(), |sum, section| sum.and(section.readability));
                    println!("{:<12}{:>7}{:>7}", language.tag, "words", "grade");
                    for section in &sections {
                        println!("{:<12}{:>7}{:>7.1}", section.id.as_str(), section.readability.words, section.readability.grade());
                    }
                    println!("{:<12}{:>7}{:>7.1}", "all", whole.words, whole.grade());
                }
                Ok(())
            }
            Command::Site(site) => site::write(
                &library,
                &Ingredients {
                    output: site.output,
                    template: site.template,
                    embed: site.embed,
                    styles: site.styles,
                    page_styles: site.page_styles,
                    glue: site.glue,
                    wasm: site.wasm,
                    strict: site.release,
                },
            ),
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    match native::run() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            // For editors: what is wrong with the content, and nothing of how this program found out.
            eprintln!("{error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}

/// Browsers have no use for this tool; `cargo test` builds it for them all the same.
#[cfg(target_arch = "wasm32")]
fn main() {}
