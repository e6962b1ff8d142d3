//! Checks the content and writes everything that is made from it.

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::path::{Path, PathBuf};
    use std::process::ExitCode;

    use anyhow::{Context, Result};
    use clap::{Args, Parser, Subcommand};
    use palermo_explainer::authoring::bake::bake;
    use palermo_explainer::authoring::check::{self, Options, Parsed, completeness};
    use palermo_explainer::authoring::files::Date;
    use palermo_explainer::authoring::library::{Files, Library, REFERENCE, read_files};
    use palermo_explainer::authoring::problem::{Problem, Problems, Severity};
    use palermo_explainer::authoring::pseudo_locale::with_pseudo_locale;
    use palermo_explainer::authoring::readability::{Formula, Readability};
    use palermo_explainer::authoring::render::Renderer;
    use palermo_explainer::authoring::report::{self, ClaimsReport, CountryReport};
    use palermo_explainer::authoring::schema::{self, EDITOR_SETTINGS};
    use palermo_explainer::authoring::supplement;
    use palermo_explainer::authoring::translation::command::{NewLanguage, Translate, give_ids, history};
    use palermo_explainer::authoring::verify::{self, command::Verify};
    use palermo_explainer::content::LanguageTag;
    use palermo_explainer::prerender::site::address::SiteAddress;
    use palermo_explainer::prerender::site::source::Ready;
    use palermo_explainer::prerender::site::{self, Order, recipe};

    /// Checks the content and writes everything that is made from it.
    #[derive(Parser)]
    struct Arguments {
        /// The folder of the content.
        #[arg(long, global = true, default_value = "content")]
        content: PathBuf,
        #[command(subcommand)]
        command: Command,
    }

    #[derive(Subcommand)]
    enum Command {
        /// Says all that is wrong with the content: file, line, column, and how to mend it.
        Check(CheckArguments),
        /// Prints words and reading level, claims by kind and age, helplines by country, languages by completeness.
        Report {
            /// The day from which ages are counted; without it, years are printed.
            #[arg(long)]
            date: Option<Date>,
        },
        /// Says whether the schemas for editors are up to date.
        Schema {
            /// Writes them, and the settings by which an editor finds them.
            #[arg(long)]
            write: bool,
        },
        /// A language's texts: to translators and back, and into the form of today's English.
        Translate(Translate),
        /// Begins a language: empty files, an entry in the list of languages, rules of style to fill in.
        NewLanguage(NewLanguage),
        /// Says whether every entry of the English lists has an id, by which translations find it.
        Ids {
            /// Gives one to each that has none.
            #[arg(long)]
            write: bool,
        },
        /// Checking helplines with those who run them: a sheet to print, a form to take in, what is due.
        Verify(Verify),
        /// Lists as JSON what the site is made from beside the content, and how each is made ready.
        Sources,
        /// Prints everything that the explainer shows in a language, as JSON, for Yew applications that show it as a component.
        Bundle {
            /// The language, as in `fr`.
            language: LanguageTag,
        },
        /// Writes the files of the built site.
        Site(SiteArguments),
    }

    #[derive(Args)]
    struct CheckArguments {
        /// An organisation's own file, to be checked instead of the content.
        file: Option<PathBuf>,
        /// The day for which freshness is judged, as in 2028-01-01; without it, it is not judged.
        #[arg(long)]
        date: Option<Date>,
        /// Fails on what no release may have: rows that are overdue on that day and shown as confirmed, and translations that are missing
        /// or old in help, masthead and labels.
        #[arg(long)]
        release: bool,
    }

    #[derive(Args)]
    struct SiteArguments {
        /// Where the site goes.
        #[arg(long)]
        output: PathBuf,
        /// The folder in which the sources are ready, each under its own path; `bake sources` lists them.
        #[arg(long)]
        ready: PathBuf,
        /// The address of the folder in which the site will lie, as in `https://ngo.example/explainer/`
        #[arg(long)]
        address: Option<SiteAddress>,
        /// Whether the site gets a pseudo-locale from right to left and the languages that are still being translated, for tests.
        #[arg(long)]
        pseudo_locale: bool,
        /// Whether pages get a strict policy; the development server's reloading does not work under one.
        #[arg(long)]
        release: bool,
    }

    pub fn run() -> Result<ExitCode> {
        let arguments = Arguments::parse();
        let folder = arguments.content.as_path();
        let files = read_files(folder)?;
        let done = match arguments.command {
            Command::Check(CheckArguments { file: Some(file), .. }) => return check_supplement(&files, &file),
            Command::Check(options) => {
                return Ok(print_check(&files, folder, Options { date: options.date, release: options.release }));
            }
            Command::Schema { write } => return schemas(folder, &files, write),
            Command::Verify(verify) => return verify.run(&files, folder),
            Command::Translate(translate) => translate.run(&files, folder),
            Command::NewLanguage(new) => new.run(&files, folder),
            Command::Ids { write } => give_ids(&files, folder, write),
            Command::Bundle { language } => print_bundle(&files, &language).map(|()| ExitCode::SUCCESS),
            Command::Sources => print_sources().map(|()| ExitCode::SUCCESS),
            Command::Report { date } => print_report(&files, date).map(|()| ExitCode::SUCCESS),
            Command::Site(site) => write_site(&files, site).map(|()| ExitCode::SUCCESS),
        };
        match done {
            Ok(code) => Ok(code),
            Err(error) => match error.downcast::<Problems>() {
                Ok(Problems(problems)) => {
                    print_problems(&problems, &files, folder);
                    Ok(ExitCode::FAILURE)
                }
                Err(error) => Err(error),
            },
        }
    }

    fn print_check(files: &Files, folder: &Path, options: Options) -> ExitCode {
        let problems = check::check_with_history(files, options, &history(files, folder));
        print_problems(&problems, files, folder);
        if check::has_errors(&problems) {
            return ExitCode::FAILURE;
        }
        match options.date {
            Some(day) => println!("content: in order on {day}"),
            None => println!("content: in order"),
        }
        ExitCode::SUCCESS
    }

    /// Says what is wrong with an organisation's own file.
    fn check_supplement(files: &Files, path: &Path) -> Result<ExitCode> {
        let library = Library::from_files(files)?;
        let language = library.languages.first().context("there is no language")?;
        let app = bake(&library, &language.tag)?.app().context("the section of resources is missing")?;
        let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let problems = supplement::check(&name, &bytes, &app.resources);
        if problems.is_empty() {
            println!("{}: in order", path.display());
            return Ok(ExitCode::SUCCESS);
        }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        print_problems(&problems, &Files::from([(name, text)]), folder);
        Ok(ExitCode::FAILURE)
    }

    fn print_problems(problems: &[Problem], files: &Files, folder: &Path) {
        let mut renderer = Renderer::new(files, folder);
        for problem in problems {
            eprintln!("{}", renderer.render(problem));
        }
        let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
        if !problems.is_empty() {
            eprintln!("content: {errors} error(s), {} warning(s)", problems.len() - errors);
        }
    }

    fn schemas(folder: &Path, files: &Files, write: bool) -> Result<ExitCode> {
        let schemas = schema::schemas();
        if write {
            for schema in schemas {
                let path = folder.join(schema.path());
                std::fs::create_dir_all(path.parent().unwrap_or(folder))?;
                std::fs::write(&path, schema.text())?;
            }
            // Editors look for their settings in the root of the project.
            if let Some(root) = folder.canonicalize()?.parent() {
                let path = root.join(EDITOR_SETTINGS);
                std::fs::create_dir_all(path.parent().unwrap_or(root))?;
                std::fs::write(&path, schema::editor_settings(schemas))?;
            }
            println!("content: {} schemas written", schemas.len());
            return Ok(ExitCode::SUCCESS);
        }
        let stale: Vec<String> =
            schemas.iter().filter(|schema| files.get(&schema.path()) != Some(&schema.text())).map(schema::FileSchema::path).collect();
        if stale.is_empty() {
            println!("content: {} schemas are up to date", schemas.len());
            return Ok(ExitCode::SUCCESS);
        }
        eprintln!("content: out of date: {}\n  help: cargo xtask content schema --write", stale.join(", "));
        Ok(ExitCode::FAILURE)
    }

    fn print_report(files: &Files, date: Option<Date>) -> Result<()> {
        let library = Library::from_files(files)?;
        for language in &library.languages {
            let sections = report::report(&bake(&library, &language.tag)?);
            let whole = sections.iter().fold(Readability::default(), |sum, section| sum.and(section.readability));
            let formula = Formula::of(language.tag.as_str());
            println!("{:<16}{:>7}{:>7}  {}", language.tag.as_str(), "words", "", formula.name());
            for section in &sections {
                println!("{:<16}{:>7}{:>7.1}", section.id.as_str(), section.readability.words, formula.score(section.readability));
            }
            println!("{:<16}{:>7}{:>7.1}\n", "all", whole.words, formula.score(whole));
        }
        print_claims(&report::claims(&library, files, date), date);
        print_helplines(&report::helplines(&library, date), date);
        print_oldest(&verify::state::oldest(&library));
        print_languages(&library, files);
        Ok(())
    }

    /// How much of each language is there, who has read it, and whether one of us has seen where its exit leads.
    fn print_languages(library: &Library, files: &Files) {
        println!("{:<16}{:>7}{:>7}{:>7}{:>9}  {:<12}{:<24}exit", "languages", "texts", "there", "old", "percent", "released", "reviewed");
        for there in completeness(&Parsed::read(files, &mut Vec::new())) {
            let Some(entry) = library.languages.iter().find(|entry| entry.tag.as_str() == there.language) else { continue };
            let reviews = library.origins.get(&entry.tag).map_or(0, |origin| origin.reviews.len());
            let reviewed = match (library.is_draft(&entry.tag), reviews) {
                (false, _) if there.language == REFERENCE => "the reference".to_owned(),
                (false, _) => "by a native speaker".to_owned(),
                (true, 0) => "by nobody: draft".to_owned(),
                (true, count) => format!("in part ({count}): draft"),
            };
            let opened = entry.exit_source.as_ref().and_then(|source| source.opened);
            let exit = opened.map_or_else(|| "not opened by us".to_owned(), |day| format!("opened on {day}"));
            println!(
                "{:<16}{:>7}{:>7}{:>7}{:>8}%  {:<12}{:<24}{exit}",
                there.language,
                there.texts,
                there.translated,
                there.stale,
                there.percent(),
                if entry.unreleased { "no" } else { "yes" },
                reviewed,
            );
        }
    }

    fn print_claims(claims: &ClaimsReport, date: Option<Date>) {
        let ages = claims.ages();
        print!("{:<16}{:>7}{:>9}", "claims", "all", "checked");
        if date.is_some() {
            print!("{:>5}", "due");
        }
        println!("{}", ages.iter().map(|age| format!("{age:>8}")).collect::<String>());
        for row in &claims.rows {
            print!("{:<16}{:>7}{:>9}", row.kind.as_str(), row.all, row.checked);
            if date.is_some() {
                print!("{:>5}", row.due);
            }
            println!("{}", ages.iter().map(|age| format!("{:>8}", row.by_age.get(age).copied().unwrap_or(0))).collect::<String>());
        }
        println!("{:<16}{}", "unused", if claims.unused.is_empty() { "none".to_owned() } else { claims.unused.join(" ") });
        println!();
    }

    fn print_helplines(countries: &[CountryReport], date: Option<Date>) {
        println!("{:<16}{:>7}{:>9}{:>10}{:>9}{:>6}  source", "helplines", "all", "number", "withheld", "checked", "due");
        for country in countries {
            let due = if date.is_some() { country.due.to_string() } else { "–".to_owned() };
            println!(
                "{:<16}{:>7}{:>9}{:>10}{:>9}{:>6}  {}",
                country.code,
                country.all,
                country.shown,
                country.all - country.shown,
                country.checked,
                due,
                country.ages.join(", ")
            );
        }
        println!();
    }

    /// The numbers that nobody has confirmed for longest.
    fn print_oldest(waiting: &[verify::state::Waiting]) {
        println!("{:<16}{:<10}{:<32}known", "oldest", "country", "helpline");
        for line in waiting.iter().take(10) {
            println!("{:<16}{:<10}{:<32}{}", line.when, line.country, line.line, line.known);
        }
        println!();
    }

    fn print_bundle(files: &Files, language: &LanguageTag) -> Result<()> {
        println!("{}", serde_json::to_string(&bake(&Library::from_files(files)?, language)?)?);
        Ok(())
    }

    fn print_sources() -> Result<()> {
        println!("{}", serde_json::to_string(&recipe::sources())?);
        Ok(())
    }

    fn write_site(files: &Files, site: SiteArguments) -> Result<()> {
        if site.release {
            let problems = check::unready(files);
            if !problems.is_empty() {
                return Err(Problems(problems).into());
            }
        }
        let mut library = if site.pseudo_locale {
            Library::from_files(&with_pseudo_locale(files).map_err(|problem| Problems(vec![*problem]))?)?
        } else {
            Library::from_files(files)?
        };
        // What is still being translated is part of no release, and part of what is tested.
        if site.release && !site.pseudo_locale {
            library.languages.retain(|language| !language.unreleased);
        }
        let order = Order { output: site.output, ready: Ready(site.ready), address: site.address, strict: site.release };
        let left_out = site::write(&library, order)?;
        if !left_out.is_empty() && !site.pseudo_locale {
            println!("left out, because the address of the site was not named (--address https://…): {}", left_out.join("; "));
        }
        Ok(())
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    native::run().unwrap_or_else(|error| {
        // For editors: what is wrong with the content, and nothing of how this program found out.
        eprintln!("{error:#}");
        std::process::ExitCode::FAILURE
    })
}

/// Browsers have no use for this tool; `cargo test` builds it for them all the same.
#[cfg(target_arch = "wasm32")]
fn main() {}
