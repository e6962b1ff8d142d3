//! The recipe of the site: every file of it once, with what it is made from, where it goes, and what part it plays.
//!
//! The build asks it what to make ready, the site is written from it in its order, and the manifest lists what it has written:
//! a new file is a new row here, and nothing else names it.

use serde::Serialize;

use super::server::Form;
use super::source::{Format, Script, Source, Step};
use crate::prerender::data::{DataFile, TableName};

/// A file of the site, or one for each language.
#[derive(Clone, Copy, Debug)]
pub struct Output {
    /// Where it goes, from the root of the site on. `{version}` stands for the folder of the version, `{language}` for a tag: where
    /// that stands, there is a file for each language; `{country}` for a code, one for each country in which a number is shown.
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
    /// The script of the app, with the digests of what it loads.
    App,
    /// The script of a frame's page, with the options that it takes.
    Framed,
    /// The exit for any page of a host, with its words in each language.
    Exit,
    /// What the console adds to complaints, with the names of this release.
    Explanations,
    /// The snippets of a language that hold content.
    Snippets,
    /// What a reader waits for.
    First,
    /// The text that comes after that.
    Rest,
    /// The helplines of the countries, which follow the first part at once.
    Lines,
    /// What the app reads.
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
    /// A poster of a country.
    Poster,
    /// A hand-out of a country.
    HandOut,
    /// The page in easy words, with the numbers of a country.
    Easy,
    /// The same without a country.
    EasyIndex,
    /// A page for web editors, in the layout of all of them.
    Tool,
    /// The schema of supplements.
    Schema,
    /// What servers are told, in one of their forms.
    Server(Form),
    /// The list of pages for search engines.
    Sitemap,
    /// Open data.
    Data(DataFile),
    /// What sites are told that make a frame of a pasted address.
    Oembed,
    /// The page in that frame.
    OembedFrame,
}

/// The part that a file plays, as the manifest calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The loader at the root.
    Embed,
    /// The same in the folder of the version.
    EmbedPinned,
    /// What comes beside the text, right after it.
    Companion,
    /// The exit for any page of a host, at the root.
    Exit,
    /// The same in the folder of the version.
    ExitPinned,
    /// What the console adds to complaints of the loader.
    Explanations,
    /// Snippets that hold content.
    Snippets,
    /// The first part of a language.
    First,
    /// The rest of a language.
    Rest,
    /// The helplines of the countries.
    Lines,
    /// What the app reads of a language.
    Bundle,
    /// The script of the app.
    Script,
    /// The app.
    Wasm,
    /// The script of what reads supplements.
    SupplementScript,
    /// What reads supplements.
    SupplementWasm,
    /// The sheet of standalone and frame pages' explainers.
    Styles,
    /// A sheet of a page.
    PageStyles,
    /// A page.
    Page,
    /// A script of a page.
    PageScript,
    /// The script of the page for web editors.
    EmbedPageScript,
    /// The program of the page for web editors.
    EmbedPageWasm,
    /// A poster of a country.
    Poster,
    /// A hand-out of a country.
    HandOut,
    /// The page in easy words.
    Easy,
    /// A page inside a frame.
    Frame,
    /// Its script.
    FrameScript,
    /// What a host page adds to frames, at the root.
    FrameHelper,
    /// The same in the folder of the version.
    FrameHelperPinned,
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
    /// Open data.
    Data,
    /// What sites are told that make a frame of a pasted address.
    Oembed,
    /// The page in that frame.
    OembedFrame,
    /// Its script.
    OembedScript,
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

    /// Whether there is one for each country in which a number is shown.
    pub fn is_per_country(&self) -> bool {
        self.path.contains("{country}")
    }
}

/// The layout of pages for web editors.
const LAYOUT: Source = copied("www/pages/tool.html");

/// The fonts of badges, the most wanted first; a language whose script these lack adds another.
const FONTS: &[Source] = &[
    copied("node_modules/@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf"),
    copied("node_modules/@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf"),
    copied("node_modules/@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf"),
];

/// The sheet of what a reader waits for, then those of languages whose letters need one, each called as its language.
const FIRST: &[Source] = &[styles("www/styles/first.css"), styles("www/styles/ar.css"), styles("www/styles/zh.css")];

/// The sheet of the bar with the exit: a host page has none for it.
const BAR: &str = "www/styles/bar.css";

/// The exit for any page of a host.
const EXIT: Source = script("www/exit/main.js", CLASSIC.small().styled(&[BAR]));

/// What a host page adds to frames.
const FRAME_HELPER: Source = script("www/frame/helper.js", CLASSIC.styled(&[BAR]));

/// Its page as Trunk leaves it: the development server adds what loads it again.
const PAGE: Source = Source { path: "www/index.html", step: Step::Page };

/// The page around what is printed.
const PAPER: Source = copied("www/pages/paper.html");

/// What of paper leads to the site.
const SCANNED: Address = Address::Parts("the code that opens the page");

/// What standalone pages say to those who link to them.
const LINKED: Address = Address::Parts("hreflang, og:url and the link to oEmbed");

/// The name of a schema.
const NAMED: Address = Address::Parts("$id");

/// What citations name.
const CITED: Address = Address::Parts("the address in citations");

/// Every file of the site. What another file names by its digest stands before it.
pub const RECIPE: &[Output] = &[
    Output::new("icon.svg", Role::Icon, Content::Taken, &[copied("www/icon.svg")]),
    Output::new("page.css", Role::PageStyles, Content::Taken, &[styles("www/styles/page.css")]),
    Output::new("_headers", Role::Server, Content::Server(Form::Headers), &[]),
    Output::new(".htaccess", Role::Server, Content::Server(Form::Htaccess), &[]),
    Output::new("web.config", Role::Server, Content::Server(Form::WebConfig), &[]),
    Output::new("servers/nginx.conf", Role::Server, Content::Server(Form::Nginx), &[]),
    // The folder of the version.
    Output::new(
        "{version}/companion.js",
        Role::Companion,
        Content::Taken,
        &[script("www/companion/main.js", MODULE.small().styled(&[BAR]))],
    ),
    Output::new("{version}/explainer.wasm", Role::Wasm, Content::Taken, &[wasm("palermo-explainer.wasm", "palermo-explainer")]),
    Output::new("{version}/explainer.css", Role::Styles, Content::Taken, &[styles("www/styles/explainer.css")]),
    Output::new("{version}/supplement.schema.json", Role::Schema, Content::Schema, &[]),
    Output::new(
        "{version}/supplement.wasm",
        Role::SupplementWasm,
        Content::Taken,
        &[wasm("supplement.wasm", "palermo-explainer-supplement")],
    ),
    Output::new(
        "{version}/supplement.js",
        Role::SupplementScript,
        Content::Taken,
        &[script("www/app/supplement.js", MODULE.glued("palermo-explainer-supplement"))],
    ),
    Output::new("{version}/{language}.bundle.json", Role::Bundle, Content::Bundle, &[]),
    Output::new(
        "{version}/explainer.js",
        Role::Script,
        Content::App,
        &[script(
            "www/app/main.js",
            MODULE.glued("palermo-explainer").styled(&[
                "www/styles/sheet.css",
                "www/styles/controls.css",
                "www/styles/print.css",
                "www/styles/languages.css",
            ]),
        )],
    ),
    Output::new("{version}/{language}.lines.json", Role::Lines, Content::Lines, &[]),
    Output::new("{version}/{language}.rest.json", Role::Rest, Content::Rest, &[styles("www/styles/rest.css")]),
    Output::new("{version}/{language}.first.json", Role::First, Content::First, FIRST),
    Output::new("embed.js", Role::Embed, Content::Loader, &[script("www/loader/main.js", CLASSIC.small())]),
    Output::new("{version}/embed.js", Role::EmbedPinned, Content::Loader, &[script("www/loader/main.js", CLASSIC.small())]),
    Output::new("{version}/explanations.json", Role::Explanations, Content::Explanations, &[copied("www/loader/explanations.json")]),
    Output::new("exit.js", Role::Exit, Content::Exit, &[EXIT]),
    Output::new("{version}/exit.js", Role::ExitPinned, Content::Exit, &[EXIT]),
    // Pages that show the explainer.
    Output::new("index.html", Role::Page, Content::Standalone, &[PAGE]).with(LINKED),
    Output::new("{language}/index.html", Role::Page, Content::Standalone, &[PAGE]).with(LINKED),
    Output::new("sitemap.xml", Role::Sitemap, Content::Sitemap, &[]).with(Address::Whole),
    Output::new("{version}/framed.js", Role::FrameScript, Content::Framed, &[script("www/frame/inside.js", CLASSIC)]),
    Output::new("frame.css", Role::PageStyles, Content::Taken, &[styles("www/styles/frame.css")]),
    Output::new("frame/{language}/index.html", Role::Frame, Content::Frame, &[copied("www/pages/frame.html")]),
    Output::new("frame.js", Role::FrameHelper, Content::Taken, &[FRAME_HELPER]),
    Output::new("{version}/frame.js", Role::FrameHelperPinned, Content::Taken, &[FRAME_HELPER]),
    // Copies for places that take scripts out.
    Output::new("static/{language}.html", Role::Static, Content::StaticHtml, &[]),
    Output::new("static/{language}.txt", Role::Text, Content::StaticText, &[]),
    Output::new("badge/{language}.svg", Role::Badge, Content::BadgeSvg, FONTS),
    Output::new("badge/{language}.png", Role::Badge, Content::BadgePng, FONTS),
    Output::new("badge/{language}.html", Role::BadgeSnippet, Content::BadgeSnippet, FONTS),
    // For sites that make a frame of a pasted address.
    Output::new("oembed.css", Role::PageStyles, Content::Taken, &[styles("www/styles/oembed.css")]).with(Address::Whole),
    Output::new("{version}/oembed.js", Role::OembedScript, Content::Taken, &[script("www/frame/oembed.js", CLASSIC)]).with(Address::Whole),
    Output::new("oembed/{language}.html", Role::OembedFrame, Content::OembedFrame, &[copied("www/pages/oembed.html")]).with(Address::Whole),
    Output::new("oembed/{language}.json", Role::Oembed, Content::Oembed, &[]).with(Address::Whole),
    // For paper, and in easy words.
    Output::new("paper.css", Role::PageStyles, Content::Taken, &[styles("www/styles/paper.css")]),
    Output::new("easy.css", Role::PageStyles, Content::Taken, &[styles("www/styles/easy.css")]),
    Output::new("paper/{language}/{country}/poster.html", Role::Poster, Content::Poster, &[PAPER]).with(SCANNED),
    Output::new("paper/{language}/{country}/handout.html", Role::HandOut, Content::HandOut, &[PAPER]).with(SCANNED),
    Output::new("easy/{language}/index.html", Role::Easy, Content::EasyIndex, &[PAPER]),
    Output::new("easy/{language}/{country}/index.html", Role::Easy, Content::Easy, &[PAPER]),
    // Pages for web editors.
    Output::new("embed/{language}.txt", Role::Snippets, Content::Snippets, &[]),
    Output::new("embed/index.html", Role::Page, Content::Tool, &[copied("www/pages/embed.html"), LAYOUT]),
    Output::new("embed.css", Role::PageStyles, Content::Taken, &[styles("www/styles/embed.css")]),
    Output::new(
        "{version}/embed-page.wasm",
        Role::EmbedPageWasm,
        Content::Taken,
        &[wasm("embed-page.wasm", "palermo-explainer-embed-page")],
    ),
    Output::new(
        "{version}/embed-page.js",
        Role::EmbedPageScript,
        Content::Taken,
        &[script("www/pages/embed/main.js", MODULE.glued("palermo-explainer-embed-page"))],
    ),
    Output::new("check/index.html", Role::Page, Content::Tool, &[copied("www/pages/check.html"), LAYOUT]),
    Output::new("check.js", Role::PageScript, Content::Taken, &[script("www/pages/check/main.js", MODULE)]),
    Output::new("theming/index.html", Role::Page, Content::Tool, &[copied("www/pages/theming.html"), LAYOUT]),
    Output::new("paper/index.html", Role::Page, Content::Tool, &[copied("www/pages/papers.html"), LAYOUT]),
    Output::new("theming.css", Role::PageStyles, Content::Taken, &[styles("www/styles/theming.css")]),
    // Open data.
    Output::new("data/index.html", Role::Page, Content::Tool, &[copied("www/pages/data.html"), LAYOUT]),
    data("data/helplines.json", DataFile::Helplines),
    data("data/helplines.schema.json", DataFile::HelplinesSchema).with(NAMED),
    data("data/claims.json", DataFile::Claims).with(CITED),
    data("data/claims.schema.json", DataFile::ClaimsSchema).with(NAMED),
    data("data/hsds.json", DataFile::Hsds),
    data("data/helplines.csv", DataFile::Rows(TableName::Helplines)),
    data("data/numbers.csv", DataFile::Rows(TableName::Numbers)),
    data("data/emergency.csv", DataFile::Rows(TableName::Emergency)),
    data("data/claims.csv", DataFile::Rows(TableName::Claims)).with(CITED),
    data("data/figures.csv", DataFile::Rows(TableName::Figures)).with(CITED),
    data("data/claim-sources.csv", DataFile::Rows(TableName::ClaimSources)),
    data("data/sources.csv", DataFile::Rows(TableName::Sources)),
    data("data/datapackage.json", DataFile::Package).with(Address::Parts("id and homepage")),
    data("data/corrections.json", DataFile::Corrections).with(Address::Parts("feed_url and home_page_url")),
];

const fn data(path: &'static str, file: DataFile) -> Output {
    Output::new(path, Role::Data, Content::Data(file), &[])
}

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

/// Every source once, in the order in which they are made ready: a script may bring sheets along.
pub fn sources() -> Vec<Source> {
    let mut all: Vec<Source> = Vec::new();
    for source in RECIPE.iter().flat_map(|output| output.sources) {
        let along = if let Step::Script(Script { sheets, .. }) = source.step { sheets } else { &[] };
        for source in along.iter().copied().map(styles).chain([*source]) {
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
    fn open_data_lie_in_their_folder_under_their_names_and_none_is_forgotten() {
        let rows: Vec<(&str, DataFile)> = RECIPE
            .iter()
            .filter_map(|output| if let Content::Data(file) = output.content { Some((output.path, file)) } else { None })
            .collect();
        assert!(rows.iter().all(|(path, file)| *path == format!("data/{}", file.name())), "{rows:?}");
        assert_eq!(rows.len(), DataFile::ALL.len());
        assert!(DataFile::ALL.iter().all(|file| rows.iter().any(|(_, other)| other == file)));
    }

    #[test]
    fn every_source_of_ours_is_there() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        for source in sources().iter().filter(|source| source.path.starts_with("www/")) {
            assert!(root.join(source.path).is_file(), "{}", source.path);
        }
    }
}
