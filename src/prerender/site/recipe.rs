//! The recipe of the site: every file of it once, with what it is made from, where it goes, and what part it plays.
//!
//! The build asks it what to make ready, the site is written from it in its order, and the manifest lists what it has written:
//! a new file is a new row here, and nothing else names it.

use serde::Serialize;

use super::source::{Format, Script, Source, Step};

/// A file of the site, or one for each language.
#[derive(Clone, Copy, Debug)]
pub struct Output {
    /// Where it goes, from the root of the site on. `{version}` stands for the folder of the version, `{language}` for a tag: where
    /// that stands, there is a file for each language.
    pub path: &'static str,
    /// The part that it plays.
    pub role: Role,
    /// What it holds.
    pub content: Content,
    /// What it is made from beside texts and data; the first is the file itself, or its template.
    pub sources: &'static [Source],
    /// What of it takes the address of the site.
    pub address: Address,
}

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// Its source, as it was made ready.
    Taken,
    /// The loader, with what it must know of this release.
    Loader,
    /// The script of the program, with the digests of what it loads.
    Program,
    /// The script of a frame's page, with the options that it takes.
    Framed,
    /// What a reader waits for.
    First,
    /// The text that comes after that.
    Rest,
    /// What the program reads.
    Bundle,
    /// Everything as HTML for places that take scripts out.
    StaticHtml,
    /// The same as text.
    StaticText,
    /// The badge as it scales.
    BadgeSvg,
    /// The badge in pixels.
    BadgePng,
    /// What to paste for a badge.
    BadgeSnippet,
    /// The page that stands by itself.
    Standalone,
    /// The page inside a frame.
    Frame,
    /// A page for web editors, in the layout of all of them.
    Tool,
    /// The schema of supplements.
    Schema,
    /// What some servers are told.
    Headers,
    /// What other servers are told.
    Htaccess,
    /// The list of pages for search engines.
    Sitemap,
}

/// The part that a file plays, as the manifest calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The loader at the root.
    Embed,
    /// The same in the folder of the version.
    EmbedPinned,
    /// What keeps the exit in reach.
    Safety,
    /// The first part of a language.
    First,
    /// The rest of a language.
    Rest,
    /// What the program reads of a language.
    Bundle,
    /// The script of the program.
    Script,
    /// The program.
    Wasm,
    /// The sheet of standalone and frame pages' explainers.
    Styles,
    /// A sheet of a page.
    PageStyles,
    /// A page.
    Page,
    /// A script of a page.
    PageScript,
    /// A page inside a frame.
    Frame,
    /// Its script.
    FrameScript,
    /// What a host page adds to frames.
    FrameHelper,
    /// HTML to paste.
    Static,
    /// Text to paste.
    Text,
    /// A picture with a link.
    Badge,
    /// The HTML of that.
    BadgeSnippet,
    /// The icon of pages.
    Icon,
    /// A schema for editors.
    Schema,
    /// What a server is told.
    Server,
    /// The list of pages for search engines.
    Sitemap,
}

/// What of a file takes the address of the site, which a build knows only when it is told (`--address`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address {
    /// Nothing: it works wherever it lies.
    Unneeded,
    /// These parts, which are left out without it.
    Parts(&'static str),
    /// All of it: without an address there is no such file.
    Whole,
}

impl Output {
    const fn new(path: &'static str, role: Role, content: Content, sources: &'static [Source]) -> Self {
        Self { path, role, content, sources, address: Address::Unneeded }
    }

    const fn with(mut self, address: Address) -> Self {
        self.address = address;
        self
    }

    /// Whether there is one for each language.
    pub fn is_per_language(&self) -> bool {
        self.path.contains("{language}")
    }
}

/// The layout of pages for web editors.
const LAYOUT: Source = copied("www/tool.html");

/// The fonts of badges, the most wanted first; a language whose script these lack adds another.
const FONTS: &[Source] = &[copied("node_modules/@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf")];

/// Its page as Trunk leaves it: the development server adds what loads it again.
const PAGE: Source = Source { path: "www/index.html", step: Step::Page };

/// What standalone pages say to those who link to them.
const LINKED: Address = Address::Parts("hreflang and og:url");

/// Every file of the site. What another file names by its digest stands before it.
pub const RECIPE: &[Output] = &[
    Output::new("icon.svg", Role::Icon, Content::Taken, &[copied("www/icon.svg")]),
    Output::new("page.css", Role::PageStyles, Content::Taken, &[styles("www/styles/page.css")]),
    Output::new("_headers", Role::Server, Content::Headers, &[]),
    Output::new(".htaccess", Role::Server, Content::Htaccess, &[]),
    // The folder of the version.
    Output::new("{version}/safety.js", Role::Safety, Content::Taken, &[script("www/safety/main.js", MODULE.small())]),
    Output::new("{version}/explainer.wasm", Role::Wasm, Content::Taken, &[wasm("palermo-explainer.wasm", "palermo-explainer")]),
    Output::new("{version}/explainer.css", Role::Styles, Content::Taken, &[styles("www/styles/explainer.css")]),
    Output::new("{version}/supplement.schema.json", Role::Schema, Content::Schema, &[]),
    Output::new("{version}/{language}.bundle.json", Role::Bundle, Content::Bundle, &[]),
    Output::new(
        "{version}/explainer.js",
        Role::Script,
        Content::Program,
        &[script("www/program/main.js", MODULE.glued("palermo-explainer").styled("www/styles/sheet.css"))],
    ),
    Output::new("{version}/{language}.rest.json", Role::Rest, Content::Rest, &[styles("www/styles/rest.css")]),
    Output::new("{version}/{language}.first.json", Role::First, Content::First, &[styles("www/styles/first.css")]),
    Output::new("embed.js", Role::Embed, Content::Loader, &[script("www/embed/main.js", CLASSIC.small())]),
    Output::new("{version}/embed.js", Role::EmbedPinned, Content::Loader, &[script("www/embed/main.js", CLASSIC.small())]),
    // Pages that show the explainer.
    Output::new("index.html", Role::Page, Content::Standalone, &[PAGE]).with(LINKED),
    Output::new("{language}/index.html", Role::Page, Content::Standalone, &[PAGE]).with(LINKED),
    Output::new("sitemap.xml", Role::Sitemap, Content::Sitemap, &[]).with(Address::Whole),
    Output::new("{version}/framed.js", Role::FrameScript, Content::Framed, &[script("www/frame/inside.js", CLASSIC)]),
    Output::new("frame.css", Role::PageStyles, Content::Taken, &[styles("www/styles/frame.css")]),
    Output::new("frame/{language}/index.html", Role::Frame, Content::Frame, &[copied("www/frame.html")]),
    Output::new("frame.js", Role::FrameHelper, Content::Taken, &[script("www/frame/helper.js", CLASSIC.styled("www/styles/bar.css"))]),
    // Copies for places that take scripts out.
    Output::new("static/{language}.html", Role::Static, Content::StaticHtml, &[]),
    Output::new("static/{language}.txt", Role::Text, Content::StaticText, &[]),
    Output::new("badge/{language}.svg", Role::Badge, Content::BadgeSvg, FONTS),
    Output::new("badge/{language}.png", Role::Badge, Content::BadgePng, FONTS),
    Output::new("badge/{language}.html", Role::BadgeSnippet, Content::BadgeSnippet, FONTS),
    // Pages for web editors.
    Output::new("embed/index.html", Role::Page, Content::Tool, &[copied("www/snippets.html"), LAYOUT]),
    Output::new("snippets.js", Role::PageScript, Content::Taken, &[script("www/snippets/main.js", MODULE)]),
    Output::new("check/index.html", Role::Page, Content::Tool, &[copied("www/check.html"), LAYOUT]),
    Output::new("check.js", Role::PageScript, Content::Taken, &[script("www/check/main.js", MODULE)]),
    Output::new("theming/index.html", Role::Page, Content::Tool, &[copied("www/theming.html"), LAYOUT]),
    Output::new("theming.css", Role::PageStyles, Content::Taken, &[styles("www/styles/theming.css")]),
];

/// A script that a page loads by a plain tag.
const CLASSIC: Script = Script::new(Format::Iife);

/// A script that others import.
const MODULE: Script = Script::new(Format::Esm);

const fn copied(path: &'static str) -> Source {
    Source { path, step: Step::Copied }
}

const fn styles(path: &'static str) -> Source {
    Source { path, step: Step::Styles }
}

const fn script(path: &'static str, script: Script) -> Source {
    Source { path, step: Step::Script(script) }
}

const fn wasm(path: &'static str, binary: &'static str) -> Source {
    Source { path, step: Step::Wasm { binary } }
}

/// Every source once, in the order in which they are made ready: a script may bring a sheet along.
pub fn sources() -> Vec<Source> {
    let mut all: Vec<Source> = Vec::new();
    for source in RECIPE.iter().flat_map(|output| output.sources) {
        let along = if let Step::Script(Script { sheet: Some(sheet), .. }) = source.step { Some(styles(sheet)) } else { None };
        for source in along.into_iter().chain([*source]) {
            if !all.contains(&source) {
                all.push(source);
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    #[test]
    fn no_file_is_written_twice_and_none_is_made_ready_in_two_ways() {
        let paths: BTreeSet<&str> = RECIPE.iter().map(|output| output.path).collect();
        assert_eq!(paths.len(), RECIPE.len());
        let sources = sources();
        let names: BTreeSet<&str> = sources.iter().map(|source| source.path).collect();
        assert_eq!(names.len(), sources.len());
    }

    #[test]
    fn every_source_of_ours_is_there() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        for source in sources().iter().filter(|source| source.path.starts_with("www/")) {
            assert!(root.join(source.path).is_file(), "{}", source.path);
        }
    }
}
