//! The files of the built site, written by the [`recipe`].

pub mod address;
mod embed_page;
pub mod manifest;
mod oembed;
mod page;
mod papers;
mod parts;
mod pasted;
pub mod recipe;
pub mod server;
pub mod source;
pub(crate) mod template;
mod words;

use std::path::PathBuf;

use anyhow::{Context, Result, anyhow, bail};
use serde_json::{Map, Value, json};

use super::badge::{Badge, Fonts};
use super::fragment::Fragment;
use super::plain::{html, text};
use crate::authoring::bake::{bake, easy};
use crate::authoring::check::english_in_islands;
use crate::authoring::files::{EasyText, Language};
use crate::authoring::library::{Library, Texts};
use crate::authoring::open_data::OpenData;
use crate::authoring::problem::Problems;
use crate::authoring::schema::{SUPPLEMENT, schemas};
use crate::content::SectionId;
use crate::content::bundle::Bundle;
use crate::contract::{self, Attribute, Change};
use address::SiteAddress;
use manifest::{Manifest, Written};
use page::{Fetches, Page, Surroundings};
use recipe::{Address, Content, Output, RECIPE, Role};
use source::{Ready, Source};

/// The version of the package, which names the folder of its files.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The identifier in the loader's source that stands for what it must know of this release.
const RELEASE_MARK: &str = "PALERMO_RELEASE";

/// The identifier in the app's script that stands for the digests of what it loads.
const APP_MARK: &str = "PALERMO_APP";

/// The identifier in the source of `exit.js` that stands for its words in each language.
const EXIT_MARK: &str = "PALERMO_EXIT";

/// The identifier in the script of a frame's page that stands for the options that it takes.
const FRAME_MARK: &str = "PALERMO_FRAME";

/// The language of pages for web editors.
const TOOLS_LANGUAGE: &str = "en";

/// What a build is told.
pub struct Order {
    /// Where the site goes.
    pub output: PathBuf,
    /// The folder in which the recipe's sources are ready.
    pub ready: Ready,
    /// The address of the site, where it is known.
    pub address: Option<SiteAddress>,
    /// Whether pages forbid what they do not need.
    pub strict: bool,
}

/// Writes the site, and says what was left out because no address was named.
///
/// # Errors
/// Where a source cannot be read, the content is wrong, or a file cannot be written.
pub fn write(library: &Library, order: Order) -> Result<Vec<String>> {
    let mut kitchen = Kitchen::new(library, order)?;
    let mut left_out = Vec::new();
    for output in RECIPE {
        match output.address {
            Address::Unneeded => {}
            _ if kitchen.order.address.is_some() => {}
            Address::Parts(parts) => left_out.push(format!("{parts} of {}", output.path)),
            Address::Whole => {
                left_out.push(output.path.to_owned());
                continue;
            }
        }
        kitchen.serve(output)?;
    }
    kitchen.finish()?;
    Ok(left_out)
}

/// A language, prerendered.
struct Prepared<'library> {
    entry: &'library Language,
    texts: &'library Texts,
    bundle: Bundle,
    easy: EasyText,
    fragment: Fragment,
    badge: Badge,
}

impl<'library> Prepared<'library> {
    fn of(library: &'library Library, entry: &'library Language, fonts: &Fonts, strict: bool) -> Result<Self> {
        let tag = &entry.tag;
        let texts = library.texts.get(tag).ok_or_else(|| anyhow!("there are no texts of {tag}"))?;
        let bundle = bake(library, tag)?;
        if strict && !entry.unreleased {
            let english = english_in_islands(&bundle);
            if !english.is_empty() {
                return Err(Problems(english).into());
            }
        }
        let easy = easy(library, tag)?;
        let fragment = Fragment::of(&bundle).map_err(|error| anyhow!("{tag}: {error}"))?;
        let badge = Badge::of(&bundle, fonts).map_err(|error| anyhow!("{tag}: {error}"))?;
        Ok(Self { entry, texts, bundle, easy, fragment, badge })
    }

    fn tag(&self) -> &str {
        self.entry.tag.as_str()
    }
}

/// Where the recipe is carried out.
struct Kitchen<'library> {
    library: &'library Library,
    order: Order,
    languages: Vec<Prepared<'library>>,
    attributes: Vec<Attribute>,
    data: OpenData,
    written: Written,
}

impl<'library> Kitchen<'library> {
    fn new(library: &'library Library, order: Order) -> Result<Self> {
        let badges = RECIPE.iter().find(|output| output.content == Content::BadgeSvg).map_or(&[][..], |output| output.sources);
        let fonts: Vec<PathBuf> = badges.iter().map(|font| order.ready.path(font)).collect();
        let fonts = Fonts::read(&fonts).map_err(|error| anyhow!(error))?;
        let languages = library.languages.iter().map(|entry| Prepared::of(library, entry, &fonts, order.strict)).collect::<Result<_>>()?;
        let written = Written::new(order.output.clone());
        let attributes = contract::attributes().map_err(|error| anyhow!(error))?;
        let data = OpenData::of(library, VERSION, order.address.as_ref().map(SiteAddress::as_str))?;
        Ok(Self { library, order, languages, attributes, data, written })
    }

    /// Writes what a row of the recipe names: a file, or one for each language.
    fn serve(&mut self, output: &Output) -> Result<()> {
        let path = output.path.replace("{version}", &folder());
        if output.is_per_language() {
            for index in 0..self.languages.len() {
                let tag = self.languages[index].tag().to_owned();
                let path = path.replace("{language}", &tag);
                if output.is_per_country() {
                    self.serve_countries(output, index, &path)?;
                    continue;
                }
                let bytes = self.made(output, Some(index)).with_context(|| path.clone())?;
                self.written.put(path, output.role, Some(tag), &bytes)?;
            }
            return Ok(());
        }
        let language = match output.content {
            Content::Tool => Some(TOOLS_LANGUAGE.to_owned()),
            // The first language is also the page at the root.
            Content::Standalone => self.languages.first().map(|language| language.tag().to_owned()),
            _ => None,
        };
        let bytes = self.made(output, None).with_context(|| path.clone())?;
        self.written.put(path, output.role, language, &bytes)
    }

    /// Writes a file for each country in which a number is shown; `index` is that of its language.
    fn serve_countries(&mut self, output: &Output, index: usize, path: &str) -> Result<()> {
        for code in self.countries_on_paper(index)? {
            let bytes = self.paper(output, index, &code).with_context(|| format!("{path}: {code}"))?;
            let tag = self.languages[index].tag().to_owned();
            self.written.put_for(path.replace("{country}", code.as_str()), output.role, Some(tag), Some(code.to_string()), &bytes)?;
        }
        Ok(())
    }

    /// What a file holds; `index` is that of its language.
    fn made(&self, output: &Output, index: Option<usize>) -> Result<Vec<u8>> {
        let language = self.languages.get(index.unwrap_or(0)).context("there is no language")?;
        let ready = &self.order.ready;
        let source = |number: usize| output.sources.get(number).with_context(|| format!("the recipe names no source {number}"));
        let text = match output.content {
            Content::Taken => return ready.bytes(source(0)?),
            Content::BadgePng => return Ok(language.badge.png.clone()),
            Content::Bundle => {
                let app = language.bundle.app().context("a section with an island is missing")?;
                return Ok(serde_json::to_vec(&app)?);
            }
            Content::Rest => return parts::rest(&language.fragment, &ready.text(source(0)?)?),
            Content::Lines => return parts::lines(&language.fragment),
            Content::First => return self.first(language, output.sources),
            Content::Loader => ready.filled(source(0)?, RELEASE_MARK, &self.release()?)?,
            Content::Exit => ready.filled(source(0)?, EXIT_MARK, &self.exit_words())?,
            Content::Explanations => {
                return words::explanations(&ready.text(source(0)?)?, &self.tags());
            }
            Content::Snippets => pasted::snippets(language, &self.languages)?.all(),
            Content::Framed => ready.filled(source(0)?, FRAME_MARK, &self.frame_options())?,
            Content::App => ready.filled(source(0)?, APP_MARK, &self.loaded()?)?,
            Content::Standalone | Content::Frame => self.page(output, source(0)?, language, index.is_some())?,
            Content::EasyIndex => return self.easy_index(output, source(0)?, index.unwrap_or(0)),
            Content::Poster | Content::HandOut | Content::Easy => bail!("{} is written for each country", output.path),
            Content::Tool => self.tool(output, source(0)?, source(1)?)?,
            Content::StaticHtml => html::html(&language.bundle),
            Content::StaticText => text::text(&language.bundle),
            Content::BadgeSvg => language.badge.svg.clone(),
            Content::BadgeSnippet => language.badge.snippet.clone(),
            Content::Schema => {
                schemas().iter().find(|schema| schema.name == SUPPLEMENT).context("there is no schema of supplements")?.text()
            }
            Content::Server(form) => server::configuration(form),
            Content::Oembed => self.oembed(language)?,
            Content::OembedFrame => self.oembed_frame(output, source(0)?, language)?,
            Content::Sitemap => self.order.address.as_ref().context("there is no address")?.sitemap(&self.tags()),
            Content::Data(file) => file.text(&self.data, self.order.address.as_ref().map(SiteAddress::as_str))?,
        };
        Ok(text.into_bytes())
    }

    fn tags(&self) -> Vec<&str> {
        self.languages.iter().map(Prepared::tag).collect()
    }

    /// The digests of a role, by language.
    fn digests(&self, role: Role) -> Result<Value> {
        let digest = |tag: &str| Ok((tag.to_owned(), json!(self.written.file(role, Some(tag))?.short)));
        Ok(Value::Object(self.tags().into_iter().map(digest).collect::<Result<Map<String, Value>>>()?))
    }

    /// What the loader must know of this release.
    fn release(&self) -> Result<Value> {
        let sections: Vec<&str> = SectionId::ALL.iter().map(|id| id.as_str()).collect();
        Ok(json!({
            "version": VERSION,
            "first": self.digests(Role::First)?,
            "sections": sections.join(" "),
            "observed": contract::names(&self.attributes, |attribute| attribute.change != Change::Never),
            "choices": contract::choices(&self.attributes),
        }))
    }

    /// What `exit.js` says, by language.
    fn exit_words(&self) -> Value {
        let words = self.languages.iter().map(|language| (language.tag().to_owned(), words::exit(&language.bundle)));
        Value::Object(words.collect())
    }

    /// The options that a frame takes.
    fn frame_options(&self) -> Value {
        json!(contract::names(&self.attributes, |attribute| attribute.frame))
    }

    /// The digests of what the app's script loads.
    fn loaded(&self) -> Result<Value> {
        let digest = |role: Role| Ok::<_, anyhow::Error>(&self.written.file(role, None)?.short);
        Ok(json!({
            "wasm": digest(Role::Wasm)?,
            "bundles": self.digests(Role::Bundle)?,
            "supplement": { "script": digest(Role::SupplementScript)?, "module": digest(Role::SupplementWasm)? },
        }))
    }

    fn first(&self, language: &Prepared<'_>, sheets: &[Source]) -> Result<Vec<u8>> {
        let script = language.tag().split('-').next().unwrap_or_default();
        let own = sheets.iter().skip(1).filter(|sheet| sheet.path.ends_with(&format!("/{script}.css")));
        let styles = sheets.iter().take(1).chain(own).map(|sheet| self.order.ready.text(sheet)).collect::<Result<String>>()?;
        let integrity = parts::Digests {
            lines: &self.written.file(Role::Lines, Some(language.tag()))?.short,
            rest: &self.written.file(Role::Rest, Some(language.tag()))?.short,
            companion: &self.written.file(Role::Companion, None)?.short,
            script: &self.written.file(Role::Script, None)?.short,
            wasm: &self.written.file(Role::Wasm, None)?.short,
            bundle: &self.written.file(Role::Bundle, Some(language.tag()))?.short,
        };
        parts::first(&language.bundle, &language.fragment, &styles, &integrity)
    }

    /// A page with the explainer; `named` says whether its language stands in its path.
    fn page(&self, output: &Output, template: &Source, language: &Prepared<'_>, named: bool) -> Result<String> {
        let tag = language.tag();
        let others: Vec<(&str, &str)> =
            self.languages.iter().filter(|other| other.tag() != tag).map(|other| (other.tag(), other.entry.name.as_str())).collect();
        let addressed = match (&self.order.address, output.address) {
            (Some(address), Address::Parts(_)) => address.head(named.then_some(tag), &self.tags()),
            _ => String::new(),
        };
        let is_frame = output.content == Content::Frame;
        let root = self.surroundings(output)?.root;
        let folder = if is_frame { format!("{root}frame/") } else { root };
        let page = Page {
            surroundings: self.surroundings(output)?,
            bundle: &language.bundle,
            text: &language.texts.interface.page,
            easy: &language.easy.name,
            explainer: &language.fragment.on_page(&language.bundle, &folder).to_html(),
            framed_integrity: if is_frame { &self.written.file(Role::FrameScript, None)?.integrity } else { "" },
            languages: &others,
            addressed: &addressed,
        };
        let fetches = if is_frame { Fetches::Others } else { Fetches::Own };
        page.fill(&self.order.ready.text(template)?, fetches).map_err(|error| anyhow!("{}: {error}", template.path))
    }

    fn tool(&self, output: &Output, page: &Source, layout: &Source) -> Result<String> {
        let ready = &self.order.ready;
        let papers = self.list_of_papers(&self.surroundings(output)?.root)?;
        let about = &self.data.about;
        let (date, review) = (about.date.to_string(), about.review_by.to_string());
        let own = self.embed_page_marks()?;
        let mut marks = vec![("version", VERSION), ("papers", papers.as_str()), ("data-date", &date), ("data-review", &review)];
        marks.extend(own.iter().map(|(mark, text)| (*mark, text.as_str())));
        page::tool(&ready.text(page)?, &ready.text(layout)?, &self.surroundings(output)?, &marks)
            .map_err(|error| anyhow!("{}: {error}", page.path))
    }

    fn surroundings(&self, output: &Output) -> Result<Surroundings<'_>> {
        Ok(Surroundings {
            root: "../".repeat(output.path.matches('/').count()),
            version_folder: folder(),
            integrity: &self.written.file(Role::Embed, None)?.integrity,
            strict: self.order.strict,
        })
    }

    /// Writes the manifest.
    fn finish(self) -> Result<()> {
        let languages = self.tags().into_iter().map(str::to_owned).collect();
        let countries = self.library.helplines.countries.keys().map(ToString::to_string).collect();
        let address = self.order.address.as_ref().map(|address| address.as_str().to_owned());
        let sections = SectionId::ALL.iter().map(|id| id.as_str()).collect();
        let attributes = self.attributes;
        self.written.finish(|files| Manifest { version: VERSION, address, languages, countries, sections, attributes, files })
    }
}

/// The folder of the version, from the root of the site on.
fn folder() -> String {
    format!("v/{VERSION}")
}
